/* turn.h - when a connection is looked at next, and what the application hears of it.
 *
 * Every step of a connection ends here: connection.h changes it, then it gets its place
 * in the schedule again, and theorem Awake holds of all of them as before.
 */
#ifndef SEQUENT_STACK_TURN_H
#define SEQUENT_STACK_TURN_H

#include "stack/cells.h"
#include "stack/settled.h"
#include "tcp/timer.h"
#include "tcp/user.h"

/*@ // connection i has just changed, and has not got its place in the schedule again
    predicate stack_but{L}(struct sequent *s, integer i) =
      stack_sound(s) && all_awake_but(&s->schedule, s->connections.tcb, s->connections.n, i);
*/

/* Connection i has its turn at once if it can send, else at its deadline. */
/*@ requires ok: stack_but(s, i);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures now: tcb_due(s->connections.tcb + i) == 0 ==> due_at(&s->schedule, i) == now;
    ensures later: tcb_due(s->connections.tcb + i) != 0 ==>
      due_at(&s->schedule, i) == tcb_due(s->connections.tcb + i);
    ensures quiet: !schedule_woken(&s->schedule, i) && !schedule_waits(&s->schedule, i);
*/
void connection_turn(struct sequent *s, int64_t i, int64_t now);

/* Connection i cannot send before its neighbor changes: it has its turn then, or when it has waited
 * until that time, or at its deadline. */
/*@ requires ok: stack_but(s, i);
    requires connection: 0 <= i < s->connections.n;
    requires time: 0 <= until < NEVER;
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures until: due_at(&s->schedule, i) <= until;
    ensures exact: due_at(&s->schedule, i) == until ||
      due_at(&s->schedule, i) == tcb_due(s->connections.tcb + i);
    ensures patient: tcb_due(s->connections.tcb + i) == 0 ==> due_at(&s->schedule, i) == until;
    ensures waits: schedule_waits(&s->schedule, i) && !schedule_woken(&s->schedule, i);
*/
void connection_wait(struct sequent *s, int64_t i, int64_t until);

/* Connection i is done with: it has no turn any more. */
/*@ requires ok: stack_but(s, i);
    requires connection: 0 <= i < s->connections.n;
    requires finished: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures never: due_at(&s->schedule, i) == NEVER;
    ensures quiet: !schedule_woken(&s->schedule, i) && !schedule_waits(&s->schedule, i);
*/
void connection_rest(struct sequent *s, int64_t i);

/* It has its turn, and what has changed may interest the application. */
/*@ requires ok: stack_but(s, i);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures now: tcb_due(s->connections.tcb + i) == 0 ==> due_at(&s->schedule, i) == now;
    ensures later: tcb_due(s->connections.tcb + i) != 0 ==>
      due_at(&s->schedule, i) == tcb_due(s->connections.tcb + i);
    ensures posted: event_pending(&s->events, i);
*/
void connection_news(struct sequent *s, int64_t i, int64_t now);

#endif
