/* packet_writes.h - one packet of many is written: what packets.h and packet_tcp.h do, said of the
 * whole table, for who has that among other things.
 */
#ifndef SEQUENT_STACK_PACKET_WRITES_H
#define SEQUENT_STACK_PACKET_WRITES_H

#include "stack/packet_tcp.h"
#include "stack/packets.h"

#include <stdint.h>

/*@ // the bytes of all packets but i are as before
    predicate others_kept{A, B}(struct packets *p, integer i) =
      \forall integer j, k; 0 <= j < \at(p->n, A) && j != i && 0 <= k < SEQUENT_PACKET ==>
        \at(p->bytes[j].byte[k], A) == \at(p->bytes[j].byte[k], B);
    // and those of packet i before `from`, and from `to` on
    predicate bytes_kept{A, B}(struct packets *p, integer i, integer from, integer to) =
      \forall integer k; 0 <= k < from || to <= k < SEQUENT_PACKET ==>
        \at(p->bytes[i].byte[k], A) == \at(p->bytes[i].byte[k], B);
    // the n bytes at `at` are those of `data`
    predicate bytes_are{L}(uint8_t *at, uint8_t *data, integer n) =
      \forall integer k; 0 <= k < n ==> at[k] == data[k];
*/

/* See packet_to. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires station: mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns p->bytes[0 .. p->n - 1];
    ensures ok: packets_ok(p);
    ensures to: ethernet_dst(PACKET_AT(p, i)) == mac;
    ensures rest: bytes_kept{Pre, Post}(p, i, 0, 6);
    ensures alone: others_kept{Pre, Post}(p, i);
*/
void packets_to(struct packets *p, int64_t i, uint64_t mac);

/* See packet_ipv4. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires station: src <= MAC_MAX;
    requires whole: PACKET_PAYLOAD <= p->packet[i].length;
    requires fields: protocol <= 255 && id <= 65535;
    terminates \true;
    exits \false;
    assigns p->packet[0 .. p->n - 1], p->bytes[0 .. p->n - 1];
    ensures ok: packets_ok(p);
    ensures others: \forall integer k; 0 <= k < p->n && k != i ==> packet_same{Pre, Post}(p, k);
    ensures length: p->packet[i].length == \old(p->packet[i].length);
    ensures hop: p->packet[i].hop == hop;
    ensures stations: ethernet_src(PACKET_AT(p, i)) == src && ethernet_dst(PACKET_AT(p, i)) == 0;
    ensures type: ethernet_type(PACKET_AT(p, i)) == ETHERTYPE_IPV4;
    ensures version: ipv4_version(PACKET_AT(p, i) + ETHERNET_HEADER) == 4;
    ensures header_len: ipv4_header_len(PACKET_AT(p, i) + ETHERNET_HEADER) == IPV4_HEADER;
    ensures total_len:
      ipv4_total_len(PACKET_AT(p, i) + ETHERNET_HEADER) == p->packet[i].length - ETHERNET_HEADER;
    ensures id: ipv4_id(PACKET_AT(p, i) + ETHERNET_HEADER) == id;
    ensures unbroken: ipv4_more_fragments(PACKET_AT(p, i) + ETHERNET_HEADER) == 0 &&
      ipv4_fragment_offset(PACKET_AT(p, i) + ETHERNET_HEADER) == 0;
    ensures ttl: ipv4_ttl(PACKET_AT(p, i) + ETHERNET_HEADER) == PACKET_TTL;
    ensures protocol: ipv4_protocol(PACKET_AT(p, i) + ETHERNET_HEADER) == protocol;
    ensures src: ipv4_src(PACKET_AT(p, i) + ETHERNET_HEADER) == from;
    ensures dst: ipv4_dst(PACKET_AT(p, i) + ETHERNET_HEADER) == dst;
    ensures sum: checksum_valid(PACKET_AT(p, i) + ETHERNET_HEADER, IPV4_HEADER);
    ensures rest: bytes_kept{Pre, Post}(p, i, 0, PACKET_PAYLOAD);
    ensures alone: others_kept{Pre, Post}(p, i);
*/
void packets_ipv4(struct packets *p, int64_t i, uint64_t src, uint32_t hop, uint32_t protocol,
                  uint32_t id, uint32_t from, uint32_t dst);

/* See packet_arp. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires stations: src <= MAC_MAX && dst <= MAC_MAX;
    requires operation: operation == ARP_REQUEST || operation == ARP_REPLY;
    requires target: target_mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns p->packet[0 .. p->n - 1], p->bytes[0 .. p->n - 1];
    ensures ok: packets_ok(p);
    ensures hop: p->packet[i].hop == \old(p->packet[i].hop);
    ensures length: p->packet[i].length == ETHERNET_HEADER + ARP_PACKET;
    ensures stations: ethernet_src(PACKET_AT(p, i)) == src && ethernet_dst(PACKET_AT(p, i)) == dst;
    ensures type: ethernet_type(PACKET_AT(p, i)) == ETHERTYPE_ARP;
    ensures hardware: arp_hardware_ok(PACKET_AT(p, i) + ETHERNET_HEADER);
    ensures protocol: arp_protocol_ok(PACKET_AT(p, i) + ETHERNET_HEADER);
    ensures operation: arp_operation(PACKET_AT(p, i) + ETHERNET_HEADER) == operation;
    ensures sender_mac: arp_sender_mac(PACKET_AT(p, i) + ETHERNET_HEADER) == src;
    ensures sender_ip: arp_sender_ip(PACKET_AT(p, i) + ETHERNET_HEADER) == sender_ip;
    ensures target_mac: arp_target_mac(PACKET_AT(p, i) + ETHERNET_HEADER) == target_mac;
    ensures target_ip: arp_target_ip(PACKET_AT(p, i) + ETHERNET_HEADER) == target_ip;
    ensures rest: bytes_kept{Pre, Post}(p, i, 0, ETHERNET_HEADER + ARP_PACKET);
    ensures alone: others_kept{Pre, Post}(p, i);
*/
void packets_arp(struct packets *p, int64_t i, uint64_t src, uint64_t dst, uint32_t operation,
                 uint32_t sender_ip, uint64_t target_mac, uint32_t target_ip);

/* See packet_icmp. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires fits: 0 <= n <= PACKET_ROOM - ICMP_HEADER;
    requires fields: type <= 255 && code <= 255;
    requires data: \valid_read(data + (0 .. n - 1));
    requires apart: \base_addr(data) != \base_addr(p->bytes);
    terminates \true;
    exits \false;
    assigns p->bytes[0 .. p->n - 1];
    ensures ok: packets_ok(p);
    ensures type: icmp_type(PACKET_AT(p, i) + PACKET_PAYLOAD) == type;
    ensures code: icmp_code(PACKET_AT(p, i) + PACKET_PAYLOAD) == code;
    ensures word: icmp_rest(PACKET_AT(p, i) + PACKET_PAYLOAD) == rest;
    ensures data: bytes_are(PACKET_AT(p, i) + (PACKET_PAYLOAD + ICMP_HEADER), data, n);
    ensures sum: checksum_valid(PACKET_AT(p, i) + PACKET_PAYLOAD, ICMP_HEADER + n);
    ensures rest: bytes_kept{Pre, Post}(p, i, PACKET_PAYLOAD, PACKET_PAYLOAD + ICMP_HEADER + n);
    ensures alone: others_kept{Pre, Post}(p, i);
*/
void packets_icmp(struct packets *p, int64_t i, uint32_t type, uint32_t code, uint32_t rest,
                  const uint8_t *data, int64_t n);

/* See packet_udp. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires fits: 0 <= n <= PACKET_ROOM - UDP_HEADER;
    requires ports: src_port <= 65535 && dst_port <= 65535;
    requires data: \valid_read(data + (0 .. n - 1));
    requires apart: \base_addr(data) != \base_addr(p->bytes);
    terminates \true;
    exits \false;
    assigns p->bytes[0 .. p->n - 1];
    ensures ok: packets_ok(p);
    ensures src_port: udp_src_port(PACKET_AT(p, i) + PACKET_PAYLOAD) == src_port;
    ensures dst_port: udp_dst_port(PACKET_AT(p, i) + PACKET_PAYLOAD) == dst_port;
    ensures length: udp_length(PACKET_AT(p, i) + PACKET_PAYLOAD) == UDP_HEADER + n;
    ensures data: bytes_are(PACKET_AT(p, i) + (PACKET_PAYLOAD + UDP_HEADER), data, n);
    ensures sum: same_oc(65535, byte_sum(PACKET_AT(p, i) + PACKET_PAYLOAD, UDP_HEADER + n) +
                                pseudo_sum(src, dst, IPV4_UDP, UDP_HEADER + n));
    ensures summed: udp_checksum(PACKET_AT(p, i) + PACKET_PAYLOAD) != 0;
    ensures rest: bytes_kept{Pre, Post}(p, i, PACKET_PAYLOAD, PACKET_PAYLOAD + UDP_HEADER + n);
    ensures alone: others_kept{Pre, Post}(p, i);
*/
void packets_udp(struct packets *p, int64_t i, uint32_t src, uint32_t dst, uint32_t src_port,
                 uint32_t dst_port, const uint8_t *data, int64_t n);

/* See packet_tcp. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires header: \valid_read(h) && h->header_len == TCP_HEADER && h->checksum == 0;
    requires fields: TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h);
    terminates \true;
    exits \false;
    assigns p->bytes[0 .. p->n - 1];
    ensures ok: packets_ok(p);
    ensures ports: TCP_PORTS(h, PACKET_AT(p, i) + PACKET_PAYLOAD);
    ensures numbers: TCP_NUMBERS(h, PACKET_AT(p, i) + PACKET_PAYLOAD);
    ensures header_len: (PACKET_AT(p, i) + PACKET_PAYLOAD)[12] == TCP_HEADER / 4 * 16;
    ensures low_flags: TCP_LOW_FLAGS(h, PACKET_AT(p, i) + PACKET_PAYLOAD);
    ensures high_flags: TCP_HIGH_FLAGS(h, PACKET_AT(p, i) + PACKET_PAYLOAD);
    ensures window: h->window == BE16((PACKET_AT(p, i) + PACKET_PAYLOAD)[14],
                                      (PACKET_AT(p, i) + PACKET_PAYLOAD)[15]);
    ensures urgent: h->urgent == BE16((PACKET_AT(p, i) + PACKET_PAYLOAD)[18],
                                      (PACKET_AT(p, i) + PACKET_PAYLOAD)[19]);
    ensures sum: same_oc(65535, byte_sum(PACKET_AT(p, i) + PACKET_PAYLOAD, TCP_HEADER) +
                                pseudo_sum(src, dst, IPV4_TCP, TCP_HEADER));
    ensures rest: bytes_kept{Pre, Post}(p, i, PACKET_PAYLOAD, PACKET_PAYLOAD + TCP_HEADER);
    ensures alone: others_kept{Pre, Post}(p, i);
*/
void packets_tcp(struct packets *p, int64_t i, const struct tcp_header *h, uint32_t src,
                 uint32_t dst);

#endif
