/* receipt.c - what came for a socket. */
#include "stack/receipt.h"

#include "stack/settled_joins.h"
#include "stack/user_text.h"

int64_t recv_datagram(struct sequent *s, int64_t u, uint8_t *data, int64_t n)
{
  if (collect_refused(s, u))
    return SEQUENT_REFUSED;
  //@ assert at: COLLECT_AT(s, u) == \at(COLLECT_AT(s, u), Pre);
  /*@ assert whole: s->datagrams.datagram[COLLECT_AT(s, u)].length ==
        \at(s->datagrams.datagram[COLLECT_AT(s, u)].length, Pre); */
  /*@ assert bytes: \forall integer k; s->datagrams.bytes[COLLECT_AT(s, u)].byte[k] ==
        \at(s->datagrams.bytes[COLLECT_AT(s, u)].byte[k], Pre); */
  if (!collect_some(s, u))
    return SEQUENT_AGAIN;
  return collect(s, u, data, n);
}

int64_t recv_text(struct sequent *s, int64_t i, uint8_t *data, int64_t n, int64_t now)
{
  int64_t given = user_read(s, i, data, n, now);

  return given > 0 || n == 0 ? given : recv_refused(s, i);
}
