/* ARP for IPv4 over Ethernet, RFC 826. */
#ifndef SEQUENT_WIRE_ARP_H
#define SEQUENT_WIRE_ARP_H

#include "base/bytes.h"
#include "wire/ethernet.h"
#include "wire/refusal.h"

#include <stdint.h>

enum {
  ARP_PACKET = 28,
  ARP_HARDWARE_ETHERNET = 1,
  ARP_REQUEST = 1,
  ARP_REPLY = 2
};

struct arp_packet {
  uint32_t operation;  /* ARP_REQUEST or ARP_REPLY */
  uint64_t sender_mac; /* at most MAC_MAX */
  uint32_t sender_ip;
  uint64_t target_mac; /* at most MAC_MAX; 0 in a request */
  uint32_t target_ip;
};

/*@ logic integer arp_operation{L}(uint8_t *p) = BE16(p[6], p[7]);
    logic integer arp_sender_mac{L}(uint8_t *p) = BE48(p[8], p[9], p[10], p[11], p[12], p[13]);
    logic integer arp_sender_ip{L}(uint8_t *p) = BE32(p[14], p[15], p[16], p[17]);
    logic integer arp_target_mac{L}(uint8_t *p) = BE48(p[18], p[19], p[20], p[21], p[22], p[23]);
    logic integer arp_target_ip{L}(uint8_t *p) = BE32(p[24], p[25], p[26], p[27]);

    predicate arp_hardware_ok{L}(uint8_t *p) =
      BE16(p[0], p[1]) == ARP_HARDWARE_ETHERNET && p[4] == 6;
    predicate arp_protocol_ok{L}(uint8_t *p) = BE16(p[2], p[3]) == ETHERTYPE_IPV4 && p[5] == 4;
    predicate arp_operation_ok{L}(uint8_t *p) =
      arp_operation(p) == ARP_REQUEST || arp_operation(p) == ARP_REPLY;

    predicate arp_well_formed{L}(uint8_t *p, integer n) =
      ARP_PACKET <= n && arp_hardware_ok(p) && arp_protocol_ok(p) && arp_operation_ok(p);

    predicate arp_verdict{L}(uint8_t *p, integer n, integer refusal) =
      n < ARP_PACKET ? refusal == WIRE_SHORT :
      !arp_hardware_ok(p) ? refusal == WIRE_HARDWARE :
      !arp_protocol_ok(p) ? refusal == WIRE_PROTOCOL :
      !arp_operation_ok(p) ? refusal == WIRE_OPERATION : refusal == WIRE_OK;

    predicate arp_buildable{L}(struct arp_packet *a) =
      (a->operation == ARP_REQUEST || a->operation == ARP_REPLY) &&
      a->sender_mac <= MAC_MAX && a->target_mac <= MAC_MAX;
*/

/* Reads an ARP packet from the n bytes after the Ethernet header (padding may follow it).
 * Returns an enum wire_refusal; when that is WIRE_OK, *a is what it says. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    requires \valid(a);
    terminates \true;
    exits \false;
    assigns *a;
    ensures well_formed: \result == WIRE_OK <==> arp_well_formed(p, n);
    ensures reason: arp_verdict(p, n, \result);
    ensures operation: \result == WIRE_OK ==> a->operation == arp_operation(p);
    ensures sender_mac: \result == WIRE_OK ==> a->sender_mac == arp_sender_mac(p);
    ensures sender_ip: \result == WIRE_OK ==> a->sender_ip == arp_sender_ip(p);
    ensures target_mac: \result == WIRE_OK ==> a->target_mac == arp_target_mac(p);
    ensures target_ip: \result == WIRE_OK ==> a->target_ip == arp_target_ip(p);
    ensures valid: \result == WIRE_OK ==> arp_buildable(a);
*/
int64_t arp_parse(struct arp_packet *a, const uint8_t *p, int64_t n);

/* Writes the packet *a. */
/*@ requires \valid(p + (0 .. ARP_PACKET - 1));
    requires \valid_read(a);
    requires arp_buildable(a);
    terminates \true;
    exits \false;
    assigns p[0 .. ARP_PACKET - 1];
    ensures hardware: arp_hardware_ok(p);
    ensures protocol: arp_protocol_ok(p);
    ensures operation: arp_operation(p) == a->operation;
    ensures sender_mac: arp_sender_mac(p) == a->sender_mac;
    ensures sender_ip: arp_sender_ip(p) == a->sender_ip;
    ensures target_mac: arp_target_mac(p) == a->target_mac;
    ensures target_ip: arp_target_ip(p) == a->target_ip;
*/
void arp_build(uint8_t *p, const struct arp_packet *a);

#endif
