/* sending_turn.h - a connection has its turn: its timers, then a segment if its neighbor is
 * known. */
#ifndef SEQUENT_STACK_SENDING_TURN_H
#define SEQUENT_STACK_SENDING_TURN_H

#include "stack/frame.h"
#include "stack/turn.h"

/* Its timers: whether a segment can go now. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures can: \result != 0 <==> tcb_due(s->connections.tcb + i) == 0;
*/
int64_t sending_timers(struct sequent *s, int64_t i, int64_t now);

/* The MAC of its neighbor is known: its next segment, if there is one. 1 and the frame, or 0. It
 * may have been the last that the connection had to say: then it is free again. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires station: mac <= MAC_MAX;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s),
      SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
int64_t sending_goes(struct sequent *s, int64_t i, uint64_t mac, uint8_t *head,
                     struct sequent_frame *out, int64_t now);

/* It is not: the connection waits for it, or hears that it cannot be reached (hop). */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
void sending_waits(struct sequent *s, int64_t i, int64_t hop, int64_t now);

#endif
