/* honest.h - what theorem Stream asks of the network, said of a frame that comes.
 *
 * The premise of what is said of a peer's stream, and of nothing else: it speaks only of streams
 * of which peer_heard is assumed (text_peer and peers say so), and is true of any frame where that
 * is assumed of none.  Who forges segments, or damages one such that its checksum still holds,
 * breaks the stream and no more than that.  Facts proved in proofs/theory/honest.c.
 */
#ifndef SEQUENT_STACK_HONEST_H
#define SEQUENT_STACK_HONEST_H

#include "base/checksum.h"
#include "stack/steps.h"
#include "wire/ethernet.h"
#include "wire/ipv4.h"
#include "wire/tcp.h"

#if defined(HONEST_MEANS) || defined(HONEST_THEORY)
#include "stack/decode.h"
#endif

#define NUMBER_AT(p) BE32((p)[4], (p)[5], (p)[6], (p)[7])
#define SEGMENT_TEXT(p) ((p) + tcp_wire_length(p))

/*@ // the checksum of the segment of n bytes at p is right (RFC 9293 3.1)
    predicate segment_intact{L}(integer src, integer dst, uint8_t *p, integer n) =
      same_oc(65535, byte_sum(p, n) + pseudo_sum(src, dst, IPV4_TCP, n));
*/
#if defined(HONEST_THEORY)
/*@ // the segment of n bytes at p has that name, and is the peer's if it is connection t's
    predicate names_it{L}(struct sequent *s, integer i, integer src, integer dst, uint8_t *p) =
      demux_named(&s->connections.names, i) &&
      demux_name(&s->connections.names, i, dst, src, BE16(p[2], p[3]), BE16(p[0], p[1]));
    predicate peers_at{L}(struct tcb *t, uint8_t *p, integer n) =
      peers(t, NUMBER_AT(p), p[13] / 2 % 2, p[13] % 2, SEGMENT_TEXT(p), n - tcp_wire_length(p));
    // whichever connection's it is
    predicate honest{L}(struct sequent *s, integer src, integer dst, uint8_t *p, integer n) =
      \forall integer i; names_it(s, i, src, dst, p) ==> peers_at(s->connections.tcb + i, p, n);
*/
#define HONEST_FACT lemma
#else
/*@ axiomatic Honest {
      predicate honest{L}(struct sequent *s, integer src, integer dst, uint8_t *p, integer n)
        reads s->connections.names.n, s->connections.names.node, s->connections.tcb,
          s->connections.names.node[0 .. s->connections.names.n - 1],
          s->connections.tcb[0 .. s->connections.names.n - 1], p[0 .. n - 1];
    }
*/
#define HONEST_FACT axiom
#endif
#if defined(HONEST_MEANS) || defined(HONEST_THEORY)
/*@ axiomatic HonestMeans {
      HONEST_FACT honest_means{L}:
        \forall struct sequent *s, integer src, dst, uint8_t *p, integer n, i;
        honest(s, src, dst, p, n) && demux_named(&s->connections.names, i) &&
        demux_name(&s->connections.names, i, dst, src, BE16(p[2], p[3]), BE16(p[0], p[1])) ==>
        peers(s->connections.tcb + i, NUMBER_AT(p), p[13] / 2 % 2, p[13] % 2, SEGMENT_TEXT(p),
              n - tcp_wire_length(p));
    }
*/
#endif
#if defined(HONEST_THEORY)
/*@ // on the way to honest_stays
    lemma honest_named{A, B}: \forall struct sequent *s, char *q, integer i;
      strange{A}(s, q) && elsewhere{A, B}(q) ==>
      (demux_named{A}(\at(&s->connections.names, A), i) <==>
       demux_named{B}(\at(&s->connections.names, B), i));
    lemma honest_name{A, B}: \forall struct sequent *s, char *q, integer i, a, b, c, d;
      strange{A}(s, q) && elsewhere{A, B}(q) ==>
      (demux_name{A}(\at(&s->connections.names, A), i, a, b, c, d) <==>
       demux_name{B}(\at(&s->connections.names, B), i, a, b, c, d));
    lemma honest_table{A, B}: \forall struct sequent *s, char *q;
      strange{A}(s, q) && elsewhere{A, B}(q) ==>
      \at(s->connections.tcb, A) == \at(s->connections.tcb, B) &&
      \base_addr{A}(\at(s->connections.tcb, A)) != q;
    lemma honest_peers{A, B}: \forall struct tcb *t, char *q, uint8_t *text, integer k, a, b, n;
      elsewhere{A, B}(q) && q != \base_addr{A}(t) && q != \base_addr{A}(text) ==>
      (peers{A}(t, k, a, b, text, n) <==> peers{B}(t, k, a, b, text, n));
    lemma honest_bytes{A, B}: \forall char *q, uint8_t *p, integer k;
      elsewhere{A, B}(q) && q != \base_addr{A}(p) ==> \at(p[k], A) == \at(p[k], B);
    lemma honest_peers_at{A, B}: \forall struct tcb *t, char *q, uint8_t *p, integer n;
      elsewhere{A, B}(q) && q != \base_addr{A}(t) && q != \base_addr{A}(p) ==>
      (peers_at{A}(t, p, n) <==> peers_at{B}(t, p, n));
    lemma honest_names{A, B}: \forall struct sequent *s, char *q, uint8_t *p, integer i, a, b;
      strange{A}(s, q) && elsewhere{A, B}(q) && q != \base_addr{A}(p) ==>
      (names_it{A}(s, i, a, b, p) <==> names_it{B}(s, i, a, b, p));
*/
#endif
/*@ axiomatic HonestStays {
      HONEST_FACT honest_stays{A, B}:
        \forall struct sequent *s, integer src, dst, uint8_t *p, integer n, char *q;
        honest{A}(s, src, dst, p, n) && strange{A}(s, q) && elsewhere{A, B}(q) &&
        q != \base_addr{A}(p) ==> honest{B}(s, src, dst, p, n);
    }
*/


/*@ // n bytes at p from src for dst; checked: the device has found the sum right
    predicate honest_segment{L}(struct sequent *s, integer src, integer dst, uint8_t *p, integer n,
                                integer checked) =
      tcp_header_whole(p, n) && (checked != 0 || segment_intact(src, dst, p, n)) ==>
      honest(s, src, dst, p, n);

    // the n bytes at p, if they begin with a packet that has a segment in it
    predicate segment_whole{L}(uint8_t *p, integer n) =
      ipv4_well_formed(p, n) && ipv4_protocol(p) == IPV4_TCP &&
      ipv4_more_fragments(p) == 0 && ipv4_fragment_offset(p) == 0;
    predicate honest_packet{L}(struct sequent *s, uint8_t *p, integer n, integer checked) =
      segment_whole(p, n) ==>
      honest_segment(s, ipv4_src(p), ipv4_dst(p), p + ipv4_header_len(p),
                     ipv4_total_len(p) - ipv4_header_len(p), checked);

    // the frame of n bytes at p, if there is such a packet in it
    predicate honest_frame{L}(struct sequent *s, uint8_t *p, integer n, integer checked) =
      n >= ETHERNET_HEADER && ethernet_type(p) == ETHERTYPE_IPV4 ==>
      honest_packet(s, p + ETHERNET_HEADER, n - ETHERNET_HEADER, checked);
*/

#endif
