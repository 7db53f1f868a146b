/* bind.c - a socket gets a local name. */
#include "stack/bind.h"

#include "stack/datagram_names.h"
#include "stack/holding.h"
#include "stack/settled_joins.h"
#include "stack/user_calls.h"

/* What slot_used says, in the solvers' own words. */
#define SLOT_IN_USE(s, i) (0 <= (i) < (s).order.n && (s).order.where[i] < (s).used)

uint32_t port_connection(struct sequent *s, int64_t i, uint32_t local, uint32_t remote,
                         uint32_t remote_port, int64_t now)
{
  uint32_t port;

  //@ assert before: SLOT_IN_USE(s->connections.slots, i);
  port = ephemeral_port(s, &s->connections.names, local, remote, remote_port, now);
  //@ assert after: SLOT_IN_USE(s->connections.slots, i);
  //@ assert slot: slot_used(&s->connections.slots, i);
  (void)i;
  return port;
}

uint32_t port_datagram(struct sequent *s, int64_t u, uint32_t local, int64_t now)
{
  uint32_t protocol = datagram_protocol(s, u);
  uint32_t port;

  //@ assert before: SLOT_IN_USE(s->datagrams.slots, u);
  port = ephemeral_port(s, &s->datagrams.names, local, protocol, 0, now);
  //@ assert after: SLOT_IN_USE(s->datagrams.slots, u);
  //@ assert slot: slot_used(&s->datagrams.slots, u);
  return port;
}

int64_t bind_connection(struct sequent *s, int64_t i, uint32_t address, uint32_t port,
                        int64_t now)
{
  if (connection_has_name(s, i) || user_state(s, i) != CLOSED)
    return SEQUENT_WRONG_STATE;
  if (port == 0)
    port = port_connection(s, i, address, 0, 0, now);
  if (port == 0)
    return SEQUENT_IN_USE;
  return connection_gets_name(s, i, address, port, 0, 0) < 0 ? SEQUENT_IN_USE : 0;
}

int64_t bind_datagram(struct sequent *s, int64_t u, uint32_t address, uint32_t port, int64_t now)
{
  if (datagram_has_name(s, u))
    return SEQUENT_WRONG_STATE;
  if (port == 0)
    port = port_datagram(s, u, address, now);
  if (port == 0)
    return SEQUENT_IN_USE;
  return datagram_gets_name(s, u, address, port) < 0 ? SEQUENT_IN_USE : 0;
}
