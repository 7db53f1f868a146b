/* socket_bind.c - which name a socket has: bind. */
#include "stack/socket.h"

#include "stack/bind.h"

/*@ // a local address that a socket may have: ours, or 0 for any of ours
    predicate bindable{L}(struct sequent *s, integer address, integer port) =
      (address == 0 || address == s->config.address) && 0 <= port <= 65535;
*/

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> bindable(s, address, port);
*/
static bool local_ok(const struct sequent *s, uint32_t address, int64_t port)
{
  //@ assert sound: stack_sound(s);
  return (address == 0 || address == s->config.address) && 0 <= port && port <= 65535;
}

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures bad: \old(no_socket(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures value: !\old(no_socket(s, socket)) ==>
      (\result == SEQUENT_BAD_VALUE <==> !\old(bindable(s, address, port)));
    ensures state: \forall integer i; \old(names_connection(s, socket, i)) &&
      \old(bindable(s, address, port)) ==> (\result == SEQUENT_WRONG_STATE <==>
        \old(connection_named(&s->connections, i) || s->connections.tcb[i].state != CLOSED));
    ensures known: \forall integer u; \old(names_datagram(s, socket, u)) &&
      \old(bindable(s, address, port)) ==>
      (\result == SEQUENT_WRONG_STATE <==> \old(datagram_named(&s->datagrams, u)));
    ensures result: \result == 0 || \result == SEQUENT_BAD_SOCKET ||
      \result == SEQUENT_BAD_VALUE || \result == SEQUENT_WRONG_STATE ||
      \result == SEQUENT_IN_USE;
    ensures refused: \result == SEQUENT_BAD_SOCKET || \result == SEQUENT_BAD_VALUE ==>
      untouched{Pre, Post}(s);
    ensures connection: \forall integer i; \old(names_connection(s, socket, i)) &&
      \result == 0 ==> connection_named(&s->connections, i) &&
      s->connections.place[i].local == address &&
      port_given(port, s->connections.place[i].local_port);
    ensures datagram: \forall integer u; \old(names_datagram(s, socket, u)) && \result == 0 ==>
      datagram_named(&s->datagrams, u) && s->datagrams.socket[u].local == address &&
      port_given(port, s->datagrams.socket[u].local_port);
*/
int64_t sequent_bind(struct sequent *s, int64_t socket, uint32_t address, int64_t port,
                     int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (!local_ok(s, address, port))
    return SEQUENT_BAD_VALUE;
  if (i >= 0)
    return bind_connection(s, i, address, (uint32_t)port, now);
  return bind_datagram(s, u, address, (uint32_t)port, now);
}
