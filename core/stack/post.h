/* post.h - the steps of the stack on its packets: taken, written, given back. */
#ifndef SEQUENT_STACK_POST_H
#define SEQUENT_STACK_POST_H

#include "stack/settled.h"

#include "stack/packet_writes.h"     /* behind what closes the tables (whole.h) */

#define POST_AT(s, i) PACKET_AT(&(s)->packets, i)

/* A free packet that will carry an IPv4 payload of n bytes, or -1. */
/*@ requires ok: stack_ok(s);
    requires fits: 0 <= n <= PACKET_ROOM;
    terminates \true;
    exits \false;
    assigns s->packets.slots.used, s->packets.packet[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: -1 <= \result < s->packets.n;
    ensures full: \result == -1 <==> \old(s->packets.slots.used) == s->packets.n;
    ensures new: \result != -1 ==> !\at(packet_used(&s->packets, \at(\result, Post)), Pre);
    ensures used: \result != -1 ==> packet_used(&s->packets, \result);
    ensures length: \result != -1 ==> s->packets.packet[\result].length == PACKET_PAYLOAD + n;
    ensures placed: \result != -1 ==> s->packets.packet[\result].hop == 0;
*/
int64_t post_new(struct sequent *s, int64_t n);

/* Packet i, if it was in use, is not any more. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    terminates \true;
    exits \false;
    assigns s->packets.slots.used, s->packets.slots.generation[i],
      s->packets.slots.order.at[0 .. s->packets.n - 1],
      s->packets.slots.order.where[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures free: !packet_used(&s->packets, i);
    ensures rest: \forall integer k; k != i ==>
      (packet_used(&s->packets, k) <==> \old(packet_used(&s->packets, k)));
*/
void post_free(struct sequent *s, int64_t i);

/* Its frame, and where its IPv4 payload begins. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    terminates \true;
    exits \false;
    assigns \result \from s, i;
    ensures is: \result == POST_AT(s, i);
    ensures room: \valid(\result + (0 .. SEQUENT_PACKET - 1));
*/
uint8_t *post_frame(const struct sequent *s, int64_t i);

/* The bytes of its frame. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->packets.packet[i].length;
    ensures range: ETHERNET_HEADER <= \result <= SEQUENT_PACKET;
*/
int64_t post_length(const struct sequent *s, int64_t i);

/* The neighbor it goes to. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->packets.packet[i].hop;
*/
uint32_t post_hop(const struct sequent *s, int64_t i);

/* The destination's MAC is known now. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    requires station: mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns s->packets.bytes[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures to: ethernet_dst(POST_AT(s, i)) == mac;
    ensures rest: bytes_kept{Pre, Post}(&s->packets, i, 0, 6);
    ensures alone: others_kept{Pre, Post}(&s->packets, i);
*/
void post_to(struct sequent *s, int64_t i, uint64_t mac);

/* Its headers: from us to dst by way of the neighbor hop, whose MAC is not looked at yet. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n && PACKET_PAYLOAD <= s->packets.packet[i].length;
    requires fields: protocol <= 255 && id <= 65535;
    terminates \true;
    exits \false;
    assigns s->packets.packet[0 .. s->packets.n - 1],
      s->packets.bytes[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures length: s->packets.packet[i].length == \old(s->packets.packet[i].length);
    ensures hop: s->packets.packet[i].hop == hop;
    ensures type: ethernet_type(POST_AT(s, i)) == ETHERTYPE_IPV4;
    ensures station: ethernet_src(POST_AT(s, i)) == s->config.mac;
    ensures version: ipv4_version(POST_AT(s, i) + ETHERNET_HEADER) == 4;
    ensures header: ipv4_header_len(POST_AT(s, i) + ETHERNET_HEADER) == IPV4_HEADER;
    ensures total_len: ipv4_total_len(POST_AT(s, i) + ETHERNET_HEADER) ==
      s->packets.packet[i].length - ETHERNET_HEADER;
    ensures id: ipv4_id(POST_AT(s, i) + ETHERNET_HEADER) == id;
    ensures whole: ipv4_more_fragments(POST_AT(s, i) + ETHERNET_HEADER) == 0 &&
      ipv4_fragment_offset(POST_AT(s, i) + ETHERNET_HEADER) == 0;
    ensures ttl: ipv4_ttl(POST_AT(s, i) + ETHERNET_HEADER) == PACKET_TTL;
    ensures protocol: ipv4_protocol(POST_AT(s, i) + ETHERNET_HEADER) == protocol;
    ensures src: ipv4_src(POST_AT(s, i) + ETHERNET_HEADER) == s->config.address;
    ensures dst: ipv4_dst(POST_AT(s, i) + ETHERNET_HEADER) == dst;
    ensures sum: checksum_valid(POST_AT(s, i) + ETHERNET_HEADER, IPV4_HEADER);
    ensures payload: bytes_kept{Pre, Post}(&s->packets, i, 0, PACKET_PAYLOAD);
    ensures alone: others_kept{Pre, Post}(&s->packets, i);
*/
void post_ipv4(struct sequent *s, int64_t i, uint32_t protocol, uint32_t dst, uint32_t hop,
               uint32_t id);

/* It is an ARP packet from us to the station dst. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    requires stations: dst <= MAC_MAX && target_mac <= MAC_MAX;
    requires operation: operation == ARP_REQUEST || operation == ARP_REPLY;
    terminates \true;
    exits \false;
    assigns s->packets.packet[0 .. s->packets.n - 1],
      s->packets.bytes[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures length: s->packets.packet[i].length == ETHERNET_HEADER + ARP_PACKET;
    ensures hop: s->packets.packet[i].hop == \old(s->packets.packet[i].hop);
    ensures stations: ethernet_src(POST_AT(s, i)) == s->config.mac &&
      ethernet_dst(POST_AT(s, i)) == dst;
    ensures type: ethernet_type(POST_AT(s, i)) == ETHERTYPE_ARP;
    ensures hardware: arp_hardware_ok(POST_AT(s, i) + ETHERNET_HEADER);
    ensures protocol: arp_protocol_ok(POST_AT(s, i) + ETHERNET_HEADER);
    ensures operation: arp_operation(POST_AT(s, i) + ETHERNET_HEADER) == operation;
    ensures sender_mac: arp_sender_mac(POST_AT(s, i) + ETHERNET_HEADER) == s->config.mac;
    ensures sender_ip: arp_sender_ip(POST_AT(s, i) + ETHERNET_HEADER) == s->config.address;
    ensures target_mac: arp_target_mac(POST_AT(s, i) + ETHERNET_HEADER) == target_mac;
    ensures target_ip: arp_target_ip(POST_AT(s, i) + ETHERNET_HEADER) == target_ip;
    ensures alone: others_kept{Pre, Post}(&s->packets, i);
*/
void post_arp(struct sequent *s, int64_t i, uint64_t dst, uint32_t operation, uint64_t target_mac,
              uint32_t target_ip);

/* Its payload is an ICMP message with n bytes of data. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    requires fits: 0 <= n <= PACKET_ROOM - ICMP_HEADER;
    requires fields: type <= 255 && code <= 255;
    requires data: \valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    terminates \true;
    exits \false;
    assigns s->packets.bytes[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures type: icmp_type(POST_AT(s, i) + PACKET_PAYLOAD) == type;
    ensures code: icmp_code(POST_AT(s, i) + PACKET_PAYLOAD) == code;
    ensures word: icmp_rest(POST_AT(s, i) + PACKET_PAYLOAD) == rest;
    ensures data: bytes_are(POST_AT(s, i) + (PACKET_PAYLOAD + ICMP_HEADER), data, n);
    ensures sum: checksum_valid(POST_AT(s, i) + PACKET_PAYLOAD, ICMP_HEADER + n);
    ensures rest: bytes_kept{Pre, Post}(&s->packets, i, PACKET_PAYLOAD,
                                        PACKET_PAYLOAD + ICMP_HEADER + n);
    ensures alone: others_kept{Pre, Post}(&s->packets, i);
*/
void post_icmp(struct sequent *s, int64_t i, uint32_t type, uint32_t code, uint32_t rest,
               const uint8_t *data, int64_t n);

/* Its payload is a UDP datagram with n bytes of data, to a port of dst. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    requires fits: 0 <= n <= PACKET_ROOM - UDP_HEADER;
    requires ports: src_port <= 65535 && dst_port <= 65535;
    requires data: \valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    terminates \true;
    exits \false;
    assigns s->packets.bytes[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures src_port: udp_src_port(POST_AT(s, i) + PACKET_PAYLOAD) == src_port;
    ensures dst_port: udp_dst_port(POST_AT(s, i) + PACKET_PAYLOAD) == dst_port;
    ensures length: udp_length(POST_AT(s, i) + PACKET_PAYLOAD) == UDP_HEADER + n;
    ensures data: bytes_are(POST_AT(s, i) + (PACKET_PAYLOAD + UDP_HEADER), data, n);
    ensures sum: same_oc(65535, byte_sum(POST_AT(s, i) + PACKET_PAYLOAD, UDP_HEADER + n) +
                                pseudo_sum(s->config.address, dst, IPV4_UDP, UDP_HEADER + n));
    ensures summed: udp_checksum(POST_AT(s, i) + PACKET_PAYLOAD) != 0;
    ensures rest: bytes_kept{Pre, Post}(&s->packets, i, PACKET_PAYLOAD,
                                        PACKET_PAYLOAD + UDP_HEADER + n);
    ensures alone: others_kept{Pre, Post}(&s->packets, i);
*/
void post_udp(struct sequent *s, int64_t i, uint32_t src_port, uint32_t dst_port, uint32_t dst,
              const uint8_t *data, int64_t n);

/* Its payload is a TCP segment of that header to dst, without options or text. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    requires header: \valid_read(h) && h->header_len == TCP_HEADER && h->checksum == 0;
    requires fields: TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h);
    terminates \true;
    exits \false;
    assigns s->packets.bytes[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures ports: TCP_PORTS(h, POST_AT(s, i) + PACKET_PAYLOAD);
    ensures numbers: TCP_NUMBERS(h, POST_AT(s, i) + PACKET_PAYLOAD);
    ensures header_len: (POST_AT(s, i) + PACKET_PAYLOAD)[12] == TCP_HEADER / 4 * 16;
    ensures low_flags: TCP_LOW_FLAGS(h, POST_AT(s, i) + PACKET_PAYLOAD);
    ensures high_flags: TCP_HIGH_FLAGS(h, POST_AT(s, i) + PACKET_PAYLOAD);
    ensures window: h->window == BE16((POST_AT(s, i) + PACKET_PAYLOAD)[14],
                                      (POST_AT(s, i) + PACKET_PAYLOAD)[15]);
    ensures urgent: h->urgent == BE16((POST_AT(s, i) + PACKET_PAYLOAD)[18],
                                      (POST_AT(s, i) + PACKET_PAYLOAD)[19]);
    ensures sum: same_oc(65535, byte_sum(POST_AT(s, i) + PACKET_PAYLOAD, TCP_HEADER) +
                                pseudo_sum(src, dst, IPV4_TCP, TCP_HEADER));
    ensures rest: bytes_kept{Pre, Post}(&s->packets, i, PACKET_PAYLOAD,
                                        PACKET_PAYLOAD + TCP_HEADER);
    ensures alone: others_kept{Pre, Post}(&s->packets, i);
*/
void post_tcp(struct sequent *s, int64_t i, const struct tcp_header *h, uint32_t src,
              uint32_t dst);

#endif
