/* The fixed TCP header: see tcp.h. */
#include "wire/tcp.h"

/*@ requires \valid_read(p + (0 .. TCP_HEADER - 1));
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns *h;
    ensures ports: TCP_PORTS(h, p);
    ensures numbers: TCP_NUMBERS(h, p);
    ensures header_len: h->header_len == tcp_wire_length(p);
    ensures low_flags: TCP_LOW_FLAGS(h, p);
    ensures high_flags: TCP_HIGH_FLAGS(h, p);
    ensures words: TCP_WORDS(h, p);
    ensures flags_fit: TCP_FLAGS_FIT(h);
    ensures words_fit: TCP_WORDS_FIT(h);
*/
static inline void decode(struct tcp_header *h, const uint8_t *p)
{
  uint32_t bits = p[13];
  h->src_port = be16_read(p);
  h->dst_port = be16_read(p + 2);
  h->seq = be32_read(p + 4);
  h->ack = be32_read(p + 8);
  h->header_len = p[12] / 16u * 4u;
  h->fin = bits % 2u;
  h->syn = bits / 2u % 2u;
  h->rst = bits / 4u % 2u;
  h->psh = bits / 8u % 2u;
  h->ackf = bits / 16u % 2u;
  h->urg = bits / 32u % 2u;
  h->ece = bits / 64u % 2u;
  h->cwr = bits / 128u;
  h->window = be16_read(p + 14);
  h->checksum = be16_read(p + 16);
  h->urgent = be16_read(p + 18);
}

int64_t tcp_parse(struct tcp_header *h, const uint8_t *p, int64_t n)
{
  if (n < TCP_HEADER)
    return WIRE_SHORT;
  int64_t header_len = p[12] / 16 * 4;
  /*@ assert length: header_len == tcp_wire_length(p); */
  /*@ assert range: header_len <= TCP_HEADER_MAX && header_len % 4 == 0; */
  if (header_len < TCP_HEADER || n < header_len)
    return WIRE_HEADER_LENGTH;
  decode(h, p);
  return WIRE_OK;
}

/* The control bits as one byte. */
/*@ requires \valid_read(h);
    requires flags_fit: TCP_FLAGS_FIT(h);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: \result <= 255;
    ensures fin: \result % 2 == h->fin;
    ensures syn: \result / 2 % 2 == h->syn;
    ensures rst: \result / 4 % 2 == h->rst;
    ensures psh: \result / 8 % 2 == h->psh;
    ensures ackf: \result / 16 % 2 == h->ackf;
    ensures urg: \result / 32 % 2 == h->urg;
    ensures ece: \result / 64 % 2 == h->ece;
    ensures cwr: \result / 128 == h->cwr;
*/
static inline uint32_t flags_byte(const struct tcp_header *h)
{
  uint32_t from_ece = h->ece + 2u * h->cwr;
  uint32_t from_urg = h->urg + 2u * from_ece;
  uint32_t from_ack = h->ackf + 2u * from_urg;
  uint32_t from_psh = h->psh + 2u * from_ack;
  uint32_t from_rst = h->rst + 2u * from_psh;
  uint32_t from_syn = h->syn + 2u * from_rst;
  uint32_t bits = h->fin + 2u * from_syn;
  /*@ assert syn: bits / 2 == from_syn; */
  /*@ assert rst: bits / 4 == from_rst; */
  /*@ assert psh: bits / 8 == from_psh; */
  /*@ assert ackf: bits / 16 == from_ack; */
  /*@ assert urg: bits / 32 == from_urg; */
  /*@ assert ece: bits / 64 == from_ece; */
  return bits;
}

/* One row of the header: two 16-bit words. */
/*@ requires \valid(p + (0 .. 3));
    requires a <= 65535 && b <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 3];
    ensures first: BE16(p[0], p[1]) == a;
    ensures second: BE16(p[2], p[3]) == b;
    ensures high: p[0] == a / 256;
    ensures low: p[1] == a % 256;
*/
static inline void row_write(uint8_t *p, uint32_t a, uint32_t b)
{
  be16_write(p, a);
  be16_write(p + 2, b);
}

/* The row of the data offset, the control bits and the window. */
/*@ requires \valid(p + (0 .. 3));
    requires offset <= 15 && flags <= 255 && window <= 65535;
    terminates \true;
    exits \false;
    assigns p[0 .. 3];
    ensures offset: p[0] == offset * 16;
    ensures flags: p[1] == flags;
    ensures window: BE16(p[2], p[3]) == window;
*/
static inline void flags_row_write(uint8_t *p, uint32_t offset, uint32_t flags, uint32_t window)
{
  row_write(p, offset * 4096u + flags, window);
}

/*@ requires \valid(p + (0 .. TCP_HEADER - 1));
    requires \valid_read(h);
    requires length_fits: TCP_LENGTH_FITS(h);
    requires words_fit: TCP_WORDS_FIT(h);
    requires flags_fit: flags <= 255;
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_HEADER - 1];
    ensures ports: TCP_PORTS(h, p);
    ensures numbers: TCP_NUMBERS(h, p);
    ensures offset: p[12] == h->header_len / 4 * 16;
    ensures flags: p[13] == flags;
    ensures words: TCP_WORDS(h, p);
*/
static inline void rows_write(uint8_t *p, const struct tcp_header *h, uint32_t flags)
{
  row_write(p, h->src_port, h->dst_port);
  row_write(p + 16, h->checksum, h->urgent);
  flags_row_write(p + 12, h->header_len / 4u, flags, h->window);
  be32_write(p + 4, h->seq);
  be32_write(p + 8, h->ack);
}

void tcp_build(uint8_t *p, const struct tcp_header *h)
{
  rows_write(p, h, flags_byte(h));
}
