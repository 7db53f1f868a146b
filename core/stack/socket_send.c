/* socket_send.c - what the application says: send, send_to. */
#define CONFIG_PART
#include "stack/socket.h"

#include "stack/bind.h"
#include "stack/datagram_names.h"
#include "stack/outbox.h"
#include "stack/refusal.h"
#include "stack/settled_joins.h"
#include "stack/user_text.h"

/* An address and port of somebody else's, one host's (RFC 1122 3.2.1.3). */
#define SEND_TO(s, a, p) \
  (0 <= (p) <= 65535 && address_host(a) && !address_broadcast((s)->link, a) && \
   (a) != (s)->link.own)

/* Text is queued, or why none is. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires data: 0 <= n && \valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    requires own: USER_OWN(s, i, data, n);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.send[0 .. s->connections.n - 1], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures taken: \result <= n && s->connections.tcb[i].snd.end ==
      \old(s->connections.tcb[i].snd.end) + \max(\result, 0);
    ensures none: \result < 0 ==> \result == send_refusal(s->connections.tcb + i);
    ensures some: \result == 0 ==> n == 0;
    ensures range: \result != SEQUENT_BAD_SOCKET && \result != SEQUENT_BAD_VALUE;
*/
static int64_t send_text(struct sequent *s, int64_t i, const uint8_t *data, int64_t n,
                         int64_t now)
{
  int64_t taken = user_write(s, i, data, n, now);

  if (taken > 0 || (n == 0 && send_takes(s, i)))
    return taken;
  return send_refused(s, i);
}

/* A datagram goes to the connected peer, or why none does. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    requires data: 0 <= n && \valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s), s->identification;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures state: \result == SEQUENT_WRONG_STATE <==> \old(s->datagrams.socket[u].remote) == 0;
    ensures result: \result == n || \result == SEQUENT_WRONG_STATE ||
      \result == SEQUENT_TOO_LONG || \result == SEQUENT_AGAIN || \result == SEQUENT_NO_ROUTE;
    ensures long: \result != SEQUENT_WRONG_STATE ==>
      (\result == SEQUENT_TOO_LONG <==> n > OUTBOX_MOST(s));
*/
static int64_t send_peer(struct sequent *s, int64_t u, const uint8_t *data, int64_t n,
                         int64_t now)
{
  uint32_t to = datagram_peer(s, u);

  if (to == 0)
    return SEQUENT_WRONG_STATE;
  return outbox_send(s, u, data, n, to, datagram_peer_port(s, u), now);
}

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    requires data: n < 0 || (\valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data)));
    requires own: \forall integer i; 0 <= n && names_connection(s, socket, i) ==>
      USER_OWN(s, i, data, n);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.send[0 .. s->connections.n - 1], SCHEDULE_CELLS(s), PACKETS_CELLS(s),
      s->identification;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures bad: \old(no_socket(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures value: !\old(no_socket(s, socket)) ==> (\result == SEQUENT_BAD_VALUE <==> n < 0);
    ensures refused: \result == SEQUENT_BAD_SOCKET || \result == SEQUENT_BAD_VALUE ==>
      untouched{Pre, Post}(s);
    ensures most: \result <= \max(n, 0);
    ensures taken: \forall integer i; \old(names_connection(s, socket, i)) && 0 <= n ==>
      s->connections.tcb[i].snd.end ==
        \old(s->connections.tcb[i].snd.end) + \max(\result, 0);
    ensures some: \forall integer i; \old(names_connection(s, socket, i)) && \result == 0 ==>
      n == 0;
    ensures none: \forall integer i; \old(names_connection(s, socket, i)) && 0 <= n &&
      \result < 0 ==> \result == send_refusal(s->connections.tcb + i);
    ensures peer: \forall integer u; \old(names_datagram(s, socket, u)) && 0 <= n ==>
      (\result == SEQUENT_WRONG_STATE <==> \old(s->datagrams.socket[u].remote) == 0) &&
      (\result >= 0 ==> \result == n && n <= OUTBOX_MOST(s));
*/
int64_t sequent_send(struct sequent *s, int64_t socket, const uint8_t *data, int64_t n,
                     int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (n < 0)
    return SEQUENT_BAD_VALUE;
  if (u >= 0)
    return send_peer(s, u, data, n, now);
  return send_text(s, i, data, n, now);
}

/* Has socket u a name, or does it get one now? */
/*@ requires ok: stack_ok(s);
    requires used: 0 <= u < s->datagrams.n && datagram_used(&s->datagrams, u);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->ports, NAMES_CELLS(s->datagrams.names, s->datagrams.n),
      s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static bool send_named(struct sequent *s, int64_t u, int64_t now)
{
  return datagram_has_name(s, u) || bind_datagram(s, u, 0, 0, now) == 0;
}

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> SEND_TO(s, address, port);
*/
static bool send_to_ok(const struct sequent *s, uint32_t address, int64_t port)
{
  //@ assert sound: stack_sound(s);
  //@ assert link: subnet_ok(s->link);
  return 0 <= port && port <= 65535 && address_source_ok(&s->link, address) != 0;
}

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    requires data: n < 0 || (\valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data)));
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures bad: \old(no_datagram(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures value: !\old(no_datagram(s, socket)) ==>
      (\result == SEQUENT_BAD_VALUE <==> n < 0 || !\old(SEND_TO(s, address, port)));
    ensures refused: \result == SEQUENT_BAD_SOCKET || \result == SEQUENT_BAD_VALUE ==>
      untouched{Pre, Post}(s);
    ensures result: \result == n || \result == SEQUENT_BAD_SOCKET ||
      \result == SEQUENT_BAD_VALUE || \result == SEQUENT_IN_USE ||
      \result == SEQUENT_TOO_LONG || \result == SEQUENT_AGAIN || \result == SEQUENT_NO_ROUTE;
    ensures most: \result >= 0 ==> n <= OUTBOX_MOST(s);
*/
int64_t sequent_send_to(struct sequent *s, int64_t socket, const uint8_t *data, int64_t n,
                        uint32_t address, int64_t port, int64_t now)
{
  int64_t u = socket_datagram(s, socket);

  if (u < 0)
    return SEQUENT_BAD_SOCKET;
  if (n < 0 || !send_to_ok(s, address, port))
    return SEQUENT_BAD_VALUE;
  if (!send_named(s, u, now))
    return SEQUENT_IN_USE;
  //@ assert named: SIZES_SAME(Pre, Here, s);
  return outbox_send(s, u, data, n, address, (uint32_t)port, now);
}
