/* arrival.h - what the layers have read of a frame on its way up.
 *
 * Each read_... reads one layer's header from the n bytes at p into its place in the arrival, and
 * touches nothing else.  Returns enum wire_refusal.
 */
#ifndef SEQUENT_STACK_ARRIVAL_H
#define SEQUENT_STACK_ARRIVAL_H

#include "base/checksum.h"
#include "stack/elsewhere.h"
#include "tcp/segment.h"
#include "wire/arp.h"
#include "wire/ethernet.h"
#include "wire/icmp.h"
#include "wire/ipv4.h"
#include "wire/tcp.h"
#include "wire/tcp_options.h"
#include "wire/udp.h"

#include <stdint.h>

struct arrival {
  struct ethernet_header ethernet;
  struct arp_packet arp;
  struct ipv4_header ip;
  struct icmp_header icmp;
  struct icmp_quote quote;      /* whose packet an ICMP error is about */
  struct udp_header udp;
  struct tcp_header tcp;
  struct tcp_options options;
  struct segment segment;       /* tcp, options and text, in offsets (decode.h) */
  struct tcp_header reset;      /* what answers it, when nobody takes it (refuse.h) */
};

#if defined(ARRIVAL_THEORY)
#define ARRIVAL_FACT lemma
#else
#define ARRIVAL_FACT axiom
#endif
/*@ predicate only_tcp{A, B}(struct tcp_header *h) = KEPT(uint32_t, A, B, \separated(q, h));
    predicate only_segment{A, B}(struct segment *g) = KEPT(int64_t, A, B, \separated(q, g));
    axiomatic ArrivalFacts {
      ARRIVAL_FACT only_tcp_elsewhere{A, B}: \forall struct tcp_header *h;
        only_tcp{A, B}(h) ==> elsewhere_words{A, B}(\base_addr{A}(h));
      ARRIVAL_FACT only_segment_elsewhere{A, B}: \forall struct segment *g;
        only_segment{A, B}(g) ==> elsewhere_counts{A, B}(\base_addr{A}(g));
    }
*/

/*@ requires bytes: 0 <= n && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid(a);
    terminates \true;
    exits \false;
    assigns a->ethernet;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures short: \result == WIRE_OK <==> n >= ETHERNET_HEADER;
    ensures dst: \result == WIRE_OK ==> a->ethernet.dst == ethernet_dst(p);
    ensures type: \result == WIRE_OK ==> a->ethernet.type == ethernet_type(p);
*/
int64_t read_ethernet(struct arrival *a, const uint8_t *p, int64_t n);

/*@ requires bytes: 0 <= n && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid(a);
    terminates \true;
    exits \false;
    assigns a->arp;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures ok: \result == WIRE_OK <==> arp_well_formed(p, n);
    ensures read: \result == WIRE_OK ==> arp_buildable(&a->arp);
*/
int64_t read_arp(struct arrival *a, const uint8_t *p, int64_t n);

/*@ requires bytes: 0 <= n && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid(a);
    terminates \true;
    exits \false;
    assigns a->ip;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures ok: \result == WIRE_OK <==> ipv4_well_formed(p, n);
    ensures reason: ipv4_verdict(p, n, \result);
    ensures src: \result == WIRE_OK ==> a->ip.src == ipv4_src(p);
    ensures dst: \result == WIRE_OK ==> a->ip.dst == ipv4_dst(p);
    ensures protocol: \result == WIRE_OK ==> a->ip.protocol == ipv4_protocol(p);
    ensures fragment: \result == WIRE_OK ==>
      a->ip.more_fragments == ipv4_more_fragments(p) &&
      a->ip.fragment_offset == ipv4_fragment_offset(p);
    ensures header_len: \result == WIRE_OK ==> a->ip.header_len == ipv4_header_len(p);
    ensures total_len: \result == WIRE_OK ==> a->ip.total_len == ipv4_total_len(p);
    ensures header: \result == WIRE_OK ==> IPV4_HEADER <= a->ip.header_len <= IPV4_HEADER_MAX &&
      a->ip.header_len % 4 == 0 && a->ip.header_len <= a->ip.total_len <= n;
    ensures fit: \result == WIRE_OK ==> a->ip.total_len <= IPV4_TOTAL_MAX &&
      a->ip.protocol <= 255;
*/
int64_t read_ipv4(struct arrival *a, const uint8_t *p, int64_t n);

/*@ requires bytes: 0 <= n && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid(a);
    terminates \true;
    exits \false;
    assigns a->icmp;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures short: \result == WIRE_OK <==> n >= ICMP_HEADER;
    ensures type: \result == WIRE_OK ==> a->icmp.type == icmp_type(p);
    ensures code: \result == WIRE_OK ==> a->icmp.code == icmp_code(p);
    ensures rest: \result == WIRE_OK ==> a->icmp.rest == icmp_rest(p);
*/
int64_t read_icmp(struct arrival *a, const uint8_t *p, int64_t n);

/* The packet that an ICMP error quotes, from its first byte on. */
/*@ requires bytes: 0 <= n && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid(a);
    terminates \true;
    exits \false;
    assigns a->quote;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures ok: \result == WIRE_OK <==> icmp_quote_well_formed(p, n);
    ensures packet: \result == WIRE_OK ==> a->quote.src == ipv4_src(p) &&
      a->quote.dst == ipv4_dst(p) && a->quote.protocol == ipv4_protocol(p);
    ensures ports: \result == WIRE_OK ==> a->quote.src_port <= 65535 && a->quote.dst_port <= 65535;
*/
int64_t read_quote(struct arrival *a, const uint8_t *p, int64_t n);

/*@ requires bytes: 0 <= n && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid(a);
    terminates \true;
    exits \false;
    assigns a->udp;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures ok: \result == WIRE_OK <==> udp_well_formed(p, n);
    ensures ports: \result == WIRE_OK ==> a->udp.src_port == udp_src_port(p) &&
      a->udp.dst_port == udp_dst_port(p);
    ensures length: \result == WIRE_OK ==> a->udp.length == udp_length(p) &&
      UDP_HEADER <= a->udp.length <= n && a->udp.length <= UDP_LENGTH_MAX;
    ensures sum: \result == WIRE_OK ==> a->udp.checksum == udp_checksum(p);
    ensures fit: \result == WIRE_OK ==> a->udp.src_port <= 65535 && a->udp.dst_port <= 65535;
*/
int64_t read_udp(struct arrival *a, const uint8_t *p, int64_t n);

/*@ requires bytes: 0 <= n && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid(a);
    terminates \true;
    exits \false;
    assigns a->tcp;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures ok: \result == WIRE_OK <==> tcp_header_whole(p, n);
    ensures ports: \result == WIRE_OK ==> TCP_PORTS(&a->tcp, p);
    ensures numbers: \result == WIRE_OK ==> TCP_NUMBERS(&a->tcp, p);
    ensures low_flags: \result == WIRE_OK ==> TCP_LOW_FLAGS(&a->tcp, p);
    ensures length: \result == WIRE_OK ==> a->tcp.header_len == tcp_wire_length(p) &&
      TCP_LENGTH_FITS(&a->tcp) && a->tcp.header_len <= n;
    ensures fit: \result == WIRE_OK ==> TCP_FLAGS_FIT(&a->tcp) && TCP_WORDS_FIT(&a->tcp);
*/
int64_t read_tcp(struct arrival *a, const uint8_t *p, int64_t n);

/* TCP's options, the n bytes at p; those that are malformed are not there. */
/*@ requires bytes: 0 <= n <= TCP_OPTIONS_MAX && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid(a);
    terminates \true;
    exits \false;
    assigns a->options;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures fit: a->options.mss <= 65535 && a->options.wscale <= TCP_WSCALE_MAX &&
      a->options.sack_count <= TCP_SACK_MAX;
*/
void read_options(struct arrival *a, const uint8_t *p, int64_t n);

/* Is the checksum of the TCP segment or UDP datagram of n bytes at p right?  RFC 9293 3.1,
 * RFC 768: it covers a pseudo-header of the IPv4 addresses, too. */
/*@ requires bytes: 0 <= n <= 65535 && \valid_read(p + (0 .. n - 1));
    requires arrival: \valid_read(a) && protocol <= 255;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: \result != 0 <==> same_oc(65535, byte_sum(p, n) +
      pseudo_sum(a->ip.src, a->ip.dst, protocol, n));
*/
bool read_intact(const struct arrival *a, uint32_t protocol, const uint8_t *p, int64_t n);

#endif
