#include "stack/socket.h"
#include "stack/news.h"
#include "stack/things.h"
#include "tcp/timer.h"
#include "tcp/user.h"
#include "wire/ipv4.h"

static int64_t poll_connection(const struct sequent *s, int64_t i)
{
  const struct tcb *t = &s->connections.tcb[i];
  int64_t bits = 0;

  if (s->connections.place[i].listens != 0)
    return s->memory.listener[s->connections.place[i].listens - 1].count > 0 ? SEQUENT_READABLE
                                                                              : 0;
  if (tcp_readable(t) > 0 || tcp_eof(t) || (t->state == CLOSED && t->error != ERROR_NONE))
    bits += SEQUENT_READABLE;
  if (t->state >= ESTABLISHED && tcp_writable(t) > 0)
    bits += SEQUENT_WRITABLE;
  if (tcp_eof(t))
    bits += SEQUENT_ENDED;
  if (t->state == CLOSED && t->error != ERROR_NONE)
    bits += SEQUENT_FAILED;
  if (t->state >= ESTABLISHED)
    bits += SEQUENT_CONNECTED;
  return bits;
}

int64_t sequent_poll(const struct sequent *s, int64_t socket)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i >= 0)
    return poll_connection(s, i);
  if (u < 0)
    return SEQUENT_BAD_SOCKET;
  return SEQUENT_WRITABLE + (s->datagrams.socket[u].count > 0 ||
                             s->datagrams.socket[u].refused != 0 ? SEQUENT_READABLE : 0);
}

int64_t sequent_next_event(struct sequent *s)
{
  int64_t left = s->events.count;

  for (; left > 0; left--) {
    int64_t k = turn_event(s);
    int64_t u = k - s->memory.connections;

    if (k < 0)
      return SEQUENT_AGAIN;
    if (u < 0 && s->connections.place[k].held != 0)
      return handle_connection(s, k);
    if (u >= 0 && slot_is_used(&s->datagrams.slots, u))
      return handle_datagram(s, u);
  }
  return SEQUENT_AGAIN;
}

static void status_connection(const struct sequent *s, int64_t i, struct sequent_status *out)
{
  const struct tcb *t = &s->connections.tcb[i];
  const struct connection *c = &s->connections.place[i];

  out->kind = SEQUENT_TCP;
  out->state = c->listens != 0 ? LISTEN : t->state;
  out->error = socket_error(t);
  out->local = c->local;
  out->local_port = c->local_port;
  out->remote = c->remote;
  out->remote_port = c->remote_port;
  out->unacked = t->snd.max - t->snd.una;
  out->unsent = t->snd.end + t->snd.fin - t->snd.nxt;
  out->unread = tcp_readable(t);
  out->window = t->snd.edge - t->snd.una;
  out->congestion_window = t->cc.cwnd;
  out->srtt = t->rtt.srtt;
  out->rto = t->rtt.wait;
  out->mss = t->snd.mss;
  out->deadline = schedule_due(&s->schedule, i);
}

static void status_datagram(const struct sequent *s, int64_t u, struct sequent_status *out)
{
  const struct datagram_socket *d = &s->datagrams.socket[u];

  *out = (struct sequent_status){0};
  out->kind = d->protocol == IPV4_UDP ? SEQUENT_UDP : SEQUENT_PING;
  out->state = CLOSED;
  out->local = d->local;
  out->local_port = d->local_port;
  out->remote = d->remote;
  out->remote_port = d->remote_port;
  out->unread = d->count;
  out->deadline = NEVER;
}

int64_t sequent_status(const struct sequent *s, int64_t socket, struct sequent_status *out)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (i >= 0)
    status_connection(s, i, out);
  else
    status_datagram(s, u, out);
  return 0;
}
