/* socket_listen.c - a socket that others call: listen, accept. */
#include "stack/socket.h"

#include "stack/holding.h"
#include "stack/listen.h"
#include "stack/news.h"
#include "stack/settled_joins.h"

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures bad: \old(no_connection(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures value: !\old(no_connection(s, socket)) ==>
      (\result == SEQUENT_BAD_VALUE <==> backlog < 1 || backlog > SEQUENT_BACKLOG);
    ensures state: \forall integer i; \old(names_connection(s, socket, i)) &&
      1 <= backlog <= SEQUENT_BACKLOG ==> (\result == SEQUENT_WRONG_STATE <==>
        \old(!connection_named(&s->connections, i) || s->connections.place[i].remote != 0 ||
             s->connections.place[i].listens != 0));
    ensures result: \result == 0 || \result == SEQUENT_BAD_SOCKET ||
      \result == SEQUENT_BAD_VALUE || \result == SEQUENT_WRONG_STATE || \result == SEQUENT_FULL;
    ensures refused: \result == SEQUENT_BAD_SOCKET || \result == SEQUENT_BAD_VALUE ||
      \result == SEQUENT_WRONG_STATE ==> untouched{Pre, Post}(s);
*/
int64_t sequent_listen(struct sequent *s, int64_t socket, int64_t backlog)
{
  int64_t i = socket_connection(s, socket);
  struct connection c;

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  if (backlog < 1 || backlog > SEQUENT_BACKLOG)
    return SEQUENT_BAD_VALUE;
  c = connection_at(s, i);
  if (!connection_has_name(s, i) || c.remote != 0 || c.listens != 0)
    return SEQUENT_WRONG_STATE;
  return listen_begin(s, i, backlog);
}

/* Connection i, that nobody held, is the application's now, and it hears of it. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n && connection_used(&s->connections, i);
    terminates \true;
    exits \false;
    assigns s->connections.place[0 .. s->connections.n - 1], EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures handle: 0 <= \result <= HANDLE_MAX;
    ensures told: event_pending(&s->events, i);
*/
static int64_t accept_hands(struct sequent *s, int64_t i)
{
  connection_hold(s, i, 1);
  turn_post(s, i);
  return handle_connection(s, i);
}

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures bad: \old(no_connection(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures state: \forall integer i; \old(names_connection(s, socket, i)) ==>
      (\result == SEQUENT_WRONG_STATE <==> \old(s->connections.place[i].listens) == 0);
    ensures result: 0 <= \result <= HANDLE_MAX || \result == SEQUENT_BAD_SOCKET ||
      \result == SEQUENT_WRONG_STATE || \result == SEQUENT_AGAIN;
    ensures refused: \result == SEQUENT_BAD_SOCKET || \result == SEQUENT_WRONG_STATE ==>
      untouched{Pre, Post}(s);
*/
int64_t sequent_accept(struct sequent *s, int64_t socket)
{
  int64_t i = socket_connection(s, socket);
  int64_t child;

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  if (connection_at(s, i).listens == 0)
    return SEQUENT_WRONG_STATE;
  child = listen_accept(s, i);
  //@ assert taken: SIZES_SAME(Pre, Here, s);
  return child < 0 ? SEQUENT_AGAIN : accept_hands(s, child);
}
