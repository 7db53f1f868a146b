/* stream_copy.h - the application reads in two steps: it gets the bytes (stream_copy), then they
 * are forgotten (tcbs_read.h). The first changes its memory only, the second ours only.
 */
#ifndef SEQUENT_STACK_STREAM_COPY_H
#define SEQUENT_STACK_STREAM_COPY_H

#include "stack/stream.h"

/* The next n bytes of the peer's stream, all of which have come. */
/*@ requires block: \valid_read(t) && tcb_good(t) && 0 <= n <= t->rcv.nxt - t->rcv.read;
    requires stream: stream_ok(t, receive, send);
    requires rings: \valid_read(receive);
    requires data: \valid(data + (0 .. n - 1)) && \separated(receive, data + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns data[0 .. n - 1];
    ensures text: text_peer(data, t->stream, t->rcv.read, n);
*/
void stream_copy(const struct tcb *t, const struct ring *receive, uint8_t *data, int64_t n)
  /*@ ghost (struct ring *send) */;

#endif
