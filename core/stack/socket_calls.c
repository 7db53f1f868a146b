/* socket_calls.c - shutdown and nodelay: calls that are one step of a connection. */
#include "stack/socket.h"

#include "stack/user_calls.h"

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures bad: \old(no_connection(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures closed: \forall integer i; \old(names_connection(s, socket, i)) ==>
      (\result == SEQUENT_WRONG_STATE <==> \old(s->connections.tcb[i].state) == CLOSED);
    ensures result: \result == 0 || \result == SEQUENT_BAD_SOCKET ||
      \result == SEQUENT_WRONG_STATE;
    ensures refused: \result != 0 ==> untouched{Pre, Post}(s);
*/
int64_t sequent_shutdown(struct sequent *s, int64_t socket, int64_t now)
{
  int64_t i = socket_connection(s, socket);

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  if (user_state(s, i) == CLOSED)
    return SEQUENT_WRONG_STATE;
  user_shutdown(s, i, now);
  return 0;
}

/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures bad: \old(no_connection(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures result: \result == 0 || \result == SEQUENT_BAD_SOCKET;
    ensures refused: \result != 0 ==> untouched{Pre, Post}(s);
*/
int64_t sequent_nodelay(struct sequent *s, int64_t socket, int64_t on, int64_t now)
{
  int64_t i = socket_connection(s, socket);

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  user_nodelay(s, i, on, now);
  return 0;
}
