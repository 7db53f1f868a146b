/* thing_turn.h - a connection, a packet or a neighbor has its turn to be sent. */
#ifndef SEQUENT_STACK_THING_TURN_H
#define SEQUENT_STACK_THING_TURN_H

#include "stack/output.h"

/* One thing has its turn. */
/*@ requires ok: stack_ok(s);
    requires thing: 0 <= thing < s->schedule.due.n;
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
int64_t output_thing(struct sequent *s, int64_t thing, uint8_t *head,
                     struct sequent_frame *out, int64_t now);

#endif
