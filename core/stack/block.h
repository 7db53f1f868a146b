/* block.h - one step of one transmission control block, for whoever has many.
 *
 * The same calls as in tcp/, over the one predicate tcb_good (proofs/theory/tcb.h) that a table
 * can carry for every block at once. Nothing but a name is added: they compile to nothing.
 */
#ifndef SEQUENT_STACK_BLOCK_H
#define SEQUENT_STACK_BLOCK_H

#include "tcp/arrive.h"
#include "tcp/emit.h"
#include "tcp/handshake.h"
#include "tcp/state.h"
#include "tcp/timer.h"
#include "tcp/user.h"
#ifdef __FRAMAC__
#include "../../proofs/theory/tcb.h"
#endif

#define BLOCK(t) (\valid(t) && tcb_good(t))

/*@ requires \valid(t);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  closed: t->state == CLOSED && t->rst_due == 0;
    ensures  fresh: t->snd.una == 0 && t->snd.end == 1;
    ensures  blank: \forall integer o; !held(t->rcv, o);
*/
static inline void block_init(struct tcb *t)
{
  tcp_init(t);
}

/*@ requires BLOCK(t) && t->state == CLOSED && t->rst_due == 0 && time_ok(now);
    requires isn: 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == stream && t->state == SYN_SENT;
    ensures  fresh: t->snd.una == 0 && t->snd.end == 1;
    ensures  blank: \forall integer o; !held(t->rcv, o);
*/
static inline void block_open_active(struct tcb *t, int64_t stream, int64_t iss,
                                     int64_t ts_offset, int64_t mss, int64_t now)
{
  tcp_open_active(t, stream, iss, ts_offset, mss, now);
}

/*@ requires BLOCK(t) && t->state == CLOSED && t->rst_due == 0 && time_ok(now);
    requires isn: 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    requires syn: \valid_read(syn) && \separated(t, syn) && segment_ok(*syn) &&
               syn->syn == 1 && syn->rst == 0 && syn->ackf == 0;
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == stream && t->state == SYN_RECEIVED;
    ensures  fresh: t->snd.una == 0 && t->snd.end == 1;
    ensures  blank: \forall integer o; !held(t->rcv, o);
*/
static inline void block_open_passive(struct tcb *t, int64_t stream, int64_t iss,
                                      int64_t ts_offset, const struct segment *syn, int64_t mss,
                                      int64_t now)
{
  tcp_open_passive(t, stream, iss, ts_offset, syn, mss, now);
}

/*@ requires BLOCK(t) && time_ok(now);
    requires segment: \valid_read(g) && segment_ok(*g) && segment_agrees(*g, t->stream);
    requires \valid(text) && \separated(t, g, text);
    terminates \true;
    exits \false;
    assigns  *t, *text;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  read: t->rcv.edge == \old(t->rcv.edge) && t->rcv.read == \old(t->rcv.read);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.max == \old(t->snd.max);
    ensures  una: t->snd.una >= \old(t->snd.una);
    ensures  text: text_part(*text, *g, \old(t->rcv), t->rcv);
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || span_has(*text, o);
    ensures  reach: \forall integer o; held(\old(t->rcv), o) ==>
               t->rcv.read <= o < t->rcv.read + RING;
    ensures  room: 1 <= t->rcv.read <= \old(t->rcv.nxt) && t->rcv.edge <= t->rcv.read + RING &&
               t->rcv.edge <= OFF_MAX;
*/
static inline int64_t block_arrive(struct tcb *t, const struct segment *g, int64_t now,
                                   struct span *text)
{
  return tcp_arrive(t, g, now, text);
}

/*@ requires BLOCK(t) && time_ok(now) && 1 <= max_payload <= SEGMENT_MAX;
    requires \valid(out) && \separated(t, out);
    terminates \true;
    exits \false;
    assigns  *t, *out;
    ensures  good: tcb_good(t);
    ensures  exact: \result != 0 <==> \old(tcb_emits(t));
    ensures  stream: t->stream == \old(t->stream);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  segment: \result != 0 ==> segment_ok(*out) && off_ok(out->seq) && off_ok(out->ack);
    ensures  field: \result != 0 ==> out->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    ensures  plain: \result != 0 && (out->syn == 1 || t->scale_on == 0) ==>
               out->wnd <= WINDOW_TOP;
    ensures  size: \result != 0 ==> out->len <= max_payload;
    ensures  text: \result != 0 && out->len > 0 ==>
               1 <= out->seq + out->syn && t->snd.una <= out->seq &&
               out->seq + out->syn + out->len <= t->snd.end;
*/
static inline int64_t block_emit(struct tcb *t, int64_t now, int64_t max_payload,
                                 struct segment *out)
{
  return tcp_emit(t, now, max_payload, out);
}

/*@ requires BLOCK(t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
*/
static inline void block_timer(struct tcb *t, int64_t now)
{
  tcp_timer(t, now);
}

/*@ requires \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  due: \result == tcb_due(t);
    ensures  now: \result == 0 <==> tcb_emits(t);
    ensures  range: 0 <= \result;
*/
static inline int64_t block_due(const struct tcb *t)
{
  return tcp_due(t);
}

/*@ requires \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result != 0 <==> t->state == CLOSED && t->rst_due == 0;
*/
static inline int64_t block_finished(const struct tcb *t)
{
  return tcp_finished(t);
}

/*@ requires BLOCK(t) && time_ok(now) && 0 <= n;
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  taken: 0 <= \result <= n && t->snd.end == \old(t->snd.end) + \result;
    ensures  una: t->snd.una == \old(t->snd.una);
    ensures  fits: t->snd.end <= \max(t->snd.una, 1) + RING && \result <= RING;
    ensures  begun: 1 <= \old(t->snd.end) && t->snd.end <= OFF_MAX;
    ensures  kept: 0 <= t->snd.una <= t->snd.end + 1;
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
*/
static inline int64_t block_write(struct tcb *t, int64_t n, int64_t now)
{
  return tcp_write(t, n, now);
}

/*@ requires BLOCK(t) && time_ok(now) && 0 <= n;
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  taken: \result == \min(n, \old(t->rcv.nxt - t->rcv.read));
    ensures  read: t->rcv.read == \old(t->rcv.read) + \result;
    ensures  room: 1 <= \old(t->rcv.read) <= \old(t->rcv.nxt) <= OFF_MAX && \result <= RING;
    ensures  held: \forall integer o; held(t->rcv, o) <==>
               held(\old(t->rcv), o) && t->rcv.read <= o;
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
*/
static inline int64_t block_read(struct tcb *t, int64_t n, int64_t now)
{
  return tcp_read(t, n, now);
}

/*@ requires BLOCK(t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
*/
static inline void block_shutdown(struct tcb *t, int64_t now)
{
  tcp_shutdown(t, now);
}

/*@ requires BLOCK(t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
*/
static inline void block_close(struct tcb *t, int64_t now)
{
  tcp_close(t, now);
}

/*@ requires BLOCK(t) && error != ERROR_NONE;
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
*/
static inline void block_abort(struct tcb *t, int64_t error)
{
  tcp_abort(t, error);
}

/*@ requires BLOCK(t);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
*/
static inline void block_unreachable(struct tcb *t, int64_t hard)
{
  tcp_unreachable(t, hard);
}

/*@ requires BLOCK(t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
*/
static inline void block_nodelay(struct tcb *t, int64_t on, int64_t now)
{
  tcp_nodelay(t, on, now);
}

#endif
