/* due_clock.c - no time of a clock is above NEVER. */
#define CLOCK_OPEN
#define FACTS_NONE
#include "stack/clock.h"

/*@ lemma clock_leaf_range{L}: \forall uint64_t *at, integer n, i;
      clock_tree(at, n) && 0 <= i < n ==> clock_leaf(at, n, i) <= NEVER;
*/
