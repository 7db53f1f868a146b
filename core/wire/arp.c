#include "wire/arp.h"

/* RFC 826, packet reception: the hardware type, the protocol, both address lengths and the
 * operation, each exactly the one there is for IPv4 over Ethernet. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures well_formed: \result == WIRE_OK <==> arp_well_formed(p, n);
    ensures reason: \result == arp_refusal(p, n);
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

/* The part every packet begins with: Ethernet, IPv4, address lengths 6 and 4. */
/*@ requires \valid(p + (0 .. 5));
    terminates \true;
    exits \false;
    assigns p[0 .. 5];
    ensures hardware: arp_hardware_ok(p);
    ensures protocol: arp_protocol_ok(p);
*/
static void arp_build_types(uint8_t *p)
{
  be16_write(p, ARP_HARDWARE_ETHERNET);
  be16_write(p + 2, ETHERTYPE_IPV4);
  p[4] = 6;
  p[5] = 4;
}

void arp_build(uint8_t *p, const struct arp_packet *a)
{
  arp_build_types(p);
  be16_write(p + 6, a->operation);
  be48_write(p + 8, a->sender_mac);
  be32_write(p + 14, a->sender_ip);
  be48_write(p + 18, a->target_mac);
  be32_write(p + 24, a->target_ip);
}
