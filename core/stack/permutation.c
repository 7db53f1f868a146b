/* permutation.c - the numbers 0 .. n - 1 in some order, and where each stands. */
#include "stack/permutation.h"

/* Each thing at its own number. */
/*@ requires room: 1 <= n <= PERMUTATION_MAX &&
      \valid(at + (0 .. n - 1)) && \valid(where + (0 .. n - 1)) &&
      \separated(at + (0 .. n - 1), where + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns at[0 .. n - 1], where[0 .. n - 1];
    ensures inverse: permutation_inverse(at, where, n);
    ensures at: \forall integer i; 0 <= i < n ==> at[i] == i;
    ensures where: \forall integer i; 0 <= i < n ==> where[i] == i;
*/
static void identity(int32_t *at, int32_t *where, int64_t n)
{
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

void permutation_init(struct permutation *p, int32_t *memory, int64_t n)
{
  p->at = memory;
  p->where = memory + n;
  p->n = (uint32_t)n;
  identity(memory, memory + n, n);
}
