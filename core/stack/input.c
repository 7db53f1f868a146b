#include "stack/input.h"

#include "stack/output.h"
#include "stack/things.h"
#include "wire/arp.h"
#include "wire/ethernet.h"
#include "wire/icmp.h"

int64_t sequent_input(struct sequent *s, const uint8_t *frame, int64_t n, int64_t checked,
                      int64_t now)
{
  struct ethernet_header h;

  if (ethernet_parse(&h, frame, n) != WIRE_OK)
    return FATE_MALFORMED;
  if (h.dst != s->config.mac && !ethernet_is_group(h.dst))
    return FATE_OTHER_HOST;
  if (h.type == ETHERTYPE_ARP)
    return input_arp(s, frame + ETHERNET_HEADER, n - ETHERNET_HEADER, now);
  if (h.type == ETHERTYPE_IPV4)
    return input_ipv4(s, ethernet_is_group(h.dst), frame + ETHERNET_HEADER, n - ETHERNET_HEADER,
                      checked, now);
  return FATE_UNSUPPORTED;
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

int64_t input_arp(struct sequent *s, const uint8_t *p, int64_t n, int64_t now)
{
  struct arp_packet a;
  int64_t fate;

  if (arp_parse(&a, p, n) != WIRE_OK)
    return FATE_MALFORMED;
  fate = input_arp_news(s, &a, now);
  if (!neighbor_must_reply(&a, s->config.address, s->config.mac))
    return fate;
  input_arp_reply(s, &a, now);
  return FATE_TAKEN;
}

/* What a parser's refusal means for the packet. */
static int64_t input_refused(int64_t refusal)
{
  return refusal == WIRE_CHECKSUM ? FATE_CHECKSUM : FATE_MALFORMED;
}

/* RFC 1122 3.3.6: "a host SHOULD silently discard a datagram that is received via a link-layer
 * broadcast [...] but does not specify an IP multicast or broadcast destination address". */
int64_t input_ipv4(struct sequent *s, bool to_group, const uint8_t *p, int64_t n, int64_t checked,
                   int64_t now)
{
  struct ipv4_header h;
  int64_t refusal = ipv4_parse(&h, p, n);
  int64_t kind;

  if (refusal != WIRE_OK)
    return input_refused(refusal);
  if (!address_source_ok(&s->link, h.src))
    return FATE_MARTIAN;
  kind = address_kind(&s->link, h.dst);
  if (kind == ADDRESS_OTHER || kind == ADDRESS_MULTICAST)
    return FATE_OTHER_HOST;
  if (to_group && kind == ADDRESS_OURS)
    return FATE_MARTIAN;
  if (ipv4_is_fragment(&h))
    return FATE_UNSUPPORTED;
  if (h.protocol == IPV4_TCP && kind == ADDRESS_OURS)
    return input_tcp(s, &h, p + h.header_len, (int64_t)h.total_len - h.header_len, checked, now);
  if (h.protocol == IPV4_UDP)
    return input_udp(s, &h, kind, p + h.header_len, (int64_t)h.total_len - h.header_len, checked,
                     now);
  if (h.protocol == IPV4_ICMP)
    return input_icmp(s, &h, kind, p + h.header_len, (int64_t)h.total_len - h.header_len, now);
  if (h.protocol != IPV4_TCP)
    answer_error(s, &h, kind, ICMP_UNREACHABLE, ICMP_PROTOCOL_UNREACHABLE, p, n, now);
  return FATE_UNSUPPORTED;
}
