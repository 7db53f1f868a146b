/* socket_open.c - a socket begins. */
#include "stack/socket.h"

#include "stack/holding.h"
#include "stack/opening.h"

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns s->connections.slots.used, s->connections.place[0 .. s->connections.n - 1],
      s->connections.tcb[0 .. s->connections.n - 1];
    ensures ok: stack_ok(s);
    ensures full: \result == SEQUENT_FULL <==>
      \old(s->connections.slots.used) == s->connections.n;
    ensures new: \result != SEQUENT_FULL ==> 0 <= \result <= HANDLE_MAX && \exists integer i;
      names_connection(s, \result, i) && !connection_named(&s->connections, i) &&
      s->connections.tcb[i].state == CLOSED;
*/
static int64_t open_connection(struct sequent *s)
{
  int64_t i = opening_connection(s);

  if (i < 0)
    return SEQUENT_FULL;
  connection_hold(s, i, 1);
  return handle_connection(s, i);
}

/*@ requires ok: stack_ok(s);
    requires protocol: protocol <= 255;
    terminates \true;
    exits \false;
    assigns s->datagrams.slots.used, s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures full: \result == SEQUENT_FULL <==> \old(s->datagrams.slots.used) == s->datagrams.n;
    ensures new: \result != SEQUENT_FULL ==> 0 <= \result <= HANDLE_MAX && \exists integer u;
      names_datagram(s, \result, u) && !datagram_named(&s->datagrams, u) &&
      s->datagrams.socket[u].protocol == protocol;
*/
static int64_t open_datagram(struct sequent *s, uint32_t protocol)
{
  int64_t u = opening_datagram(s, protocol);

  return u < 0 ? SEQUENT_FULL : handle_datagram(s, u);
}

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures value: \result == SEQUENT_BAD_VALUE <==>
      kind != SEQUENT_TCP && kind != SEQUENT_UDP && kind != SEQUENT_PING;
    ensures refused: \result == SEQUENT_BAD_VALUE ==> untouched{Pre, Post}(s);
    ensures full: \result == SEQUENT_FULL <==>
      (kind == SEQUENT_TCP && \old(s->connections.slots.used) == s->connections.n) ||
      ((kind == SEQUENT_UDP || kind == SEQUENT_PING) &&
       \old(s->datagrams.slots.used) == s->datagrams.n);
    ensures result: 0 <= \result || \result == SEQUENT_BAD_VALUE || \result == SEQUENT_FULL;
    ensures connection: kind == SEQUENT_TCP && 0 <= \result ==> \exists integer i;
      names_connection(s, \result, i) && !connection_named(&s->connections, i) &&
      s->connections.tcb[i].state == CLOSED;
    ensures datagrams: kind != SEQUENT_TCP && 0 <= \result ==> \exists integer u;
      names_datagram(s, \result, u) && !datagram_named(&s->datagrams, u) &&
      s->datagrams.socket[u].protocol == (kind == SEQUENT_UDP ? IPV4_UDP : IPV4_ICMP);
*/
int64_t sequent_open(struct sequent *s, int64_t kind)
{
  if (kind == SEQUENT_TCP)
    return open_connection(s);
  if (kind == SEQUENT_UDP)
    return open_datagram(s, IPV4_UDP);
  return kind == SEQUENT_PING ? open_datagram(s, IPV4_ICMP) : SEQUENT_BAD_VALUE;
}
