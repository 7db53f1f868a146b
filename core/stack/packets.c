#include "stack/packets.h"

#include "stack/naming.h"
#include "stack/things.h"
#include "wire/arp.h"

#define TTL 64u                 /* RFC 1122 3.2.1.7, RFC 1700's recommendation */

int64_t packet_new(struct sequent *s, int64_t n)
{
  int64_t p = slot_take(&s->packets);

  if (p >= 0)
    s->memory.packet[p] = (struct packet){.length = (uint32_t)(PACKET_PAYLOAD + n)};
  return p;
}

void packet_free(struct sequent *s, int64_t p)
{
  schedule_at(&s->schedule, thing_packet(s, p), NEVER);
  slot_give(&s->packets, p);
}

/* The Ethernet header; a destination of 0 will be filled in when it is known. */
static void packet_ethernet(struct sequent *s, int64_t p, uint64_t dst, uint32_t type)
{
  struct ethernet_header h = {.dst = dst, .src = s->config.mac, .type = type};

  ethernet_build(s->memory.packet_bytes[p].byte, &h);
}

static void packet_ipv4(struct sequent *s, int64_t p, uint32_t protocol, uint32_t dst)
{
  struct ipv4_header h = {0};

  h.total_len = s->memory.packet[p].length - ETHERNET_HEADER;
  h.id = s->identification;
  h.ttl = TTL;
  h.protocol = protocol;
  h.src = s->config.address;
  h.dst = dst;
  s->identification = (s->identification + 1) % 65536u;
  ipv4_build(s->memory.packet_bytes[p].byte + ETHERNET_HEADER, &h);
}

int64_t packet_send(struct sequent *s, int64_t p, uint32_t protocol, uint32_t dst, int64_t now)
{
  if (route_of(s, dst, &s->memory.packet[p].hop) < 0) {
    packet_free(s, p);
    return SEQUENT_NO_ROUTE;
  }
  packet_ethernet(s, p, 0, ETHERTYPE_IPV4);
  packet_ipv4(s, p, protocol, dst);
  schedule_at(&s->schedule, thing_packet(s, p), now);
  return 0;
}

void packet_arp(struct sequent *s, uint64_t dst, const struct arp_packet *arp, int64_t now)
{
  int64_t p = packet_new(s, 0);

  if (p < 0)
    return;
  s->memory.packet[p].length = ETHERNET_HEADER + ARP_PACKET;
  packet_ethernet(s, p, dst, ETHERTYPE_ARP);
  arp_build(s->memory.packet_bytes[p].byte + ETHERNET_HEADER, arp);
  schedule_at(&s->schedule, thing_packet(s, p), now);
}
