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

/* The IPv4 header at at, of a packet that is no fragment. */
/*@ requires room: \valid(at + (0 .. IPV4_HEADER - 1));
    requires fields: IPV4_HEADER <= length <= IPV4_TOTAL_MAX && protocol <= 255 && id <= 65535;
    terminates \true;
    exits \false;
    assigns at[0 .. IPV4_HEADER - 1];
    ensures version: ipv4_version(at) == 4;
    ensures header_len: ipv4_header_len(at) == IPV4_HEADER;
    ensures total_len: ipv4_total_len(at) == length;
    ensures id: ipv4_id(at) == id;
    ensures unbroken: ipv4_more_fragments(at) == 0 && ipv4_fragment_offset(at) == 0;
    ensures ttl: ipv4_ttl(at) == PACKET_TTL;
    ensures protocol: ipv4_protocol(at) == protocol;
    ensures src: ipv4_src(at) == from;
    ensures dst: ipv4_dst(at) == dst;
    ensures sum: checksum_valid(at, IPV4_HEADER);
*/
static void ipv4_write(uint8_t *at, uint32_t length, uint32_t protocol, uint32_t id, uint32_t from,
                       uint32_t dst)
{
  struct ipv4_header h = {.total_len = length, .id = id, .ttl = PACKET_TTL, .protocol = protocol,
                          .src = from, .dst = dst};

  ipv4_build(at, &h);
}

void packet_ipv4(struct packets *p, int64_t i, uint64_t src, uint32_t hop, uint32_t protocol,
                 uint32_t id, uint32_t from, uint32_t dst)
{
  uint8_t *at = packet_frame(p, i);

  ethernet_write(at, src, 0, ETHERTYPE_IPV4);
  ipv4_write(at + ETHERNET_HEADER, p->packet[i].length - ETHERNET_HEADER, protocol, id, from, dst);
  packet_set(p, i, p->packet[i].length, hop);
}

/* The ARP packet at at. */
/*@ requires room: \valid(at + (0 .. ARP_PACKET - 1));
    requires operation: operation == ARP_REQUEST || operation == ARP_REPLY;
    requires stations: sender_mac <= MAC_MAX && target_mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns at[0 .. ARP_PACKET - 1];
    ensures hardware: arp_hardware_ok(at);
    ensures protocol: arp_protocol_ok(at);
    ensures operation: arp_operation(at) == operation;
    ensures sender_mac: arp_sender_mac(at) == sender_mac;
    ensures sender_ip: arp_sender_ip(at) == sender_ip;
    ensures target_mac: arp_target_mac(at) == target_mac;
    ensures target_ip: arp_target_ip(at) == target_ip;
*/
static void arp_write(uint8_t *at, uint32_t operation, uint64_t sender_mac, uint32_t sender_ip,
                      uint64_t target_mac, uint32_t target_ip)
{
  struct arp_packet a = {.operation = operation, .sender_mac = sender_mac, .sender_ip = sender_ip,
                         .target_mac = target_mac, .target_ip = target_ip};

  arp_build(at, &a);
}

void packet_arp(struct packets *p, int64_t i, uint64_t src, uint64_t dst, uint32_t operation,
                uint32_t sender_ip, uint64_t target_mac, uint32_t target_ip)
{
  uint8_t *at = packet_frame(p, i);

  ethernet_write(at, src, dst, ETHERTYPE_ARP);
  /*@ assert type: at[12] == ETHERTYPE_ARP / 256 && at[13] == ETHERTYPE_ARP % 256; */
  arp_write(at + ETHERNET_HEADER, operation, src, sender_ip, target_mac, target_ip);
  packet_set(p, i, ETHERNET_HEADER + ARP_PACKET, p->packet[i].hop);
}

/* The message at at: header, data, then the checksum of both. */
/*@ requires fits: 0 <= n <= PACKET_ROOM - ICMP_HEADER;
    requires room: \valid(at + (0 .. ICMP_HEADER + n - 1));
    requires fields: type <= 255 && code <= 255;
    requires data: \valid_read(data + (0 .. n - 1)) &&
      \separated(data + (0 .. n - 1), at + (0 .. ICMP_HEADER + n - 1));
    terminates \true;
    exits \false;
    assigns at[0 .. ICMP_HEADER + n - 1];
    ensures type: icmp_type(at) == type;
    ensures code: icmp_code(at) == code;
    ensures rest: icmp_rest(at) == rest;
    ensures data: \forall integer k; 0 <= k < n ==> at[ICMP_HEADER + k] == data[k];
    ensures sum: checksum_valid(at, ICMP_HEADER + n);
*/
static void icmp_write(uint8_t *at, uint32_t type, uint32_t code, uint32_t rest,
                       const uint8_t *data, int64_t n)
{
  struct icmp_header h = {.type = type, .code = code, .rest = rest};

  icmp_build(at, &h);
  bytes_copy(at + ICMP_HEADER, data, n);
  /*@ assert zero: at[2] == 0 && at[3] == 0; */
  checksum_write(at, ICMP_HEADER + n, 2, 0);
  /*@ assert none: same_oc(0, 0); */
}

/* The same for UDP, whose checksum covers the addresses as well. */
/*@ requires fits: 0 <= n <= PACKET_ROOM - UDP_HEADER;
    requires ports: src_port <= 65535 && dst_port <= 65535;
    requires room: \valid(at + (0 .. UDP_HEADER + n - 1));
    requires data: \valid_read(data + (0 .. n - 1)) &&
      \separated(data + (0 .. n - 1), at + (0 .. UDP_HEADER + n - 1));
    terminates \true;
    exits \false;
    assigns at[0 .. UDP_HEADER + n - 1];
    ensures src_port: udp_src_port(at) == src_port;
    ensures dst_port: udp_dst_port(at) == dst_port;
    ensures length: udp_length(at) == UDP_HEADER + n;
    ensures data: \forall integer k; 0 <= k < n ==>
      at[UDP_HEADER + k] == data[k];
    ensures sum: same_oc(65535, byte_sum(at, UDP_HEADER + n) +
                                pseudo_sum(src, dst, IPV4_UDP, UDP_HEADER + n));
    ensures summed: udp_checksum(at) != 0;
*/
static void udp_write(uint8_t *at, uint32_t src, uint32_t dst, uint32_t src_port,
                      uint32_t dst_port, const uint8_t *data, int64_t n)
{
  uint32_t length = (uint32_t)(UDP_HEADER + n);
  uint32_t pseudo = checksum_pseudo(src, dst, IPV4_UDP, length);
  struct udp_header h = {.src_port = src_port, .dst_port = dst_port, .length = length};

  udp_build(at, &h);
  bytes_copy(at + UDP_HEADER, data, n);
  /*@ assert zero: at[6] == 0 && at[7] == 0; */
  checksum_write_udp(at, length, 6, pseudo);
}

void packet_icmp(struct packets *p, int64_t i, uint32_t type, uint32_t code, uint32_t rest,
                 const uint8_t *data, int64_t n)
{
  icmp_write(packet_payload(p, i), type, code, rest, data, n);
}

void packet_udp(struct packets *p, int64_t i, uint32_t src, uint32_t dst, uint32_t src_port,
                uint32_t dst_port, const uint8_t *data, int64_t n)
{
  udp_write(packet_payload(p, i), src, dst, src_port, dst_port, data, n);
}
