/* init_rules.c - what the caller decides, in range and copied. */
#include "stack/init_rules.h"

#define ERRORS_A_SECOND 1000 /* ICMP, echo replies included */
#define RESETS_A_SECOND 1000
#define BURST 200

/*@ requires config: \valid_read(c);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures fits: \result <==> config_device(*c);
*/
static bool device_ok(const struct sequent_config *c)
{
  return c->mac != 0 && c->mac <= MAC_MAX && !ethernet_is_group(c->mac) &&
         SEQUENT_MTU_MIN <= c->mtu && c->mtu <= SEQUENT_MTU_MAX && c->device_checksums <= 1 &&
         c->device_segments <= c->device_checksums;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures within: \result <==> 1 <= n <= most;
*/
static bool within(int64_t n, int64_t most)
{
  return 1 <= n && n <= most;
}

/* The counts that sequent.h allows. */
/*@ requires memory: \valid_read(m);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures fits: \result <==> counts_fit(*m);
*/
static bool counts_ok(const struct sequent_memory *m)
{
  return within(m->connections, SEQUENT_COUNT) && within(m->listeners, SEQUENT_COUNT) &&
         within(m->datagram_sockets, SEQUENT_COUNT) && within(m->packets, SEQUENT_COUNT) &&
         within(m->neighbors, NEIGHBORS_MAX) && within(m->routes, ROUTES_MAX) &&
         within(m->buckets, HASH_BUCKETS_MAX);
}

/*@ requires link: \valid_read(link) && subnet_ok(*link) && link->own != 0;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures fits: \result <==> gateway == 0 ||
      (gateway != link->own && address_host(gateway) && routes >= 2 &&
       network(gateway, link->prefix) == network(link->own, link->prefix));
*/
static bool gateway_ok(const struct subnet *link, uint32_t gateway, int64_t routes)
{
  return gateway == 0 || (gateway != link->own && address_is_host(gateway) && routes >= 2 &&
                          subnet_contains(link, gateway));
}

/*@ requires link: \valid(link) && \valid_read(c) && \separated(link, c);
    terminates \true;
    exits \false;
    assigns *link;
    ensures fits: \result <==> config_address(*c) && config_gateway(*c, routes);
    ensures ok: \result ==> subnet_ok(*link) && link->own == c->address && link->own != 0;
    ensures network: \result ==> link->prefix == c->prefix &&
      link->first == network(c->address, c->prefix);
*/
static bool link_made(struct subnet *link, const struct sequent_config *c, int64_t routes)
{
  return c->address != 0 && subnet_init(link, c->address, c->prefix) &&
         gateway_ok(link, c->gateway, routes);
}

/*@ requires stack: \valid(s);
    terminates \true;
    exits \false;
    assigns s->errors, s->resets, s->ports, s->identification;
    ensures sundry: stack_sundry(s);
*/
static void sundry_made(struct sequent *s, uint64_t secret0, uint64_t secret1)
{
  budget_init(&s->errors, ERRORS_A_SECOND, BURST);
  budget_init(&s->resets, RESETS_A_SECOND, BURST);
  s->ports = (uint32_t)(secret0 / 4294967296u % 65536u);
  s->identification = (uint32_t)(secret1 / 4294967296u % 65536u);
}

/*@ requires stack: \valid(s);
    requires memory: \valid_read(memory) && \separated(s, memory);
    requires given: counts_fit(*memory) && given(*memory);
    terminates \true;
    exits \false;
    assigns s->memory;
    ensures memory: memory_is(s, *memory);
    ensures room: memory_room(s);
*/
static void memory_kept(struct sequent *s, const struct sequent_memory *memory)
{
  s->memory = *memory;
}

/*@ requires stack: \valid(s);
    requires config: \valid_read(config) && \separated(s, config);
    terminates \true;
    exits \false;
    assigns s->config;
    ensures device: s->config.mac == config->mac && s->config.mtu == config->mtu &&
      s->config.device_checksums == config->device_checksums &&
      s->config.device_segments == config->device_segments;
    ensures address: s->config.address == config->address;
    ensures gateway: s->config.gateway == config->gateway;
*/
static void config_kept(struct sequent *s, const struct sequent_config *config)
{
  s->config = *config;
}

int64_t init_rules(struct sequent *s, const struct sequent_config *config,
                   const struct sequent_memory *memory)
{
  if (!device_ok(config) || !counts_ok(memory) || !link_made(&s->link, config, memory->routes))
    return SEQUENT_BAD_VALUE;
  memory_kept(s, memory);
  config_kept(s, config);
  sundry_made(s, config->secret0, config->secret1);
  return 0;
}
