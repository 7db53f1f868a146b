/* stream.h - the bytes of one connection: a block (block.h) and its two rings, step by step.
 *
 * Theorem Stream: what the application reads is what the peer wrote, and what is sent is what
 * the application wrote, each byte at its place in the stream. The block says which offsets are
 * held; stream_ok says that the rings hold the right bytes there. Every step keeps it.
 */
#ifndef SEQUENT_STACK_STREAM_H
#define SEQUENT_STACK_STREAM_H

#include "base/ring.h"
#include "stack/block.h"
#include "stack/table.h"

#ifdef __FRAMAC__
#include "../../proofs/theory/stream.h"
#endif

/* What the rings take at most of the application's next bytes. */
#define STREAM_ROOM(t) (\max((t)->snd.una, 1) + RING - (t)->snd.end)

/* A segment for the connection has come, with its text (g->len bytes); what is new of it, and in
 * the window, goes into the ring `receive`. Returns an enum tcp_verdict. */
/*@ requires block: BLOCK(t) && time_ok(now);
    requires stream: stream_ok(t, receive, send);
    requires rings: \valid(receive) && \separated(receive, send);
    requires segment: \valid_read(g) && segment_ok(*g) && segment_agrees(*g, t->stream);
    requires apart: \separated(t, g);
    requires text: \valid_read(text + (0 .. g->len - 1)) &&
               \separated(receive, text + (0 .. g->len - 1));
    requires peer: text_peer(text, t->stream, g->seq + g->syn, g->len);
    terminates \true;
    exits \false;
    assigns  *t, receive->byte[0 .. RING - 1];
    ensures  good: tcb_good(t);
    ensures  stream: stream_ok(t, receive, send);
    ensures  same: t->stream == \old(t->stream);
    ensures  read: t->rcv.edge == \old(t->rcv.edge) && t->rcv.read == \old(t->rcv.read);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.max == \old(t->snd.max);
    ensures  una: t->snd.una >= \old(t->snd.una);
*/
int64_t stream_arrive(struct tcb *t, struct ring *receive, const struct segment *g,
                      const uint8_t *text, int64_t now) /*@ ghost (struct ring *send) */;

/* The application writes n bytes: as many as there is room for go into the ring `send`, behind
 * what it wrote before. Returns how many. */
/*@ requires block: BLOCK(t) && time_ok(now) && 0 <= n;
    requires stream: stream_ok(t, receive, send);
    requires rings: \valid(send) && \separated(receive, send);
    requires data: \valid_read(data + (0 .. n - 1)) && \separated(send, data + (0 .. n - 1));
    requires own: text_own(data, t->stream, t->snd.end, \min(n, STREAM_ROOM(t)));
    terminates \true;
    exits \false;
    assigns  *t, send->byte[0 .. RING - 1];
    ensures  good: tcb_good(t);
    ensures  stream: stream_ok(t, receive, send);
    ensures  same: t->stream == \old(t->stream);
    ensures  taken: 0 <= \result <= n && t->snd.end == \old(t->snd.end) + \result;
    ensures  fits: \result <= \old(STREAM_ROOM(t)) && \result <= RING;
    ensures  una: t->snd.una == \old(t->snd.una);
*/
int64_t stream_write(struct tcb *t, struct ring *send, const uint8_t *data, int64_t n, int64_t now)
  /*@ ghost (struct ring *receive) */;

/* The application reads up to n bytes: the next ones in order that came. Returns how many. */
/*@ requires block: BLOCK(t) && time_ok(now) && 0 <= n;
    requires stream: stream_ok(t, receive, send);
    requires rings: \valid_read(receive);
    requires data: \valid(data + (0 .. n - 1)) && \separated(receive, data + (0 .. n - 1)) &&
               \separated(send, data + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns  *t, data[0 .. n - 1];
    ensures  good: tcb_good(t);
    ensures  stream: stream_ok(t, receive, send);
    ensures  same: t->stream == \old(t->stream);
    ensures  taken: \result == \min(n, \old(t->rcv.nxt - t->rcv.read)) && 0 <= \result <= RING;
    ensures  read: t->rcv.read == \old(t->rcv.read) + \result;
    ensures  text: text_peer(data, t->stream, \old(t->rcv.read), \result);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
*/
int64_t stream_read(struct tcb *t, const struct ring *receive, uint8_t *data, int64_t n,
                    int64_t now) /*@ ghost (struct ring *send) */;

/* The next segment, with at most max_payload bytes of text, which are in the ring `send` from
 * offset seq + syn on. 1, or 0 if there is none. */
/*@ requires block: BLOCK(t) && time_ok(now) && 1 <= max_payload <= SEGMENT_MAX;
    requires stream: stream_ok(t, receive, send);
    requires out: \valid(out) && \separated(t, out);
    terminates \true;
    exits \false;
    assigns  *t, *out;
    ensures  good: tcb_good(t);
    ensures  stream: stream_ok(t, receive, send);
    ensures  same: t->stream == \old(t->stream);
    ensures  exact: \result != 0 <==> \old(tcb_emits(t));
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
    ensures  segment: \result != 0 ==> segment_ok(*out) && off_ok(out->seq) && off_ok(out->ack);
    ensures  field: \result != 0 ==> out->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    ensures  plain: \result != 0 && (out->syn == 1 || t->scale_on == 0) ==>
               out->wnd <= WINDOW_TOP;
    ensures  size: \result != 0 ==> out->len <= max_payload;
    ensures  span: \result != 0 && out->len > 0 ==> span_ok(out->seq + out->syn, out->len);
    ensures  text: \result != 0 ==> ring_own(send, t->stream, out->seq + out->syn,
                                             out->seq + out->syn + out->len);
*/
int64_t stream_emit(struct tcb *t, int64_t now, int64_t max_payload, struct segment *out)
  /*@ ghost (struct ring *receive, struct ring *send) */;

#endif
