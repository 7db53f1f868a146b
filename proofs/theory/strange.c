/* strange.c - proves that what is not the stack's stays so (core/stack/step_facts.h). */
#define WHOLE_LAYERS
#define STRANGE_OPEN
#define FACTS_NONE
#include "stack/steps.h"

/*@ // on the way there: no pointer of the stack's changes
    lemma strange_pointers{A, B}: \forall struct sequent *s, char *p, **q;
      strange{A}(s, p) && elsewhere{A, B}(p) && \base_addr{A}(q) == \base_addr{A}(s) ==>
      \at(*q, A) == \at(*q, B);
*/

#define WHOLE_STRANGE
#define WHOLE_FACT lemma
#include "stack/step_facts.h"
