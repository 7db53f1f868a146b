/* frame.h - what output gives: the frame of a packet of our own, or of a question. */
#ifndef SEQUENT_STACK_FRAME_H
#define SEQUENT_STACK_FRAME_H

#include "stack/departure.h"

#define HOP_PATIENCE SECOND         /* who waits for a neighbor asks again by then */

/*@ // what output gives is a frame: in head, then in up to two slices of readable memory
    predicate frame_slices{L}(struct sequent_frame *out) =
      0 <= out->body_length[0] && \valid_read(out->body[0] + (0 .. out->body_length[0] - 1)) &&
      0 <= out->body_length[1] && \valid_read(out->body[1] + (0 .. out->body_length[1] - 1));
    predicate frame_ok{L}(struct sequent_frame *out) =
      0 <= out->head_length <= SEQUENT_HEAD && frame_slices(out) &&
      ETHERNET_HEADER <= out->head_length + out->body_length[0];

    // the caller's memory for it
    predicate frame_room{L}(struct sequent *s, uint8_t *head, struct sequent_frame *out) =
      \valid(head + (0 .. SEQUENT_HEAD - 1)) && \valid(out) &&
      strange(s, \base_addr(head)) && strange(s, \base_addr(out));

    // the frame is packet p as it is
    predicate packet_out{L}(struct sequent *s, integer p, struct sequent_frame *out) =
      out->head_length == 0 && out->body[0] == POST_AT(s, p) && out->body_length[1] == 0;
*/

/* What each kind of thing does when it is looked at: 1 and a frame, or 0. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s), *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
    ensures packet: \result == 1 ==> packet_out(s, p, out);
*/
int64_t output_packet(struct sequent *s, int64_t p, uint8_t *head, struct sequent_frame *out,
                      int64_t now);

/*@ requires ok: stack_ok(s);
    requires neighbor: 0 <= m < s->memory.neighbors;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
    ensures pace: \result == 1 ==> \old(s->memory.neighbor[m].asked) + NEIGHBOR_RETRY <= now;
*/
int64_t output_neighbor(struct sequent *s, int64_t m, uint8_t *head, struct sequent_frame *out,
                        int64_t now);

#endif
