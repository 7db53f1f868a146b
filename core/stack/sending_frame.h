/* sending_frame.h - a segment of a connection as a frame. */
#ifndef SEQUENT_STACK_SENDING_FRAME_H
#define SEQUENT_STACK_SENDING_FRAME_H

#include "stack/frame.h"

#include "stack/next_segment.h"     /* behind what closes the tables (whole.h) */
#include "stack/sending_view.h"

/* Segment g of connection i as a frame to the station mac: its headers in head, its text in the
 * connection's ring. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires fits: emitted_fits(g, s->connections.tcb[i].scale_on, SEGMENT_TEXT_MAX);
    requires own: ring_own(s->connections.send + i, s->connections.tcb[i].stream, g.seq + g.syn,
                           g.seq + g.syn + g.len);
    requires station: mac <= MAC_MAX;
    requires room: frame_room(s, head, out);
    terminates \true;
    exits \false;
    assigns head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures frame: frame_ok(out);
*/
void sending_frame(struct sequent *s, int64_t i, struct segment g, uint64_t mac, uint8_t *head,
                   struct sequent_frame *out);

#endif
