/* cmd_nc.c - sequent listen, sequent connect: standard input to the peer, the peer to standard
 * output, like netcat.  The end of the input closes our direction only (half-close); the
 * program ends when both directions have.
 */
#include "attach.h"
#include "blocking.h"
#include "clock.h"
#include "commands.h"
#include "interrupt.h"
#include "names.h"
#include "sink.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define BUFFER 262144

struct pipe_end {               /* data on its way, in one direction */
  uint8_t data[BUFFER];
  int64_t at, end;              /* data[at .. end - 1] is to go on */
  int over;                     /* 1: nothing will follow it */
};

struct talk {
  struct loop loop;
  int64_t socket;
  struct sink sink;
  struct pipe_end out, in;      /* to the peer, from it */
  int shut;                     /* 1: our FIN is on its way */
  int failed;
};

static struct talk talk;

static void fail(struct talk *t, const char *what, const char *why)
{
  fprintf(stderr, "sequent: %s: %s\n", what, why);
  t->failed = 1;
}

/* --- standard input to the peer ---------------------------------------------------------- */

static void read_input(struct talk *t, int readable)
{
  ssize_t n;

  if (!readable || t->out.over || t->out.at < t->out.end)
    return;
  n = read(STDIN_FILENO, t->out.data, BUFFER);
  if (n < 0 && (errno == EAGAIN || errno == EINTR))
    return;
  t->out.at = 0;
  t->out.end = n > 0 ? n : 0;
  t->out.over = n <= 0;
}

static void send_on(struct talk *t)
{
  if (t->out.at < t->out.end) {
    int64_t n = sequent_send(&t->loop.stack, t->socket, t->out.data + t->out.at,
                             t->out.end - t->out.at, t->loop.now);

    if (n < 0 && n != SEQUENT_AGAIN)
      fail(t, "send", error_text(n));
    t->out.at += n > 0 ? n : 0;
  }
  if (t->out.over && !t->shut && t->out.at == t->out.end) {
    sequent_shutdown(&t->loop.stack, t->socket, t->loop.now);
    t->shut = 1;
  }
}

/* --- the peer to standard output ------------------------------------------------------------ */

static void write_on(struct talk *t)
{
  int64_t n = 1;

  while (n > 0 && t->in.at < t->in.end) {
    n = sink_write(&t->sink, t->in.data + t->in.at, t->in.end - t->in.at);
    if (n < 0)
      fail(t, "standard output", strerror(errno));
    t->in.at += n > 0 ? n : 0;
  }
}

/* The peer's FIN is passed on: who reads our output sees its end, though we may go on. */
static void end_output(struct talk *t)
{
  if (t->in.over && t->in.at == t->in.end && t->sink.fd >= 0) {
    if (close(t->sink.fd) != 0)
      fail(t, "standard output", strerror(errno));
    t->sink.fd = -1;
  }
}

static void receive(struct talk *t)
{
  int64_t n;

  write_on(t);
  while (!t->in.over && !t->failed && t->in.at == t->in.end) {
    n = sequent_recv(&t->loop.stack, t->socket, t->in.data, BUFFER, t->loop.now);
    if (n == SEQUENT_AGAIN)
      return;
    if (n < 0)
      fail(t, "connection", error_text(n));
    t->in.over = n == 0;
    t->in.at = 0;
    t->in.end = n > 0 ? n : 0;
    write_on(t);
  }
}

/* Both directions, until both are over. */
static void converse(struct talk *t)
{
  while (!t->failed && !(t->in.over && t->in.at == t->in.end && t->shut)) {
    struct pollfd waits[2] = {{.fd = -1}, {.fd = -1}};

    if (!t->out.over && t->out.at == t->out.end)
      waits[0] = (struct pollfd){.fd = STDIN_FILENO, .events = POLLIN};
    if (t->in.at < t->in.end)
      waits[1] = sink_wait(&t->sink);
    loop_turn(&t->loop, waits, 2, NEVER);
    if (interrupted())
      fail(t, "interrupted", "the connection is aborted");
    if (t->loop.broken)
      fail(t, "device", strerror(t->loop.error));
    if (t->failed)
      return;
    read_input(t, waits[0].revents != 0);
    send_on(t);
    receive(t);
    end_output(t);
  }
}

static int finish(struct talk *t)
{
  int64_t status;

  sink_begin(&t->sink, STDOUT_FILENO);
  sequent_nodelay(&t->loop.stack, t->socket, 1, t->loop.now);
  converse(t);
  if (t->failed) {
    sequent_abort(&t->loop.stack, t->socket, t->loop.now);
    loop_step(&t->loop, t->loop.now);
  } else {
    status = block_close(&t->loop, t->socket, 30000000);
    if (status < 0)
      fail(t, "close", error_text(status));
  }
  loop_close(&t->loop);
  return t->failed;
}

static int give_up(struct talk *t, const char *what, int64_t error)
{
  fail(t, what, t->loop.broken ? strerror(t->loop.error) : error_text(error));
  loop_close(&t->loop);
  return 1;
}

int command_connect(const struct options *o)
{
  struct talk *t = &talk;
  uint32_t address;
  int64_t port;

  if (host_find(o->argument[0], &address) != 0 || number_read(o->argument[1], 1, 65535, &port)) {
    fprintf(stderr, "sequent: connect wants an address (or a name of /etc/hosts) and a port, "
            "like: sequent connect 192.0.2.1 80\n");
    return 2;
  }
  if (attach(&t->loop, o, 4) != 0)
    return 1;
  t->socket = block_connect(&t->loop, address, port, o->wait * 1000000);
  return t->socket < 0 ? give_up(t, o->argument[0], t->socket) : finish(t);
}

/* Wait for the first caller; the listener goes then. */
static int64_t first_caller(struct talk *t, int64_t port)
{
  int64_t listener = block_listen(&t->loop, port, 1);
  int64_t socket = SEQUENT_TIMED_OUT;

  if (listener < 0)
    return listener;
  while (socket == SEQUENT_TIMED_OUT && !interrupted())
    socket = block_accept(&t->loop, listener, 60000000);
  sequent_close(&t->loop.stack, listener, t->loop.now);
  return socket;
}

int command_listen(const struct options *o)
{
  struct talk *t = &talk;
  struct sequent_status s;
  char who[NAME_TEXT];
  int64_t port;

  if (number_read(o->argument[0], 1, 65535, &port) != 0) {
    fprintf(stderr, "sequent: listen wants a port, 1 to 65535\n");
    return 2;
  }
  if (attach(&t->loop, o, 16) != 0)
    return 1;
  t->socket = first_caller(t, port);
  if (t->socket < 0)
    return give_up(t, "listen", t->socket);
  if (o->verbose && sequent_status(&t->loop.stack, t->socket, &s) == 0)
    fprintf(stderr, "connection from %s\n",
            endpoint_text(who, (uint32_t)s.remote, (uint32_t)s.remote_port));
  return finish(t);
}
