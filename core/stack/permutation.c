/* permutation.c - the numbers 0 .. n - 1 in some order, and where each stands. */
#define PERMUTATION_OPEN
#include "stack/permutation.h"

void permutation_init(struct permutation *p, int32_t *at, int32_t *where, int64_t n)
{
  p->at = at;
  p->where = where;
  p->n = (uint32_t)n;
  /*@ loop invariant 0 <= i <= n;
      loop invariant at: \forall integer j; 0 <= j < i ==> at[j] == j;
      loop invariant where: \forall integer j; 0 <= j < i ==> where[j] == j;
      loop assigns i, at[0 .. n - 1], where[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++) {
    at[i] = (int32_t)i;
    where[i] = (int32_t)i;
  }
}
