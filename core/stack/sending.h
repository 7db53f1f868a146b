/* sending.h - the steps of the stack on a connection that may send. None gives it its turn: that
 * is turn.h. */
#ifndef SEQUENT_STACK_SENDING_H
#define SEQUENT_STACK_SENDING_H

#include "stack/turn.h"

#include "stack/next_segment.h"     /* behind what closes the tables (whole.h) */

/* Its timers. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
*/
void sending_tick(struct sequent *s, int64_t i, int64_t now);

/* Its peer cannot be reached. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
*/
void sending_unreachable(struct sequent *s, int64_t i);

/* Its next segment, if there is one. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires most: 1 <= most <= SEGMENT_MAX;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures made: \result.made == 0 || \result.made == 1;
    ensures exact: \result.made != 0 <==> \old(tcb_emits(s->connections.tcb + i));
    ensures fits: \result.made != 0 ==>
      emitted_fits(\result.segment, s->connections.tcb[i].scale_on, most);
    ensures text: \result.made != 0 ==>
      ring_own(s->connections.send + i, s->connections.tcb[i].stream,
               \result.segment.seq + \result.segment.syn,
               \result.segment.seq + \result.segment.syn + \result.segment.len);
*/
struct emitted sending_next(struct sequent *s, int64_t i, int64_t most, int64_t now);

#endif
