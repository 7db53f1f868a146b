/* init.c - a stack begins: its parts, one after the other, out of the caller's arrays. */
#include "stack/init_parts.h"
#include "stack/init_rules.h"
#include "stack/output.h"
#include "wire/arp.h"

/* Gratuitous ARP: who has our address in an old cache learns the new MAC (RFC 5227 3). */
static void init_announce(struct sequent *s, int64_t now)
{
  output_arp(s, ETHERNET_BROADCAST, ARP_REQUEST, 0, s->config.address, now);
}

/* Nobody is there yet: no connection, no datagram socket, no packet, no neighbor. */
static void init_parts(struct sequent *s, const struct sequent_config *c)
{
  struct sequent_memory m = s->memory;

  init_routes(s, m, c->gateway);
  init_connections(s, m, c->secret0, c->secret1);
  init_listeners(s, m);
  init_datagrams(s, m, c->secret1, c->secret0);
  init_neighbors(s, m);
  init_events(s, m);
  init_packets(s, m);
  init_schedule(s, m);
}

int64_t sequent_init(struct sequent *s, const struct sequent_config *config,
                     const struct sequent_memory *memory, int64_t now)
{
  int64_t refusal = init_rules(s, config, memory);

  if (refusal != 0)
    return refusal;
  init_parts(s, config);
  init_announce(s, now);
  return 0;
}
