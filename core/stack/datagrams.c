/* datagrams.c - datagram sockets. */
#include "stack/datagrams.h"

/* A socket as new. */
static void socket_reset(struct datagram_socket *k, uint32_t protocol)
{
  k->protocol = protocol;
  k->local = 0;
  k->local_port = 0;
  k->remote = 0;
  k->remote_port = 0;
  k->head = 0;
  k->count = 0;
  k->refused = 0;
}

void datagrams_init(struct datagrams *d, struct datagram_socket *socket,
                    struct datagram *datagram, struct packet_bytes *bytes, int64_t n)
{
  d->socket = socket;
  d->datagram = datagram;
  d->bytes = bytes;
  d->n = n;
  for (int64_t u = 0; u < n; u++)
    socket_reset(&socket[u], 0);
}

int64_t datagram_new(struct datagrams *d, uint32_t protocol)
{
  int64_t u = slot_take(&d->slots);

  if (u >= 0)
    socket_reset(&d->socket[u], protocol);
  return u;
}

void datagram_free(struct datagrams *d, int64_t u)
{
  if (demux_has(&d->names, u))
    demux_remove(&d->names, u);
  slot_give(&d->slots, u);
}

/* The protocol takes the place of the remote address in the names: one socket a port. */
int64_t datagram_name(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port)
{
  if (demux_find(&d->names, local, d->socket[u].protocol, local_port, 0) >= 0)
    return -1;
  if (demux_has(&d->names, u))
    demux_remove(&d->names, u);
  demux_insert(&d->names, u, local, d->socket[u].protocol, local_port, 0);
  d->socket[u].local = local;
  d->socket[u].local_port = local_port;
  return 0;
}

void datagram_connect(struct datagrams *d, int64_t u, uint32_t remote, uint32_t remote_port)
{
  d->socket[u].remote = remote;
  d->socket[u].remote_port = remote_port;
}

int64_t datagram_find(const struct datagrams *d, uint32_t protocol, uint32_t local,
                      uint32_t port)
{
  int64_t u = demux_find(&d->names, local, protocol, port, 0);

  return u >= 0 ? u : demux_find(&d->names, 0, protocol, port, 0);
}

/* The datagram's place in a queue with room. */
static void queue_put(struct datagram_socket *k, struct datagram *datagram,
                      struct packet_bytes *bytes, uint32_t from, uint32_t from_port,
                      const uint8_t *p, int64_t n)
{
  int64_t at = ((int64_t)k->head + k->count) % SEQUENT_DATAGRAMS;

  bytes_copy(bytes[at].byte, p, n);
  datagram[at].from = from;
  datagram[at].from_port = from_port;
  datagram[at].length = (uint32_t)n;
  k->count++;
}

int64_t datagram_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                     const uint8_t *p, int64_t n)
{
  if (d->socket[u].count == SEQUENT_DATAGRAMS || n > SEQUENT_PACKET)
    return 0;
  queue_put(&d->socket[u], &d->datagram[u * SEQUENT_DATAGRAMS], &d->bytes[u * SEQUENT_DATAGRAMS],
            from, from_port, p, n);
  return 1;
}

/* The oldest datagram of a queue that has one. */
static int64_t queue_take(struct datagram_socket *k, const struct datagram *datagram,
                          const struct packet_bytes *bytes, uint8_t *data, int64_t n,
                          uint32_t *from, uint32_t *from_port)
{
  int64_t at = k->head;
  int64_t length = datagram[at].length < n ? datagram[at].length : n;

  bytes_copy(data, bytes[at].byte, length);
  *from = datagram[at].from;
  *from_port = datagram[at].from_port;
  k->head = (k->head + 1) % SEQUENT_DATAGRAMS;
  k->count--;
  return length;
}

int64_t datagram_take(struct datagrams *d, int64_t u, uint8_t *data, int64_t n, uint32_t *from,
                      uint32_t *from_port)
{
  if (d->socket[u].count == 0)
    return -1;
  return queue_take(&d->socket[u], &d->datagram[u * SEQUENT_DATAGRAMS],
                    &d->bytes[u * SEQUENT_DATAGRAMS], data, n, from, from_port);
}

void datagram_refuse(struct datagrams *d, int64_t u)
{
  d->socket[u].refused = 1;
}

bool datagram_refused(struct datagrams *d, int64_t u)
{
  bool refused = d->socket[u].refused != 0;

  d->socket[u].refused = 0;
  return refused;
}
