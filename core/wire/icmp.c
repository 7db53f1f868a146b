#include "wire/icmp.h"

int64_t icmp_parse(struct icmp_header *h, const uint8_t *p, int64_t n)
{
  if (n < ICMP_HEADER) {
    return WIRE_SHORT;
  }
  h->type = p[0];
  h->code = p[1];
  h->checksum = be16_read(p + 2);
  h->rest = be32_read(p + 4);
  return WIRE_OK;
}

void icmp_build(uint8_t *p, const struct icmp_header *h)
{
  p[0] = (uint8_t)h->type;
  p[1] = (uint8_t)h->code;
  be16_write(p + 2, h->checksum);
  be32_write(p + 4, h->rest);
}

/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures well_formed: \result == WIRE_OK <==> icmp_quote_well_formed(p, n);
    ensures reason: icmp_quote_verdict(p, n, \result);
*/
static int64_t icmp_quote_check(const uint8_t *p, int64_t n)
{
  const int64_t refusal = ipv4_check_shape(p, n);
  if (refusal != WIRE_OK) {
    return refusal;
  }
  const uint32_t needed = p[0] % 16u * 4u + ICMP_QUOTE;
  if (needed > n) {
    return WIRE_SHORT;
  }
  if (needed > be16_read(p + 2)) {
    return WIRE_TOTAL_LENGTH;
  }
  return be16_read(p + 6) % 8192u != 0u ? WIRE_FRAGMENT : WIRE_OK;
}

/* The first 8 bytes of the quoted payload. */
/*@ requires \valid_read(payload + (0 .. ICMP_QUOTE - 1));
    requires \valid(q);
    terminates \true;
    exits \false;
    assigns q->src_port, q->dst_port, q->seq;
    ensures src_port: q->src_port == quote_src_port(payload);
    ensures dst_port: q->dst_port == quote_dst_port(payload);
    ensures seq: q->seq == quote_seq(payload);
    ensures ports: q->src_port <= 65535 && q->dst_port <= 65535;
*/
static inline void icmp_quote_payload(struct icmp_quote *q, const uint8_t *payload)
{
  q->src_port = be16_read(payload);
  q->dst_port = be16_read(payload + 2);
  q->seq = be32_read(payload + 4);
}

int64_t icmp_quote_parse(struct icmp_quote *q, const uint8_t *p, int64_t n)
{
  const int64_t refusal = icmp_quote_check(p, n);
  if (refusal != WIRE_OK) {
    return refusal;
  }
  q->protocol = p[9];
  q->src = be32_read(p + 12);
  q->dst = be32_read(p + 16);
  icmp_quote_payload(q, p + p[0] % 16u * 4u);
  return WIRE_OK;
}
