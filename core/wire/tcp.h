/* The fixed TCP header (RFC 9293, 3.1): 20 bytes to a struct and back.
 *
 * The checksum is a field here like any other: who parses has verified it, who builds fills it
 * in.  Options are wire/tcp_options.h. */
#ifndef SEQUENT_WIRE_TCP_H
#define SEQUENT_WIRE_TCP_H

#include <stdint.h>

#include "base/bytes.h"
#include "wire/refusal.h"

#define TCP_HEADER      20 /* bytes without options */
#define TCP_HEADER_MAX  60 /* data offset 15 */

struct tcp_header {
  uint32_t src_port, dst_port;
  uint32_t seq, ack;
  uint32_t header_len; /* bytes, options included: a multiple of 4, 20 .. 60 */
  uint32_t fin, syn, rst, psh, ackf, urg, ece, cwr; /* control bits, each 0 or 1 */
  uint32_t window;     /* as on the wire, not scaled */
  uint32_t checksum;
  uint32_t urgent;
};

/*@ logic integer tcp_wire_length{L}(uint8_t *p) = p[12] / 16 * 4;

    // n bytes hold a whole header: the data offset is neither inside the fixed header nor
    // beyond the segment
    predicate tcp_header_whole{L}(uint8_t *p, integer n) =
      TCP_HEADER <= n && TCP_HEADER <= tcp_wire_length(p) <= n;
*/

/* Every field of h fits its place on the wire.  Macros, as the prover looks into them. */
#define TCP_WORDS_FIT(h) \
  ((h)->src_port <= 65535 && (h)->dst_port <= 65535 && (h)->window <= 65535 && \
   (h)->checksum <= 65535 && (h)->urgent <= 65535)
#define TCP_FLAGS_FIT(h) \
  ((h)->fin <= 1 && (h)->syn <= 1 && (h)->rst <= 1 && (h)->psh <= 1 && \
   (h)->ackf <= 1 && (h)->urg <= 1 && (h)->ece <= 1 && (h)->cwr <= 1)
#define TCP_LENGTH_FITS(h) \
  (TCP_HEADER <= (h)->header_len <= TCP_HEADER_MAX && (h)->header_len % 4 == 0)

/* The bytes at p say what h says. */
#define TCP_PORTS(h, p) \
  ((h)->src_port == BE16((p)[0], (p)[1]) && (h)->dst_port == BE16((p)[2], (p)[3]))
#define TCP_NUMBERS(h, p) \
  ((h)->seq == BE32((p)[4], (p)[5], (p)[6], (p)[7]) && \
   (h)->ack == BE32((p)[8], (p)[9], (p)[10], (p)[11]))
#define TCP_LOW_FLAGS(h, p) \
  ((h)->fin == (p)[13] % 2 && (h)->syn == (p)[13] / 2 % 2 && \
   (h)->rst == (p)[13] / 4 % 2 && (h)->psh == (p)[13] / 8 % 2)
#define TCP_HIGH_FLAGS(h, p) \
  ((h)->ackf == (p)[13] / 16 % 2 && (h)->urg == (p)[13] / 32 % 2 && \
   (h)->ece == (p)[13] / 64 % 2 && (h)->cwr == (p)[13] / 128)
#define TCP_WORDS(h, p) \
  ((h)->window == BE16((p)[14], (p)[15]) && (h)->checksum == BE16((p)[16], (p)[17]) && \
   (h)->urgent == BE16((p)[18], (p)[19]))

/* Parses the n bytes of a segment at p.  h is written only when WIRE_OK is returned.
 * RFC 9293, 3.1: the four reserved bits "must be ignored in received segments". */
/*@ requires length: 0 <= n;
    requires bytes: \valid_read(p + (0 .. n - 1));
    requires out: \valid(h);
    terminates \true;
    exits \false;
    assigns *h;
    ensures short: \result == WIRE_SHORT <==> n < TCP_HEADER;
    ensures ok: \result == WIRE_OK <==> tcp_header_whole(p, n);
    ensures refused: \result == WIRE_OK || \result == WIRE_SHORT || \result == WIRE_HEADER_LENGTH;
    ensures untouched: \result != WIRE_OK ==> *h == \old(*h);
    ensures ports: \result == WIRE_OK ==> TCP_PORTS(h, p);
    ensures numbers: \result == WIRE_OK ==> TCP_NUMBERS(h, p);
    ensures header_len: \result == WIRE_OK ==> h->header_len == tcp_wire_length(p);
    ensures low_flags: \result == WIRE_OK ==> TCP_LOW_FLAGS(h, p);
    ensures high_flags: \result == WIRE_OK ==> TCP_HIGH_FLAGS(h, p);
    ensures words: \result == WIRE_OK ==> TCP_WORDS(h, p);
    ensures length_fits: \result == WIRE_OK ==> TCP_LENGTH_FITS(h) && h->header_len <= n;
    ensures flags_fit: \result == WIRE_OK ==> TCP_FLAGS_FIT(h);
    ensures words_fit: \result == WIRE_OK ==> TCP_WORDS_FIT(h);
*/
int64_t tcp_parse(struct tcp_header *h, const uint8_t *p, int64_t n);

/* Writes the 20 fixed bytes at p; the reserved bits are zero (RFC 9293, 3.1). */
/*@ requires room: \valid(p + (0 .. TCP_HEADER - 1));
    requires in: \valid_read(h);
    requires length_fits: TCP_LENGTH_FITS(h);
    requires flags_fit: TCP_FLAGS_FIT(h);
    requires words_fit: TCP_WORDS_FIT(h);
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_HEADER - 1];
    ensures ports: TCP_PORTS(h, p);
    ensures numbers: TCP_NUMBERS(h, p);
    ensures header_len: h->header_len == tcp_wire_length(p);
    ensures reserved: p[12] % 16 == 0;
    ensures low_flags: TCP_LOW_FLAGS(h, p);
    ensures high_flags: TCP_HIGH_FLAGS(h, p);
    ensures words: TCP_WORDS(h, p);
*/
void tcp_build(uint8_t *p, const struct tcp_header *h);

#endif
