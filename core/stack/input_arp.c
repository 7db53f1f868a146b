/* input_arp.c - the road up: ARP. */
#include "stack/input.h"
#include "stack/output.h"
#include "stack/plan.h"
#include "stack/things.h"
#include "wire/arp.h"

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
    turn_at(s, thing_neighbor(s, m), neighbor_due(&s->memory.neighbor[m]));
  if (news == NEIGHBOR_LEARNT || news == NEIGHBOR_ALIVE)
    turn_changed(s);
  return news == NEIGHBOR_IGNORED ? FATE_UNACCEPTABLE : FATE_TAKEN;
}

int64_t input_arp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n, int64_t now)
{
  int64_t fate;

  if (read_arp(a, p, n) != WIRE_OK)
    return FATE_MALFORMED;
  fate = input_arp_news(s, &a->arp, now);
  if (!neighbor_must_reply(&a->arp, s->config.address, s->config.mac))
    return fate;
  input_arp_reply(s, &a->arp, now);
  return FATE_TAKEN;
}
