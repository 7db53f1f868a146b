#include "blocking.h"

#include <stddef.h>

/* Run the loop until the socket's readiness has one of these bits; SEQUENT_TIMED_OUT if
 * nothing moved for too long. */
static int64_t await(struct loop *l, int64_t socket, int64_t bits, int64_t patience)
{
  int64_t until = patience == NEVER ? NEVER : l->now + patience;

  for (;;) {
    int64_t ready = sequent_poll(&l->stack, socket);

    if (ready < 0 || ready & bits)
      return ready;
    if (l->broken || (l->interrupted != NULL && l->interrupted()))
      return SEQUENT_ABORTED;
    if (l->now >= until)
      return SEQUENT_TIMED_OUT;
    loop_turn(l, 0, 0, until);
  }
}

int64_t block_connect(struct loop *l, uint32_t address, int64_t port, int64_t patience)
{
  int64_t socket = sequent_open(&l->stack, SEQUENT_TCP);
  int64_t status;
  uint8_t none;

  if (socket < 0)
    return socket;
  status = sequent_connect(&l->stack, socket, address, port, l->now);
  if (status >= 0)
    status = await(l, socket, SEQUENT_CONNECTED | SEQUENT_FAILED, patience);
  if (status >= 0 && status & SEQUENT_FAILED)
    status = sequent_recv(&l->stack, socket, &none, 1, l->now);
  if (status >= 0)
    return socket;
  sequent_abort(&l->stack, socket, l->now);
  return status;
}

int64_t block_listen(struct loop *l, int64_t port, int64_t backlog)
{
  int64_t socket = sequent_open(&l->stack, SEQUENT_TCP);
  int64_t status = socket;

  if (socket >= 0)
    status = sequent_bind(&l->stack, socket, 0, port, l->now);
  if (status >= 0)
    status = sequent_listen(&l->stack, socket, backlog);
  if (status >= 0)
    return socket;
  sequent_close(&l->stack, socket, l->now);
  return status;
}

int64_t block_accept(struct loop *l, int64_t listener, int64_t patience)
{
  for (;;) {
    int64_t socket = sequent_accept(&l->stack, listener);
    int64_t status;

    if (socket != SEQUENT_AGAIN)
      return socket;
    status = await(l, listener, SEQUENT_READABLE, patience);
    if (status < 0)
      return status;
  }
}

int64_t block_send(struct loop *l, int64_t socket, const void *data, int64_t n, int64_t patience)
{
  const uint8_t *at = data;
  int64_t left = n;

  while (left > 0) {
    int64_t taken = sequent_send(&l->stack, socket, at, left, l->now);

    if (taken == SEQUENT_AGAIN)
      taken = await(l, socket, SEQUENT_WRITABLE | SEQUENT_FAILED, patience);
    else if (taken > 0) {
      at += taken;
      left -= taken;
    }
    if (taken < 0)
      return taken;
  }
  return n;
}

int64_t block_recv(struct loop *l, int64_t socket, void *data, int64_t n, int64_t patience)
{
  for (;;) {
    int64_t given = sequent_recv(&l->stack, socket, data, n, l->now);
    int64_t status;

    if (given != SEQUENT_AGAIN)
      return given;
    status = await(l, socket, SEQUENT_READABLE | SEQUENT_FAILED, patience);
    if (status < 0)
      return status;
  }
}

/* Both FINs are acknowledged, or one side has given up. */
static int over(struct loop *l, int64_t socket)
{
  struct sequent_status s;

  return sequent_status(&l->stack, socket, &s) != 0 || s.state == CLOSED || s.state == TIME_WAIT;
}

int64_t block_close(struct loop *l, int64_t socket, int64_t patience)
{
  static uint8_t dropped[65536];
  int64_t until = l->now + patience;
  int64_t given = 0;

  sequent_shutdown(&l->stack, socket, l->now);
  while (!over(l, socket) && !l->broken && l->now < until) {
    given = sequent_recv(&l->stack, socket, dropped, sizeof dropped, l->now);
    if (given <= 0)
      loop_turn(l, 0, 0, until);
  }
  given = over(l, socket) ? 0 : SEQUENT_TIMED_OUT;
  sequent_close(&l->stack, socket, l->now);
  loop_step(l, l->now);         /* the last ACK, or the reset */
  return given;
}

const char *error_text(int64_t error)
{
  switch (error) {
  case SEQUENT_FULL:
    return "the stack has no more room (--connections N gives it more)";
  case SEQUENT_IN_USE:
    return "that port is taken";
  case SEQUENT_NO_ROUTE:
    return "no way there: it is not in our network and there is no --gateway";
  case SEQUENT_RESET:
    return "the peer reset the connection";
  case SEQUENT_REFUSED:
    return "connection refused: nobody listens on that port";
  case SEQUENT_TIMED_OUT:
    return "no answer";
  case SEQUENT_UNREACHABLE:
    return "nobody at that address answers";
  case SEQUENT_ABORTED:
    return "aborted";
  case SEQUENT_BAD_VALUE:
    return "that is no address or port to talk to";
  default:
    return "the stack refused";
  }
}
