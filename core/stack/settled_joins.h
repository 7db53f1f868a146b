/* settled_joins.h - what is settled in each of two steps is settled in both, one after the other.
 * Proved in proofs/theory/settled_joins.c. */
#ifndef SEQUENT_STACK_SETTLED_JOINS_H
#define SEQUENT_STACK_SETTLED_JOINS_H

#include "stack/cells.h"
#include "stack/settled.h"

#if defined(SETTLED_JOINS_THEORY)
#define SETTLED_JOINS_FACT lemma
#else
#define SETTLED_JOINS_FACT axiom
#endif
/*@ axiomatic SettledJoins {
      SETTLED_JOINS_FACT settled_joins{A, B, C}: \forall struct sequent *s;
        settled{A, B}(s) && settled{B, C}(s) ==> settled{A, C}(s);
    }
*/
#if defined(SETTLED_SIZES) || defined(SETTLED_JOINS_THEORY)
/*@ axiomatic SettledSizes {
      SETTLED_JOINS_FACT settled_sizes{A, B}: \forall struct sequent *s;
        settled{A, B}(s) ==> SIZES_SAME(A, B, s);
    }
*/
#endif

#endif
