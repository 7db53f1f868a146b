/* socket_close.c - the application lets go of a socket: close, abort. */
#include "stack/socket.h"

#include "stack/holding.h"
#include "stack/life.h"
#include "stack/listen.h"
#include "stack/user_calls.h"

static void close_connection(struct sequent *s, int64_t i, int64_t abort, int64_t now)
{
  if (connection_at(s, i).listens != 0)
    listen_end(s, i, now);
  if (abort != 0)
    user_abort(s, i, now);
  else
    user_close(s, i, now);
  connection_hold(s, i, 0);
  connection_sweep(s, i);
}

static int64_t let_go(struct sequent *s, int64_t socket, int64_t abort, int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (u >= 0)
    datagram_free(&s->datagrams, u);
  else
    close_connection(s, i, abort, now);
  return 0;
}

int64_t sequent_close(struct sequent *s, int64_t socket, int64_t now)
{
  return let_go(s, socket, 0, now);
}

int64_t sequent_abort(struct sequent *s, int64_t socket, int64_t now)
{
  return let_go(s, socket, 1, now);
}
