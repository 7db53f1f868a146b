/* inbox.c - what comes for a datagram socket. */
#define DATAGRAMS_PART
#define INBOX_PART
#include "stack/inbox.h"
#include "stack/mailbox.h"

int64_t inbox_of(const struct sequent *s, uint32_t protocol, uint32_t local, uint32_t port,
                 uint32_t from, uint32_t from_port)
{
  int64_t u = datagram_find(&s->datagrams, protocol, local, port);

  return u >= 0 && datagram_wants(&s->datagrams, u, from, from_port) ? u : -1;
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

void inbox_refuse(struct sequent *s, int64_t u)
{
  sockets_refuse(&s->datagrams, u);
  //@ assert counts: ONLY_DATAGRAMS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}
