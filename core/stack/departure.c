/* departure.c - packets of our own set out. */
#include "stack/departure.h"

#include "stack/naming.h"
#include "stack/plan.h"
#include "stack/settled_joins.h"
#include "stack/things.h"

void output_drop(struct sequent *s, int64_t p)
{
  post_free(s, p);
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_packet(s, p), NEVER);
}

int64_t output_post(struct sequent *s, int64_t p, uint32_t protocol, uint32_t dst, int64_t now)
{
  int64_t hop = route_of(s, dst);

  if (hop < 0) {
    output_drop(s, p);
    return SEQUENT_NO_ROUTE;
  }
  post_ipv4(s, p, protocol, dst, (uint32_t)hop, identification_now(s));
  identification_next(s);
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_packet(s, p), now);
  return 0;
}

void output_arp(struct sequent *s, uint64_t dst, uint32_t operation, uint64_t target_mac,
                uint32_t target_ip, int64_t now)
{
  int64_t p = post_new(s, 0);

  if (p < 0)
    return;
  post_arp(s, p, dst, operation, target_mac, target_ip);
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_packet(s, p), now);
}

int64_t output_hop(struct sequent *s, uint32_t hop, int64_t now)
{
  int64_t m = hop_want(s, hop, now);
  int64_t status;

  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_neighbor(s, m), hop_due(s, m));
  status = hop_status(s, m, hop, now);
  if (status == NEIGHBOR_KNOWN)
    return hop_mac(s, m, hop, now);
  return status == NEIGHBOR_UNREACHABLE ? HOP_UNREACHABLE : HOP_WAITING;
}
