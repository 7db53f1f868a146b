/* schedule.h - which of n things must be looked at, and when.
 *
 * A thing (a connection, say) must be looked at when its time has come, or when it waited for a
 * neighbor and some neighbor has changed since. The first is a clock. The second is two borders in
 * a permutation: the woken stand first, the waiting behind them, all others last; so a changed
 * neighbor wakes everyone who waits by moving one border, however many they are.
 *
 *   place   0 ......... woken ......... waiting ......... n
 *              woken          waiting         neither
 */
#ifndef SEQUENT_SCHEDULE_H
#define SEQUENT_SCHEDULE_H

#include "base/time.h"
#include "stack/clock.h"
#include "stack/permutation.h"

#include <stdbool.h>
#include <stdint.h>

#define SCHEDULE_MAX CLOCK_MAX

struct schedule {
  struct clock due;
  struct permutation order;
  uint32_t woken;   /* so many have been woken */
  uint32_t waiting; /* so many have been woken or wait */
};

/*@ // nothing of it has changed
    predicate schedule_same{A, B}(struct schedule *s) =
      clock_same{A, B}(\at(&s->due, A)) && permutation_same{A, B}(\at(&s->order, A)) &&
      \at(s->woken, A) == \at(s->woken, B) && \at(s->waiting, A) == \at(s->waiting, B);
*/

/* Units that have a schedule among other things see only that it is in order. */
#if defined(SCHEDULE_CLOSED) && defined(__FRAMAC__)
#include "../../proofs/theory/schedule.h"
#else
/*@ predicate schedule_ok{L}(struct schedule *s) =
      \valid(s) && clock_ok(&s->due) && permutation_ok(&s->order) && s->order.n == s->due.n &&
      0 <= s->woken <= s->waiting <= s->order.n;
*/
#endif

/*@ // the time at which thing i must be looked at, NEVER if at none
    logic integer due_at{L}(struct schedule *s, integer i) = clock_at(&s->due, i);

    // thing i waited, and a neighbor has changed since
    predicate schedule_woken{L}(struct schedule *s, integer i) = s->order.where[i] < s->woken;

    // thing i waits for a neighbor to change
    predicate schedule_waits{L}(struct schedule *s, integer i) =
      s->woken <= s->order.where[i] < s->waiting;

    // thing i must be looked at now
    predicate schedule_calls{L}(struct schedule *s, integer i, integer now) =
      schedule_woken(s, i) || due_at(s, i) <= now;
*/

/* Nothing is due, nothing waits. `times` and `memory` have 2 n entries each and stay the
 * schedule's. */
/*@ requires room: \valid(s) && 1 <= n <= SCHEDULE_MAX &&
      \valid(times + (0 .. 2 * n - 1)) && \valid(memory + (0 .. 2 * n - 1));
    terminates \true;
    exits \false;
    assigns *s, times[0 .. 2 * n - 1], memory[0 .. 2 * n - 1];
    ensures ok: schedule_ok(s);
    ensures kept: s->due.at == times && s->order.at == memory && s->order.where == memory + n &&
      s->due.n == n;
    ensures never: \forall integer i; 0 <= i < n ==> due_at(s, i) == NEVER;
    ensures quiet: \forall integer i; 0 <= i < n ==> !schedule_woken(s, i) && !schedule_waits(s, i);
*/
void schedule_init(struct schedule *s, uint64_t *times, int32_t *memory, int64_t n);

/* Thing i must be looked at at `time` (NEVER: at none), and it does not wait for a neighbor. */
/*@ requires ok: schedule_ok(s);
    requires thing: 0 <= i < s->due.n;
    requires time: 0 <= time;
    terminates \true;
    exits \false;
    assigns s->woken, s->waiting, s->due.at[1 .. 2 * s->due.n - 1],
      s->order.at[0 .. s->due.n - 1], s->order.where[0 .. s->due.n - 1];
    ensures ok: schedule_ok(s);
    ensures set: due_at(s, i) == time;
    ensures quiet: !schedule_woken(s, i) && !schedule_waits(s, i);
    ensures rest_due: \forall integer j; 0 <= j < s->due.n && j != i ==>
      due_at(s, j) == \old(due_at(s, j));
    ensures rest_woken: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_woken(s, j) <==> \old(schedule_woken(s, j)));
    ensures rest_waits: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_waits(s, j) <==> \old(schedule_waits(s, j)));
*/
void schedule_at(struct schedule *s, int64_t i, int64_t time);

/* Thing i waits for a neighbor to change, until a time at which it must be looked at anyway. */
/*@ requires ok: schedule_ok(s);
    requires thing: 0 <= i < s->due.n;
    requires time: 0 <= until;
    terminates \true;
    exits \false;
    assigns s->woken, s->waiting, s->due.at[1 .. 2 * s->due.n - 1],
      s->order.at[0 .. s->due.n - 1], s->order.where[0 .. s->due.n - 1];
    ensures ok: schedule_ok(s);
    ensures set: due_at(s, i) == until;
    ensures waits: schedule_waits(s, i) && !schedule_woken(s, i);
    ensures rest_due: \forall integer j; 0 <= j < s->due.n && j != i ==>
      due_at(s, j) == \old(due_at(s, j));
    ensures rest_woken: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_woken(s, j) <==> \old(schedule_woken(s, j)));
    ensures rest_waits: \forall integer j; 0 <= j < s->due.n && j != i ==>
      (schedule_waits(s, j) <==> \old(schedule_waits(s, j)));
*/
void schedule_wait(struct schedule *s, int64_t i, int64_t until);

/* A neighbor has changed: all that wait must be looked at again. O(1). */
/*@ requires ok: schedule_ok(s);
    terminates \true;
    exits \false;
    assigns s->woken;
    ensures ok: schedule_ok(s);
    ensures woken: \forall integer i; 0 <= i < s->due.n ==>
      (schedule_woken(s, i) <==> \old(schedule_woken(s, i)) || \old(schedule_waits(s, i)));
    ensures none: \forall integer i; 0 <= i < s->due.n ==> !schedule_waits(s, i);
*/
static inline void schedule_changed(struct schedule *s)
{
  s->woken = s->waiting;
}

/* A thing that must be looked at now: one that was woken, or else the one that is due first; -1
 * when there is none. It stays so until schedule_at or schedule_wait says when it must be looked
 * at next. */
/*@ requires ok: schedule_ok(s);
    requires time: 0 <= now < NEVER;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->due.n;
    ensures calls: \result != -1 ==> schedule_calls(s, \result, now);
    ensures awake: \result == -1 ==>
      \forall integer i; 0 <= i < s->due.n ==> !schedule_calls(s, i, now);
    ensures order: \result != -1 && !schedule_woken(s, \result) ==>
      \forall integer i; 0 <= i < s->due.n ==>
        !schedule_woken(s, i) && due_at(s, \result) <= due_at(s, i);
*/
int64_t schedule_next(const struct schedule *s, int64_t now);

/* The earliest time at which schedule_next has something, 0 when it has at any, else NEVER. */
/*@ requires ok: schedule_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result;
    ensures awake: \forall integer i; 0 <= i < s->due.n ==> \result <= due_at(s, i);
    ensures woken: \forall integer i; 0 <= i < s->due.n && schedule_woken(s, i) ==> \result == 0;
    ensures exact: \result != NEVER ==>
      \exists integer i; 0 <= i < s->due.n && schedule_calls(s, i, \result);
*/
int64_t schedule_deadline(const struct schedule *s);

/* The time of thing i. */
/*@ requires ok: schedule_ok(s);
    requires thing: 0 <= i < s->due.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == due_at(s, i);
    ensures range: 0 <= \result;
*/
static inline int64_t schedule_due(const struct schedule *s, int64_t i)
{
  return clock_get(&s->due, i);
}

#endif
