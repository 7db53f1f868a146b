/* socket_close.c - the application lets go of a socket: close, abort. */
#include "stack/socket.h"

#include "stack/closing.h"
#include "stack/holding.h"
#include "stack/listen.h"
#include "stack/settled_joins.h"
#include "stack/user_calls.h"

/* It listens no more; whoever waited to be accepted is reset. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
*/
static void close_listener(struct sequent *s, int64_t i, int64_t now)
{
  if (connection_at(s, i).listens != 0)
    listen_end(s, i, now);
}

/* RFC 9293 3.9.1: CLOSE, or ABORT. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
*/
static void close_says(struct sequent *s, int64_t i, int64_t abort, int64_t now)
{
  if (abort != 0)
    user_abort(s, i, now);
  else
    user_close(s, i, now);
}

/* The connection lives on until all is said. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures gone: s->connections.place[i].held == 0;
*/
static void close_connection(struct sequent *s, int64_t i, int64_t abort, int64_t now)
{
  close_listener(s, i, now);
  close_says(s, i, abort, now);
  closing_connection(s, i);
}

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures bad: \old(no_socket(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures result: \result == 0 || \result == SEQUENT_BAD_SOCKET;
    ensures refused: \result != 0 ==> untouched{Pre, Post}(s);
    ensures connection: \forall integer i; \old(names_connection(s, socket, i)) ==>
      !names_connection(s, socket, i);
    ensures datagrams: \forall integer u; \old(names_datagram(s, socket, u)) ==>
      !names_datagram(s, socket, u);
*/
static int64_t let_go(struct sequent *s, int64_t socket, int64_t abort, int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (u >= 0) {
    closing_datagram(s, u);
    //@ assert free: !names_datagram(s, socket, u);
    return 0;
  }
  close_connection(s, i, abort, now);
  //@ assert gone: !names_connection(s, socket, i);
  return 0;
}

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures bad: \old(no_socket(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures result: \result == 0 || \result == SEQUENT_BAD_SOCKET;
    ensures refused: \result != 0 ==> untouched{Pre, Post}(s);
    ensures connection: \forall integer i; \old(names_connection(s, socket, i)) ==>
      !names_connection(s, socket, i);
    ensures datagrams: \forall integer u; \old(names_datagram(s, socket, u)) ==>
      !names_datagram(s, socket, u);
*/
int64_t sequent_close(struct sequent *s, int64_t socket, int64_t now)
{
  return let_go(s, socket, 0, now);
}

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures bad: \old(no_socket(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures result: \result == 0 || \result == SEQUENT_BAD_SOCKET;
    ensures refused: \result != 0 ==> untouched{Pre, Post}(s);
    ensures connection: \forall integer i; \old(names_connection(s, socket, i)) ==>
      !names_connection(s, socket, i);
    ensures datagrams: \forall integer u; \old(names_datagram(s, socket, u)) ==>
      !names_datagram(s, socket, u);
*/
int64_t sequent_abort(struct sequent *s, int64_t socket, int64_t now)
{
  return let_go(s, socket, 1, now);
}
