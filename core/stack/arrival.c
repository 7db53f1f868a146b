/* arrival.c - what the layers have read of a frame. */
#include "stack/arrival.h"

int64_t read_ethernet(struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t refusal = ethernet_parse(&a->ethernet, p, n);

  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  //@ assert times: elsewhere_times{Pre, Here}(\base_addr(a));
  return refusal;
}

int64_t read_arp(struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t refusal = arp_parse(&a->arp, p, n);

  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  //@ assert times: elsewhere_times{Pre, Here}(\base_addr(a));
  return refusal;
}

int64_t read_ipv4(struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t refusal = ipv4_parse(&a->ip, p, n);

  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  return refusal;
}

int64_t read_icmp(struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t refusal = icmp_parse(&a->icmp, p, n);

  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  return refusal;
}

int64_t read_quote(struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t refusal = icmp_quote_parse(&a->quote, p, n);

  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  return refusal;
}

int64_t read_udp(struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t refusal = udp_parse(&a->udp, p, n);

  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  return refusal;
}

int64_t read_tcp(struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t refusal = tcp_parse(&a->tcp, p, n);

  //@ assert apart: KEPT(uint32_t, Pre, Here, \separated(q, &a->tcp));
  //@ assert tcp: only_tcp{Pre, Here}(&a->tcp);
  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  return refusal;
}

void read_options(struct arrival *a, const uint8_t *p, int64_t n)
{
  tcp_options_parse(&a->options, p, n);
  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
}

bool read_intact(const struct arrival *a, uint32_t protocol, const uint8_t *p, int64_t n)
{
  return checksum_ok_with(p, n, checksum_pseudo(a->ip.src, a->ip.dst, protocol, (uint32_t)n));
}
