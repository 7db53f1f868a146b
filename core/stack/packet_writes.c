/* packet_writes.c - one packet of many is written. */
#include "stack/packet_writes.h"

/* The bytes of packets j, from <= j < to, are as before. */
#define BYTES_SAME(p, from, to) \
  (\forall integer j, k; (from) <= j < (to) && 0 <= k < SEQUENT_PACKET ==> \
   \at((p)->bytes[j].byte[k], Pre) == (p)->bytes[j].byte[k])

/*@ ghost
  /@ requires each: \forall integer k; 0 <= k < n ==> at[k] == data[k];
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures data: bytes_are(at, data, n);
  @/
  static void data_closed(const uint8_t *at, const uint8_t *data, int64_t n)
  {
  }
*/

void packets_to(struct packets *p, int64_t i, uint64_t mac)
{
  packet_to(p, i, mac);
  //@ assert before: BYTES_SAME(p, 0, i);
  //@ assert behind: BYTES_SAME(p, i + 1, p->n);
}

void packets_ipv4(struct packets *p, int64_t i, uint64_t src, uint32_t hop, uint32_t protocol,
                  uint32_t id, uint32_t from, uint32_t dst)
{
  packet_ipv4(p, i, src, hop, protocol, id, from, dst);
  //@ assert before: BYTES_SAME(p, 0, i);
  //@ assert behind: BYTES_SAME(p, i + 1, p->n);
}

void packets_arp(struct packets *p, int64_t i, uint64_t src, uint64_t dst, uint32_t operation,
                 uint32_t sender_ip, uint64_t target_mac, uint32_t target_ip)
{
  packet_arp(p, i, src, dst, operation, sender_ip, target_mac, target_ip);
  //@ assert before: BYTES_SAME(p, 0, i);
  //@ assert behind: BYTES_SAME(p, i + 1, p->n);
}

void packets_icmp(struct packets *p, int64_t i, uint32_t type, uint32_t code, uint32_t rest,
                  const uint8_t *data, int64_t n)
{
  packet_icmp(p, i, type, code, rest, data, n);
  //@ ghost data_closed(p->bytes[i].byte + (PACKET_PAYLOAD + ICMP_HEADER), data, n);
  //@ assert before: BYTES_SAME(p, 0, i);
  //@ assert behind: BYTES_SAME(p, i + 1, p->n);
}

void packets_udp(struct packets *p, int64_t i, uint32_t src, uint32_t dst, uint32_t src_port,
                 uint32_t dst_port, const uint8_t *data, int64_t n)
{
  packet_udp(p, i, src, dst, src_port, dst_port, data, n);
  //@ ghost data_closed(p->bytes[i].byte + (PACKET_PAYLOAD + UDP_HEADER), data, n);
  //@ assert before: BYTES_SAME(p, 0, i);
  //@ assert behind: BYTES_SAME(p, i + 1, p->n);
}

void packets_tcp(struct packets *p, int64_t i, const struct tcp_header *h, uint32_t src,
                 uint32_t dst)
{
  packet_tcp(p, i, h, src, dst);
  //@ assert before: BYTES_SAME(p, 0, i);
  //@ assert behind: BYTES_SAME(p, i + 1, p->n);
}
