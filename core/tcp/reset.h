/* reset.h - the answer to a segment that belongs to no connection.
 *
 * RFC 9293 3.10.7.1: "all data in the incoming segment is discarded. An incoming segment
 * containing a RST is discarded. An incoming segment not containing a RST causes a RST to be
 * sent in response." SYN-SENT and SYN-RECEIVED answer an unacceptable ACK the same way.
 */
#ifndef SEQUENT_TCP_RESET_H
#define SEQUENT_TCP_RESET_H

#include "wire/tcp.h"

#define SEQ_MODULUS 0x100000000LL

/* "The acknowledgment and sequence field values are selected to make the reset sequence
 * acceptable to the TCP endpoint that sent the offending segment": with an ACK,
 * <SEQ=SEG.ACK><CTL=RST>, else <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>. */
#define RESET_NUMBERS(in, len, out) \
  ((in).ackf != 0 ? \
     (out).seq == (in).ack && (out).ackf == 0 && (out).ack == 0 : \
     (out).seq == 0 && (out).ackf == 1 && \
       (out).ack == ((in).seq + (len) + (in).syn + (in).fin) % SEQ_MODULUS)

/* 1 and *out, the reset that answers *in with its len bytes of text; 0 when none is due. */
/*@ requires in: \valid_read(in) && TCP_FLAGS_FIT(in);
    requires ports: in->src_port <= 65535 && in->dst_port <= 65535;
    requires out: \valid(out) && \separated(in, out);
    requires length: 0 <= len <= 65535;
    terminates \true;
    exits \false;
    assigns  *out;
    ensures  silent: \result != 0 <==> in->rst == 0;
    ensures  untouched: \result == 0 ==> *out == \old(*out);
    ensures  numbers: \result != 0 ==> RESET_NUMBERS(*in, len, *out);
    ensures  reset: \result != 0 ==> out->rst == 1 && out->syn == 0 && out->fin == 0;
    ensures  plain: \result != 0 ==>
               out->psh == 0 && out->urg == 0 && out->ece == 0 && out->cwr == 0;
    ensures  ports: \result != 0 ==>
               out->src_port == in->dst_port && out->dst_port == in->src_port;
    ensures  rest: \result != 0 ==> out->header_len == TCP_HEADER && out->window == 0 &&
               out->checksum == 0 && out->urgent == 0;
*/
int64_t reset_answer(const struct tcp_header *in, int64_t len, struct tcp_header *out);

#endif
