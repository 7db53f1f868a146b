/* next_segment.h - the next segment of one of the connections, as a value. */
#ifndef SEQUENT_STACK_NEXT_SEGMENT_H
#define SEQUENT_STACK_NEXT_SEGMENT_H

#include "stack/connection.h"

#include <stdint.h>

struct emitted {
  int64_t made;                 /* 1, or 0: there is none */
  struct segment segment;
};

/*@ // what is sent fits the wire
    predicate emitted_fits(struct segment g, integer scale_on, integer most) =
      segment_ok(g) && off_ok(g.seq) && off_ok(g.ack) && g.len <= most &&
      g.wnd <= WINDOW_TOP * RECEIVE_UNIT && (g.syn == 1 || scale_on == 0 ==> g.wnd <= WINDOW_TOP) &&
      (g.len > 0 ==> span_ok(g.seq + g.syn, g.len));
*/

/* See connection_emit. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires time: time_ok(now);
    requires most: 1 <= most <= SEGMENT_MAX;
    terminates \true;
    exits \false;
    assigns c->tcb[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures same: c->tcb[i].stream == \old(c->tcb[i].stream);
    ensures written: c->tcb[i].snd.end == \old(c->tcb[i].snd.end) &&
      c->tcb[i].snd.una == \old(c->tcb[i].snd.una);
    ensures made: \result.made == 0 || \result.made == 1;
    ensures exact: \result.made != 0 <==> \old(tcb_emits(c->tcb + i));
    ensures fits: \result.made != 0 ==>
      emitted_fits(\result.segment, c->tcb[i].scale_on, most);
    ensures text: \result.made != 0 ==>
      ring_own(c->send + i, c->tcb[i].stream, \result.segment.seq + \result.segment.syn,
               \result.segment.seq + \result.segment.syn + \result.segment.len);
*/
struct emitted connection_next(struct connections *c, int64_t i, int64_t most, int64_t now);

#endif
