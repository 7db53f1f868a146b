/* segment_head.h - the headers of a segment that a connection sends, with all that they say. */
#ifndef SEQUENT_STACK_SEGMENT_HEAD_H
#define SEQUENT_STACK_SEGMENT_HEAD_H

#include "stack/block.h"
#include "stack/elsewhere.h"
#include "stack/envelope.h"

#include <stdint.h>

/* The most text that fits one IPv4 packet, whatever the options. */
#define SEGMENT_TEXT_MAX (IPV4_TOTAL_MAX - IPV4_HEADER - TCP_HEADER_MAX)

/*@ // a segment of a connection that may be written on the wire
    predicate segment_fits(struct segment g, integer scale_on) =
      segment_ok(g) && off_ok(g.seq) && off_ok(g.ack) && g.len <= SEGMENT_TEXT_MAX &&
      g.wnd <= WINDOW_TOP * RECEIVE_UNIT && (g.syn == 1 || scale_on == 0 ==> g.wnd <= WINDOW_TOP);
*/

/* The most text one segment may have: one MSS; or, when the device cuts, as many as fit one IPv4
 * packet. RFC 9293 3.7.1: not more than the peer takes. */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 1 <= \result <= SEGMENT_TEXT_MAX;
    ensures one: device == 0 ==> \result <= t->snd.mss;
    ensures many: device != 0 && t->snd.mss <= SEGMENT_TEXT_MAX ==>
      \result == SEGMENT_TEXT_MAX - SEGMENT_TEXT_MAX % t->snd.mss;
*/
int64_t segment_most(const struct tcb *t, uint32_t device);

/* Into pieces of how many bytes the device is to cut len bytes of text; 0: it stays whole. */
/*@ requires block: \valid_read(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures whole: len <= t->snd.mss ==> \result == 0;
    ensures cut: len > t->snd.mss ==> \result == t->snd.mss;
*/
int64_t segment_piece(const struct tcb *t, int64_t len);

/* Writes at head the headers of segment g of connection t, whose text adds up to `text` (any
 * number if the device is to complete the checksum). Returns how many bytes they have. */
/*@ requires room: \valid(head + (0 .. ENVELOPE_MAX - 1));
    requires block: \valid(t) && tcb_good(t);
    requires segment: segment_fits(g, t->scale_on);
    requires stations: e.src_mac <= MAC_MAX && e.dst_mac <= MAC_MAX;
    requires ports: local_port <= 65535 && remote_port <= 65535;
    requires text: text <= 65535;
    terminates \true;
    exits \false;
    assigns head[0 .. ENVELOPE_MAX - 1];
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(head));
    ensures length: ENVELOPE_TCP + TCP_HEADER <= \result <= ENVELOPE_MAX;
    ensures stations: ethernet_dst(head) == e.dst_mac && ethernet_src(head) == e.src_mac &&
      ethernet_type(head) == ETHERTYPE_IPV4;
    ensures shape: ENVELOPE_SHAPE(head + ETHERNET_HEADER, \result - ETHERNET_HEADER + g.len);
    ensures whole: ENVELOPE_WHOLE(head + ETHERNET_HEADER);
    ensures addresses: ipv4_src(head + ETHERNET_HEADER) == e.src &&
      ipv4_dst(head + ETHERNET_HEADER) == e.dst;
    ensures protocol: ipv4_protocol(head + ETHERNET_HEADER) == IPV4_TCP;
    ensures ip_sum: checksum_valid(head + ETHERNET_HEADER, IPV4_HEADER);
    ensures ports: BE16(head[ENVELOPE_TCP], head[ENVELOPE_TCP + 1]) == local_port &&
      BE16(head[ENVELOPE_TCP + 2], head[ENVELOPE_TCP + 3]) == remote_port;
    ensures seq: congruent(BE32(head[ENVELOPE_TCP + 4], head[ENVELOPE_TCP + 5],
                                head[ENVELOPE_TCP + 6], head[ENVELOPE_TCP + 7]), t->iss + g.seq);
    ensures ack: g.ackf == 1 ==>
      congruent(BE32(head[ENVELOPE_TCP + 8], head[ENVELOPE_TCP + 9],
                     head[ENVELOPE_TCP + 10], head[ENVELOPE_TCP + 11]), t->irs + g.ack);
    ensures header_len: head[ENVELOPE_TCP + 12] / 16 * 4 == \result - ENVELOPE_TCP;
    ensures bits: head[ENVELOPE_TCP + 13] % 2 == g.fin &&
      head[ENVELOPE_TCP + 13] / 2 % 2 == g.syn && head[ENVELOPE_TCP + 13] / 4 % 2 == g.rst &&
      head[ENVELOPE_TCP + 13] / 8 % 2 == g.psh;
    ensures ackf: head[ENVELOPE_TCP + 13] / 16 % 2 == g.ackf &&
      head[ENVELOPE_TCP + 13] / 32 % 2 == 0 && head[ENVELOPE_TCP + 13] / 64 % 2 == 0 &&
      head[ENVELOPE_TCP + 13] / 128 == 0;
    ensures window: BE16(head[ENVELOPE_TCP + 14], head[ENVELOPE_TCP + 15]) ==
      (g.syn == 1 || t->scale_on == 0 ? g.wnd : g.wnd / RECEIVE_UNIT);
    ensures sum: device == 0 ==> \forall integer t; same_oc(text, t) ==>
      same_oc(65535, byte_sum(head + ENVELOPE_TCP, \result - ENVELOPE_TCP) +
        (pseudo_sum(e.src, e.dst, IPV4_TCP, \result - ENVELOPE_TCP + g.len) + t));
    ensures device_sum: device != 0 ==>
      same_oc(BE16(head[ENVELOPE_TCP + 16], head[ENVELOPE_TCP + 17]),
              pseudo_sum(e.src, e.dst, IPV4_TCP, \result - ENVELOPE_TCP + g.len));
*/
int64_t segment_head(uint8_t *head, const struct tcb *t, struct segment g, struct envelope e,
                     uint32_t local_port, uint32_t remote_port, uint32_t text, int64_t device);

#endif
