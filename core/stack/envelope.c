/* envelope.c - the headers of a segment. */
#include "stack/envelope.h"

/* ENVELOPE_STATIONS and so on in the bytes themselves, which the prover sees through later writes
 * without unfolding anything. */
#define STATIONS_ARE(p, e) \
  (BE48((p)[0], (p)[1], (p)[2], (p)[3], (p)[4], (p)[5]) == (e)->dst_mac && \
   BE48((p)[6], (p)[7], (p)[8], (p)[9], (p)[10], (p)[11]) == (e)->src_mac && \
   BE16((p)[12], (p)[13]) == ETHERTYPE_IPV4)
#define SHAPE_IS(p, n) \
  ((p)[0] / 16 == 4 && (p)[0] % 16 * 4 == IPV4_HEADER && (p)[1] == 0 && \
   BE16((p)[2], (p)[3]) == (n))
#define WHOLE_IS(p) \
  (BE16((p)[4], (p)[5]) == 0 && BE16((p)[6], (p)[7]) < 32768 && \
   BE16((p)[6], (p)[7]) / 16384 % 2 == 1 && BE16((p)[6], (p)[7]) / 8192 % 2 == 0 && \
   BE16((p)[6], (p)[7]) % 8192 * 8 == 0)
#define ADDRESSES_ARE(p, e) \
  ((p)[8] == ENVELOPE_TTL && (p)[9] == IPV4_TCP && \
   BE32((p)[12], (p)[13], (p)[14], (p)[15]) == (e)->src && \
   BE32((p)[16], (p)[17], (p)[18], (p)[19]) == (e)->dst)
#define WORD(p, w) (256 * (p)[2 * (w)] + (p)[2 * (w) + 1])
#define WORDS(p) \
  (WORD(p, 0) + WORD(p, 1) + WORD(p, 2) + WORD(p, 3) + WORD(p, 4) + WORD(p, 5) + WORD(p, 6) + \
   WORD(p, 7) + WORD(p, 8) + WORD(p, 9))

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: byte_sum(p, IPV4_HEADER) == WORDS(p);
  @/
  static void words_sum(const uint8_t *p)
  {
    /@ assert none: word_sum(p, 0) == 0; @/
    /@ assert first: word_sum(p, 1) == WORD(p, 0); @/
    /@ assert second: word_sum(p, 2) == word_sum(p, 1) + WORD(p, 1); @/
    /@ assert third: word_sum(p, 3) == word_sum(p, 2) + WORD(p, 2); @/
    /@ assert fourth: word_sum(p, 4) == word_sum(p, 3) + WORD(p, 3); @/
    /@ assert fifth: word_sum(p, 5) == word_sum(p, 4) + WORD(p, 4); @/
    /@ assert sixth: word_sum(p, 6) == word_sum(p, 5) + WORD(p, 5); @/
    /@ assert seventh: word_sum(p, 7) == word_sum(p, 6) + WORD(p, 6); @/
    /@ assert eighth: word_sum(p, 8) == word_sum(p, 7) + WORD(p, 7); @/
    /@ assert ninth: word_sum(p, 9) == word_sum(p, 8) + WORD(p, 8); @/
    /@ assert tenth: word_sum(p, 10) == word_sum(p, 9) + WORD(p, 9); @/
  }
*/

/*@ ghost
  /@ requires shape: ENVELOPE_SHAPE(p, n);
     requires whole: ENVELOPE_WHOLE(p);
     requires addresses: ENVELOPE_ADDRESSES(p, e);
     requires sum: checksum_valid(p, IPV4_HEADER);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures shape: SHAPE_IS(p, n);
     ensures whole: WHOLE_IS(p);
     ensures addresses: ADDRESSES_ARE(p, e);
     ensures sum: same_oc(65535, WORDS(p));
  @/
  static void packet_opened(const uint8_t *p, const struct envelope *e, int64_t n)
  {
    words_sum(p);
  }
*/

uint32_t envelope_text(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb)
{
  return checksum_join(checksum_sum(a, na), na % 2 != 0, checksum_sum(b, nb));
}

/*@ ghost
  /@ requires shape: SHAPE_IS(p, n);
     requires whole: WHOLE_IS(p);
     requires addresses: ADDRESSES_ARE(p, e);
     requires sum: same_oc(65535, WORDS(p));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures shape: ENVELOPE_SHAPE(p, n);
     ensures whole: ENVELOPE_WHOLE(p);
     ensures addresses: ENVELOPE_ADDRESSES(p, e);
     ensures sum: checksum_valid(p, IPV4_HEADER);
  @/
  static void packet_closed(const uint8_t *p, const struct envelope *e, int64_t n)
  {
    words_sum(p);
  }
*/

/*@ ghost
  /@ requires stations: STATIONS_ARE(p, e);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures stations: ENVELOPE_STATIONS(p, e);
  @/
  static void stations_closed(const uint8_t *p, const struct envelope *e)
  {
  }
*/

/* The Ethernet header at p. */
/*@ requires room: \valid(p + (0 .. ETHERNET_HEADER - 1));
    requires in: \valid_read(e) && e->src_mac <= MAC_MAX && e->dst_mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns p[0 .. ETHERNET_HEADER - 1];
    ensures stations: STATIONS_ARE(p, e);
*/
static void stations_write(uint8_t *p, const struct envelope *e)
{
  struct ethernet_header h = {.dst = e->dst_mac, .src = e->src_mac, .type = ETHERTYPE_IPV4};

  ethernet_build(p, &h);
}

/* The IPv4 header at p of a packet of n bytes. RFC 6864 4: a packet that must not be fragmented
 * needs no identification. */
/*@ requires room: \valid(p + (0 .. IPV4_HEADER - 1));
    requires in: \valid_read(e);
    requires length: IPV4_HEADER <= n <= IPV4_TOTAL_MAX;
    terminates \true;
    exits \false;
    assigns p[0 .. IPV4_HEADER - 1];
    ensures shape: SHAPE_IS(p, n);
    ensures whole: WHOLE_IS(p);
    ensures addresses: ADDRESSES_ARE(p, e);
    ensures sum: same_oc(65535, WORDS(p));
*/
static void packet_write(uint8_t *p, const struct envelope *e, int64_t n)
{
  struct ipv4_header h = {.total_len = (uint32_t)n, .dont_fragment = 1, .ttl = ENVELOPE_TTL,
                          .protocol = IPV4_TCP, .src = e->src, .dst = e->dst};

  ipv4_build(p, &h);
  /*@ ghost packet_opened(p, e, n); */
}

/* The checksum of the TCP header of n bytes at p; rest: the sum of all else that it covers. */
/*@ requires room: TCP_HEADER <= n <= TCP_HEADER_MAX && \valid(p + (0 .. n - 1));
    requires zero: p[16] == 0 && p[17] == 0;
    requires sums: pseudo <= 65535 && rest <= 65535;
    terminates \true;
    exits \false;
    assigns p[16 .. 17];
    ensures sum: device == 0 ==> \forall integer t; same_oc(rest, t) ==>
      same_oc(65535, byte_sum(p, n) + t);
    ensures device_sum: device != 0 ==> BE16(p[16], p[17]) == pseudo;
*/
static void tcp_checksum_write(uint8_t *p, int64_t n, uint32_t pseudo, uint32_t rest,
                               int64_t device)
{
  if (device != 0)
    be16_write(p + 16, pseudo);
  else
    checksum_write(p, n, 16, rest);
}

/* The TCP header at p with its options, the checksum still zero. */
/*@ requires room: \valid(p + (0 .. TCP_HEADER_MAX - 1));
    requires in: \valid_read(h) && \valid_read(o);
    requires fields: TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h) && h->checksum == 0;
    requires options: TCP_OPTIONS_FIT(o);
    requires header: TCP_LENGTH_FITS(h) && h->header_len == TCP_HEADER + TCP_OPTIONS_LEN(o);
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_HEADER_MAX - 1];
    ensures ports: TCP_PORTS(h, p);
    ensures numbers: TCP_NUMBERS(h, p);
    ensures header_len: ENVELOPE_TCP_LENGTH(h, p);
    ensures low_flags: TCP_LOW_FLAGS(h, p);
    ensures high_flags: TCP_HIGH_FLAGS(h, p);
    ensures words: ENVELOPE_TCP_WORDS(h, p);
    ensures zero: p[16] == 0 && p[17] == 0;
    ensures mss: ENVELOPE_MSS(o, p + TCP_HEADER);
    ensures timestamps: ENVELOPE_TIMESTAMPS(o, p + TCP_HEADER);
    ensures sack_permitted: ENVELOPE_SACK_PERMITTED(o, p + TCP_HEADER);
    ensures wscale: ENVELOPE_WSCALE(o, p + TCP_HEADER);
    ensures sack: ENVELOPE_SACK(o, p + TCP_HEADER);
    ensures sack_left: ENVELOPE_SACK_LEFT(o, p + TCP_HEADER);
    ensures sack_right: ENVELOPE_SACK_RIGHT(o, p + TCP_HEADER);
*/
static void tcp_header_write(uint8_t *p, const struct tcp_header *h, const struct tcp_options *o)
{
  tcp_build(p, h);
  /*@ assert zero: p[16] == 0 && p[17] == 0; */
  tcp_options_build(p + TCP_HEADER, o);
}

/* The TCP header at p with its options and its checksum. */
/*@ requires room: \valid(p + (0 .. TCP_HEADER_MAX - 1));
    requires in: \valid_read(e) && \valid_read(h) && \valid_read(o);
    requires fields: TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h) && h->checksum == 0;
    requires options: TCP_OPTIONS_FIT(o);
    requires header: TCP_LENGTH_FITS(h) && h->header_len == TCP_HEADER + TCP_OPTIONS_LEN(o);
    requires length: 0 <= len && h->header_len + len <= 65535;
    requires text: text <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_HEADER_MAX - 1];
    ensures ports: TCP_PORTS(h, p);
    ensures numbers: TCP_NUMBERS(h, p);
    ensures header_len: ENVELOPE_TCP_LENGTH(h, p);
    ensures low_flags: TCP_LOW_FLAGS(h, p);
    ensures high_flags: TCP_HIGH_FLAGS(h, p);
    ensures words: ENVELOPE_TCP_WORDS(h, p);
    ensures mss: ENVELOPE_MSS(o, p + TCP_HEADER);
    ensures timestamps: ENVELOPE_TIMESTAMPS(o, p + TCP_HEADER);
    ensures sack_permitted: ENVELOPE_SACK_PERMITTED(o, p + TCP_HEADER);
    ensures wscale: ENVELOPE_WSCALE(o, p + TCP_HEADER);
    ensures sack: ENVELOPE_SACK(o, p + TCP_HEADER);
    ensures sack_left: ENVELOPE_SACK_LEFT(o, p + TCP_HEADER);
    ensures sack_right: ENVELOPE_SACK_RIGHT(o, p + TCP_HEADER);
    ensures sum: device == 0 ==> \forall integer t; same_oc(text, t) ==>
      same_oc(65535, byte_sum(p, h->header_len) +
                     (pseudo_sum(e->src, e->dst, IPV4_TCP, h->header_len + len) + t));
    ensures device_sum: device != 0 ==>
      same_oc(BE16(p[16], p[17]), pseudo_sum(e->src, e->dst, IPV4_TCP, h->header_len + len));
*/
static void segment_write(uint8_t *p, const struct envelope *e, const struct tcp_header *h,
                          const struct tcp_options *o, int64_t len, uint32_t text, int64_t device)
{
  uint32_t pseudo = checksum_pseudo(e->src, e->dst, IPV4_TCP, (uint32_t)(h->header_len + len));
  uint32_t rest = checksum_join(pseudo, 0, text);

  tcp_header_write(p, h, o);
  tcp_checksum_write(p, h->header_len, pseudo, rest, device);
}

/* Ethernet and IPv4 before n bytes of IPv4 payload. */
/*@ requires room: \valid(head + (0 .. ENVELOPE_TCP - 1));
    requires in: \valid_read(e) && e->src_mac <= MAC_MAX && e->dst_mac <= MAC_MAX;
    requires length: 0 <= n && IPV4_HEADER + n <= IPV4_TOTAL_MAX;
    terminates \true;
    exits \false;
    assigns head[0 .. ENVELOPE_TCP - 1];
    ensures stations: STATIONS_ARE(head, e);
    ensures shape: SHAPE_IS(head + ETHERNET_HEADER, IPV4_HEADER + n);
    ensures whole: WHOLE_IS(head + ETHERNET_HEADER);
    ensures addresses: ADDRESSES_ARE(head + ETHERNET_HEADER, e);
    ensures sum: same_oc(65535, WORDS(head + ETHERNET_HEADER));
*/
static void lower_write(uint8_t *head, const struct envelope *e, int64_t n)
{
  stations_write(head, e);
  packet_write(head + ETHERNET_HEADER, e, IPV4_HEADER + n);
}

int64_t envelope_build(uint8_t *head, const struct envelope *e, const struct tcp_header *h,
                       const struct tcp_options *o, int64_t len, uint32_t text, int64_t device)
{
  lower_write(head, e, h->header_len + len);
  segment_write(head + ENVELOPE_TCP, e, h, o, len, text, device);
  /*@ ghost
      stations_closed(head, e);
      packet_closed(head + ETHERNET_HEADER, e, IPV4_HEADER + h->header_len + len);
  */
  return ENVELOPE_TCP + (int64_t)h->header_len;
}
