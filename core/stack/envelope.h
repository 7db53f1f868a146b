/* envelope.h - what stands before a segment's text on the wire: Ethernet, IPv4 and TCP headers.
 *
 * Theorem Checksum, on the way out: the header written, the text and RFC 9293's pseudo header add
 * up to all ones; or, where the device completes it, its field holds the pseudo header's sum.
 */
#ifndef SEQUENT_STACK_ENVELOPE_H
#define SEQUENT_STACK_ENVELOPE_H

#include "base/checksum.h"
#include "wire/ethernet.h"
#include "wire/ipv4.h"
#include "wire/tcp.h"
#include "wire/tcp_options.h"

#include <stdint.h>

#define ENVELOPE_TCP (ETHERNET_HEADER + IPV4_HEADER)      /* where the TCP header begins */
#define ENVELOPE_MAX (ENVELOPE_TCP + TCP_HEADER_MAX)      /* bytes */
#define ENVELOPE_TTL 64u

/* Between which stations and which addresses it goes. */
struct envelope {
  uint64_t src_mac, dst_mac;
  uint32_t src, dst;
};

/*@ // text in two slices: behind an odd number of bytes, one of the second is the other half of
    // its word (proofs/laws/checksum.c: this is the sum of the text in one piece)
    logic integer text_sum{L}(uint8_t *a, integer na, uint8_t *b, integer nb) =
      byte_sum(a, na) + (na % 2 == 0 ? byte_sum(b, nb) : 256 * byte_sum(b, nb));
*/

/* What the bytes at p, the Ethernet header and IPv4's, say: a whole IPv4 packet of n bytes, TCP's,
 * never to be fragmented. */
#define ENVELOPE_STATIONS(p, e) \
  (ethernet_dst(p) == (e)->dst_mac && ethernet_src(p) == (e)->src_mac && \
   ethernet_type(p) == ETHERTYPE_IPV4)
#define ENVELOPE_SHAPE(p, n) \
  (ipv4_version(p) == 4 && ipv4_header_len(p) == IPV4_HEADER && ipv4_tos(p) == 0 && \
   ipv4_total_len(p) == (n))
#define ENVELOPE_WHOLE(p) \
  (ipv4_id(p) == 0 && ipv4_flags(p) < 32768 && ipv4_dont_fragment(p) == 1 && \
   ipv4_more_fragments(p) == 0 && ipv4_fragment_offset(p) == 0)
#define ENVELOPE_ADDRESSES(p, e) \
  (ipv4_ttl(p) == ENVELOPE_TTL && ipv4_protocol(p) == IPV4_TCP && \
   ipv4_src(p) == (e)->src && ipv4_dst(p) == (e)->dst)

/* The TCP header at p says what h says; the checksum apart. */
#define ENVELOPE_TCP_LENGTH(h, p) \
  ((h)->header_len == (p)[12] / 16 * 4 && (p)[12] % 16 == 0)
#define ENVELOPE_TCP_WORDS(h, p) \
  ((h)->window == BE16((p)[14], (p)[15]) && (h)->urgent == BE16((p)[18], (p)[19]))

/* The options are at p, at their places (wire/tcp_options.h). */
#define ENVELOPE_MSS(o, p) ((o)->has_mss != 0 ==> TCP_MSS_WORD(p, (o)->mss))
#define ENVELOPE_TIMESTAMPS(o, p) ((o)->has_timestamps != 0 ==> \
   TCP_TIMESTAMPS_WORDS((p) + TCP_TIMESTAMPS_AT(o), (o)->sack_permitted, (o)->tsval, (o)->tsecr))
#define ENVELOPE_SACK_PERMITTED(o, p) ((o)->has_timestamps == 0 && (o)->sack_permitted != 0 ==> \
   TCP_SACK_PERMITTED_WORD((p) + TCP_TIMESTAMPS_AT(o)))
#define ENVELOPE_WSCALE(o, p) ((o)->has_wscale != 0 ==> \
   TCP_WSCALE_WORD((p) + TCP_WSCALE_AT(o), (o)->wscale))
#define ENVELOPE_SACK(o, p) ((o)->sack_count != 0 ==> \
   TCP_SACK_WORD((p) + TCP_SACK_AT(o), (o)->sack_count))
#define ENVELOPE_SACK_LEFT(o, p) ((o)->sack_count != 0 ==> \
   TCP_SACK_LEFT(o, (p) + TCP_SACK_AT(o) + 2))
#define ENVELOPE_SACK_RIGHT(o, p) ((o)->sack_count != 0 ==> \
   TCP_SACK_RIGHT(o, (p) + TCP_SACK_AT(o) + 2))

/* The sum of the text, for the checksum. */
/*@ requires 0 <= na <= CHECKSUM_LENGTH_MAX && 0 <= nb <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(a + (0 .. na - 1)) && \valid_read(b + (0 .. nb - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: same_oc(\result, text_sum(a, na, b, nb));
    ensures range: \result <= 65535;
*/
uint32_t envelope_text(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb);

/* Writes the headers at `head`, before len bytes of text with the sum `text` (any number if the
 * device is to complete the checksum). Returns how many bytes they have. */
/*@ requires room: \valid(head + (0 .. ENVELOPE_MAX - 1));
    requires in: \valid_read(e) && \valid_read(h) && \valid_read(o);
    requires stations: e->src_mac <= MAC_MAX && e->dst_mac <= MAC_MAX;
    requires fields: TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h) && h->checksum == 0;
    requires options: TCP_OPTIONS_FIT(o);
    requires header: TCP_LENGTH_FITS(h) && h->header_len == TCP_HEADER + TCP_OPTIONS_LEN(o);
    requires length: 0 <= len && IPV4_HEADER + h->header_len + len <= IPV4_TOTAL_MAX;
    requires text: text <= 65535;
    terminates \true;
    exits \false;
    assigns head[0 .. ENVELOPE_MAX - 1];
    ensures length: \result == ENVELOPE_TCP + h->header_len;
    ensures stations: ENVELOPE_STATIONS(head, e);
    ensures shape: ENVELOPE_SHAPE(head + ETHERNET_HEADER, IPV4_HEADER + h->header_len + len);
    ensures whole: ENVELOPE_WHOLE(head + ETHERNET_HEADER);
    ensures addresses: ENVELOPE_ADDRESSES(head + ETHERNET_HEADER, e);
    ensures ip_sum: checksum_valid(head + ETHERNET_HEADER, IPV4_HEADER);
    ensures ports: TCP_PORTS(h, head + ENVELOPE_TCP);
    ensures numbers: TCP_NUMBERS(h, head + ENVELOPE_TCP);
    ensures header_len: ENVELOPE_TCP_LENGTH(h, head + ENVELOPE_TCP);
    ensures low_flags: TCP_LOW_FLAGS(h, head + ENVELOPE_TCP);
    ensures high_flags: TCP_HIGH_FLAGS(h, head + ENVELOPE_TCP);
    ensures words: ENVELOPE_TCP_WORDS(h, head + ENVELOPE_TCP);
    ensures mss: ENVELOPE_MSS(o, head + (ENVELOPE_TCP + TCP_HEADER));
    ensures timestamps: ENVELOPE_TIMESTAMPS(o, head + (ENVELOPE_TCP + TCP_HEADER));
    ensures sack_permitted: ENVELOPE_SACK_PERMITTED(o, head + (ENVELOPE_TCP + TCP_HEADER));
    ensures wscale: ENVELOPE_WSCALE(o, head + (ENVELOPE_TCP + TCP_HEADER));
    ensures sack: ENVELOPE_SACK(o, head + (ENVELOPE_TCP + TCP_HEADER));
    ensures sack_left: ENVELOPE_SACK_LEFT(o, head + (ENVELOPE_TCP + TCP_HEADER));
    ensures sack_right: ENVELOPE_SACK_RIGHT(o, head + (ENVELOPE_TCP + TCP_HEADER));
    ensures sum: device == 0 ==> \forall integer t; same_oc(text, t) ==>
      same_oc(65535, byte_sum(head + ENVELOPE_TCP, h->header_len) +
                     (pseudo_sum(e->src, e->dst, IPV4_TCP, h->header_len + len) + t));
    ensures device_sum: device != 0 ==>
      same_oc(BE16(head[ENVELOPE_TCP + 16], head[ENVELOPE_TCP + 17]),
              pseudo_sum(e->src, e->dst, IPV4_TCP, h->header_len + len));
*/
int64_t envelope_build(uint8_t *head, const struct envelope *e, const struct tcp_header *h,
                       const struct tcp_options *o, int64_t len, uint32_t text, int64_t device);

#endif
