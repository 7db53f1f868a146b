/* input.c - the road up: Ethernet and IPv4. */
#define CONFIG_PART
#include "stack/input.h"

/* Ethernet: is it for us, and what is in it. */
/*@ requires whole: stack_ok(s);
    requires arriving: arriving(s, a, p, n) && time_ok(now);
    terminates \true;
    exits \false;
    assigns *a, STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures fate: fate_ok(\result);
    ensures trace: traceless(\result) ==> elsewhere{Pre, Post}(\base_addr(a));
    ensures short: n < ETHERNET_HEADER ==> \result == FATE_MALFORMED;
    ensures other: n >= ETHERNET_HEADER && ethernet_dst(p) != \old(s->config.mac) &&
      ethernet_dst(p) / 1099511627776 % 2 == 0 ==> \result == FATE_OTHER_HOST;
*/
static int64_t input_ethernet(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                              int64_t checked, int64_t now)
{
  if (read_ethernet(a, p, n) != WIRE_OK)
    return FATE_MALFORMED;
  if (a->ethernet.dst != s->config.mac && !ethernet_is_group(a->ethernet.dst))
    return FATE_OTHER_HOST;
  if (a->ethernet.type == ETHERTYPE_ARP)
    return input_arp(s, a, p + ETHERNET_HEADER, n - ETHERNET_HEADER, now);
  if (a->ethernet.type == ETHERTYPE_IPV4)
    return input_ipv4(s, a, p + ETHERNET_HEADER, n - ETHERNET_HEADER, checked, now);
  return FATE_UNSUPPORTED;
}

int64_t sequent_input(struct sequent *s, const uint8_t *frame, int64_t n, int64_t checked,
                      int64_t now)
{
  struct arrival a;

  return input_ethernet(s, &a, frame, n, checked, now);
}

/* What a parser's refusal means for the packet. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: refusal == WIRE_CHECKSUM ==> \result == FATE_CHECKSUM;
    ensures shape: refusal != WIRE_CHECKSUM ==> \result == FATE_MALFORMED;
*/
static int64_t input_refused(int64_t refusal)
{
  return refusal == WIRE_CHECKSUM ? FATE_CHECKSUM : FATE_MALFORMED;
}

/* To whom a whole packet goes that came for us. */
/*@ requires whole: stack_ok(s);
    requires arriving: arrived(s, a, p) && time_ok(now);
    terminates \true;
    exits \false;
    assigns *a, STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures fate: fate_ok(\result);
    ensures trace: traceless(\result) ==> elsewhere{Pre, Post}(\base_addr(a));
*/
static int64_t input_payload(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                             int64_t checked, int64_t now)
{
  if (a->ip.protocol == IPV4_TCP)
    return kind == ADDRESS_OURS ? input_tcp(s, a, p + a->ip.header_len,
                                            (int64_t)a->ip.total_len - a->ip.header_len, checked,
                                            now)
                                : FATE_UNSUPPORTED;
  if (a->ip.protocol == IPV4_UDP)
    return input_udp(s, a, kind, p, checked, now);
  if (a->ip.protocol == IPV4_ICMP)
    return input_icmp(s, a, kind, p, now);
  answer_error(s, a, kind, ICMP_UNREACHABLE, ICMP_PROTOCOL_UNREACHABLE, p, now);
  return FATE_UNSUPPORTED;
}

int64_t input_ipv4(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                   int64_t checked, int64_t now)
{
  int64_t refusal = read_ipv4(a, p, n);
  int64_t kind;

  if (refusal != WIRE_OK)
    return input_refused(refusal);
  if (!address_source_ok(&s->link, a->ip.src))
    return FATE_MARTIAN;
  kind = address_kind(&s->link, a->ip.dst);
  if (kind == ADDRESS_OTHER || kind == ADDRESS_MULTICAST)
    return FATE_OTHER_HOST;
  if (kind == ADDRESS_OURS && ethernet_is_group(a->ethernet.dst))
    return FATE_MARTIAN;
  if (ipv4_is_fragment(&a->ip))
    return FATE_UNSUPPORTED;
  return input_payload(s, a, kind, p, checked, now);
}
