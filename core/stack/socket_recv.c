/* socket_recv.c - what came for the application: recv, recv_from. */
#define STRANGE_PART
#include "stack/socket.h"

#include "stack/receipt.h"
#include "stack/settled_joins.h"

/*@ // these are the first n bytes of the datagram that socket u has had longest
    predicate datagram_came{A, B}(struct sequent *s, integer u, uint8_t *data, integer n) =
      \forall integer k; 0 <= k < n ==>
        \at(data[k], B) == \at(s->datagrams.bytes[COLLECT_AT(s, u)].byte[k], A);
*/

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    requires data: n < 0 || (\valid(data + (0 .. n - 1)) && strange(s, \base_addr(data)));
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s),
      s->datagrams.socket[0 .. s->datagrams.n - 1], data[0 .. n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures bad: \old(no_socket(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures value: !\old(no_socket(s, socket)) ==> (\result == SEQUENT_BAD_VALUE <==> n < 0);
    ensures refused: \result == SEQUENT_BAD_SOCKET || \result == SEQUENT_BAD_VALUE ==>
      untouched{Pre, Post}(s);
    ensures text: \forall integer i; \old(names_connection(s, socket, i)) && \result > 0 ==>
      text_peer(data, \old(s->connections.tcb[i].stream), \old(s->connections.tcb[i].rcv.read),
                \result) &&
      \result == \min(n, \old(s->connections.tcb[i].rcv.nxt - s->connections.tcb[i].rcv.read));
    ensures read: \forall integer i; \old(names_connection(s, socket, i)) ==>
      s->connections.tcb[i].rcv.read == \old(s->connections.tcb[i].rcv.read) + \max(\result, 0);
    ensures none: \forall integer i; \old(names_connection(s, socket, i)) && n > 0 &&
      \result <= 0 ==> \result == recv_refusal(s->connections.tcb + i) &&
        \old(s->connections.tcb[i].rcv.nxt <= s->connections.tcb[i].rcv.read);
    ensures datagram_none: \forall integer u; \old(names_datagram(s, socket, u)) && 0 <= n ==>
      (\result == SEQUENT_REFUSED <==> \old(s->datagrams.socket[u].refused) != 0) &&
      (\result == SEQUENT_AGAIN <==> \old(s->datagrams.socket[u].refused) == 0 &&
       \old(s->datagrams.socket[u].count) <= 0);
    ensures length: \forall integer u; \old(names_datagram(s, socket, u)) && 0 <= \result ==>
      \result == \min(n, \old(s->datagrams.datagram[COLLECT_AT(s, u)].length));
    ensures data: \forall integer u; \old(names_datagram(s, socket, u)) ==>
      datagram_came{Pre, Post}(s, u, data, \result);
*/
int64_t sequent_recv(struct sequent *s, int64_t socket, uint8_t *data, int64_t n, int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);
  int64_t got;

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (n < 0)
    return SEQUENT_BAD_VALUE;
  if (u < 0)
    return recv_text(s, i, data, n, now);
  got = recv_datagram(s, u, data, n);
  //@ assert came: datagram_came{Pre, Here}(s, u, data, got);
  return got;
}

/* The application gets a number. */
/*@ requires ok: stack_ok(s);
    requires room: \valid(p) && strange(s, \base_addr(p));
    terminates \true;
    exits \false;
    assigns *p;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures is: *p == v;
*/
static void recv_address(const struct sequent *s, uint32_t *p, uint32_t v)
{
  (void)s;
  *p = v;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert elsewhere: elsewhere{Pre, Here}(\base_addr(p));
}

/*@ requires ok: stack_ok(s);
    requires room: \valid(p) && strange(s, \base_addr(p));
    terminates \true;
    exits \false;
    assigns *p;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures is: *p == v;
*/
static void recv_port(const struct sequent *s, int64_t *p, int64_t v)
{
  (void)s;
  *p = v;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert elsewhere: elsewhere{Pre, Here}(\base_addr(p));
}

/*@ requires ok: stack_ok(s);
    requires data: n < 0 || (\valid(data + (0 .. n - 1)) && strange(s, \base_addr(data)));
    requires address: \valid(address) && strange(s, \base_addr(address));
    requires port: \valid(port) && strange(s, \base_addr(port));
    terminates \true;
    exits \false;
    assigns s->datagrams.socket[0 .. s->datagrams.n - 1], data[0 .. n - 1], *address, *port;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures bad: \old(no_datagram(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures value: !\old(no_datagram(s, socket)) ==> (\result == SEQUENT_BAD_VALUE <==> n < 0);
    ensures refused: \result == SEQUENT_BAD_SOCKET || \result == SEQUENT_BAD_VALUE ==>
      untouched{Pre, Post}(s);
    ensures none: \forall integer u; \old(names_datagram(s, socket, u)) && 0 <= n ==>
      (\result == SEQUENT_REFUSED <==> \old(s->datagrams.socket[u].refused) != 0) &&
      (\result == SEQUENT_AGAIN <==> \old(s->datagrams.socket[u].refused) == 0 &&
       \old(s->datagrams.socket[u].count) <= 0);
    ensures length: \forall integer u; \old(names_datagram(s, socket, u)) && 0 <= \result ==>
      \result == \min(n, \old(s->datagrams.datagram[COLLECT_AT(s, u)].length));
    ensures data: \forall integer u; \old(names_datagram(s, socket, u)) ==>
      datagram_came{Pre, Post}(s, u, data, \result);
    ensures from: \forall integer u; \old(names_datagram(s, socket, u)) && 0 <= \result ==>
      *address == \old(s->datagrams.datagram[COLLECT_AT(s, u)].from) &&
      *port == \old(s->datagrams.datagram[COLLECT_AT(s, u)].from_port);
*/
int64_t sequent_recv_from(struct sequent *s, int64_t socket, uint8_t *data, int64_t n,
                          uint32_t *address, int64_t *port)
{
  int64_t u = socket_datagram(s, socket);
  uint32_t from, from_port;
  int64_t got;

  if (u < 0)
    return SEQUENT_BAD_SOCKET;
  if (n < 0)
    return SEQUENT_BAD_VALUE;
  from = collect_from(s, u);
  from_port = collect_port(s, u);
  got = recv_datagram(s, u, data, n);
  //@ assert came: datagram_came{Pre, Here}(s, u, data, got);
  if (got < 0)
    return got;
  recv_address(s, address, from);
  recv_port(s, port, from_port);
  return got;
}
