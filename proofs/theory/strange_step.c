/* strange_step.c - proves that the whole stack stays in order when only a strange object changes
 * (core/stack/step_facts.h). */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#define LAYER_FACT axiom
#include "../proofs/theory/foreign_steps.h"
#include "../proofs/theory/spared_step.h"

/*@ // on the way there; two quantifiers, so that the prover starts from elsewhere
    predicate spares{A, B}(char *p) =
      \forall struct sequent *s; strange{A}(s, p) ==> stack_spared{A, B}(s, p);
    lemma elsewhere_spares{A, B}: \forall char *p; elsewhere{A, B}(p) ==> spares{A, B}(p);
*/
/*@ axiomatic StrangeStep {
      lemma strange_step{A, B}: \forall struct sequent *s, char *p;
        stack_ok{A}(s) && strange{A}(s, p) && elsewhere{A, B}(p) && nothing_freed{A, B}(s) ==>
        stack_ok{B}(s);
    }
*/
