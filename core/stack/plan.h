/* plan.h - when a packet or a neighbor is looked at next; theorem Awake, which speaks of
 * connections (turn.h), is left as it was.
 */
#ifndef SEQUENT_STACK_PLAN_H
#define SEQUENT_STACK_PLAN_H

#include "stack/cells.h"
#include "stack/settled.h"

/*@ // a packet or a neighbor: a thing of the schedule that is no connection
    predicate thing_plain{L}(struct sequent *s, integer thing) =
      s->connections.n <= thing < s->schedule.due.n;
*/

/* It must be looked at at `time` (NEVER: at none), and waits for no neighbor. */
/*@ requires ok: stack_ok(s);
    requires thing: thing_plain(s, thing);
    requires time: 0 <= time;
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures set: due_at(&s->schedule, thing) == time;
    ensures quiet: !schedule_woken(&s->schedule, thing) && !schedule_waits(&s->schedule, thing);
*/
void turn_at(struct sequent *s, int64_t thing, int64_t time);

/* It waits for a neighbor to change, until a time at which it must be looked at anyway. */
/*@ requires ok: stack_ok(s);
    requires thing: thing_plain(s, thing);
    requires time: 0 <= until;
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures set: due_at(&s->schedule, thing) == until;
    ensures waits: schedule_waits(&s->schedule, thing) && !schedule_woken(&s->schedule, thing);
*/
void turn_wait(struct sequent *s, int64_t thing, int64_t until);

/* A neighbor has changed: all that wait, packets and connections, must be looked at again. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns s->schedule.woken;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures woken: \forall integer i; 0 <= i < s->schedule.due.n ==>
      (schedule_woken(&s->schedule, i) <==>
       \old(schedule_woken(&s->schedule, i)) || \old(schedule_waits(&s->schedule, i)));
    ensures none: \forall integer i; 0 <= i < s->schedule.due.n ==>
      !schedule_waits(&s->schedule, i);
*/
void turn_changed(struct sequent *s);

/* A thing that must be looked at now (schedule_next), or -1. */
/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->schedule.due.n;
    ensures calls: \result != -1 ==> schedule_calls(&s->schedule, \result, now);
    ensures awake: \result == -1 ==> \forall integer i; 0 <= i < s->schedule.due.n ==>
      !schedule_calls(&s->schedule, i, now);
*/
int64_t turn_next(const struct sequent *s, int64_t now);

/* The earliest time at which turn_next has something, or NEVER. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result;
    ensures due: \forall integer i; 0 <= i < s->schedule.due.n ==>
      \result <= due_at(&s->schedule, i);
    ensures woken: \forall integer i;
      0 <= i < s->schedule.due.n && schedule_woken(&s->schedule, i) ==> \result == 0;
*/
int64_t turn_deadline(const struct sequent *s);

#endif
