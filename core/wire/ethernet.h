/* Ethernet II frames: 14 bytes of header, then the payload.  No VLAN tags, no frame check
 * sequence. */
#ifndef SEQUENT_WIRE_ETHERNET_H
#define SEQUENT_WIRE_ETHERNET_H

#include "base/bytes.h"
#include "wire/refusal.h"

#include <stdbool.h>
#include <stdint.h>

enum {
  ETHERNET_HEADER = 14,
  ETHERNET_FRAME_MIN = 60, /* shorter frames are padded by the sender (IEEE 802.3, without FCS) */
  ETHERTYPE_IPV4 = 0x0800,
  ETHERTYPE_ARP = 0x0806,
  ETHERTYPE_MAX = 65535
};

/* MAC addresses are 48-bit numbers, the first byte on the wire most significant. */
#define ETHERNET_BROADCAST UINT64_C(0xFFFFFFFFFFFF)
#define MAC_MAX ETHERNET_BROADCAST

struct ethernet_header {
  uint64_t dst, src; /* at most MAC_MAX */
  uint32_t type;     /* at most ETHERTYPE_MAX; below 1536 it is an 802.3 length */
};

/*@ logic integer ethernet_dst{L}(uint8_t *p) = BE48(p[0], p[1], p[2], p[3], p[4], p[5]);
    logic integer ethernet_src{L}(uint8_t *p) = BE48(p[6], p[7], p[8], p[9], p[10], p[11]);
    logic integer ethernet_type{L}(uint8_t *p) = BE16(p[12], p[13]);

    predicate ethernet_verdict(integer n, integer refusal) =
      n < ETHERNET_HEADER ? refusal == WIRE_SHORT : refusal == WIRE_OK;

    predicate ethernet_buildable{L}(struct ethernet_header *h) =
      h->dst <= MAC_MAX && h->src <= MAC_MAX && h->type <= ETHERTYPE_MAX;
*/

/* Group addresses have the lowest bit of the first byte set (IEEE 802); broadcast is one. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures group: \result != 0 <==> mac / 1099511627776 % 2 == 1;
*/
static inline bool ethernet_is_group(uint64_t mac)
{
  return mac / UINT64_C(1099511627776) % 2u == 1u;
}

/* Reads the header of a frame of n bytes.  Returns an enum wire_refusal; when that is WIRE_OK,
 * *h is the header and the payload is p + ETHERNET_HEADER, n - ETHERNET_HEADER bytes. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns *h;
    ensures reason: ethernet_verdict(n, \result);
    ensures dst: \result == WIRE_OK ==> h->dst == ethernet_dst(p);
    ensures src: \result == WIRE_OK ==> h->src == ethernet_src(p);
    ensures type: \result == WIRE_OK ==> h->type == ethernet_type(p);
    ensures valid: \result == WIRE_OK ==> ethernet_buildable(h);
*/
int64_t ethernet_parse(struct ethernet_header *h, const uint8_t *p, int64_t n);

/* Writes the header *h into the first ETHERNET_HEADER bytes of a frame. */
/*@ requires \valid(p + (0 .. ETHERNET_HEADER - 1));
    requires \valid_read(h);
    requires ethernet_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. ETHERNET_HEADER - 1];
    ensures dst: ethernet_dst(p) == h->dst;
    ensures src: ethernet_src(p) == h->src;
    ensures type: ethernet_type(p) == h->type;
*/
void ethernet_build(uint8_t *p, const struct ethernet_header *h);

#endif
