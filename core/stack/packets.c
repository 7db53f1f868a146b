/* packets.c - packets of our own on their way out. */
#include "stack/packets.h"

void packets_init(struct packets *p, struct packet *packet, struct packet_bytes *bytes,
                  int32_t *slots, int64_t n)
{
  p->packet = packet;
  p->bytes = bytes;
  p->n = n;
  slots_init(&p->slots, slots, n);
  /*@ loop invariant 0 <= i <= n;
      loop invariant empty: \forall integer k; 0 <= k < i ==> packet[k].length == ETHERNET_HEADER;
      loop assigns i, packet[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++) {
    packet[i].length = ETHERNET_HEADER;
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

/* The length and the way of packet i. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires fits: ETHERNET_HEADER <= length <= SEQUENT_PACKET;
    terminates \true;
    exits \false;
    assigns p->packet[i].length, p->packet[i].hop;
    ensures ok: packets_ok(p);
    ensures length: p->packet[i].length == length;
    ensures hop: p->packet[i].hop == hop;
*/
static void packet_set(struct packets *p, int64_t i, uint32_t length, uint32_t hop)
{
  p->packet[i].length = length;
  p->packet[i].hop = hop;
}

/* The Ethernet header at at. */
/*@ requires room: \valid(at + (0 .. ETHERNET_HEADER - 1));
    requires header: src <= MAC_MAX && dst <= MAC_MAX && type <= ETHERTYPE_MAX;
    terminates \true;
    exits \false;
    assigns at[0 .. ETHERNET_HEADER - 1];
    ensures src: ethernet_src(at) == src;
    ensures dst: ethernet_dst(at) == dst;
    ensures type: ethernet_type(at) == type;
*/
static void ethernet_write(uint8_t *at, uint64_t src, uint64_t dst, uint32_t type)
{
  struct ethernet_header h = {.dst = dst, .src = src, .type = type};

  ethernet_build(at, &h);
}

void packet_ipv4(struct packets *p, int64_t i, uint64_t src, uint32_t hop,
                 const struct ipv4_header *ip)
{
  uint8_t *at = packet_frame(p, i);

  ethernet_write(at, src, 0, ETHERTYPE_IPV4);
  ipv4_build(at + ETHERNET_HEADER, ip);
  packet_set(p, i, p->packet[i].length, hop);
}

void packet_arp(struct packets *p, int64_t i, uint64_t src, uint64_t dst,
                const struct arp_packet *arp)
{
  uint8_t *at = packet_frame(p, i);

  ethernet_write(at, src, dst, ETHERTYPE_ARP);
  /*@ assert type: at[12] == ETHERTYPE_ARP / 256 && at[13] == ETHERTYPE_ARP % 256; */
  arp_build(at + ETHERNET_HEADER, arp);
  packet_set(p, i, ETHERNET_HEADER + ARP_PACKET, p->packet[i].hop);
}

/* The message at at: header, data, then the checksum of both. */
/*@ requires fits: 0 <= n <= PACKET_ROOM - ICMP_HEADER;
    requires room: \valid(at + (0 .. ICMP_HEADER + n - 1));
    requires header: \valid_read(h) && icmp_buildable(h) && h->checksum == 0;
    requires data: \valid_read(data + (0 .. n - 1)) &&
      \separated(data + (0 .. n - 1), at + (0 .. ICMP_HEADER + n - 1));
    terminates \true;
    exits \false;
    assigns at[0 .. ICMP_HEADER + n - 1];
    ensures type: icmp_type(at) == h->type;
    ensures code: icmp_code(at) == h->code;
    ensures rest: icmp_rest(at) == h->rest;
    ensures data: \forall integer k; 0 <= k < n ==> at[ICMP_HEADER + k] == data[k];
    ensures sum: checksum_valid(at, ICMP_HEADER + n);
*/
static void icmp_write(uint8_t *at, const struct icmp_header *h, const uint8_t *data, int64_t n)
{
  icmp_build(at, h);
  bytes_copy(at + ICMP_HEADER, data, n);
  /*@ assert zero: at[2] == 0 && at[3] == 0; */
  checksum_write(at, ICMP_HEADER + n, 2, 0);
  /*@ assert none: same_oc(0, 0); */
}

/* The same for UDP, whose checksum covers the addresses as well. */
/*@ requires fits: h->length <= PACKET_ROOM;
    requires room: \valid(at + (0 .. h->length - 1));
    requires header: \valid_read(h) && udp_buildable(h) && h->checksum == 0;
    requires data: \valid_read(data + (0 .. h->length - UDP_HEADER - 1)) &&
      \separated(data + (0 .. h->length - UDP_HEADER - 1), at + (0 .. h->length - 1));
    terminates \true;
    exits \false;
    assigns at[0 .. h->length - 1];
    ensures src_port: udp_src_port(at) == h->src_port;
    ensures dst_port: udp_dst_port(at) == h->dst_port;
    ensures length: udp_length(at) == h->length;
    ensures data: \forall integer k; 0 <= k < h->length - UDP_HEADER ==>
      at[UDP_HEADER + k] == data[k];
    ensures sum: same_oc(65535, byte_sum(at, h->length) +
                                pseudo_sum(src, dst, IPV4_UDP, h->length));
    ensures summed: udp_checksum(at) != 0;
*/
static void udp_write(uint8_t *at, const struct udp_header *h, const uint8_t *data, uint32_t src,
                      uint32_t dst)
{
  uint32_t pseudo = checksum_pseudo(src, dst, IPV4_UDP, h->length);

  udp_build(at, h);
  bytes_copy(at + UDP_HEADER, data, (int64_t)h->length - UDP_HEADER);
  /*@ assert zero: at[6] == 0 && at[7] == 0; */
  checksum_write_udp(at, h->length, 6, pseudo);
}

void packet_icmp(struct packets *p, int64_t i, const struct icmp_header *h, const uint8_t *data,
                 int64_t n)
{
  icmp_write(packet_payload(p, i), h, data, n);
}

void packet_udp(struct packets *p, int64_t i, const struct udp_header *h, const uint8_t *data,
                uint32_t src, uint32_t dst)
{
  udp_write(packet_payload(p, i), h, data, src, dst);
}
