/* mailbox.c - what comes for a datagram socket, of all sockets alike. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/mailbox.h"

bool sockets_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                 const uint8_t *p, int64_t n)
{
  /*@ assert queue: 0 <= d->socket[u].head < SEQUENT_DATAGRAMS &&
        0 <= d->socket[u].count <= SEQUENT_DATAGRAMS; */
  /*@ assert place: 0 <= DATAGRAM_AT(d, u, d->socket[u].count) < SEQUENT_DATAGRAMS * d->n; */
  return datagram_put(d, u, from, from_port, p, n) != 0;
}

void sockets_refuse(struct datagrams *d, int64_t u)
{
  datagram_refuse(d, u);
}
