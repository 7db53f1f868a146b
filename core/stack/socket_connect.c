/* socket_connect.c - whom a socket talks to: connect. */
#define CONFIG_PART
#include "stack/socket.h"

#include "stack/bind.h"
#include "stack/calling.h"
#include "stack/datagram_names.h"
#include "stack/holding.h"
#include "stack/settled_joins.h"
#include "stack/user_calls.h"

/*@ // an address of somebody else's, one host's (RFC 1122 3.2.1.3)
    predicate reachable{L}(struct sequent *s, integer address) =
      address_host(address) && !address_broadcast(s->link, address) && address != s->link.own;
*/

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> reachable(s, address);
*/
static bool remote_ok(const struct sequent *s, uint32_t address)
{
  //@ assert sound: stack_sound(s);
  //@ assert link: subnet_ok(s->link);
  return address_source_ok(&s->link, address) != 0;
}

/* The connection gets the name of its both ends, and its SYN is to go. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n && connection_used(&s->connections, i);
    requires idle: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    requires ports: local_port <= 65535 && port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == 0 || \result == SEQUENT_IN_USE;
    ensures begun: \result == 0 ==> s->connections.tcb[i].state == SYN_SENT;
    ensures named: \result == 0 ==> connection_named(&s->connections, i) &&
      s->connections.place[i].remote == address && s->connections.place[i].remote_port == port &&
      port_given(local_port, s->connections.place[i].local_port);
*/
static int64_t connect_named(struct sequent *s, int64_t i, uint32_t local_port, uint32_t address,
                             uint32_t port, uint32_t hop, int64_t now)
{
  uint32_t own = s->config.address;

  if (local_port == 0)
    local_port = port_connection(s, i, own, address, port, now);
  if (local_port == 0 || connection_gets_name(s, i, own, local_port, address, port) != 0)
    return SEQUENT_IN_USE;
  //@ assert named: SIZES_SAME(Pre, Here, s);
  connection_hop(s, i, hop);
  //@ assert placed: SIZES_SAME(Pre, Here, s);
  calling(s, i, now);
  return 0;
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n && connection_used(&s->connections, i);
    requires port: port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == 0 || \result == SEQUENT_WRONG_STATE ||
      \result == SEQUENT_NO_ROUTE || \result == SEQUENT_IN_USE;
    ensures state: \result == SEQUENT_WRONG_STATE <==>
      \old(s->connections.tcb[i].state) != CLOSED || \old(s->connections.tcb[i].rst_due) != 0 ||
      \old(s->connections.place[i].listens) != 0 || \old(s->connections.place[i].remote) != 0;
    ensures begun: \result == 0 ==> s->connections.tcb[i].state == SYN_SENT;
    ensures named: \result == 0 ==> connection_named(&s->connections, i) &&
      s->connections.place[i].remote == address && s->connections.place[i].remote_port == port;
*/
static int64_t connect_connection(struct sequent *s, int64_t i, uint32_t address, uint32_t port,
                                  int64_t now)
{
  struct connection c = connection_at(s, i);
  int64_t hop;

  if (!user_idle(s, i) || c.listens != 0 || c.remote != 0)
    return SEQUENT_WRONG_STATE;
  hop = route_of(s, address);
  if (hop < 0)
    return SEQUENT_NO_ROUTE;
  return connect_named(s, i, c.local_port, address, port, (uint32_t)hop, now);
}

/*@ requires ok: stack_ok(s);
    requires used: 0 <= u < s->datagrams.n && datagram_used(&s->datagrams, u);
    requires port: port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->ports, NAMES_CELLS(s->datagrams.names, s->datagrams.n),
      s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == 0 || \result == SEQUENT_NO_ROUTE || \result == SEQUENT_IN_USE;
    ensures peer: \result == 0 ==> s->datagrams.socket[u].remote == address &&
      s->datagrams.socket[u].remote_port == port;
*/
static int64_t connect_datagram(struct sequent *s, int64_t u, uint32_t address, uint32_t port,
                                int64_t now)
{
  if (route_of(s, address) < 0)
    return SEQUENT_NO_ROUTE;
  if (!datagram_has_name(s, u) && bind_datagram(s, u, 0, 0, now) != 0)
    return SEQUENT_IN_USE;
  //@ assert named: SIZES_SAME(Pre, Here, s);
  datagram_gets_peer(s, u, address, port);
  return 0;
}

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures bad: \old(no_socket(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures value: !\old(no_socket(s, socket)) ==> (\result == SEQUENT_BAD_VALUE <==>
      !\old(reachable(s, address)) || port < 0 || port > 65535 ||
      (port == 0 && \old(no_datagram(s, socket))));
    ensures refused: \result == SEQUENT_BAD_SOCKET || \result == SEQUENT_BAD_VALUE ==>
      untouched{Pre, Post}(s);
    ensures result: \result == 0 || \result == SEQUENT_BAD_SOCKET ||
      \result == SEQUENT_BAD_VALUE || \result == SEQUENT_WRONG_STATE ||
      \result == SEQUENT_NO_ROUTE || \result == SEQUENT_IN_USE;
    ensures begun: \forall integer i; \old(names_connection(s, socket, i)) && \result == 0 ==>
      s->connections.tcb[i].state == SYN_SENT && s->connections.place[i].remote == address &&
      s->connections.place[i].remote_port == port;
    ensures peer: \forall integer u; \old(names_datagram(s, socket, u)) && \result == 0 ==>
      s->datagrams.socket[u].remote == address && s->datagrams.socket[u].remote_port == port;
*/
int64_t sequent_connect(struct sequent *s, int64_t socket, uint32_t address, int64_t port,
                        int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (!remote_ok(s, address) || port < (i >= 0 ? 1 : 0) || port > 65535)
    return SEQUENT_BAD_VALUE;
  if (i >= 0)
    return connect_connection(s, i, address, (uint32_t)port, now);
  return connect_datagram(s, u, address, (uint32_t)port, now);
}
