/* socket.c - from handles to connections and datagram sockets, and back. */
#define CONNECTIONS_PART
#define SOCKET_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/socket.h"

int64_t socket_connection(const struct sequent *s, int64_t socket)
{
  int64_t i;

  //@ assert sound: stack_sound(s);
  i = slot_of(&s->connections.slots, HANDLE_CONNECTION, socket);
  //@ assert place: i != -1 ==> \valid(s->connections.place + i);
  return i >= 0 && s->connections.place[i].held != 0 ? i : -1;
}

int64_t socket_datagram(const struct sequent *s, int64_t socket)
{
  //@ assert sound: stack_sound(s);
  return slot_of(&s->datagrams.slots, HANDLE_DATAGRAM, socket);
}

int64_t handle_connection(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  return slot_handle(&s->connections.slots, HANDLE_CONNECTION, i);
}

int64_t handle_datagram(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return slot_handle(&s->datagrams.slots, HANDLE_DATAGRAM, u);
}

int64_t socket_error(const struct tcb *t)
{
  switch (t->error) {
  case ERROR_NONE:
    return 0;
  case ERROR_RESET:
    return SEQUENT_RESET;
  case ERROR_REFUSED:
    return SEQUENT_REFUSED;
  case ERROR_TIMEOUT:
    return SEQUENT_TIMED_OUT;
  case ERROR_UNREACHABLE:
    return SEQUENT_UNREACHABLE;
  default:
    return SEQUENT_ABORTED;
  }
}
