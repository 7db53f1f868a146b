/* events.c - which of n things have news for the application, first come first served. */
#define PERMUTATION_OPEN
#include "stack/events.h"

void events_init(struct events *e, int32_t *memory, int64_t n)
{
  e->first = 0;
  e->count = 0;
  permutation_init(&e->order, memory, memory + n, n);
}

void events_post(struct events *e, int64_t i)
{
  if (events_pending(e, i)) {
    return;
  }
  uint32_t end = e->first + e->count;
  if (end >= e->order.n) {
    end -= e->order.n;
  }
  permutation_swap(&e->order, e->order.where[i], end);
  e->count++;
}

int64_t events_take(struct events *e)
{
  if (e->count == 0) {
    return -1;
  }
  int64_t i = e->order.at[e->first];
  e->first++;
  if (e->first == e->order.n) {
    e->first = 0;
  }
  e->count--;
  return i;
}
