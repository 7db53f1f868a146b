/* begun.c - proves the facts of core/stack/begun_facts.h: parts that are made stay, and make the
 * stack. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#define AWAKE_OPEN
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_good.h"
#include "../proofs/theory/apart_rest.h"
#include "../proofs/theory/apart_routes.h"
#include "../proofs/theory/apart_same.h"
#include "../proofs/theory/apart_stays.h"
#include "../proofs/theory/apart_tables.h"

#define BEGUN_THEORY
/*@ axiomatic KnownDue {
      axiom tcb_due_untouched{A, B}: \forall struct tcb *t;
        tcb_untouched{A, B}(t) ==> tcb_due{A}(t) == tcb_due{B}(t);
    }
*/
#include "stack/begun.h"
