/* packets.h - packets of our own on their way out, other than TCP's: each a whole frame in a slot.
 *
 * Here they are only stored and written; output.c says which way and when they go.
 */
#ifndef SEQUENT_STACK_PACKETS_H
#define SEQUENT_STACK_PACKETS_H

#include "stack/slots.h"
#include "wire/arp.h"
#include "wire/ethernet.h"
#include "wire/icmp.h"
#include "wire/ipv4.h"
#include "wire/udp.h"

#include <stdint.h>

#define SEQUENT_PACKET 2048   /* bytes: the largest datagram sent or received whole */
#define PACKETS_MAX 0x100000

#define PACKET_PAYLOAD (ETHERNET_HEADER + IPV4_HEADER)   /* where IPv4's payload begins */
#define PACKET_TTL 64u   /* RFC 1122 3.2.1.7, RFC 1700's recommendation */
#define PACKET_ROOM (SEQUENT_PACKET - PACKET_PAYLOAD)

/* One datagram's bytes, as received or ready to be sent. */
struct packet_bytes { uint8_t byte[SEQUENT_PACKET]; };

/* A packet of our own on its way out: ARP, ICMP, UDP, a reset.  Its bytes are a
 * whole frame, in which only the destination's MAC may still be missing. */
struct packet {
  uint32_t length;              /* bytes of the frame */
  uint32_t hop;                 /* neighbor to resolve, 0: the MAC is in place */
  uint32_t waited;              /* 1: it has waited for the neighbor before */
};

/* The arrays are the caller's, n entries each. */
struct packets {
  struct packet *packet;
  struct packet_bytes *bytes;
  struct slots slots;           /* which are on their way */
  int64_t n;
};

#define PACKET_AT(p, i) (&(p)->bytes[i].byte[0])
/*@ predicate packet_used{L}(struct packets *p, integer i) = slot_used(&p->slots, i);

    predicate packet_same{A, B}(struct packets *p, integer i) =
      \at(p->packet[i].length, A) == \at(p->packet[i].length, B) &&
      \at(p->packet[i].hop, A) == \at(p->packet[i].hop, B);

    // nothing of it has changed but bytes
    predicate packets_same{A, B}(struct packets *p) =
      \at(p->packet, A) == \at(p->packet, B) && \at(p->bytes, A) == \at(p->bytes, B) &&
      \at(p->n, A) == \at(p->n, B) && slots_same{A, B}(\at(&p->slots, A)) &&
      (\forall integer k; 0 <= k < \at(p->n, A) ==>
        \at(p->packet[k].length, A) == \at(p->packet[k].length, B));
*/

/* Units that have packets among other things see only that they are in order. */
#if defined(PACKETS_CLOSED) && defined(__FRAMAC__)
#include "../../proofs/theory/packets.h"
#else
/*@ // the arrays; never changes after packets_init
    predicate packets_valid{L}(struct packets *p) =
      \valid(p) && 1 <= p->n <= PACKETS_MAX && slots_ok(&p->slots) && p->slots.order.n == p->n &&
      \valid(p->packet + (0 .. p->n - 1)) && \valid(p->bytes + (0 .. p->n - 1)) &&
      \separated(p, p->packet + (0 .. p->n - 1));

    predicate packets_ok{L}(struct packets *p) =
      packets_valid(p) &&
      \forall integer k; 0 <= k < p->n ==>
        ETHERNET_HEADER <= p->packet[k].length <= SEQUENT_PACKET;
*/
#endif

/* No packet is on its way. */
/*@ requires room: \valid(p) && 1 <= n <= PACKETS_MAX && \valid(packet + (0 .. n - 1)) &&
      \valid(bytes + (0 .. n - 1)) && \valid(slots + (0 .. 3 * n - 1));
    requires apart: \separated(p, packet + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns *p, packet[0 .. n - 1], slots[0 .. 3 * n - 1];
    ensures ok: packets_ok(p);
    ensures kept: p->n == n && p->packet == packet && p->bytes == bytes;
    ensures slots: p->slots.order.at == slots && p->slots.order.where == slots + n &&
      p->slots.generation == slots + 2 * n;
    ensures free: \forall integer i; !packet_used(p, i);
*/
void packets_init(struct packets *p, struct packet *packet, struct packet_bytes *bytes,
                  int32_t *slots, int64_t n);

/* A free packet that will carry an IPv4 payload of n bytes (0 .. PACKET_ROOM), or -1. */
/*@ requires ok: packets_ok(p);
    requires fits: 0 <= n <= PACKET_ROOM;
    terminates \true;
    exits \false;
    assigns p->slots.used, p->packet[0 .. p->n - 1];
    ensures ok: packets_ok(p);
    ensures range: -1 <= \result < p->n;
    ensures full: \result == -1 <==> \old(p->slots.used) == p->n;
    ensures new: \result != -1 ==>
      !\at(packet_used(p, \at(\result, Post)), Pre) && packet_used(p, \result);
    ensures empty: \result != -1 ==>
      p->packet[\result].length == PACKET_PAYLOAD + n && p->packet[\result].hop == 0;
    ensures rest: \forall integer k; 0 <= k < p->n && k != \result ==>
      packet_same{Pre, Post}(p, k);
    ensures used: \forall integer k; k != \result ==>
      (packet_used(p, k) <==> \old(packet_used(p, k)));
*/
int64_t packet_new(struct packets *p, int64_t n);

/* Packet i was sent, or given up. */
/*@ requires ok: packets_ok(p);
    requires used: packet_used(p, i);
    terminates \true;
    exits \false;
    assigns p->slots.used, p->slots.generation[i], p->slots.order.at[0 .. p->n - 1],
      p->slots.order.where[0 .. p->n - 1];
    ensures ok: packets_ok(p);
    ensures free: !packet_used(p, i);
    ensures used: \forall integer k; k != i ==> (packet_used(p, k) <==> \old(packet_used(p, k)));
*/
void packet_free(struct packets *p, int64_t i);

/* The frame of packet i, and where its IPv4 payload begins. */
/*@ requires ok: packets_valid(p);
    requires packet: 0 <= i < p->n;
    terminates \true;
    exits \false;
    assigns \result \from p, i;
    ensures is: \result == PACKET_AT(p, i);
    ensures room: \valid(\result + (0 .. SEQUENT_PACKET - 1));
*/
static inline uint8_t *packet_frame(const struct packets *p, int64_t i)
{
  return p->bytes[i].byte;
}

/*@ requires ok: packets_valid(p);
    requires packet: 0 <= i < p->n;
    terminates \true;
    exits \false;
    assigns \result \from p, i;
    ensures is: \result == PACKET_AT(p, i) + PACKET_PAYLOAD;
    ensures room: \valid(\result + (0 .. PACKET_ROOM - 1));
*/
static inline uint8_t *packet_payload(const struct packets *p, int64_t i)
{
  return p->bytes[i].byte + PACKET_PAYLOAD;
}

/* The destination's MAC is known now. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires station: mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns p->bytes[i].byte[0 .. 5];
    ensures ok: packets_ok(p);
    ensures to: ethernet_dst(PACKET_AT(p, i)) == mac;
*/
void packet_to(struct packets *p, int64_t i, uint64_t mac);

/* The Ethernet and IPv4 headers of a packet from the station src, address from to address dst; the
 * destination's MAC, 0 until then, is to be that of the neighbor hop. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires station: src <= MAC_MAX;
    requires whole: PACKET_PAYLOAD <= p->packet[i].length;
    requires fields: protocol <= 255 && id <= 65535;
    terminates \true;
    exits \false;
    assigns p->packet[0 .. p->n - 1], p->bytes[i].byte[0 .. PACKET_PAYLOAD - 1];
    ensures ok: packets_ok(p);
    ensures rest: \forall integer k; 0 <= k < p->n && k != i ==> packet_same{Pre, Post}(p, k);
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
*/
void packet_ipv4(struct packets *p, int64_t i, uint64_t src, uint32_t hop, uint32_t protocol,
                 uint32_t id, uint32_t from, uint32_t dst);

/* It is an ARP packet from and to these stations, about src, sender_ip and the target. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires stations: src <= MAC_MAX && dst <= MAC_MAX;
    requires operation: operation == ARP_REQUEST || operation == ARP_REPLY;
    requires target: target_mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns p->packet[0 .. p->n - 1],
      p->bytes[i].byte[0 .. ETHERNET_HEADER + ARP_PACKET - 1];
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
*/
void packet_arp(struct packets *p, int64_t i, uint64_t src, uint64_t dst, uint32_t operation,
                uint32_t sender_ip, uint64_t target_mac, uint32_t target_ip);

/* Its payload is an ICMP message: that header, n bytes of data, the checksum of both. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires fits: 0 <= n <= PACKET_ROOM - ICMP_HEADER;
    requires fields: type <= 255 && code <= 255;
    requires data: \valid_read(data + (0 .. n - 1)) &&
      \separated(data + (0 .. n - 1), p->bytes + i);
    terminates \true;
    exits \false;
    assigns p->bytes[i].byte[PACKET_PAYLOAD .. PACKET_PAYLOAD + ICMP_HEADER + n - 1];
    ensures ok: packets_ok(p);
    ensures type: icmp_type(PACKET_AT(p, i) + PACKET_PAYLOAD) == type;
    ensures code: icmp_code(PACKET_AT(p, i) + PACKET_PAYLOAD) == code;
    ensures rest: icmp_rest(PACKET_AT(p, i) + PACKET_PAYLOAD) == rest;
    ensures data: \forall integer k; 0 <= k < n ==>
      PACKET_AT(p, i)[PACKET_PAYLOAD + ICMP_HEADER + k] == data[k];
    ensures sum: checksum_valid(PACKET_AT(p, i) + PACKET_PAYLOAD, ICMP_HEADER + n);
*/
void packet_icmp(struct packets *p, int64_t i, uint32_t type, uint32_t code, uint32_t rest,
                 const uint8_t *data, int64_t n);

/* Its payload is a UDP datagram with n bytes of data between these addresses, checksum and all. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires fits: 0 <= n <= PACKET_ROOM - UDP_HEADER;
    requires ports: src_port <= 65535 && dst_port <= 65535;
    requires data: \valid_read(data + (0 .. n - 1)) &&
      \separated(data + (0 .. n - 1), p->bytes + i);
    terminates \true;
    exits \false;
    assigns p->bytes[i].byte[PACKET_PAYLOAD .. PACKET_PAYLOAD + UDP_HEADER + n - 1];
    ensures ok: packets_ok(p);
    ensures src_port: udp_src_port(PACKET_AT(p, i) + PACKET_PAYLOAD) == src_port;
    ensures dst_port: udp_dst_port(PACKET_AT(p, i) + PACKET_PAYLOAD) == dst_port;
    ensures length: udp_length(PACKET_AT(p, i) + PACKET_PAYLOAD) == UDP_HEADER + n;
    ensures data: \forall integer k; 0 <= k < n ==>
      PACKET_AT(p, i)[PACKET_PAYLOAD + UDP_HEADER + k] == data[k];
    ensures sum: same_oc(65535, byte_sum(PACKET_AT(p, i) + PACKET_PAYLOAD, UDP_HEADER + n) +
                                pseudo_sum(src, dst, IPV4_UDP, UDP_HEADER + n));
    ensures summed: udp_checksum(PACKET_AT(p, i) + PACKET_PAYLOAD) != 0;
*/
void packet_udp(struct packets *p, int64_t i, uint32_t src, uint32_t dst, uint32_t src_port,
                uint32_t dst_port, const uint8_t *data, int64_t n);

#endif
