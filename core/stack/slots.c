/* slots.c - which of n slots are in use, and how often each has been. */
#include "stack/slots.h"

void slots_init(struct slots *s, int32_t *memory, int64_t n)
{
  int32_t *generation = memory + 2 * n;
  /*@ loop invariant 0 <= i <= n;
      loop invariant zero: \forall integer j; 0 <= j < i ==> generation[j] == 0;
      loop assigns i, generation[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++) {
    generation[i] = 0;
  }
  s->generation = generation;
  s->used = 0;
  permutation_init(&s->order, memory, n);
}

int64_t slot_take(struct slots *s)
{
  if (s->used == s->order.n) {
    return -1;
  }
  return s->order.at[s->used++];
}

void slot_give(struct slots *s, int64_t i)
{
  int64_t generation = (s->generation[i] + 1LL) % SLOT_GENERATIONS;
  uint32_t last = s->used - 1;
  s->generation[i] = (int32_t)generation;
  permutation_swap(&s->order, s->order.where[i], last);
  s->used = last;
}
