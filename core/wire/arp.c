#include "wire/arp.h"

/* RFC 826, packet reception: the hardware type, the protocol, both address lengths and the
 * operation, each exactly the one there is for IPv4 over Ethernet. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures well_formed: \result == WIRE_OK <==> arp_well_formed(p, n);
    ensures reason: arp_verdict(p, n, \result);
*/
static int64_t arp_check(const uint8_t *p, int64_t n)
{
  if (n < ARP_PACKET) {
    return WIRE_SHORT;
  }
  if (be16_read(p) != ARP_HARDWARE_ETHERNET || p[4] != 6) {
    return WIRE_HARDWARE;
  }
  if (be16_read(p + 2) != ETHERTYPE_IPV4 || p[5] != 4) {
    return WIRE_PROTOCOL;
  }
  const uint32_t operation = be16_read(p + 6);
  return operation == ARP_REQUEST || operation == ARP_REPLY ? WIRE_OK : WIRE_OPERATION;
}

int64_t arp_parse(struct arp_packet *a, const uint8_t *p, int64_t n)
{
  const int64_t refusal = arp_check(p, n);
  if (refusal != WIRE_OK) {
    return refusal;
  }
  a->operation = be16_read(p + 6);
  a->sender_mac = be48_read(p + 8);
  a->sender_ip = be32_read(p + 14);
  a->target_mac = be48_read(p + 18);
  a->target_ip = be32_read(p + 24);
  return WIRE_OK;
}

/* Ethernet, IPv4, address lengths 6 and 4, the operation. */
/*@ requires \valid(p + (0 .. 7));
    requires operation <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 7];
    ensures hardware: arp_hardware_ok(p);
    ensures protocol: arp_protocol_ok(p);
    ensures operation: arp_operation(p) == operation;
*/
static inline void arp_build_head(uint8_t *p, uint32_t operation)
{
  be16_write(p, ARP_HARDWARE_ETHERNET);
  be16_write(p + 2, ETHERTYPE_IPV4);
  p[4] = 6;
  p[5] = 4;
  be16_write(p + 6, operation);
}

/* The addresses of one side: MAC, then IP. */
/*@ requires \valid(p + (0 .. 9));
    requires mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns p[0 .. 9];
    ensures mac: BE48(p[0], p[1], p[2], p[3], p[4], p[5]) == mac;
    ensures ip: BE32(p[6], p[7], p[8], p[9]) == ip;
*/
static inline void arp_build_side(uint8_t *p, uint64_t mac, uint32_t ip)
{
  be48_write(p, mac);
  be32_write(p + 6, ip);
}

void arp_build(uint8_t *p, const struct arp_packet *a)
{
  arp_build_head(p, a->operation);
  arp_build_side(p + 8, a->sender_mac, a->sender_ip);
  arp_build_side(p + 18, a->target_mac, a->target_ip);
}
