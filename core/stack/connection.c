/* connection.c - the connections. */
#include "stack/connection.h"

#include "stack/block.h"

/* No names, and nobody's. */
static void place_init(struct connection *p)
{
  p->local = 0;
  p->local_port = 0;
  p->remote = 0;
  p->remote_port = 0;
  p->hop = 0;
  p->held = 0;
  p->listens = 0;
  p->parent = 0;
  p->parent_generation = 0;
  p->half = 0;
}

void connections_init(struct connections *c, struct tcb *tcb, struct connection *place,
                      struct ring *receive, struct ring *send, int64_t n)
{
  c->tcb = tcb;
  c->place = place;
  c->receive = receive;
  c->send = send;
  c->streams = 0;
  c->n = n;
  for (int64_t i = 0; i < n; i++) {
    block_init(&tcb[i]);
    place_init(&place[i]);
  }
}

int64_t connection_new(struct connections *c)
{
  int64_t i = slot_take(&c->slots);

  if (i >= 0) {
    block_init(&c->tcb[i]);
    place_init(&c->place[i]);
  }
  return i;
}

void connection_free(struct connections *c, int64_t i)
{
  connection_unname(c, i);
  slot_give(&c->slots, i);
}

int64_t connection_name(struct connections *c, int64_t i, uint32_t local, uint32_t local_port,
                        uint32_t remote, uint32_t remote_port)
{
  if (demux_find(&c->names, local, remote, local_port, remote_port) >= 0)
    return -1;
  connection_unname(c, i);
  demux_insert(&c->names, i, local, remote, local_port, remote_port);
  c->place[i].local = local;
  c->place[i].local_port = local_port;
  c->place[i].remote = remote;
  c->place[i].remote_port = remote_port;
  return 0;
}

void connection_unname(struct connections *c, int64_t i)
{
  if (demux_has(&c->names, i))
    demux_remove(&c->names, i);
}

/* The name of the next connection's streams. */
static int64_t next_stream(struct connections *c)
{
  uint64_t stream = c->streams;

  c->streams = (stream + 1) % STREAMS_MAX;
  return (int64_t)stream;
}

void connection_call(struct connections *c, int64_t i, int64_t iss, int64_t ts_offset, int64_t mss,
                     int64_t now)
{
  int64_t stream = next_stream(c);

  block_open_active(&c->tcb[i], stream, iss, ts_offset, mss, now);
}

void connection_answer(struct connections *c, int64_t i, int64_t iss, int64_t ts_offset,
                       const struct segment *syn, int64_t mss, int64_t now)
{
  int64_t stream = next_stream(c);

  block_open_passive(&c->tcb[i], stream, iss, ts_offset, syn, mss, now);
}

int64_t connection_arrive(struct connections *c, int64_t i, const struct segment *g,
                          const uint8_t *text, int64_t now)
{
  struct span store;
  int64_t verdict = block_arrive(&c->tcb[i], g, now, &store);

  if (store.lo < store.hi)
    ring_store(&c->receive[i], store.lo, text + (store.lo - (g->seq + g->syn)),
               store.hi - store.lo) /*@ ghost (c->tcb[i].stream, c->tcb[i].rcv.read) */;
  return verdict;
}

int64_t connection_write(struct connections *c, int64_t i, const uint8_t *data, int64_t n,
                         int64_t now)
{
  int64_t end = c->tcb[i].snd.end;
  int64_t taken = block_write(&c->tcb[i], n, now);

  ring_append(&c->send[i], end, data, taken)
    /*@ ghost (c->tcb[i].stream, c->tcb[i].snd.una > 0 ? c->tcb[i].snd.una : 1) */;
  return taken;
}

int64_t connection_read(struct connections *c, int64_t i, uint8_t *data, int64_t n, int64_t now)
{
  int64_t from = c->tcb[i].rcv.read;
  int64_t given = block_read(&c->tcb[i], n, now);

  ring_fetch(&c->receive[i], from, data, given) /*@ ghost (c->tcb[i].stream) */;
  return given;
}

void connection_timer(struct connections *c, int64_t i, int64_t now)
{
  block_timer(&c->tcb[i], now);
}

int64_t connection_emit(struct connections *c, int64_t i, int64_t most, struct segment *g,
                        int64_t now)
{
  return block_emit(&c->tcb[i], now, most, g);
}

void connection_unreachable(struct connections *c, int64_t i)
{
  block_unreachable(&c->tcb[i], 1);
}

void connection_shutdown(struct connections *c, int64_t i, int64_t now)
{
  block_shutdown(&c->tcb[i], now);
}

void connection_close(struct connections *c, int64_t i, int64_t now)
{
  block_close(&c->tcb[i], now);
}

void connection_abort(struct connections *c, int64_t i, int64_t error)
{
  block_abort(&c->tcb[i], error);
}

void connection_nodelay(struct connections *c, int64_t i, int64_t on, int64_t now)
{
  block_nodelay(&c->tcb[i], on, now);
}
