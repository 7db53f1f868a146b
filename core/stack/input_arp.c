/* input_arp.c - the road up: ARP. */
#include "stack/input.h"
#include "stack/output.h"
#include "stack/plan.h"
#include "stack/things.h"
#include "wire/arp.h"

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
  output_arp(s, a->arp.sender_mac, ARP_REPLY, a->arp.sender_mac, a->arp.sender_ip, now);
  return FATE_TAKEN;
}
