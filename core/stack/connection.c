#include "stack/connection.h"

#include "base/ring.h"
#include "ip/route.h"
#include "stack/naming.h"
#include "tcp/arrive.h"
#include "tcp/emit.h"
#include "tcp/handshake.h"
#include "tcp/isn.h"
#include "tcp/state.h"
#include "tcp/timer.h"
#include "tcp/user.h"

#define STREAMS 0x4000000000000000u   /* names of streams come again after so many */

/* When it must be looked at next: at once if it can send, else at its deadline. */
static void connection_settle(struct sequent *s, int64_t i, int64_t now)
{
  int64_t due = tcp_due(&s->memory.tcb[i]);

  schedule_at(&s->schedule, i, due == 0 ? now : due);
}

/* What has changed may interest the application. */
static void connection_news(struct sequent *s, int64_t i, int64_t now)
{
  connection_settle(s, i, now);
  events_post(&s->events, i);
}

int64_t connection_new(struct sequent *s)
{
  int64_t i = slot_take(&s->connections);

  if (i >= 0) {
    tcp_init(&s->memory.tcb[i]);
    s->memory.connection[i] = (struct connection){0};
  }
  return i;
}

void connection_free(struct sequent *s, int64_t i)
{
  if (!slot_is_used(&s->connections, i))
    return;
  connection_unname(s, i);
  schedule_at(&s->schedule, i, NEVER);
  slot_give(&s->connections, i);
}

int64_t connection_name(struct sequent *s, int64_t i, uint32_t local, uint32_t local_port,
                        uint32_t remote, uint32_t remote_port)
{
  struct connection *c = &s->memory.connection[i];

  if (demux_find(&s->tcp_names, local, remote, local_port, remote_port) >= 0)
    return SEQUENT_IN_USE;
  connection_unname(s, i);
  demux_insert(&s->tcp_names, i, local, remote, local_port, remote_port);
  c->local = local;
  c->local_port = local_port;
  c->remote = remote;
  c->remote_port = remote_port;
  return 0;
}

void connection_unname(struct sequent *s, int64_t i)
{
  if (demux_has(&s->tcp_names, i))
    demux_remove(&s->tcp_names, i);
}

/* RFC 6528: a number that only who knows the secret can tell. */
static int64_t connection_isn(const struct sequent *s, int64_t i, int64_t now)
{
  const struct connection *c = &s->memory.connection[i];

  return isn_make(c->local, c->local_port, c->remote, c->remote_port, s->config.secret0,
                  s->config.secret1, now);
}

/* RFC 7323 5.4: each connection's timestamp clock has an offset of its own. */
static int64_t connection_clock(const struct sequent *s, int64_t i)
{
  const struct connection *c = &s->memory.connection[i];

  return isn_make(c->remote, c->remote_port, c->local, c->local_port, s->config.secret1,
                  s->config.secret0, 0);
}

/* What one segment to us may hold. */
static int64_t connection_mss(const struct sequent *s)
{
  return (int64_t)s->config.mtu - 40;
}

void connection_call(struct sequent *s, int64_t i, int64_t now)
{
  tcp_open_active(&s->memory.tcb[i], (int64_t)s->streams, connection_isn(s, i, now),
                  connection_clock(s, i), connection_mss(s), now);
  s->streams = (s->streams + 1) % STREAMS;
  connection_settle(s, i, now);
}

void connection_answer(struct sequent *s, int64_t i, const struct segment *syn, int64_t now)
{
  tcp_open_passive(&s->memory.tcb[i], (int64_t)s->streams, connection_isn(s, i, now),
                   connection_clock(s, i), syn, connection_mss(s), now);
  s->streams = (s->streams + 1) % STREAMS;
  connection_settle(s, i, now);
}

int64_t connection_arrive(struct sequent *s, int64_t i, const struct segment *g,
                          const uint8_t *text, int64_t now)
{
  struct span store;
  int64_t verdict = tcp_arrive(&s->memory.tcb[i], g, now, &store);

  if (store.lo < store.hi)
    ring_store(&s->memory.receive[i], store.lo, text + (store.lo - (g->seq + g->syn)),
               store.hi - store.lo);
  connection_news(s, i, now);
  return verdict;
}

int64_t connection_tick(struct sequent *s, int64_t i, int64_t now)
{
  int64_t before = s->memory.tcb[i].state;

  tcp_timer(&s->memory.tcb[i], now);
  if (s->memory.tcb[i].state != before)
    events_post(&s->events, i);
  connection_settle(s, i, now);
  return tcp_due(&s->memory.tcb[i]) == 0;
}

int64_t connection_emit(struct sequent *s, int64_t i, int64_t most, struct segment *g, int64_t now)
{
  int64_t made = tcp_emit(&s->memory.tcb[i], now, most, g);

  connection_settle(s, i, now);
  return made;
}

/* RFC 5927 4.1: an ICMP error counts only if it quotes what is in flight. */
int64_t connection_blamed(struct sequent *s, int64_t i, uint32_t seq, int64_t now)
{
  struct tcb *t = &s->memory.tcb[i];
  int64_t at = offset_unwrap(t->iss, seq, t->snd.una);

  if (at < t->snd.una || at >= t->snd.max)
    return FATE_UNACCEPTABLE;
  connection_unreachable(s, i, now);
  return FATE_TAKEN;
}

void connection_unreachable(struct sequent *s, int64_t i, int64_t now)
{
  tcp_unreachable(&s->memory.tcb[i], 1);
  connection_news(s, i, now);
}

int64_t connection_send(struct sequent *s, int64_t i, const uint8_t *data, int64_t n, int64_t now)
{
  int64_t end = s->memory.tcb[i].snd.end;
  int64_t taken = tcp_write(&s->memory.tcb[i], n, now);

  ring_append(&s->memory.send[i], end, data, taken);
  connection_settle(s, i, now);
  return taken;
}

int64_t connection_recv(struct sequent *s, int64_t i, uint8_t *data, int64_t n, int64_t now)
{
  int64_t from = s->memory.tcb[i].rcv.read;
  int64_t given = tcp_read(&s->memory.tcb[i], n, now);

  ring_fetch(&s->memory.receive[i], from, data, given);
  connection_settle(s, i, now);
  return given;
}

void connection_shutdown(struct sequent *s, int64_t i, int64_t now)
{
  tcp_shutdown(&s->memory.tcb[i], now);
  connection_settle(s, i, now);
}

void connection_close(struct sequent *s, int64_t i, int64_t now)
{
  tcp_close(&s->memory.tcb[i], now);
  connection_settle(s, i, now);
}

void connection_abort(struct sequent *s, int64_t i, int64_t now)
{
  tcp_abort(&s->memory.tcb[i], ERROR_ABORTED);
  connection_news(s, i, now);
}

void connection_nodelay(struct sequent *s, int64_t i, int64_t on, int64_t now)
{
  tcp_nodelay(&s->memory.tcb[i], on, now);
  connection_settle(s, i, now);
}

void connection_sweep(struct sequent *s, int64_t i)
{
  const struct connection *c = &s->memory.connection[i];

  if (c->held == 0 && c->parent == 0 && tcp_finished(&s->memory.tcb[i]))
    connection_free(s, i);
}
