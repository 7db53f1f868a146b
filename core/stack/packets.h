/* packets.h - packets of our own on their way out, other than TCP's: each a whole
 * frame in a slot, waiting for its turn or for its neighbor's MAC.
 */
#ifndef SEQUENT_STACK_PACKETS_H
#define SEQUENT_STACK_PACKETS_H

#include "sequent.h"
#include "wire/ethernet.h"
#include "wire/ipv4.h"

#define PACKET_PAYLOAD (ETHERNET_HEADER + IPV4_HEADER)   /* where IPv4's payload begins */
#define PACKET_ROOM (SEQUENT_PACKET - PACKET_PAYLOAD)

/* A free packet that will carry an IPv4 payload of n bytes (0 .. PACKET_ROOM), or
 * -1.  The caller writes the payload, then calls packet_send. */
int64_t packet_new(struct sequent *s, int64_t n);

/* Where the payload of packet p goes. */
static inline uint8_t *packet_payload(struct sequent *s, int64_t p)
{
  return s->memory.packet_bytes[p].byte + PACKET_PAYLOAD;
}

/* It goes to dst: 0, or SEQUENT_NO_ROUTE and the packet is free again. */
int64_t packet_send(struct sequent *s, int64_t p, uint32_t protocol, uint32_t dst, int64_t now);

/* An ARP packet to the station dst. */
struct arp_packet;
void packet_arp(struct sequent *s, uint64_t dst, const struct arp_packet *arp, int64_t now);

/* It is sent, or given up. */
void packet_free(struct sequent *s, int64_t p);

#endif
