/* due.h - that the times of a schedule's things are as they were. proofs/theory/due.c proves the
 * fact (DUE_THEORY).
 */
#ifndef SEQUENT_THEORY_DUE_H
#define SEQUENT_THEORY_DUE_H

#include "stack/schedule.h"

/*@ // the things below n are due when they were
    predicate due_same{A, B}(struct schedule *h, integer n) =
      \forall integer i; 0 <= i < n ==> due_at{A}(h, i) == due_at{B}(h, i);
    predicate due_same_but{A, B}(struct schedule *h, integer n, integer k) =
      \forall integer i; 0 <= i < n && i != k ==> due_at{A}(h, i) == due_at{B}(h, i);
*/

#if defined(DUE_THEORY)
#define DUE_FACT lemma
#else
#define DUE_FACT axiom
#endif
#if !defined(FACTS_NONE)
/*@ axiomatic DueFacts {
      DUE_FACT due_unmoved{A, B}: \forall struct schedule *h, integer n;
        n <= \at(h->due.n, A) && clock_same{A, B}(\at(&h->due, A)) ==> due_same{A, B}(h, n);
    }
*/
#endif

#endif
