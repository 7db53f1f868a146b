/* socket_listen.c - a socket that others call: listen, accept. */
#include "stack/socket.h"

#include "stack/holding.h"
#include "stack/listen.h"
#include "stack/news.h"

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

int64_t sequent_accept(struct sequent *s, int64_t socket)
{
  int64_t i = socket_connection(s, socket);
  int64_t child;

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  if (connection_at(s, i).listens == 0)
    return SEQUENT_WRONG_STATE;
  child = listen_accept(s, i);
  if (child < 0)
    return SEQUENT_AGAIN;
  connection_hold(s, child, 1);
  turn_post(s, child);
  return handle_connection(s, child);
}
