/* decode.h - the TCP segment that was read of a frame, in the offsets of its connection.
 */
#ifndef SEQUENT_STACK_DECODE_H
#define SEQUENT_STACK_DECODE_H

#include "stack/arrival.h"
#include "stack/block.h"

#define DECODE_IN(a, len) \
  (TCP_FLAGS_FIT(&(a)->tcp) && TCP_WORDS_FIT(&(a)->tcp) && (a)->options.mss <= 65535 && \
   (a)->options.wscale <= TCP_WSCALE_MAX && 0 <= (len) <= SEGMENT_MAX)

/*@ // at which offset of connection t's peer a segment of that sequence number begins: where it
    // is nearest to what is awaited
    predicate begins_at{L}(struct tcb *t, integer number, integer seq) =
      t->state > SYN_SENT ?
        congruent(number, t->irs + seq) && \abs(seq - t->rcv.nxt) <= SEQ_HALF : seq == 0;

*/
#if defined(DECODE_OPEN)
/*@ // its text and its FIN are the peer's, if nobody forges that stream
    predicate peers{L}(struct tcb *t, integer number, integer syn, integer fin, uint8_t *text,
                       integer len) =
      \forall integer seq; begins_at(t, number, seq) ==>
        text_peer(text, t->stream, seq + syn, len) &&
        (peer_heard(t->stream) && fin == 1 ==> seq + syn + len == peer_fin(t->stream));
*/
#else
/*@ axiomatic Peers {       // who only hands it on need not look into it
      predicate peers{L}(struct tcb *t, integer number, integer syn, integer fin, uint8_t *text,
                         integer len)
        reads *t, text[0 .. len - 1];
    }
*/
#endif
#define PEERS(t, h, text, len) peers(t, (h)->seq, (h)->syn, (h)->fin, text, len)

/* A segment of connection t, with len bytes of text. */
/*@ requires connection: \valid_read(t) && tcb_good(t);
    requires arrival: \valid(a) && \base_addr(a) != \base_addr(t);
    requires in: DECODE_IN(a, len);
    terminates \true;
    exits \false;
    assigns a->segment;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures ok: segment_ok(a->segment) && a->segment.len == len;
    ensures place: begins_at(t, a->tcp.seq, a->segment.seq);
    ensures bits: same_bits(a->segment, a->tcp);
    ensures peer: \forall uint8_t *text; \old(PEERS(t, &a->tcp, text, len)) ==>
      text_peer(text, t->stream, a->segment.seq + a->segment.syn, len) &&
      segment_agrees(a->segment, t->stream);
    ensures ack: congruent(a->tcp.ack, t->iss + a->segment.ack) &&
      \abs(a->segment.ack - t->snd.una) <= SEQ_HALF;
    ensures window: a->segment.wnd ==
      (a->tcp.syn == 1 ? a->tcp.window : a->tcp.window * t->scale);
*/
void decode(struct arrival *a, const struct tcb *t, int64_t len);

/* A segment that may open a connection: its own number is offset 0. */
/*@ requires arrival: \valid(a);
    requires in: DECODE_IN(a, len);
    terminates \true;
    exits \false;
    assigns a->segment;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures ok: segment_ok(a->segment) && a->segment.len == len;
    ensures first: a->segment.seq == 0 && a->segment.irs == a->tcp.seq && a->segment.ack == 0;
    ensures bits: same_bits(a->segment, a->tcp);
    ensures window: a->segment.wnd == a->tcp.window;
*/
void decode_first(struct arrival *a, int64_t len);

#endif
