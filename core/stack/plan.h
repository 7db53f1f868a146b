/* plan.h - when a packet or a neighbor is looked at next; theorem Awake, which speaks of
 * connections (turn.h), is left as it was.
 */
#ifndef SEQUENT_STACK_PLAN_H
#define SEQUENT_STACK_PLAN_H

#include "stack/cells.h"
#include "stack/whole.h"

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
    ensures woken: \forall integer i; 0 <= i < s->schedule.due.n ==>
      (schedule_woken(&s->schedule, i) <==>
       \old(schedule_woken(&s->schedule, i)) || \old(schedule_waits(&s->schedule, i)));
    ensures none: \forall integer i; 0 <= i < s->schedule.due.n ==>
      !schedule_waits(&s->schedule, i);
*/
void turn_changed(struct sequent *s);

#endif
