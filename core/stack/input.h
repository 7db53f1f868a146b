/* input.h - the road up: Ethernet to ARP and IPv4, IPv4 to ICMP, UDP and TCP.
 *
 * Each takes the n bytes of its own layer at p, reads its header into the arrival, says what became
 * of them (enum sequent_fate), and leaves the rest to the next.
 */
#ifndef SEQUENT_STACK_INPUT_H
#define SEQUENT_STACK_INPUT_H

#include "stack/arrival.h"
#include "stack/cells.h"
#include "stack/honest.h"
#include "stack/inbox.h"
#include "stack/steps.h"

/* An arrival to read into, and n bytes of the caller's to read. */
#define ARRIVAL_APART(s, a) \
  (\valid(a) && \base_addr(a) != \base_addr(s) && strange(s, \base_addr(a)))
#define FRAME_APART(s, p, n) \
  (0 <= (n) && \valid_read((p) + (0 .. (n) - 1)) && strange(s, \base_addr(p)))
/* The IPv4 header that was read of a packet at p. */
#define HEADER_READ(a) \
  (IPV4_HEADER <= (a)->ip.header_len <= IPV4_HEADER_MAX && (a)->ip.header_len % 4 == 0 && \
   (a)->ip.header_len <= (a)->ip.total_len <= IPV4_TOTAL_MAX && (a)->ip.protocol <= 255)

/* Clauses of contracts.  Each layer is given the whole stack, an arrival to read into, and n bytes
 * of the caller's, apart from it.  What it leaves is the whole stack, and its fate says whether
 * anything but the arrival can have changed.  Who reads a header changes only its part of the
 * arrival. */
#define INPUT_GIVEN(s, a, p, n) \
  requires whole: stack_ok(s); \
  requires arrival: ARRIVAL_APART(s, a); \
  requires bytes: FRAME_APART(s, p, n);
#define INPUT_APART(a, p) requires apart: \base_addr(a) != \base_addr(p);
#define INPUT_LEAVES(s, a) \
  assigns *(a), STACK_CELLS(s); \
  ensures whole: stack_ok(s); \
  ensures fate: fate_ok(\result); \
  ensures trace: traceless(\result) ==> elsewhere{Pre, Post}(\base_addr(a));
#define INPUT_READS_INTO(s, a, part) \
  assigns part; \
  ensures whole: stack_ok(s); \
  ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a)); \
  ensures sizes: SIZES_STAY(s);

/*@ // from one host, RFC 1122 3.2.1.3
    predicate source_sound{L}(struct sequent *s, integer src) =
      address_host(src) && !address_broadcast(s->link, src) && src != s->link.own;

    // a frame that is not taken for what it says it is leaves no trace
    predicate traceless(integer fate) =
      fate == FATE_OTHER_HOST || fate == FATE_MALFORMED || fate == FATE_CHECKSUM ||
      fate == FATE_MARTIAN;
    predicate fate_ok(integer fate) = FATE_TAKEN <= fate <= FATE_NO_ROOM;
*/

/* Who reads into an arrival. */
#if defined(INPUT_THEORY)
#define INPUT_FACT lemma
#else
#define INPUT_FACT axiom
#endif
#if defined(INPUT_READS) || defined(INPUT_THEORY)
#if defined(INPUT_THEORY)
/*@ // on the way to strange_sizes
    lemma sizes_counts{A, B}: \forall struct sequent *s, char *p;
      elsewhere_counts{A, B}(p) && p != \base_addr{A}(s) ==>
      SIZE_SAME(A, B, s->packets.n) && SIZE_SAME(A, B, s->datagrams.n) &&
      SIZE_SAME(A, B, s->memory.neighbors) && SIZE_SAME(A, B, s->memory.listeners);
    lemma sizes_words{A, B}: \forall struct sequent *s, char *p;
      elsewhere_words{A, B}(p) && p != \base_addr{A}(s) ==>
      SIZE_SAME(A, B, s->connections.n) && SIZE_SAME(A, B, s->schedule.due.n) &&
      SIZE_SAME(A, B, s->events.order.n) && SIZE_SAME(A, B, s->connections.names.hash.m) &&
      SIZE_SAME(A, B, s->datagrams.names.hash.m);
*/
#endif
/*@ axiomatic InputFacts {
      INPUT_FACT strange_sizes{A, B}: \forall struct sequent *s, char *p;
        strange{A}(s, p) && elsewhere{A, B}(p) ==> SIZES_SAME(A, B, s);
    }
*/
#endif

/* Ethernet: is it for us, and what is in it. */
/*@ INPUT_GIVEN(s, a, p, n)
    INPUT_APART(a, p)
    requires peer: honest_frame(s, p, n, checked);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
    ensures short: n < ETHERNET_HEADER ==> \result == FATE_MALFORMED;
    ensures other: n >= ETHERNET_HEADER && \old(ethernet_dst(p)) != \old(s->config.mac) &&
      \old(ethernet_dst(p)) / 1099511627776 % 2 == 0 ==> \result == FATE_OTHER_HOST;
*/
int64_t input_ethernet(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                       int64_t checked, int64_t now);

/* ARP, RFC 826: learn, and answer who asks for us. */
/*@ INPUT_GIVEN(s, a, p, n)
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
int64_t input_arp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n, int64_t now);

/* IPv4, RFC 791: to whom it goes.  Broadcasts and multicasts of the link, RFC 1122 3.3.6: "a host
 * SHOULD silently discard a datagram that is received via a link-layer broadcast [...] but does
 * not specify an IP multicast or broadcast destination address".  a->ethernet has been read. */
/*@ INPUT_GIVEN(s, a, p, n)
    INPUT_APART(a, p)
    requires peer: honest_packet(s, p, n, checked);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
    ensures refused: !\old(ipv4_well_formed(p, n)) ==>
      \result == FATE_MALFORMED || \result == FATE_CHECKSUM;
    ensures martian: \old(ipv4_well_formed(p, n) && !source_sound(s, ipv4_src(p))) ==>
      \result == FATE_MARTIAN;
*/
int64_t input_ipv4(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                   int64_t checked, int64_t now);

/* The IPv4 packet at p, its header in a->ip, is for us; kind: enum address_kind of where it went.
 * UDP and ICMP take the packet, as errors quote it; TCP n bytes of payload, for us alone. */
/*@ INPUT_GIVEN(s, a, p, a->ip.total_len)
    requires header: HEADER_READ(a);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
int64_t input_icmp(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                   int64_t now);
/*@ INPUT_GIVEN(s, a, p, a->ip.total_len)
    requires header: HEADER_READ(a);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
int64_t input_udp(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                  int64_t checked, int64_t now);
/*@ INPUT_GIVEN(s, a, p, n)
    INPUT_APART(a, p)
    requires length: n <= IPV4_TOTAL_MAX;
    requires peer: honest_segment(s, a->ip.src, a->ip.dst, p, n, checked);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
int64_t input_tcp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                  int64_t checked, int64_t now);

/* n bytes have come for a datagram socket's port, from that port of the sender. */
/*@ INPUT_GIVEN(s, a, p, n)
    requires ports: port <= 65535 && from_port <= 65535;
    terminates \true;
    exits \false;
    assigns INBOX_CELLS(s), EVENTS_CELLS(s);
    ensures whole: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
    ensures fate: \result == FATE_TAKEN || \result == FATE_NOBODY || \result == FATE_NO_ROOM;
*/
int64_t input_datagram(struct sequent *s, const struct arrival *a, uint32_t port,
                       uint32_t from_port, const uint8_t *p, int64_t n);

/* The ICMP error that was read says that a datagram of ours was refused. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires ports: a->quote.src_port <= 65535 && a->quote.dst_port <= 65535;
    terminates \true;
    exits \false;
    assigns INBOX_CELLS(s), EVENTS_CELLS(s);
    ensures whole: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
    ensures fate: \result == FATE_TAKEN || \result == FATE_NOBODY;
*/
int64_t input_unreached(struct sequent *s, const struct arrival *a);

/* The same of a segment of ours: its connection is told, if it is in flight. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires ports: a->quote.src_port <= 65535 && a->quote.dst_port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures fate: \result == FATE_TAKEN || \result == FATE_NOBODY ||
      \result == FATE_UNACCEPTABLE;
*/
int64_t input_blame(struct sequent *s, const struct arrival *a, int64_t now);

/* Answer the IPv4 packet at p with an ICMP error of that type and code, if RFC 1122 3.2.2 allows
 * one and the budget does. */
/*@ INPUT_GIVEN(s, a, p, a->ip.total_len)
    requires header: HEADER_READ(a);
    requires time: time_ok(now);
    requires error: type <= 255 && code <= 255;
    terminates \true;
    exits \false;
    assigns SUNDRY_CELLS(s), PACKETS_CELLS(s), SCHEDULE_CELLS(s);
    ensures whole: stack_ok(s);
*/
void answer_error(struct sequent *s, const struct arrival *a, int64_t kind, uint32_t type,
                  uint32_t code, const uint8_t *p, int64_t now);

#endif
