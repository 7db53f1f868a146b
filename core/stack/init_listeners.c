/* init_listeners.c - nobody listens. */
#define FACTS_NONE
#define WHOLE_LAYERS
#include "stack/init_parts.h"

/*@ requires place: \valid(l);
    terminates \true;
    exits \false;
    assigns *l;
    ensures free: l->used == 0 && l->backlog == 0 && l->half == 0 && l->head == 0 &&
      l->count == 0;
*/
static void listener_clear(struct listener *l)
{
  l->used = 0;
  l->backlog = 0;
  l->half = 0;
  l->head = 0;
  l->count = 0;
}

/* Listener n follows n that are in order. */
/*@ requires room: 0 <= n && \valid(l + (0 .. n));
    requires in: listeners_ok(l, n);
    terminates \true;
    exits \false;
    assigns l[n];
    ensures in: listeners_ok(l, n + 1);
*/
static void listener_start(struct listener *l, int64_t n)
{
  listener_clear(l + n);
  /*@ assert rest: \forall integer k; 0 <= k < n ==>
        l[k].used == \at(l[k].used, Pre) && l[k].backlog == \at(l[k].backlog, Pre) &&
        l[k].head == \at(l[k].head, Pre) && l[k].count == \at(l[k].count, Pre); */
}

/*@ requires room: 0 <= n && \valid(l + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns l[0 .. n - 1];
    ensures in: listeners_ok(l, n);
*/
static void listeners_clear(struct listener *l, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant in: listeners_ok(l, i);
      loop assigns i, l[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    listener_start(l, i);
}

void init_listeners(struct sequent *s, struct sequent_memory m)
{
  (void)s; /* for the contract */
  listeners_clear(m.listener, m.listeners);
}
