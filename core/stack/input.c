#include "stack/input.h"

#include "stack/output.h"
#include "stack/things.h"
#include "wire/arp.h"
#include "wire/ethernet.h"
#include "wire/icmp.h"

static int64_t input_ethernet(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                              int64_t checked, int64_t now)
{
  if (ethernet_parse(&a->ethernet, p, n) != WIRE_OK)
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

/* The answer to a request for our address, RFC 826. */
static void input_arp_reply(struct sequent *s, const struct arp_packet *request, int64_t now)
{
  struct arp_packet reply;

  reply.operation = ARP_REPLY;
  reply.sender_mac = s->config.mac;
  reply.sender_ip = s->config.address;
  reply.target_mac = request->sender_mac;
  reply.target_ip = request->sender_ip;
  output_arp(s, request->sender_mac, &reply, now);
}

/* Learn from it what may be learnt, and wake who waited for that. */
static int64_t input_arp_news(struct sequent *s, const struct arp_packet *a, int64_t now)
{
  int64_t m;
  int64_t news = neighbor_arrived(s->memory.neighbor, s->memory.neighbors, a, s->config.address,
                                  s->config.mac, now, &m);

  if (m != NEIGHBOR_NONE)
    schedule_at(&s->schedule, thing_neighbor(s, m), neighbor_due(&s->memory.neighbor[m]));
  if (news == NEIGHBOR_LEARNT || news == NEIGHBOR_ALIVE)
    schedule_changed(&s->schedule);
  return news == NEIGHBOR_IGNORED ? FATE_UNACCEPTABLE : FATE_TAKEN;
}

int64_t input_arp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n, int64_t now)
{
  int64_t fate;

  if (arp_parse(&a->arp, p, n) != WIRE_OK)
    return FATE_MALFORMED;
  fate = input_arp_news(s, &a->arp, now);
  if (!neighbor_must_reply(&a->arp, s->config.address, s->config.mac))
    return fate;
  input_arp_reply(s, &a->arp, now);
  return FATE_TAKEN;
}

/* What a parser's refusal means for the packet. */
static int64_t input_refused(int64_t refusal)
{
  return refusal == WIRE_CHECKSUM ? FATE_CHECKSUM : FATE_MALFORMED;
}

/* To whom a whole packet goes that came for us. */
static int64_t input_payload(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                             int64_t n, int64_t checked, int64_t now)
{
  const uint8_t *payload = p + a->ip.header_len;
  int64_t length = (int64_t)a->ip.total_len - a->ip.header_len;

  if (a->ip.protocol == IPV4_TCP)
    return kind == ADDRESS_OURS ? input_tcp(s, a, payload, length, checked, now)
                                : FATE_UNSUPPORTED;
  if (a->ip.protocol == IPV4_UDP)
    return input_udp(s, a, kind, payload, length, checked, now);
  if (a->ip.protocol == IPV4_ICMP)
    return input_icmp(s, a, kind, payload, length, now);
  answer_error(s, a, kind, ICMP_UNREACHABLE, ICMP_PROTOCOL_UNREACHABLE, p, n, now);
  return FATE_UNSUPPORTED;
}

/* RFC 1122 3.3.6: "a host SHOULD silently discard a datagram that is received via a link-layer
 * broadcast [...] but does not specify an IP multicast or broadcast destination address". */
int64_t input_ipv4(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                   int64_t checked, int64_t now)
{
  int64_t refusal = ipv4_parse(&a->ip, p, n);
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
  return input_payload(s, a, kind, p, n, checked, now);
}
