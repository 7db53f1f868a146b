#include "stack/output.h"
#include "wire/arp.h"

#define ERRORS_A_SECOND 1000    /* ICMP, echo replies included */
#define RESETS_A_SECOND 1000
#define BURST           200

static int64_t config_ok(const struct sequent_config *c)
{
  return c->mac != 0 && c->mac <= MAC_MAX && !ethernet_is_group(c->mac) &&
         SEQUENT_MTU_MIN <= c->mtu && c->mtu <= SEQUENT_MTU_MAX && c->device_checksums <= 1 &&
         c->device_segments <= c->device_checksums;
}

static int64_t within(int64_t n, int64_t most)
{
  return 1 <= n && n <= most;
}

/* The counts that sequent.h allows. */
static int64_t counts_ok(const struct sequent_memory *m)
{
  return within(m->connections, SEQUENT_COUNT) && within(m->listeners, SEQUENT_COUNT) &&
         within(m->datagram_sockets, SEQUENT_COUNT) && within(m->packets, SEQUENT_COUNT) &&
         within(m->neighbors, NEIGHBORS_MAX) && within(m->routes, ROUTES_MAX) &&
         within(m->buckets, HASH_BUCKETS_MAX);
}

/* The link's own network, and the gateway for all others. */
static int64_t init_routes(struct sequent *s)
{
  const struct sequent_config *c = &s->config;

  routes_init(s->memory.route, s->memory.routes);
  if (route_add(s->memory.route, s->memory.routes, (uint32_t)s->link.first, c->prefix, 0) < 0)
    return SEQUENT_BAD_VALUE;
  if (c->gateway != 0 && (c->gateway == c->address || !subnet_contains(&s->link, c->gateway) ||
                          route_add(s->memory.route, s->memory.routes, 0, 0, c->gateway) < 0))
    return SEQUENT_BAD_VALUE;
  return 0;
}

/* Every slot free, every clock off. */
static void init_tables(struct sequent *s)
{
  struct sequent_memory *m = &s->memory;

  packets_init(&s->packets, m->packet, m->packet_bytes, m->packet_slots, m->packets);
  schedule_init(&s->schedule, m->times, m->order,
                m->connections + m->packets + m->neighbors);
  events_init(&s->events, m->news, m->connections + m->datagram_sockets);
  neighbors_init(m->neighbor, m->neighbors);
}

static void init_connections(struct sequent *s)
{
  struct sequent_memory *m = &s->memory;

  slots_init(&s->connections.slots, m->connection_slots, m->connections);
  demux_init(&s->connections.names, m->connection_names, m->connections, m->connection_heads,
             m->buckets, s->config.secret0, s->config.secret1);
  connections_init(&s->connections, m->tcb, m->connection, m->receive, m->send, m->connections);
  for (int64_t l = 0; l < m->listeners; l++)
    m->listener[l] = (struct listener){0};
}

static void init_datagrams(struct sequent *s)
{
  struct sequent_memory *m = &s->memory;

  slots_init(&s->datagrams.slots, m->datagram_slots, m->datagram_sockets);
  demux_init(&s->datagrams.names, m->datagram_names, m->datagram_sockets, m->datagram_heads,
             m->buckets, s->config.secret1, s->config.secret0);
  datagrams_init(&s->datagrams, m->datagram_socket, m->datagram, m->datagram_bytes,
                 m->datagram_sockets);
}

/* Gratuitous ARP: who has our address in an old cache learns the new MAC (RFC 5227 3). */
static void init_announce(struct sequent *s, int64_t now)
{
  output_arp(s, ETHERNET_BROADCAST, ARP_REQUEST, 0, s->config.address, now);
}

int64_t sequent_init(struct sequent *s, const struct sequent_config *config,
                     const struct sequent_memory *memory, int64_t now)
{
  s->config = *config;
  s->memory = *memory;
  if (!config_ok(config) || !counts_ok(memory) ||
      !subnet_init(&s->link, config->address, config->prefix) || init_routes(s) != 0)
    return SEQUENT_BAD_VALUE;
  init_tables(s);
  init_connections(s);
  init_datagrams(s);
  budget_init(&s->errors, ERRORS_A_SECOND, BURST);
  budget_init(&s->resets, RESETS_A_SECOND, BURST);
  s->ports = (uint32_t)(config->secret0 / 4294967296u % 65536u);
  s->identification = (uint32_t)(config->secret1 / 4294967296u % 65536u);
  init_announce(s, now);
  return 0;
}
