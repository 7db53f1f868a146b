/* packets.c - packets of our own on their way out. */
#include "stack/packets.h"

void packets_init(struct packets *p, struct packet *packet, struct packet_bytes *bytes,
                  int32_t *slots, int64_t n)
{
  p->packet = packet;
  p->bytes = bytes;
  p->n = n;
  slots_init(&p->slots, slots, n);
  for (int64_t i = 0; i < n; i++) {
    packet[i].length = 0;
    packet[i].hop = 0;
    packet[i].waited = 0;
  }
}

int64_t packet_new(struct packets *p, int64_t n)
{
  int64_t i = slot_take(&p->slots);

  if (i >= 0) {
    p->packet[i].length = (uint32_t)(PACKET_PAYLOAD + n);
    p->packet[i].hop = 0;
    p->packet[i].waited = 0;
  }
  return i;
}

void packet_free(struct packets *p, int64_t i)
{
  slot_give(&p->slots, i);
}

void packet_to(struct packets *p, int64_t i, uint64_t mac)
{
  be48_write(packet_frame(p, i), mac);
}

static void packet_ethernet(struct packets *p, int64_t i, uint64_t src, uint64_t dst,
                            uint32_t type)
{
  struct ethernet_header h = {.dst = dst, .src = src, .type = type};

  ethernet_build(packet_frame(p, i), &h);
}

void packet_ipv4(struct packets *p, int64_t i, uint64_t mac, uint32_t hop,
                 const struct ipv4_header *ip)
{
  packet_ethernet(p, i, mac, 0, ETHERTYPE_IPV4);
  ipv4_build(packet_frame(p, i) + ETHERNET_HEADER, ip);
  p->packet[i].hop = hop;
}

void packet_arp(struct packets *p, int64_t i, uint64_t src, uint64_t dst,
                const struct arp_packet *arp)
{
  packet_ethernet(p, i, src, dst, ETHERTYPE_ARP);
  arp_build(packet_frame(p, i) + ETHERNET_HEADER, arp);
  p->packet[i].length = ETHERNET_HEADER + ARP_PACKET;
}

void packet_icmp(struct packets *p, int64_t i, const struct icmp_header *h, const uint8_t *data,
                 int64_t n)
{
  uint8_t *at = packet_payload(p, i);

  icmp_build(at, h);
  bytes_copy(at + ICMP_HEADER, data, n);
  checksum_write(at, ICMP_HEADER + n, 2, 0);
}

void packet_udp(struct packets *p, int64_t i, const struct udp_header *h, const uint8_t *data,
                uint32_t src, uint32_t dst)
{
  uint8_t *at = packet_payload(p, i);

  udp_build(at, h);
  bytes_copy(at + UDP_HEADER, data, (int64_t)h->length - UDP_HEADER);
  checksum_write_udp(at, h->length, 6, checksum_pseudo(src, dst, IPV4_UDP, h->length));
}
