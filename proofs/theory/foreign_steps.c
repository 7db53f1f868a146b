/* foreign_steps.c - when only a strange object changes nothing of the stack does. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#define LAYER_FACT axiom
#include "../proofs/theory/foreign_means.h"
#include "../proofs/theory/apart_fields.h"

/*@ // on the way there
    lemma strange_at{A, B}: \forall struct sequent *s, char *p;
      strange{A}(s, p) && elsewhere{A, B}(p) ==> stack_at{A, B}(s);
    lemma strange_fix{A, B}: \forall struct sequent *s, char *p;
      strange{A}(s, p) && elsewhere{A, B}(p) ==> stack_fixed{A, B}(s);
    lemma strange_rests{A, B}: \forall struct sequent *s, char *p;
      strange{A}(s, p) && elsewhere{A, B}(p) ==> stack_resting{A, B}(s);
*/
#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/foreign_steps.h"
