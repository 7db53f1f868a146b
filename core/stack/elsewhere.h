/* elsewhere.h - that nothing but one object has changed. */
#ifndef SEQUENT_STACK_ELSEWHERE_H
#define SEQUENT_STACK_ELSEWHERE_H

#include <stdint.h>

#define KEPT(type, A, B, outside) \
  \forall type *q; (outside) ==> \at(*q, A) == \at(*q, B)

/*@ predicate elsewhere_bytes{A, B}(char *p) = KEPT(uint8_t, A, B, \base_addr{A}(q) != p);
    predicate elsewhere_words{A, B}(char *p) = KEPT(uint32_t, A, B, \base_addr{A}(q) != p);
    predicate elsewhere_links{A, B}(char *p) = KEPT(int32_t, A, B, \base_addr{A}(q) != p);
    predicate elsewhere_times{A, B}(char *p) = KEPT(uint64_t, A, B, \base_addr{A}(q) != p);
    predicate elsewhere_counts{A, B}(char *p) = KEPT(int64_t, A, B, \base_addr{A}(q) != p);
    predicate elsewhere_pointers{A, B}(char *p) = KEPT(char *, A, B, \base_addr{A}(q) != p);
    // nothing but what begins at p has changed
    predicate elsewhere{A, B}(char *p) =
      elsewhere_bytes{A, B}(p) && elsewhere_words{A, B}(p) && elsewhere_links{A, B}(p) &&
      elsewhere_times{A, B}(p) && elsewhere_counts{A, B}(p) && elsewhere_pointers{A, B}(p);
*/

/* Two steps, one after the other. */
#if defined(ELSEWHERE_THEORY)
#define ELSEWHERE_FACT lemma
#else
#define ELSEWHERE_FACT axiom
#endif
#if defined(ELSEWHERE_JOINS) || defined(ELSEWHERE_THEORY)
/*@ axiomatic ElsewhereFacts {
      ELSEWHERE_FACT elsewhere_joins{A, B, C}: \forall char *p;
        elsewhere{A, B}(p) && elsewhere{B, C}(p) ==> elsewhere{A, C}(p);
    }
*/
#endif

#endif
