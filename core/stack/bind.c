/* bind.c - a socket gets a local name. */
#include "stack/bind.h"

#include "stack/datagram_names.h"
#include "stack/holding.h"
#include "stack/user_calls.h"

int64_t bind_connection(struct sequent *s, int64_t i, uint32_t address, uint32_t port,
                        int64_t now)
{
  if (connection_has_name(s, i) || user_state(s, i) != CLOSED)
    return SEQUENT_WRONG_STATE;
  if (port == 0)
    port = ephemeral_port(s, &s->connections.names, address, 0, 0, now);
  if (port == 0)
    return SEQUENT_IN_USE;
  return connection_gets_name(s, i, address, port, 0, 0) < 0 ? SEQUENT_IN_USE : 0;
}

int64_t bind_datagram(struct sequent *s, int64_t u, uint32_t address, uint32_t port, int64_t now)
{
  if (datagram_has_name(s, u))
    return SEQUENT_WRONG_STATE;
  if (port == 0)
    port = ephemeral_port(s, &s->datagrams.names, address, datagram_protocol(s, u), 0, now);
  if (port == 0)
    return SEQUENT_IN_USE;
  return datagram_gets_name(s, u, address, port) < 0 ? SEQUENT_IN_USE : 0;
}
