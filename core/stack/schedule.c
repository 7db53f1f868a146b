/* schedule.c - which of n things must be looked at, and when. */
#define PERMUTATION_OPEN
#include "stack/schedule.h"

void schedule_init(struct schedule *s, uint64_t *times, int32_t *memory, int64_t n)
{
  s->woken = 0;
  s->waiting = 0;
  clock_init(&s->due, times, n);
  permutation_init(&s->order, memory, memory + n, n);
}

/* Thing i, if woken, only waits from now. */
/*@ requires ok: schedule_ok(s);
    requires thing: 0 <= i < s->due.n;
    terminates \true;
    exits \false;
    assigns s->woken, s->order.at[0 .. s->due.n - 1], s->order.where[0 .. s->due.n - 1];
    ensures ok: schedule_ok(s);
    ensures calm: !schedule_woken(s, i) &&
      (schedule_waits(s, i) <==> \old(schedule_waits(s, i)) || \old(schedule_woken(s, i)));
    ensures rest_woken: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_woken(s, j) <==> \old(schedule_woken(s, j)));
    ensures rest_waits: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_waits(s, j) <==> \old(schedule_waits(s, j)));
*/
static void calm(struct schedule *s, int64_t i)
{
  int64_t place = s->order.where[i];
  if (place < (int64_t)s->woken) {
    s->woken--;
    permutation_swap(&s->order, place, s->woken);
  }
}

/* Thing i, which is not woken, does not wait. */
/*@ requires ok: schedule_ok(s);
    requires thing: 0 <= i < s->due.n;
    requires calm: !schedule_woken(s, i);
    terminates \true;
    exits \false;
    assigns s->waiting, s->order.at[0 .. s->due.n - 1], s->order.where[0 .. s->due.n - 1];
    ensures ok: schedule_ok(s);
    ensures left: !schedule_woken(s, i) && !schedule_waits(s, i);
    ensures rest_woken: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_woken(s, j) <==> \old(schedule_woken(s, j)));
    ensures rest_waits: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_waits(s, j) <==> \old(schedule_waits(s, j)));
*/
static void leave(struct schedule *s, int64_t i)
{
  int64_t place = s->order.where[i];
  if (place < (int64_t)s->waiting) {
    s->waiting--;
    permutation_swap(&s->order, place, s->waiting);
  }
}

/* Thing i, which is not woken, waits. */
/*@ requires ok: schedule_ok(s);
    requires thing: 0 <= i < s->due.n;
    requires calm: !schedule_woken(s, i);
    terminates \true;
    exits \false;
    assigns s->waiting, s->order.at[0 .. s->due.n - 1], s->order.where[0 .. s->due.n - 1];
    ensures ok: schedule_ok(s);
    ensures joined: !schedule_woken(s, i) && schedule_waits(s, i);
    ensures rest_woken: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_woken(s, j) <==> \old(schedule_woken(s, j)));
    ensures rest_waits: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_waits(s, j) <==> \old(schedule_waits(s, j)));
*/
static void join(struct schedule *s, int64_t i)
{
  int64_t place = s->order.where[i];
  if (place >= (int64_t)s->waiting) {
    permutation_swap(&s->order, place, s->waiting);
    s->waiting++;
  }
}

void schedule_at(struct schedule *s, int64_t i, int64_t time)
{
  calm(s, i);
  leave(s, i);
  clock_set(&s->due, i, time);
}

void schedule_wait(struct schedule *s, int64_t i, int64_t until)
{
  calm(s, i);
  join(s, i);
  clock_set(&s->due, i, until);
}

int64_t schedule_next(const struct schedule *s, int64_t now)
{
  if (s->woken > 0) {
    return s->order.at[s->woken - 1];
  }
  if (clock_earliest(&s->due) > now) {
    return -1;
  }
  return clock_first(&s->due);
}

int64_t schedule_deadline(const struct schedule *s)
{
  if (s->woken > 0) {
    /*@ assert one: 0 <= s->order.at[0] < s->due.n && schedule_woken(s, s->order.at[0]) &&
          0 <= due_at(s, s->order.at[0]); */
    return 0;
  }
  return clock_earliest(&s->due);
}
