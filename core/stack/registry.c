/* registry.c - datagram sockets, of all alike. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/registry.h"

void registry_free(struct datagrams *d, int64_t u)
{
  datagram_free(d, u);
}

int64_t registry_name(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port)
{
  return datagram_name(d, u, local, local_port);
}

void registry_connect(struct datagrams *d, int64_t u, uint32_t remote, uint32_t remote_port)
{
  datagram_connect(d, u, remote, remote_port);
}

uint32_t registry_protocol(const struct datagrams *d, int64_t u)
{
  return (uint32_t)d->socket[u].protocol;
}

uint32_t registry_port(const struct datagrams *d, int64_t u)
{
  return (uint32_t)d->socket[u].local_port;
}

uint32_t registry_peer(const struct datagrams *d, int64_t u)
{
  return (uint32_t)d->socket[u].remote;
}

uint32_t registry_peer_port(const struct datagrams *d, int64_t u)
{
  return (uint32_t)d->socket[u].remote_port;
}
