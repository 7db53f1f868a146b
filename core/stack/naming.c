#include "stack/naming.h"

#include "tcp/isn.h"

#define EPHEMERAL_FIRST 49152u
#define EPHEMERAL_COUNT 16384u
#define EPHEMERAL_TRIES 1024

int64_t route_of(const struct sequent *s, uint32_t address)
{
  int64_t hop = route_next_hop(s->memory.route, s->memory.routes, address);

  return hop < 0 ? SEQUENT_NO_ROUTE : hop;
}

uint32_t ephemeral_port(struct sequent *s, const struct demux *names, uint32_t local,
                        uint32_t remote, uint32_t remote_port, int64_t now)
{
  uint32_t start = (uint32_t)(isn_make(local, s->ports, remote, remote_port, s->config.secret1,
                                       s->config.secret0, now) % EPHEMERAL_COUNT);

  s->ports = (s->ports + 1) % 65536u;
  for (uint32_t k = 0; k < EPHEMERAL_TRIES; k++) {
    uint32_t port = EPHEMERAL_FIRST + (start + k) % EPHEMERAL_COUNT;

    if (demux_find(names, local, remote, port, remote_port) < 0)
      return port;
  }
  return 0;
}
