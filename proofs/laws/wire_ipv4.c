/* Wire, for IPv4: what was built is accepted and parsed as what it was built from; and a packet
 * that was accepted, has no options and keeps to its reserved bit, is written again as it was. */
#include "wire/ipv4.h"

/*@ requires \valid(p + (0 .. n - 1)) && \valid(out);
    requires \valid_read(h) && \separated(h, out);
    requires ipv4_lengths_buildable(h) && h->total_len <= n;
    requires ipv4_fragment_buildable(h);
    requires ipv4_bytes_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. IPV4_HEADER - 1], *out;
    ensures accepted: \result == WIRE_OK;
    ensures header_len: out->header_len == IPV4_HEADER;
    ensures tos: out->tos == h->tos;
    ensures total_len: out->total_len == h->total_len;
    ensures id: out->id == h->id;
    ensures dont_fragment: out->dont_fragment == h->dont_fragment;
    ensures more_fragments: out->more_fragments == h->more_fragments;
    ensures fragment_offset: out->fragment_offset == h->fragment_offset;
    ensures ttl: out->ttl == h->ttl;
    ensures protocol: out->protocol == h->protocol;
    ensures src: out->src == h->src;
    ensures dst: out->dst == h->dst;
*/
int64_t ipv4_build_parse(uint8_t *p, int64_t n, const struct ipv4_header *h,
                         struct ipv4_header *out)
{
  ipv4_build(p, h);
  return ipv4_parse(out, p, n);
}

/*@ requires \valid(p + (0 .. n - 1)) && n >= 0;
    requires \valid(h);
    requires canonical: ipv4_header_len(p) == IPV4_HEADER && ipv4_flags(p) < 32768;
    terminates \true;
    exits \false;
    assigns p[0 .. IPV4_HEADER - 1], *h;
    ensures first: \result == WIRE_OK ==> p[0] == \old(p[0]);
    ensures tos: \result == WIRE_OK ==> ipv4_tos(p) == \old(ipv4_tos(p));
    ensures total_len: \result == WIRE_OK ==> ipv4_total_len(p) == \old(ipv4_total_len(p));
    ensures id: \result == WIRE_OK ==> ipv4_id(p) == \old(ipv4_id(p));
    ensures flags: \result == WIRE_OK ==> ipv4_flags(p) == \old(ipv4_flags(p));
    ensures ttl: \result == WIRE_OK ==> ipv4_ttl(p) == \old(ipv4_ttl(p));
    ensures protocol: \result == WIRE_OK ==> ipv4_protocol(p) == \old(ipv4_protocol(p));
    ensures src: \result == WIRE_OK ==> ipv4_src(p) == \old(ipv4_src(p));
    ensures dst: \result == WIRE_OK ==> ipv4_dst(p) == \old(ipv4_dst(p));
    ensures sum: \result == WIRE_OK ==> checksum_valid(p, IPV4_HEADER);
*/
int64_t ipv4_parse_build(uint8_t *p, int64_t n, struct ipv4_header *h)
{
  const int64_t refusal = ipv4_parse(h, p, n);
  if (refusal == WIRE_OK) {
    ipv4_build(p, h);
  }
  return refusal;
}
