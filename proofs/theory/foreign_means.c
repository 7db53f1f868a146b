/* foreign_means.c - what is strange is foreign to each part of the stack. */
#define WHOLE_LAYERS
#define STRANGE_OPEN
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"

/*@ // on the way there: no field of the stack's changes
    lemma own_words{A, B}: \forall struct sequent *s, char *p, uint32_t *q;
      strange{A}(s, p) && elsewhere{A, B}(p) && \base_addr{A}(q) == \base_addr{A}(s) ==>
      \at(*q, A) == \at(*q, B);
    lemma own_times{A, B}: \forall struct sequent *s, char *p, uint64_t *q;
      strange{A}(s, p) && elsewhere{A, B}(p) && \base_addr{A}(q) == \base_addr{A}(s) ==>
      \at(*q, A) == \at(*q, B);
    lemma own_counts{A, B}: \forall struct sequent *s, char *p, int64_t *q;
      strange{A}(s, p) && elsewhere{A, B}(p) && \base_addr{A}(q) == \base_addr{A}(s) ==>
      \at(*q, A) == \at(*q, B);
    lemma own_pointers{A, B}: \forall struct sequent *s, char *p, **q;
      strange{A}(s, p) && elsewhere{A, B}(p) && \base_addr{A}(q) == \base_addr{A}(s) ==>
      \at(*q, A) == \at(*q, B);
*/
#define LAYER_FACT lemma
#include "../proofs/theory/foreign_means.h"
