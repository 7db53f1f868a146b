/* poll.c - whether a socket is ready. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/socket.h"

#include "stack/ready.h"

/* Does a connection wait in listener k of n to be accepted? */
/*@ requires table: \valid_read(l + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: 0 <= k < n ==> \result == (l[k].count > 0 ? SEQUENT_READABLE : 0);
    ensures bits: \result == SEQUENT_READABLE || \result == 0;
*/
static int64_t listener_ready(const struct listener *l, int64_t n, int64_t k)
{
  return 0 <= k && k < n && l[k].count > 0 ? SEQUENT_READABLE : 0;
}

/* Has datagram socket u of n something to receive? It always takes what is to be sent. */
/*@ requires table: \valid_read(d + (0 .. n - 1)) && 0 <= u < n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result ==
      SEQUENT_WRITABLE + (d[u].count > 0 || d[u].refused != 0 ? SEQUENT_READABLE : 0);
*/
static int64_t datagram_ready(const struct datagram_socket *d, int64_t n, int64_t u)
{
  (void)n;
  return SEQUENT_WRITABLE + (d[u].count > 0 || d[u].refused != 0 ? SEQUENT_READABLE : 0);
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures listens: \let k = s->connections.place[i].listens - 1; 0 <= k < s->memory.listeners ==>
      \result == (s->memory.listener[k].count > 0 ? SEQUENT_READABLE : 0);
    ensures talks: s->connections.place[i].listens == 0 ==>
      \result == ready_bits(s->connections.tcb + i);
    ensures bits: 0 <= \result < 32;
*/
static int64_t poll_connection(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert place: \valid(s->connections.place + i);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  //@ assert room: \valid(s->memory.listener + (0 .. s->memory.listeners - 1));
  if (s->connections.place[i].listens != 0)
    return listener_ready(s->memory.listener, s->memory.listeners,
                          (int64_t)s->connections.place[i].listens - 1);
  return ready(&s->connections.tcb[i]);
}

/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \let d = s->datagrams.socket + u; \result ==
      SEQUENT_WRITABLE + (d->count > 0 || d->refused != 0 ? SEQUENT_READABLE : 0);
*/
static int64_t poll_datagram(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  //@ assert room: \valid(s->datagrams.socket + (0 .. s->datagrams.n - 1));
  return datagram_ready(s->datagrams.socket, s->datagrams.n, u);
}

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures bad: no_socket(s, socket) <==> \result == SEQUENT_BAD_SOCKET;
    ensures good: \result != SEQUENT_BAD_SOCKET ==> 0 <= \result < 32;
    ensures listens: \forall integer i; names_connection(s, socket, i) ==>
      \let k = s->connections.place[i].listens - 1; 0 <= k < s->memory.listeners ==>
      \result == (s->memory.listener[k].count > 0 ? SEQUENT_READABLE : 0);
    ensures talks: \forall integer i; names_connection(s, socket, i) &&
      s->connections.place[i].listens == 0 ==> \result == ready_bits(s->connections.tcb + i);
    ensures datagrams: \forall integer u; names_datagram(s, socket, u) ==>
      \let d = s->datagrams.socket + u; \result ==
      SEQUENT_WRITABLE + (d->count > 0 || d->refused != 0 ? SEQUENT_READABLE : 0);
*/
int64_t sequent_poll(const struct sequent *s, int64_t socket)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i >= 0)
    return poll_connection(s, i);
  if (u < 0)
    return SEQUENT_BAD_SOCKET;
  return poll_datagram(s, u);
}
