/* The UDP header, RFC 768: ports, a length that counts the header, a checksum. */
#ifndef SEQUENT_WIRE_UDP_H
#define SEQUENT_WIRE_UDP_H

#include "base/bytes.h"
#include "wire/refusal.h"

#include <stdint.h>

enum { UDP_HEADER = 8, UDP_LENGTH_MAX = 65535 };

struct udp_header {
  uint32_t src_port, dst_port; /* at most 65535 */
  uint32_t length;             /* bytes, header included: 8 .. 65535 */
  uint32_t checksum;           /* as on the wire; 0 means the sender computed none */
};

/*@ logic integer udp_src_port{L}(uint8_t *p) = BE16(p[0], p[1]);
    logic integer udp_dst_port{L}(uint8_t *p) = BE16(p[2], p[3]);
    logic integer udp_length{L}(uint8_t *p) = BE16(p[4], p[5]);
    logic integer udp_checksum{L}(uint8_t *p) = BE16(p[6], p[7]);

    // n bytes of IP payload begin with a whole datagram; what follows it is padding
    predicate udp_well_formed{L}(uint8_t *p, integer n) =
      UDP_HEADER <= n && UDP_HEADER <= udp_length(p) <= n;

    predicate udp_verdict{L}(uint8_t *p, integer n, integer refusal) =
      n < UDP_HEADER ? refusal == WIRE_SHORT :
      udp_length(p) < UDP_HEADER || udp_length(p) > n ? refusal == WIRE_LENGTH :
      refusal == WIRE_OK;

    predicate udp_buildable{L}(struct udp_header *h) =
      h->src_port <= 65535 && h->dst_port <= 65535 &&
      UDP_HEADER <= h->length <= UDP_LENGTH_MAX && h->checksum <= 65535;
*/

/* Reads the header of a datagram in n bytes of IP payload.  Returns an enum wire_refusal; when it
 * is WIRE_OK the data is p[UDP_HEADER .. h->length - 1].  The checksum is read, not verified: it
 * covers the IP addresses, which are not here. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns *h;
    ensures well_formed: \result == WIRE_OK <==> udp_well_formed(p, n);
    ensures reason: udp_verdict(p, n, \result);
    ensures src_port: \result == WIRE_OK ==> h->src_port == udp_src_port(p);
    ensures dst_port: \result == WIRE_OK ==> h->dst_port == udp_dst_port(p);
    ensures length: \result == WIRE_OK ==> h->length == udp_length(p);
    ensures checksum: \result == WIRE_OK ==> h->checksum == udp_checksum(p);
    ensures valid: \result == WIRE_OK ==> udp_buildable(h);
*/
int64_t udp_parse(struct udp_header *h, const uint8_t *p, int64_t n);

/* Writes the header *h, its checksum as given (RFC 768: a computed 0 is sent as 65535). */
/*@ requires \valid(p + (0 .. UDP_HEADER - 1));
    requires \valid_read(h);
    requires udp_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. UDP_HEADER - 1];
    ensures src_port: udp_src_port(p) == h->src_port;
    ensures dst_port: udp_dst_port(p) == h->dst_port;
    ensures length: udp_length(p) == h->length;
    ensures checksum: udp_checksum(p) == h->checksum;
*/
void udp_build(uint8_t *p, const struct udp_header *h);

#endif
