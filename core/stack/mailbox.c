/* mailbox.c - what comes for a datagram socket, of all sockets alike. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/mailbox.h"

/* The same, of one socket and one place. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires port: from_port <= PORT_MAX;
    requires data: 0 <= n && \valid_read(p + (0 .. n - 1)) &&
      \separated(p + (0 .. n - 1), d->bytes + (0 .. d->n * SEQUENT_DATAGRAMS - 1));
    requires place: at == DATAGRAM_AT(d, u, d->socket[u].count);
    terminates \true;
    exits \false;
    assigns d->socket[u], d->datagram[at], d->bytes[at];
    ensures ok: datagrams_ok(d);
    ensures full: \result == 0 <==>
      \old(d->socket[u].count) == SEQUENT_DATAGRAMS || n > SEQUENT_PACKET;
*/
static bool place_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                      const uint8_t *p, int64_t n) /*@ ghost (int64_t at) */
{
  return datagram_put(d, u, from, from_port, p, n) != 0;
}

bool sockets_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                 const uint8_t *p, int64_t n)
{
  /*@ assert queue: 0 <= d->socket[u].head < SEQUENT_DATAGRAMS &&
        0 <= d->socket[u].count <= SEQUENT_DATAGRAMS; */
  /*@ ghost
        int64_t at = u * SEQUENT_DATAGRAMS +
          (d->socket[u].head + d->socket[u].count) % SEQUENT_DATAGRAMS; */
  /*@ assert place: 0 <= at < SEQUENT_DATAGRAMS * d->n; */
  return place_put(d, u, from, from_port, p, n) /*@ ghost (at) */;
}

void sockets_refuse(struct datagrams *d, int64_t u)
{
  datagram_refuse(d, u);
}
