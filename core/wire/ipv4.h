/* The IPv4 header, RFC 791 section 3.1.  Options are stepped over, never interpreted: the payload
 * begins header_len bytes after the header does. */
#ifndef SEQUENT_WIRE_IPV4_H
#define SEQUENT_WIRE_IPV4_H

#include "base/bytes.h"
#include "base/checksum.h"
#include "wire/refusal.h"

#include <stdbool.h>
#include <stdint.h>

enum {
  IPV4_HEADER = 20,     /* without options; all we send */
  IPV4_HEADER_MAX = 60, /* with options */
  IPV4_TOTAL_MAX = 65535,
  IPV4_ICMP = 1, /* protocol numbers */
  IPV4_TCP = 6,
  IPV4_UDP = 17
};

struct ipv4_header {
  uint32_t header_len; /* bytes: 20 .. 60, a multiple of 4 */
  uint32_t tos;
  uint32_t total_len; /* bytes, header included: header_len .. 65535 */
  uint32_t id;
  uint32_t dont_fragment;   /* 0 or 1 */
  uint32_t more_fragments;  /* 0 or 1 */
  uint32_t fragment_offset; /* bytes: 0 .. 65528, a multiple of 8 */
  uint32_t ttl;
  uint32_t protocol;
  uint32_t checksum; /* as on the wire */
  uint32_t src, dst;
};

/*@ logic integer ipv4_version{L}(uint8_t *p) = p[0] / 16;
    logic integer ipv4_header_len{L}(uint8_t *p) = p[0] % 16 * 4;
    logic integer ipv4_tos{L}(uint8_t *p) = p[1];
    logic integer ipv4_total_len{L}(uint8_t *p) = BE16(p[2], p[3]);
    logic integer ipv4_id{L}(uint8_t *p) = BE16(p[4], p[5]);
    // a reserved bit, zero; do not fragment; more fragments; 13 bits of offset, in 8 bytes
    logic integer ipv4_flags{L}(uint8_t *p) = BE16(p[6], p[7]);
    logic integer ipv4_dont_fragment{L}(uint8_t *p) = ipv4_flags(p) / 16384 % 2;
    logic integer ipv4_more_fragments{L}(uint8_t *p) = ipv4_flags(p) / 8192 % 2;
    logic integer ipv4_fragment_offset{L}(uint8_t *p) = ipv4_flags(p) % 8192 * 8;
    logic integer ipv4_ttl{L}(uint8_t *p) = p[8];
    logic integer ipv4_protocol{L}(uint8_t *p) = p[9];
    logic integer ipv4_checksum{L}(uint8_t *p) = BE16(p[10], p[11]);
    logic integer ipv4_src{L}(uint8_t *p) = BE32(p[12], p[13], p[14], p[15]);
    logic integer ipv4_dst{L}(uint8_t *p) = BE32(p[16], p[17], p[18], p[19]);

    // the first 20 of n bytes are a header of lengths that fit each other
    predicate ipv4_shape_ok{L}(uint8_t *p, integer n) =
      IPV4_HEADER <= n && ipv4_version(p) == 4 &&
      IPV4_HEADER <= ipv4_header_len(p) <= ipv4_total_len(p);
    predicate ipv4_shape_verdict{L}(uint8_t *p, integer n, integer refusal) =
      n < IPV4_HEADER ? refusal == WIRE_SHORT :
      ipv4_version(p) != 4 ? refusal == WIRE_VERSION :
      ipv4_header_len(p) < IPV4_HEADER || ipv4_header_len(p) > ipv4_total_len(p) ?
      refusal == WIRE_HEADER_LENGTH : refusal == WIRE_OK;

    // n bytes begin with a whole packet; what follows it is padding
    predicate ipv4_well_formed{L}(uint8_t *p, integer n) =
      ipv4_shape_ok(p, n) && ipv4_total_len(p) <= n && checksum_valid(p, ipv4_header_len(p));
    predicate ipv4_verdict{L}(uint8_t *p, integer n, integer refusal) =
      !ipv4_shape_ok(p, n) ? refusal != WIRE_OK && ipv4_shape_verdict(p, n, refusal) :
      ipv4_total_len(p) > n ? refusal == WIRE_TOTAL_LENGTH :
      !checksum_valid(p, ipv4_header_len(p)) ? refusal == WIRE_CHECKSUM : refusal == WIRE_OK;

    // what a header can carry; header_len and checksum apart, the builder sees to these
    predicate ipv4_lengths_buildable{L}(struct ipv4_header *h) =
      IPV4_HEADER <= h->total_len <= IPV4_TOTAL_MAX;
    predicate ipv4_fragment_buildable{L}(struct ipv4_header *h) =
      h->id <= 65535 && h->dont_fragment <= 1 && h->more_fragments <= 1 &&
      h->fragment_offset <= 65528 && h->fragment_offset % 8 == 0;
    predicate ipv4_bytes_buildable{L}(struct ipv4_header *h) =
      h->tos <= 255 && h->ttl <= 255 && h->protocol <= 255;
*/

/* Whether the packet is one part of a larger one: the first, the last or one between. */
/*@ requires \valid_read(h);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures fragment: \result != 0 <==> h->more_fragments != 0 || h->fragment_offset != 0;
*/
static inline bool ipv4_is_fragment(const struct ipv4_header *h)
{
  return h->more_fragments != 0u || h->fragment_offset != 0u;
}

/* The version and the lengths in the header itself: what a quoted packet, cut off anywhere
 * behind its header, has to obey as well.  Returns an enum wire_refusal. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures shape: \result == WIRE_OK <==> ipv4_shape_ok(p, n);
    ensures reason: ipv4_shape_verdict(p, n, \result);
*/
int64_t ipv4_check_shape(const uint8_t *p, int64_t n);

/* Whether the checksum over a header of header_len bytes holds. */
/*@ requires IPV4_HEADER <= header_len <= IPV4_HEADER_MAX;
    requires \valid_read(p + (0 .. header_len - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: \result != 0 <==> checksum_valid(p, header_len);
*/
bool ipv4_checksum_ok(const uint8_t *p, int64_t header_len);

/* Reads the header of a packet from the n bytes after the Ethernet header (padding may follow the
 * packet).  Returns an enum wire_refusal; when that is WIRE_OK, *h is what the header says and the
 * payload is p[h->header_len .. h->total_len - 1]. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns *h;
    ensures well_formed: \result == WIRE_OK <==> ipv4_well_formed(p, n);
    ensures reason: ipv4_verdict(p, n, \result);
    ensures header_len: \result == WIRE_OK ==> h->header_len == ipv4_header_len(p);
    ensures tos: \result == WIRE_OK ==> h->tos == ipv4_tos(p);
    ensures total_len: \result == WIRE_OK ==> h->total_len == ipv4_total_len(p);
    ensures id: \result == WIRE_OK ==> h->id == ipv4_id(p);
    ensures dont_fragment: \result == WIRE_OK ==> h->dont_fragment == ipv4_dont_fragment(p);
    ensures more_fragments: \result == WIRE_OK ==> h->more_fragments == ipv4_more_fragments(p);
    ensures fragment_offset:
      \result == WIRE_OK ==> h->fragment_offset == ipv4_fragment_offset(p);
    ensures ttl: \result == WIRE_OK ==> h->ttl == ipv4_ttl(p);
    ensures protocol: \result == WIRE_OK ==> h->protocol == ipv4_protocol(p);
    ensures checksum: \result == WIRE_OK ==> h->checksum == ipv4_checksum(p);
    ensures src: \result == WIRE_OK ==> h->src == ipv4_src(p);
    ensures dst: \result == WIRE_OK ==> h->dst == ipv4_dst(p);
    ensures lengths:
      \result == WIRE_OK ==> IPV4_HEADER <= h->header_len <= IPV4_HEADER_MAX &&
                             h->header_len % 4 == 0 && h->header_len <= h->total_len <= n;
    ensures valid_lengths: \result == WIRE_OK ==> h->total_len <= IPV4_TOTAL_MAX;
    ensures valid_id: \result == WIRE_OK ==> h->id <= 65535;
    ensures valid_flags:
      \result == WIRE_OK ==> h->dont_fragment <= 1 && h->more_fragments <= 1;
    ensures valid_offset:
      \result == WIRE_OK ==> h->fragment_offset <= 65528 && h->fragment_offset % 8 == 0;
    ensures valid_bytes:
      \result == WIRE_OK ==> h->tos <= 255 && h->ttl <= 255 && h->protocol <= 255;
    ensures valid_checksum: \result == WIRE_OK ==> h->checksum <= 65535;
*/
int64_t ipv4_parse(struct ipv4_header *h, const uint8_t *p, int64_t n);

/* Writes *h as a header of 20 bytes, without options.  header_len and checksum are not looked at:
 * the length written is 20, the checksum the right one. */
/*@ requires \valid(p + (0 .. IPV4_HEADER - 1));
    requires \valid_read(h);
    requires ipv4_lengths_buildable(h);
    requires ipv4_fragment_buildable(h);
    requires ipv4_bytes_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. IPV4_HEADER - 1];
    ensures version: ipv4_version(p) == 4;
    ensures header_len: ipv4_header_len(p) == IPV4_HEADER;
    ensures tos: ipv4_tos(p) == h->tos;
    ensures total_len: ipv4_total_len(p) == h->total_len;
    ensures id: ipv4_id(p) == h->id;
    ensures reserved: ipv4_flags(p) < 32768;
    ensures dont_fragment: ipv4_dont_fragment(p) == h->dont_fragment;
    ensures more_fragments: ipv4_more_fragments(p) == h->more_fragments;
    ensures fragment_offset: ipv4_fragment_offset(p) == h->fragment_offset;
    ensures ttl: ipv4_ttl(p) == h->ttl;
    ensures protocol: ipv4_protocol(p) == h->protocol;
    ensures src: ipv4_src(p) == h->src;
    ensures dst: ipv4_dst(p) == h->dst;
    ensures sum: checksum_valid(p, IPV4_HEADER);
*/
void ipv4_build(uint8_t *p, const struct ipv4_header *h);

#endif
