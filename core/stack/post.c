/* post.c - the steps of the stack on its packets. */
#define PACKETS_PART
#define CONFIG_PART
#define STRANGE_OPEN
#include "stack/post.h"

int64_t post_new(struct sequent *s, int64_t n)
{
  int64_t i = packet_new(&s->packets, n);

  //@ assert words: ONLY_PACKETS_WORDS(Pre, Here, s);
  //@ assert only: only_packets{Pre, Here}(s);
  return i;
}

/* Packet i is not in use any more. */
/*@ requires ok: stack_ok(s);
    requires used: packet_used(&s->packets, i);
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
static void post_give(struct sequent *s, int64_t i)
{
  //@ assert valid: packets_valid(&s->packets);
  //@ assert range: 0 <= i < s->packets.n;
  /*@ assert slot: \forall int32_t *q;
        \separated(q, s->packets.slots.generation + (0 .. s->packets.n - 1)) ==>
        q != s->packets.slots.generation + i; */
  packet_free(&s->packets, i);
  //@ assert words: ONLY_PACKETS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_PACKETS_LINKS(Pre, Here, s);
  //@ assert only: only_packets{Pre, Here}(s);
}

void post_free(struct sequent *s, int64_t i)
{
  //@ assert valid: packets_valid(&s->packets);
  if (slot_is_used(&s->packets.slots, i))
    post_give(s, i);
}

uint8_t *post_frame(const struct sequent *s, int64_t i)
{
  return packet_frame(&s->packets, i);
}

/* Packet i of n. */
/*@ requires table: \valid_read(t + (0 .. n - 1)) && 0 <= i < n;
    terminates \true;
    exits \false;
    assigns \result \from t, i;
    ensures is: \result == t + i;
    ensures room: \valid_read(\result);
*/
static inline const struct packet *packet_of(const struct packet *t, int64_t n, int64_t i)
{
  (void)n;
  return t + i;
}

/* Packet i. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= i < s->packets.n;
    terminates \true;
    exits \false;
    assigns \result \from s, i;
    ensures is: \result == s->packets.packet + i;
    ensures room: \valid_read(\result);
    ensures length: ETHERNET_HEADER <= \result->length <= SEQUENT_PACKET;
*/
static inline const struct packet *post_packet(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert all: packets_ok(&s->packets);
  //@ assert table: \valid(s->packets.packet + (0 .. s->packets.n - 1));
  return packet_of(s->packets.packet, s->packets.n, i);
}

int64_t post_length(const struct sequent *s, int64_t i)
{
  return post_packet(s, i)->length;
}

uint32_t post_hop(const struct sequent *s, int64_t i)
{
  return post_packet(s, i)->hop;
}

void post_to(struct sequent *s, int64_t i, uint64_t mac)
{
  packets_to(&s->packets, i, mac);
  //@ assert bytes: ONLY_PACKETS_BYTES(Pre, Here, s);
  //@ assert only: only_packets{Pre, Here}(s);
}

void post_ipv4(struct sequent *s, int64_t i, uint32_t protocol, uint32_t dst, uint32_t hop,
               uint32_t id)
{
  packets_ipv4(&s->packets, i, s->config.mac, hop, protocol, id, s->config.address, dst);
  //@ assert words: ONLY_PACKETS_WORDS(Pre, Here, s);
  //@ assert bytes: ONLY_PACKETS_BYTES(Pre, Here, s);
  //@ assert only: only_packets{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}

void post_arp(struct sequent *s, int64_t i, uint64_t dst, uint32_t operation, uint64_t target_mac,
              uint32_t target_ip)
{
  packets_arp(&s->packets, i, s->config.mac, dst, operation, s->config.address, target_mac,
              target_ip);
  //@ assert words: ONLY_PACKETS_WORDS(Pre, Here, s);
  //@ assert bytes: ONLY_PACKETS_BYTES(Pre, Here, s);
  //@ assert only: only_packets{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}

void post_icmp(struct sequent *s, int64_t i, uint32_t type, uint32_t code, uint32_t rest,
               const uint8_t *data, int64_t n)
{
  packets_icmp(&s->packets, i, type, code, rest, data, n);
  //@ assert bytes: ONLY_PACKETS_BYTES(Pre, Here, s);
  //@ assert only: only_packets{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}

void post_udp(struct sequent *s, int64_t i, uint32_t src_port, uint32_t dst_port, uint32_t dst,
              const uint8_t *data, int64_t n)
{
  packets_udp(&s->packets, i, s->config.address, dst, src_port, dst_port, data, n);
  //@ assert bytes: ONLY_PACKETS_BYTES(Pre, Here, s);
  //@ assert only: only_packets{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}

void post_tcp(struct sequent *s, int64_t i, const struct tcp_header *h, uint32_t src,
              uint32_t dst)
{
  packets_tcp(&s->packets, i, h, src, dst);
  //@ assert bytes: ONLY_PACKETS_BYTES(Pre, Here, s);
  //@ assert only: only_packets{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}
