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

/* No packet is on its way. */
void packets_init(struct packets *p, struct packet *packet, struct packet_bytes *bytes,
                  int32_t *slots, int64_t n);

/* A free packet that will carry an IPv4 payload of n bytes (0 .. PACKET_ROOM), or -1. */
int64_t packet_new(struct packets *p, int64_t n);

/* Packet i was sent, or given up. */
void packet_free(struct packets *p, int64_t i);

/* The frame of packet i, and where its IPv4 payload begins. */
static inline uint8_t *packet_frame(const struct packets *p, int64_t i)
{
  return p->bytes[i].byte;
}

static inline uint8_t *packet_payload(const struct packets *p, int64_t i)
{
  return p->bytes[i].byte + PACKET_PAYLOAD;
}

/* The destination's MAC is known now. */
void packet_to(struct packets *p, int64_t i, uint64_t mac);

/* The Ethernet and IPv4 headers; the destination's MAC is to be that of the neighbor hop. */
void packet_ipv4(struct packets *p, int64_t i, uint64_t mac, uint32_t hop,
                 const struct ipv4_header *ip);

/* It is an ARP packet from and to these stations. */
void packet_arp(struct packets *p, int64_t i, uint64_t src, uint64_t dst,
                const struct arp_packet *arp);

/* Its payload is an ICMP message: that header, n bytes of data, the checksum of both. */
void packet_icmp(struct packets *p, int64_t i, const struct icmp_header *h, const uint8_t *data,
                 int64_t n);

/* Its payload is a UDP datagram of that header between these addresses, checksum and all. */
void packet_udp(struct packets *p, int64_t i, const struct udp_header *h, const uint8_t *data,
                uint32_t src, uint32_t dst);

#endif
