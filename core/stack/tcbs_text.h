/* tcbs_text.h - a step of one among many connections that moves text: see tcbs.h and stream.h. */
#ifndef SEQUENT_STACK_TCBS_TEXT_H
#define SEQUENT_STACK_TCBS_TEXT_H

#include "stack/tcbs.h"

/* To assert after ring r[i] was written: the others were left alone. */
#define RINGS_BELOW(r, i) (\forall integer k; 0 <= k < (i) ==> ring_same{Pre, Here}((r) + k))
#define RINGS_ABOVE(r, i, n) (\forall integer k; (i) < k < (n) ==> ring_same{Pre, Here}((r) + k))

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    requires segment: \valid_read(g) && segment_ok(*g) && segment_agrees(*g, c[i].stream);
    requires apart: \separated(c + (0 .. n - 1), g);
    requires outside: \separated(g, receive + (0 .. n - 1)) &&
               \separated(g, text + (0 .. g->len - 1));
    requires text: \valid_read(text + (0 .. g->len - 1)) &&
               \base_addr(text) != \base_addr(receive);
    requires peer: text_peer(text, c[i].stream, g->seq + g->syn, g->len);
    terminates \true;
    exits \false;
    assigns  c[i], receive[0 .. n - 1];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  read: c[i].rcv.edge == \old(c[i].rcv.edge) && c[i].rcv.read == \old(c[i].rcv.read);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.max == \old(c[i].snd.max);
    ensures  una: c[i].snd.una >= \old(c[i].snd.una);
*/
static inline int64_t tcbs_arrive(struct tcb *c, int64_t i, struct ring *receive,
                                  const struct segment *g, const uint8_t *text, int64_t now)
  /*@ ghost (struct ring *send, int64_t n) */
{
  int64_t verdict = stream_arrive(&c[i], &receive[i], g, text, now) /*@ ghost (&send[i]) */;

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert rings_below: RINGS_BELOW(receive, i); */
  /*@ assert rings_above: RINGS_ABOVE(receive, i, n); */
  return verdict;
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now) && 0 <= length;
    requires data: \valid_read(data + (0 .. length - 1)) && \base_addr(data) != \base_addr(send);
    requires own: text_own(data, c[i].stream, c[i].snd.end, \min(length, STREAM_ROOM(c + i)));
    terminates \true;
    exits \false;
    assigns  c[i], send[i].byte[0 .. RING - 1];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  taken: 0 <= \result <= length && c[i].snd.end == \old(c[i].snd.end) + \result;
    ensures  fits: \result <= \old(STREAM_ROOM(c + i)) && \result <= RING;
    ensures  una: c[i].snd.una == \old(c[i].snd.una);
*/
static inline int64_t tcbs_write(struct tcb *c, int64_t i, struct ring *send, const uint8_t *data,
                                 int64_t length, int64_t now)
  /*@ ghost (struct ring *receive, int64_t n) */
{
  int64_t taken = stream_write(&c[i], &send[i], data, length, now) /*@ ghost (&receive[i]) */;

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert rings_below: RINGS_BELOW(send, i); */
  /*@ assert rings_above: RINGS_ABOVE(send, i, n); */
  return taken;
}

/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now) && 0 <= length;
    requires data: \valid(data + (0 .. length - 1)) &&
               \base_addr(data) != \base_addr(receive) && \base_addr(data) != \base_addr(send);
    terminates \true;
    exits \false;
    assigns  c[i], data[0 .. length - 1];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  taken: \result == \min(length, \old(c[i].rcv.nxt - c[i].rcv.read)) &&
               0 <= \result <= RING;
    ensures  read: c[i].rcv.read == \old(c[i].rcv.read) + \result;
    ensures  text: text_peer(data, c[i].stream, \old(c[i].rcv.read), \result);
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
*/
static inline int64_t tcbs_read(struct tcb *c, int64_t i, const struct ring *receive,
                                uint8_t *data, int64_t length, int64_t now)
  /*@ ghost (struct ring *send, int64_t n) */
{
  int64_t given = stream_read(&c[i], &receive[i], data, length, now) /*@ ghost (&send[i]) */;

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  return given;
}

#endif
