/* tcbs_read.h - the application reads of one among many connections: see tcbs.h, stream_copy.h. */
#ifndef SEQUENT_STACK_TCBS_READ_H
#define SEQUENT_STACK_TCBS_READ_H

#include "stack/stream_copy.h"
#include "stack/tcbs.h"

/* It gets the next length bytes of connection i's peer. */
/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires length: 0 <= length <= c[i].rcv.nxt - c[i].rcv.read;
    requires data: \valid(data + (0 .. length - 1)) && \base_addr(data) != \base_addr(receive);
    terminates \true;
    exits \false;
    assigns  data[0 .. length - 1];
    ensures  text: text_peer(data, c[i].stream, c[i].rcv.read, length);
*/
static inline void tcbs_copy(const struct tcb *c, int64_t i, const struct ring *receive,
                             uint8_t *data, int64_t length)
  /*@ ghost (struct ring *send, int64_t n) */
{
  stream_copy(&c[i], &receive[i], data, length) /*@ ghost (&send[i]) */;
}

/* It has read up to length bytes: how many. */
/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now) && 0 <= length;
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  same: c[i].stream == \old(c[i].stream);
    ensures  taken: \result == \min(length, \old(c[i].rcv.nxt - c[i].rcv.read)) &&
               0 <= \result <= RING;
    ensures  read: c[i].rcv.read == \old(c[i].rcv.read) + \result;
    ensures  written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
*/
static inline int64_t tcbs_forget(struct tcb *c, int64_t i, int64_t length, int64_t now)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  int64_t taken = block_read(&c[i], length, now);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert above: TCBS_ABOVE(c, i, n); */
  /*@ assert received: TCBS_RINGS(receive, n); */
  /*@ assert sent: TCBS_RINGS(send, n); */
  /*@ assert kept: stream_kept{Pre, Here}(c + i); */
  return taken;
}

#endif
