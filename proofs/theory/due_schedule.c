/* due_schedule.c - no thing is due later than NEVER. */
#include "stack/schedule.h"

#define FACTS_NONE
#define SCHEDULE_THEORY
#include "../proofs/theory/schedule.h"

/*@ axiomatic KnownLeaf {
      axiom clock_leaf_range{L}: \forall uint64_t *at, integer n, i;
        clock_tree(at, n) && 0 <= i < n ==> clock_leaf(at, n, i) <= NEVER;
    }
    lemma schedule_due_range{L}: \forall struct schedule *s, integer i;
      schedule_in(s) && 0 <= i < s->due.n ==> due_at(s, i) <= NEVER;
*/
