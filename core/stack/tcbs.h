/* tcbs.h - a step of one block among many: it keeps the invariant of all.
 *
 * The same calls as in block.h, over a table: c[i] of c[0 .. n - 1] takes the step. They compile
 * to nothing more.
 */
#ifndef SEQUENT_STACK_TCBS_H
#define SEQUENT_STACK_TCBS_H

#include "stack/block.h"
#include "stack/table.h"

/*@ // a table, and one of its blocks
    predicate tcbs_valid{L}(struct tcb *c, integer i, integer n) =
      0 <= i < n && \valid(c + (0 .. n - 1));

    // the streams' ends are as at first
    predicate tcb_fresh{L}(struct tcb *t) = t->snd.una == 0 && t->snd.end == 1;
    // no byte of the two streams came or went
    predicate tcb_same_ends{A, B}(struct tcb *t) =
      \at(t->stream, A) == \at(t->stream, B) && \at(t->snd.end, A) == \at(t->snd.end, B) &&
      \at(t->snd.una, A) == \at(t->snd.una, B);
*/

/* To assert after a step of c[i]: the others were left alone. */
#define TCBS_BELOW(c, i) \
  (\forall integer k; 0 <= k < (i) ==> tcb_untouched{Pre, Here}((c) + k))
#define TCBS_ABOVE(c, i, n) \
  (\forall integer k; (i) < k < (n) ==> tcb_untouched{Pre, Here}((c) + k))

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  closed: c[i].state == CLOSED && c[i].rst_due == 0;
    ensures  fresh: tcb_fresh(c + i);
    ensures  blank: \forall integer o; !held(c[i].rcv, o);
*/
static inline void tcbs_reset(struct tcb *c, int64_t i)
  /*@ ghost (int64_t n) */
{
  block_init(&c[i]);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    requires time: time_ok(now);
    requires closed: c[i].state == CLOSED && c[i].rst_due == 0;
    requires isn: 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  stream: c[i].stream == stream && c[i].state == SYN_SENT;
    ensures  fresh: tcb_fresh(c + i);
    ensures  blank: \forall integer o; !held(c[i].rcv, o);
*/
static inline void tcbs_open_active(struct tcb *c, int64_t i, int64_t stream, int64_t iss,
                                    int64_t ts_offset, int64_t mss, int64_t now)
  /*@ ghost (int64_t n) */
{
  block_open_active(&c[i], stream, iss, ts_offset, mss, now);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
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
    ensures  stream: c[i].stream == stream && c[i].state == SYN_RECEIVED;
    ensures  fresh: tcb_fresh(c + i);
    ensures  blank: \forall integer o; !held(c[i].rcv, o);
*/
static inline void tcbs_open_passive(struct tcb *c, int64_t i, int64_t stream, int64_t iss,
                                     int64_t ts_offset, const struct segment *syn, int64_t mss,
                                     int64_t now)
  /*@ ghost (int64_t n) */
{
  block_open_passive(&c[i], stream, iss, ts_offset, syn, mss, now);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    requires time: time_ok(now);
    requires most: 1 <= most <= SEGMENT_MAX;
    requires out: \valid(out) && \separated(c + (0 .. n - 1), out);
    terminates \true;
    exits \false;
    assigns  c[i], *out;
    ensures  good: tcbs_good(c, n);
    ensures  ends: tcb_same_ends{Pre, Post}(c + i);
    ensures  held: \forall integer o; held(c[i].rcv, o) <==> held(\old(c[i].rcv), o);
    ensures  exact: \result != 0 <==> emits(\old(c[i]));
    ensures  segment: \result != 0 ==> segment_ok(*out) && off_ok(out->seq) && off_ok(out->ack);
    ensures  field: \result != 0 ==> out->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    ensures  plain: \result != 0 && (out->syn == 1 || c[i].scale_on == 0) ==>
               out->wnd <= WINDOW_TOP;
    ensures  size: \result != 0 ==> out->len <= most;
    ensures  sent: \result != 0 && out->len > 0 ==>
               1 <= out->seq + out->syn && c[i].snd.una <= out->seq &&
               out->seq + out->syn + out->len <= c[i].snd.end;
*/
static inline int64_t tcbs_emit(struct tcb *c, int64_t i, int64_t now, int64_t most,
                                struct segment *out)
  /*@ ghost (int64_t n) */
{
  int64_t made = block_emit(&c[i], now, most, out);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  return made;
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  ends: tcb_same_ends{Pre, Post}(c + i);
    ensures  held: \forall integer o; held(c[i].rcv, o) <==> held(\old(c[i].rcv), o);
*/
static inline void tcbs_timer(struct tcb *c, int64_t i, int64_t now)
  /*@ ghost (int64_t n) */
{
  block_timer(&c[i], now);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  ends: tcb_same_ends{Pre, Post}(c + i);
    ensures  held: \forall integer o; held(c[i].rcv, o) <==> held(\old(c[i].rcv), o);
*/
static inline void tcbs_unreachable(struct tcb *c, int64_t i, int64_t hard)
  /*@ ghost (int64_t n) */
{
  block_unreachable(&c[i], hard);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  ends: tcb_same_ends{Pre, Post}(c + i);
    ensures  held: \forall integer o; held(c[i].rcv, o) <==> held(\old(c[i].rcv), o);
*/
static inline void tcbs_shutdown(struct tcb *c, int64_t i, int64_t now)
  /*@ ghost (int64_t n) */
{
  block_shutdown(&c[i], now);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  ends: tcb_same_ends{Pre, Post}(c + i);
    ensures  held: \forall integer o; held(c[i].rcv, o) <==> held(\old(c[i].rcv), o);
*/
static inline void tcbs_close(struct tcb *c, int64_t i, int64_t now)
  /*@ ghost (int64_t n) */
{
  block_close(&c[i], now);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    requires error: error != ERROR_NONE;
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  ends: tcb_same_ends{Pre, Post}(c + i);
    ensures  held: \forall integer o; held(c[i].rcv, o) <==> held(\old(c[i].rcv), o);
*/
static inline void tcbs_abort(struct tcb *c, int64_t i, int64_t error)
  /*@ ghost (int64_t n) */
{
  block_abort(&c[i], error);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

/*@ requires table: tcbs_valid(c, i, n);
    requires good: tcbs_good(c, n);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  ends: tcb_same_ends{Pre, Post}(c + i);
    ensures  held: \forall integer o; held(c[i].rcv, o) <==> held(\old(c[i].rcv), o);
*/
static inline void tcbs_nodelay(struct tcb *c, int64_t i, int64_t on, int64_t now)
  /*@ ghost (int64_t n) */
{
  block_nodelay(&c[i], on, now);
  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
}

#endif
