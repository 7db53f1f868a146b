/* output.h - the road down: whose turn it is, and its frame. */
#ifndef SEQUENT_STACK_OUTPUT_H
#define SEQUENT_STACK_OUTPUT_H

#include "stack/frame.h"

/* What connection i does when it is looked at: 1 and a frame, or 0. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
int64_t output_connection(struct sequent *s, int64_t i, uint8_t *head, struct sequent_frame *out,
                          int64_t now);

#endif
