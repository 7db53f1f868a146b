/* slots.c - which of n slots are in use, and how often each has been. */
#define PERMUTATION_OPEN
#include "stack/slots.h"

/*@ requires room: \valid(s) && 1 <= n <= SLOTS_MAX && \valid(at + (0 .. n - 1)) &&
      \valid(where + (0 .. n - 1)) && \valid(generation + (0 .. n - 1));
    requires apart: \separated(at + (0 .. n - 1), where + (0 .. n - 1)) &&
      \separated(generation + (0 .. n - 1), at + (0 .. n - 1)) &&
      \separated(generation + (0 .. n - 1), where + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns *s, at[0 .. n - 1], where[0 .. n - 1], generation[0 .. n - 1];
    ensures ok: slots_ok(s);
    ensures kept: s->order.at == at && s->order.where == where && s->generation == generation &&
      s->order.n == n;
    ensures none: s->used == 0;
*/
static void start(struct slots *s, int32_t *at, int32_t *where, int32_t *generation, int64_t n)
{
  s->generation = generation;
  s->used = 0;
  /*@ loop invariant 0 <= i <= n;
      loop invariant zero: \forall integer j; 0 <= j < i ==> generation[j] == 0;
      loop assigns i, generation[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++) {
    generation[i] = 0;
  }
  permutation_init(&s->order, at, where, n);
}

void slots_init(struct slots *s, int32_t *memory, int64_t n)
{
  start(s, memory, memory + n, memory + 2 * n, n);
}

int64_t slot_take(struct slots *s)
{
  if (s->used == s->order.n) {
    return -1;
  }
  return s->order.at[s->used++];
}

/* Slot i changes places with the last in use, and that place is free. */
/*@ requires ok: slots_ok(s);
    requires used: slot_used(s, i);
    terminates \true;
    exits \false;
    assigns s->used, s->order.at[0 .. s->order.n - 1], s->order.where[0 .. s->order.n - 1];
    ensures ok: slots_ok(s);
    ensures given: !slot_used(s, i) && s->used == \old(s->used) - 1;
    ensures rest: \forall integer j; j != i ==> (slot_used(s, j) <==> \old(slot_used(s, j)));
*/
static void leave(struct slots *s, int64_t i)
{
  uint32_t last = s->used - 1;
  permutation_swap(&s->order, s->order.where[i], last);
  s->used = last;
}

void slot_give(struct slots *s, int64_t i)
{
  leave(s, i);
  s->generation[i] = (int32_t)((s->generation[i] + 1LL) % SLOT_GENERATIONS);
}
