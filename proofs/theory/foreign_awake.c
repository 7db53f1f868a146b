/* foreign_awake.c - nobody is forgotten if only what is foreign has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#include "../proofs/theory/known.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/foreign_same.h"
#include "../proofs/theory/apart_stays.h"

/*@ // on the way there
    lemma order_sizes{L}: \forall struct sequent *s;
      stack_sizes(s) ==> s->connections.n <= s->schedule.due.n;
*/
#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/foreign_awake.h"
