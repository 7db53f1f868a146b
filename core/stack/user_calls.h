/* user_calls.h - what the application does to a connection: RFC 9293 3.9.1, but for its text
 * (user_text.h). Each ends with the connection's turn (turn.h).
 */
#ifndef SEQUENT_STACK_USER_CALLS_H
#define SEQUENT_STACK_USER_CALLS_H

#include "stack/turn.h"

/* enum tcp_state of connection i. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->connections.tcb[i].state;
*/
int64_t user_state(const struct sequent *s, int64_t i);

/* Is it closed, and has it nothing left to say? */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==>
      s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
*/
bool user_idle(const struct sequent *s, int64_t i);

/* No more text will be sent; what is queued goes out, then the FIN. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
*/
void user_shutdown(struct sequent *s, int64_t i, int64_t now);

/* Nagle's rule, off (1) or on (0). */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
*/
void user_nodelay(struct sequent *s, int64_t i, int64_t on, int64_t now);

/* The application lets go of it; text that it has not read makes it a reset (RFC 2525 2.17). */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
*/
void user_close(struct sequent *s, int64_t i, int64_t now);

/* It is aborted: SEQUENT_ABORTED. The peer hears of it, and the application. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
    ensures told: event_pending(&s->events, i);
*/
void user_abort(struct sequent *s, int64_t i, int64_t now);

#endif
