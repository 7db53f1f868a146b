/* Wire, for all headers but TCP's: parsing what was built gives back what it was built from, and
 * building what was parsed gives back the bytes.  From the contracts alone. */
#include "wire/arp.h"
#include "wire/ethernet.h"
#include "wire/icmp.h"
#include "wire/ipv4.h"
#include "wire/udp.h"

/* A number has one way to be written: the laws below say that the numbers in a header are the same
 * before and after, which by these is the same as every byte. */

/*@ requires \valid_read(p + (0 .. 1)) && \valid_read(q + (0 .. 1));
    requires BE16(p[0], p[1]) == BE16(q[0], q[1]);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures same: p[0] == q[0] && p[1] == q[1];
*/
static void same_16(const uint8_t *p, const uint8_t *q)
{
}

/*@ requires \valid_read(p + (0 .. 3)) && \valid_read(q + (0 .. 3));
    requires BE32(p[0], p[1], p[2], p[3]) == BE32(q[0], q[1], q[2], q[3]);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures same: p[0] == q[0] && p[1] == q[1] && p[2] == q[2] && p[3] == q[3];
*/
static void same_32(const uint8_t *p, const uint8_t *q)
{
  /*@ assert high: BE16(p[0], p[1]) == BE16(q[0], q[1]); */
  /*@ assert low: BE16(p[2], p[3]) == BE16(q[2], q[3]); */
}

/*@ requires \valid_read(p + (0 .. 5)) && \valid_read(q + (0 .. 5));
    requires BE48(p[0], p[1], p[2], p[3], p[4], p[5]) == BE48(q[0], q[1], q[2], q[3], q[4], q[5]);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures high: p[0] == q[0] && p[1] == q[1] && p[2] == q[2] && p[3] == q[3];
    ensures low: p[4] == q[4] && p[5] == q[5];
*/
static void same_48(const uint8_t *p, const uint8_t *q)
{
  /*@ assert high: BE32(p[0], p[1], p[2], p[3]) == BE32(q[0], q[1], q[2], q[3]); */
  /*@ assert low: BE16(p[4], p[5]) == BE16(q[4], q[5]); */
  same_32(p, q);
  same_16(p + 4, q + 4);
}

/* Ethernet */

/*@ requires \valid(p + (0 .. n - 1)) && n >= ETHERNET_HEADER;
    requires \valid_read(h) && \valid(out) && \separated(h, out);
    requires ethernet_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. ETHERNET_HEADER - 1], *out;
    ensures accepted: \result == WIRE_OK;
    ensures dst: out->dst == h->dst;
    ensures src: out->src == h->src;
    ensures type: out->type == h->type;
*/
int64_t ethernet_build_parse(uint8_t *p, int64_t n, const struct ethernet_header *h,
                             struct ethernet_header *out)
{
  ethernet_build(p, h);
  return ethernet_parse(out, p, n);
}

/*@ requires \valid(p + (0 .. n - 1)) && n >= 0;
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns p[0 .. ETHERNET_HEADER - 1], *h;
    ensures dst: \result == WIRE_OK ==> ethernet_dst(p) == \old(ethernet_dst(p));
    ensures src: \result == WIRE_OK ==> ethernet_src(p) == \old(ethernet_src(p));
    ensures type: \result == WIRE_OK ==> ethernet_type(p) == \old(ethernet_type(p));
*/
int64_t ethernet_parse_build(uint8_t *p, int64_t n, struct ethernet_header *h)
{
  const int64_t refusal = ethernet_parse(h, p, n);
  if (refusal == WIRE_OK) {
    ethernet_build(p, h);
  }
  return refusal;
}

/* ARP */

/*@ requires \valid(p + (0 .. n - 1)) && n >= ARP_PACKET;
    requires \valid_read(a) && \valid(out) && \separated(a, out);
    requires arp_buildable(a);
    terminates \true;
    exits \false;
    assigns p[0 .. ARP_PACKET - 1], *out;
    ensures accepted: \result == WIRE_OK;
    ensures operation: out->operation == a->operation;
    ensures sender_mac: out->sender_mac == a->sender_mac;
    ensures sender_ip: out->sender_ip == a->sender_ip;
    ensures target_mac: out->target_mac == a->target_mac;
    ensures target_ip: out->target_ip == a->target_ip;
*/
int64_t arp_build_parse(uint8_t *p, int64_t n, const struct arp_packet *a, struct arp_packet *out)
{
  arp_build(p, a);
  return arp_parse(out, p, n);
}

/*@ requires \valid(p + (0 .. n - 1)) && n >= 0;
    requires \valid(a);
    terminates \true;
    exits \false;
    assigns p[0 .. ARP_PACKET - 1], *a;
    ensures hardware: \result == WIRE_OK ==> BE16(p[0], p[1]) == \old(BE16(p[0], p[1]));
    ensures protocol: \result == WIRE_OK ==> BE16(p[2], p[3]) == \old(BE16(p[2], p[3]));
    ensures hardware_len: \result == WIRE_OK ==> p[4] == \old(p[4]);
    ensures protocol_len: \result == WIRE_OK ==> p[5] == \old(p[5]);
    ensures operation: \result == WIRE_OK ==> arp_operation(p) == \old(arp_operation(p));
    ensures sender_mac: \result == WIRE_OK ==> arp_sender_mac(p) == \old(arp_sender_mac(p));
    ensures sender_ip: \result == WIRE_OK ==> arp_sender_ip(p) == \old(arp_sender_ip(p));
    ensures target_mac: \result == WIRE_OK ==> arp_target_mac(p) == \old(arp_target_mac(p));
    ensures target_ip: \result == WIRE_OK ==> arp_target_ip(p) == \old(arp_target_ip(p));
*/
int64_t arp_parse_build(uint8_t *p, int64_t n, struct arp_packet *a)
{
  const int64_t refusal = arp_parse(a, p, n);
  if (refusal == WIRE_OK) {
    arp_build(p, a);
  }
  return refusal;
}

/* ICMP */

/*@ requires \valid(p + (0 .. n - 1)) && n >= ICMP_HEADER;
    requires \valid_read(h) && \valid(out) && \separated(h, out);
    requires icmp_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. ICMP_HEADER - 1], *out;
    ensures accepted: \result == WIRE_OK;
    ensures type: out->type == h->type && out->code == h->code;
    ensures checksum: out->checksum == h->checksum;
    ensures rest: out->rest == h->rest;
*/
int64_t icmp_build_parse(uint8_t *p, int64_t n, const struct icmp_header *h,
                         struct icmp_header *out)
{
  icmp_build(p, h);
  return icmp_parse(out, p, n);
}

/*@ requires \valid(p + (0 .. n - 1)) && n >= 0;
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns p[0 .. ICMP_HEADER - 1], *h;
    ensures type: \result == WIRE_OK ==> icmp_type(p) == \old(icmp_type(p));
    ensures code: \result == WIRE_OK ==> icmp_code(p) == \old(icmp_code(p));
    ensures checksum: \result == WIRE_OK ==> icmp_checksum(p) == \old(icmp_checksum(p));
    ensures rest: \result == WIRE_OK ==> icmp_rest(p) == \old(icmp_rest(p));
*/
int64_t icmp_parse_build(uint8_t *p, int64_t n, struct icmp_header *h)
{
  const int64_t refusal = icmp_parse(h, p, n);
  if (refusal == WIRE_OK) {
    icmp_build(p, h);
  }
  return refusal;
}

/* UDP */

/*@ requires \valid(p + (0 .. n - 1)) && UDP_HEADER <= h->length <= n;
    requires \valid_read(h) && \valid(out) && \separated(h, out);
    requires udp_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. UDP_HEADER - 1], *out;
    ensures accepted: \result == WIRE_OK;
    ensures ports: out->src_port == h->src_port && out->dst_port == h->dst_port;
    ensures length: out->length == h->length;
    ensures checksum: out->checksum == h->checksum;
*/
int64_t udp_build_parse(uint8_t *p, int64_t n, const struct udp_header *h, struct udp_header *out)
{
  udp_build(p, h);
  return udp_parse(out, p, n);
}

/*@ requires \valid(p + (0 .. n - 1)) && n >= 0;
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns p[0 .. UDP_HEADER - 1], *h;
    ensures src_port: \result == WIRE_OK ==> udp_src_port(p) == \old(udp_src_port(p));
    ensures dst_port: \result == WIRE_OK ==> udp_dst_port(p) == \old(udp_dst_port(p));
    ensures length: \result == WIRE_OK ==> udp_length(p) == \old(udp_length(p));
    ensures checksum: \result == WIRE_OK ==> udp_checksum(p) == \old(udp_checksum(p));
*/
int64_t udp_parse_build(uint8_t *p, int64_t n, struct udp_header *h)
{
  const int64_t refusal = udp_parse(h, p, n);
  if (refusal == WIRE_OK) {
    udp_build(p, h);
  }
  return refusal;
}
