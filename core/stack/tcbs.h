/* tcbs.h - a step of one connection's block and rings among many: what holds of all stays.
 *
 * The calls of block.h and stream.h over a table: entry i of c, receive and send[0 .. n - 1] takes
 * the step. They compile to nothing more.
 */
#ifndef SEQUENT_STACK_TCBS_H
#define SEQUENT_STACK_TCBS_H

#include "stack/stream.h"

#ifdef __FRAMAC__
#include "../../proofs/theory/tcbs.h"
#endif

/* To assert after a step of c[i]: the others were left alone, and no ring was touched. */
#define TCBS_BELOW(c, i) \
  (\forall integer k; 0 <= k < (i) ==> tcb_untouched{Pre, Here}((c) + k))
#define TCBS_ABOVE(c, i, n) \
  (\forall integer k; (i) < k < (n) ==> tcb_untouched{Pre, Here}((c) + k))
#define TCBS_RINGS(r, n) \
  (\forall integer k; 0 <= k < (n) ==> ring_same{Pre, Here}((r) + k))

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    terminates \true;
    exits \false;
    assigns  c[0 .. n - 1];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  closed: c[i].state == CLOSED && c[i].rst_due == 0;
    ensures  below: \forall integer k; 0 <= k < i ==> tcb_untouched{Pre, Post}(c + k);
    ensures  above: \forall integer k; i < k < n ==> tcb_untouched{Pre, Post}(c + k);
*/
static inline void tcbs_reset(struct tcb *c, int64_t i)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_init(&c[i]);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert blank: stream_blank(c + i); */
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    requires closed: c[i].state == CLOSED && c[i].rst_due == 0;
    requires isn: 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  stream: c[i].stream == stream && c[i].state == SYN_SENT;
*/
static inline void tcbs_open_active(struct tcb *c, int64_t i, int64_t stream, int64_t iss,
                                    int64_t ts_offset, int64_t mss, int64_t now)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_open_active(&c[i], stream, iss, ts_offset, mss, now);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert blank: stream_blank(c + i); */
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    requires closed: c[i].state == CLOSED && c[i].rst_due == 0;
    requires isn: 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    requires syn: \valid_read(syn) && \separated(c + (0 .. n - 1), syn) && segment_ok(*syn) &&
               syn->syn == 1 && syn->rst == 0 && syn->ackf == 0;
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  stream: c[i].stream == stream && c[i].state == SYN_RECEIVED;
*/
static inline void tcbs_open_passive(struct tcb *c, int64_t i, int64_t stream, int64_t iss,
                                     int64_t ts_offset, const struct segment *syn, int64_t mss,
                                     int64_t now)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_open_passive(&c[i], stream, iss, ts_offset, syn, mss, now);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert blank: stream_blank(c + i); */
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    requires most: 1 <= most <= SEGMENT_MAX;
    requires out: \valid(out) && \separated(c + (0 .. n - 1), out);
    terminates \true;
    exits \false;
    assigns  c[i], *out;
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
    ensures  exact: \result != 0 <==> \old(tcb_emits(c + i));
    ensures  segment: \result != 0 ==> segment_ok(*out) && off_ok(out->seq) && off_ok(out->ack);
    ensures  field: \result != 0 ==> out->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    ensures  plain: \result != 0 && (out->syn == 1 || c[i].scale_on == 0) ==>
               out->wnd <= WINDOW_TOP;
    ensures  size: \result != 0 ==> out->len <= most;
    ensures  span: \result != 0 && out->len > 0 ==> span_ok(out->seq + out->syn, out->len);
    ensures  text: \result != 0 ==> ring_own(send + i, c[i].stream, out->seq + out->syn,
                                             out->seq + out->syn + out->len);
*/
static inline int64_t tcbs_emit(struct tcb *c, int64_t i, int64_t now, int64_t most,
                                struct segment *out)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  int64_t made = stream_emit(&c[i], now, most, out) /*@ ghost (&receive[i], &send[i]) */;

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  return made;
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
*/
static inline void tcbs_timer(struct tcb *c, int64_t i, int64_t now)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_timer(&c[i], now);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert kept: stream_kept{Pre, Here}(c + i); */
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
*/
static inline void tcbs_unreachable(struct tcb *c, int64_t i, int64_t hard)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_unreachable(&c[i], hard);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert kept: stream_kept{Pre, Here}(c + i); */
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
*/
static inline void tcbs_shutdown(struct tcb *c, int64_t i, int64_t now)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_shutdown(&c[i], now);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert kept: stream_kept{Pre, Here}(c + i); */
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
*/
static inline void tcbs_close(struct tcb *c, int64_t i, int64_t now)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_close(&c[i], now);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert kept: stream_kept{Pre, Here}(c + i); */
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires error: error != ERROR_NONE;
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
*/
static inline void tcbs_abort(struct tcb *c, int64_t i, int64_t error)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_abort(&c[i], error);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert kept: stream_kept{Pre, Here}(c + i); */
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
*/
static inline void tcbs_nodelay(struct tcb *c, int64_t i, int64_t on, int64_t now)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  block_nodelay(&c[i], on, now);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert kept: stream_kept{Pre, Here}(c + i); */
}

#endif
