/* inbox.c - what comes for a datagram socket. */
#define DATAGRAMS_PART
#define INBOX_PART
#include "stack/inbox.h"

int64_t inbox_of(const struct sequent *s, uint32_t protocol, uint32_t local, uint32_t port,
                 uint32_t from, uint32_t from_port)
{
  int64_t u = datagram_find(&s->datagrams, protocol, local, port);

  return u >= 0 && datagram_wants(&s->datagrams, u, from, from_port) ? u : -1;
}

/* The same of the sockets alone, and no more is said of what changes. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires port: from_port <= PORT_MAX;
    requires data: 0 <= n && \valid_read(p + (0 .. n - 1)) &&
      \separated(p + (0 .. n - 1), d->bytes + (0 .. d->n * SEQUENT_DATAGRAMS - 1));
    terminates \true;
    exits \false;
    assigns d->socket[0 .. d->n - 1], d->datagram[0 .. SEQUENT_DATAGRAMS * d->n - 1],
      d->bytes[0 .. SEQUENT_DATAGRAMS * d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures full: \result == 0 <==>
      \old(d->socket[u].count) == SEQUENT_DATAGRAMS || n > SEQUENT_PACKET;
*/
static bool sockets_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                        const uint8_t *p, int64_t n)
{
  /*@ assert queue: 0 <= d->socket[u].head < SEQUENT_DATAGRAMS &&
        0 <= d->socket[u].count <= SEQUENT_DATAGRAMS; */
  return datagram_put(d, u, from, from_port, p, n) != 0;
}

bool inbox_put(struct sequent *s, int64_t u, uint32_t from, uint32_t from_port, const uint8_t *p,
               int64_t n)
{
  bool put = sockets_put(&s->datagrams, u, from, from_port, p, n);

  //@ assert bytes: ONLY_DATAGRAMS_BYTES(Pre, Here, s);
  //@ assert counts: ONLY_DATAGRAMS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  return put;
}

/* The same of the sockets alone. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns d->socket[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures refused: d->socket[u].refused != 0;
*/
static void sockets_refuse(struct datagrams *d, int64_t u)
{
  datagram_refuse(d, u);
}

void inbox_refuse(struct sequent *s, int64_t u)
{
  sockets_refuse(&s->datagrams, u);
  //@ assert counts: ONLY_DATAGRAMS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}
