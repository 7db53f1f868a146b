#include "wire/ipv4.h"

#ifdef __FRAMAC__
#include "../../proofs/theory/ipv4.h"
#endif

/*@ logic integer header_flags{L}(struct ipv4_header *h) =
      h->dont_fragment * 16384 + h->more_fragments * 8192 + h->fragment_offset / 8;

    // the sum of the five rows, without the checksum
    logic integer header_rows{L}(struct ipv4_header *h, integer flags) =
      (0x45000000 + h->tos * 65536 + h->total_len) + (h->id * 65536 + flags) +
      (h->ttl * 16777216 + h->protocol * 65536) + h->src + h->dst;
*/

int64_t ipv4_check_shape(const uint8_t *p, int64_t n)
{
  if (n < IPV4_HEADER) {
    return WIRE_SHORT;
  }
  if (p[0] / 16u != 4u) {
    return WIRE_VERSION;
  }
  const uint32_t header_len = p[0] % 16u * 4u;
  if (header_len < IPV4_HEADER || header_len > be16_read(p + 2)) {
    return WIRE_HEADER_LENGTH;
  }
  return WIRE_OK;
}

/* Adds words w and w + 1 as one number of 32 bits. */
/*@ requires 0 <= w <= 8;
    requires \valid_read(p + (0 .. IPV4_HEADER - 1));
    requires s <= w * 2147483648;
    requires same_oc(s, word_sum(p, w));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: same_oc(\result, word_sum(p, w + 2));
    ensures range: \result <= (w + 2) * 2147483648;
*/
static inline uint64_t ipv4_add_row(uint64_t s, const uint8_t *p, int64_t w)
{
  const uint32_t v = be32_read(p + 2 * w);
  /*@ assert words: v == BE32(p[2 * w], p[2 * w + 1], p[2 * w + 2], p[2 * w + 3]); */
  return s + v;
}

/* The sum of a header without options: ten words as five numbers of 32 bits. */
/*@ requires \valid_read(p + (0 .. IPV4_HEADER - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: same_oc(\result, byte_sum(p, 20));
    ensures range: \result <= 10 * 2147483648;
*/
static inline uint64_t ipv4_sum(const uint8_t *p)
{
  uint64_t s = ipv4_add_row(0, p, 0);
  s = ipv4_add_row(s, p, 2);
  s = ipv4_add_row(s, p, 4);
  s = ipv4_add_row(s, p, 6);
  s = ipv4_add_row(s, p, 8);
  /*@ assert words: same_oc(s, word_sum(p, 20 / 2)); */
  return s;
}

/* Brings the carries round (RFC 1071): the sum in 16 bits. */
/*@ requires s <= 10 * 2147483648;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures same: \forall integer t; same_oc(s, t) ==> same_oc(\result, t);
    ensures range: \result <= 65535;
*/
static inline uint32_t ipv4_fold(uint64_t s)
{
  const uint64_t a = s / 4294967296u + s % 4294967296u;
  /*@ assert a: \forall integer t; same_oc(s, t) ==> same_oc(a, t); */
  const uint64_t b = a / 65536u + a % 65536u;
  /*@ assert b: \forall integer t; same_oc(a, t) ==> same_oc(b, t); */
  const uint64_t c = b / 65536u + b % 65536u;
  /*@ assert c: \forall integer t; same_oc(b, t) ==> same_oc(c, t); */
  return (uint32_t)c;
}

bool ipv4_checksum_ok(const uint8_t *p, int64_t header_len)
{
  if (header_len != IPV4_HEADER) {
    return checksum_ok(p, header_len);
  }
  const uint32_t sum = ipv4_fold(ipv4_sum(p));
  /*@ assert same: same_oc(sum, byte_sum(p, 20)); */
  return sum == 65535u;
}

/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures well_formed: \result == WIRE_OK <==> ipv4_well_formed(p, n);
    ensures reason: ipv4_verdict(p, n, \result);
*/
static int64_t ipv4_check(const uint8_t *p, int64_t n)
{
  const int64_t refusal = ipv4_check_shape(p, n);
  if (refusal != WIRE_OK) {
    return refusal;
  }
  if (be16_read(p + 2) > n) {
    return WIRE_TOTAL_LENGTH;
  }
  return ipv4_checksum_ok(p, p[0] % 16u * 4u) ? WIRE_OK : WIRE_CHECKSUM;
}

/* The second row of the header: which part of which packet this is. */
/*@ requires \valid_read(p + (0 .. 7));
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns h->id, h->dont_fragment, h->more_fragments, h->fragment_offset;
    ensures id: h->id == ipv4_id(p);
    ensures dont_fragment: h->dont_fragment == ipv4_dont_fragment(p);
    ensures more_fragments: h->more_fragments == ipv4_more_fragments(p);
    ensures fragment_offset: h->fragment_offset == ipv4_fragment_offset(p);
    ensures valid_id: h->id <= 65535;
    ensures valid_flags: h->dont_fragment <= 1 && h->more_fragments <= 1;
    ensures valid_offset: h->fragment_offset <= 65528 && h->fragment_offset % 8 == 0;
*/
static inline void ipv4_read_fragment(struct ipv4_header *h, const uint8_t *p)
{
  const uint32_t flags = be16_read(p + 6);
  h->id = be16_read(p + 4);
  h->dont_fragment = flags / 16384u % 2u;
  h->more_fragments = flags / 8192u % 2u;
  h->fragment_offset = flags % 8192u * 8u;
}

int64_t ipv4_parse(struct ipv4_header *h, const uint8_t *p, int64_t n)
{
  const int64_t refusal = ipv4_check(p, n);
  if (refusal != WIRE_OK) {
    return refusal;
  }
  h->header_len = p[0] % 16u * 4u;
  h->tos = p[1];
  h->total_len = be16_read(p + 2);
  ipv4_read_fragment(h, p);
  h->ttl = p[8];
  h->protocol = p[9];
  h->checksum = be16_read(p + 10);
  h->src = be32_read(p + 12);
  h->dst = be32_read(p + 16);
  return WIRE_OK;
}

/* A row of the header that is two bytes and a word. */
/*@ requires \valid(p + (0 .. 3));
    requires a <= 255 && b <= 255 && word <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 3];
    ensures bytes: p[0] == a && p[1] == b;
    ensures word: BE16(p[2], p[3]) == word;
*/
static inline void ipv4_write_row(uint8_t *p, uint32_t a, uint32_t b, uint32_t word)
{
  be32_write(p, a * 16777216u + b * 65536u + word);
}

/* A row that is two words. */
/*@ requires \valid(p + (0 .. 3));
    requires a <= 65535 && b <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 3];
    ensures first: BE16(p[0], p[1]) == a;
    ensures second: BE16(p[2], p[3]) == b;
*/
static inline void ipv4_write_words(uint8_t *p, uint32_t a, uint32_t b)
{
  be32_write(p, a * 65536u + b);
}

/* The word that tells which part of a packet this is. */
/*@ requires \valid_read(h);
    requires ipv4_fragment_buildable(h);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures flags: \result == header_flags(h);
    ensures reserved: \result < 32768;
    ensures dont_fragment: \result / 16384 % 2 == h->dont_fragment;
    ensures more_fragments: \result / 8192 % 2 == h->more_fragments;
    ensures fragment_offset: \result % 8192 * 8 == h->fragment_offset;
*/
static inline uint32_t ipv4_flags_of(const struct ipv4_header *h)
{
  return h->dont_fragment * 16384u + h->more_fragments * 8192u + h->fragment_offset / 8u;
}

/* The first two rows. */
/*@ requires \valid(p + (0 .. 7));
    requires tos <= 255 && total_len <= 65535 && id <= 65535 && flags <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 7];
    ensures first: p[0] == 0x45;
    ensures tos: p[1] == tos;
    ensures total_len: BE16(p[2], p[3]) == total_len;
    ensures id: BE16(p[4], p[5]) == id;
    ensures flags: BE16(p[6], p[7]) == flags;
*/
static inline void ipv4_write_head(uint8_t *p, uint32_t tos, uint32_t total_len, uint32_t id,
                                   uint32_t flags)
{
  ipv4_write_row(p, 0x45u, tos, total_len);
  ipv4_write_words(p + 4, id, flags);
}

/* The last three rows, from byte 8 on. */
/*@ requires \valid(p + (0 .. 11));
    requires \valid_read(h);
    requires ipv4_bytes_buildable(h) && checksum <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 11];
    ensures ttl: p[0] == h->ttl;
    ensures protocol: p[1] == h->protocol;
    ensures checksum: BE16(p[2], p[3]) == checksum;
    ensures src: BE32(p[4], p[5], p[6], p[7]) == h->src;
    ensures dst: BE32(p[8], p[9], p[10], p[11]) == h->dst;
*/
static inline void ipv4_write_tail(uint8_t *p, const struct ipv4_header *h, uint32_t checksum)
{
  ipv4_write_row(p, h->ttl, h->protocol, checksum);
  be32_write(p + 4, h->src);
  be32_write(p + 8, h->dst);
}

/* The checksum that makes a sum all ones. */
/*@ requires s <= 10 * 2147483648;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: \result <= 65535;
    ensures ones: same_oc(65535, s + \result);
*/
static inline uint32_t ipv4_finish(uint64_t s)
{
  /*@ assert itself: same_oc(s, s); */
  const uint32_t sum = ipv4_fold(s);
  /*@ assert folded: same_oc(sum, s); */
  return checksum_finish(sum);
}

/* The sum of the rows of a header that says *h, without the checksum. */
/*@ requires \valid_read(h);
    requires ipv4_lengths_buildable(h);
    requires h->id <= 65535 && flags <= 65535;
    requires ipv4_bytes_buildable(h);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures rows: \result == header_rows(h, flags);
    ensures range: \result <= 10 * 2147483648;
*/
static inline uint64_t ipv4_rows_sum(const struct ipv4_header *h, uint32_t flags)
{
  const uint64_t first = 0x45000000u + h->tos * 65536u + h->total_len;
  const uint64_t second = h->id * 65536u + flags;
  const uint64_t third = h->ttl * 16777216u + h->protocol * 65536u;
  return first + second + third + h->src + h->dst;
}

/* All rows, with these flags and this checksum. */
/*@ requires \valid(p + (0 .. IPV4_HEADER - 1));
    requires \valid_read(h);
    requires ipv4_lengths_buildable(h);
    requires h->id <= 65535 && flags <= 65535 && checksum <= 65535;
    requires ipv4_bytes_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. IPV4_HEADER - 1];
    ensures first: p[0] == 0x45;
    ensures tos: ipv4_tos(p) == h->tos;
    ensures total_len: ipv4_total_len(p) == h->total_len;
    ensures id: ipv4_id(p) == h->id;
    ensures flags: ipv4_flags(p) == flags;
    ensures ttl: ipv4_ttl(p) == h->ttl;
    ensures protocol: ipv4_protocol(p) == h->protocol;
    ensures checksum: ipv4_checksum(p) == checksum;
    ensures src: ipv4_src(p) == h->src;
    ensures dst: ipv4_dst(p) == h->dst;
*/
static inline void ipv4_write(uint8_t *p, const struct ipv4_header *h, uint32_t flags,
                              uint32_t checksum)
{
  ipv4_write_head(p, h->tos, h->total_len, h->id, flags);
  ipv4_write_tail(p + 8, h, checksum);
}

/* The same, with a checksum that makes the sum of all rows valid. */
/*@ requires \valid(p + (0 .. IPV4_HEADER - 1));
    requires \valid_read(h);
    requires ipv4_lengths_buildable(h);
    requires h->id <= 65535 && flags <= 65535 && checksum <= 65535;
    requires ipv4_bytes_buildable(h);
    requires total: total == header_rows(h, flags) + checksum;
    requires ones: same_oc(65535, total);
    terminates \true;
    exits \false;
    assigns p[0 .. IPV4_HEADER - 1];
    ensures first: p[0] == 0x45;
    ensures tos: ipv4_tos(p) == h->tos;
    ensures total_len: ipv4_total_len(p) == h->total_len;
    ensures id: ipv4_id(p) == h->id;
    ensures flags: ipv4_flags(p) == flags;
    ensures ttl: ipv4_ttl(p) == h->ttl;
    ensures protocol: ipv4_protocol(p) == h->protocol;
    ensures src: ipv4_src(p) == h->src;
    ensures dst: ipv4_dst(p) == h->dst;
    ensures sum: checksum_valid(p, IPV4_HEADER);
*/
static inline void ipv4_write_valid(uint8_t *p, const struct ipv4_header *h, uint32_t flags,
                                    uint32_t checksum) /*@ ghost (uint64_t total) */
{
  ipv4_write(p, h, flags, checksum);
  /*@ assert rows: header_sum(p) == total; */
}

void ipv4_build(uint8_t *p, const struct ipv4_header *h)
{
  const uint32_t flags = ipv4_flags_of(h);
  const uint64_t rows = ipv4_rows_sum(h, flags);
  const uint32_t checksum = ipv4_finish(rows);
  ipv4_write_valid(p, h, flags, checksum) /*@ ghost (rows + checksum) */;
}
