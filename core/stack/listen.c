#include "stack/listen.h"

#include "stack/life.h"
#include "stack/naming.h"
#include "stack/news.h"

int64_t listen_begin(struct sequent *s, int64_t i, int64_t backlog)
{
  for (int64_t l = 0; l < s->memory.listeners; l++)
    if (s->memory.listener[l].used == 0) {
      s->memory.listener[l] = (struct listener){.used = 1, .backlog = (uint32_t)backlog};
      s->connections.place[i].listens = (uint32_t)l + 1;
      return 0;
    }
  return SEQUENT_FULL;
}

/* Put a connection that is established at the end of the queue. */
static void listen_push(struct sequent *s, int64_t l, int64_t child)
{
  struct listener *q = &s->memory.listener[l];
  int64_t at = ((int64_t)q->head + q->count) % SEQUENT_BACKLOG;

  s->memory.queue[l].child[at] = (uint32_t)child;
  s->memory.queue[l].generation[at] = (uint32_t)slot_generation(&s->connections.slots, child);
  q->count++;
}

/* Take the first one out; -1 if it is gone by now. */
static int64_t listen_pop(struct sequent *s, int64_t l)
{
  struct listener *q = &s->memory.listener[l];
  int64_t child = s->memory.queue[l].child[q->head];
  int64_t generation = s->memory.queue[l].generation[q->head];

  q->head = (q->head + 1) % SEQUENT_BACKLOG;
  q->count--;
  if (!slot_live(&s->connections.slots, child, generation))
    return -1;
  s->connections.place[child].parent = 0;
  return child;
}

/* Nobody will accept it. */
static void listen_drop(struct sequent *s, int64_t child, int64_t now)
{
  connection_abort(&s->connections, child, ERROR_ABORTED);
  connection_news(s, child, now);
}

void listen_end(struct sequent *s, int64_t i, int64_t now)
{
  int64_t l = (int64_t)s->connections.place[i].listens - 1;

  for (int64_t left = s->memory.listener[l].count; left > 0; left--) {
    int64_t child = listen_pop(s, l);

    if (child >= 0) {
      listen_drop(s, child, now);
      connection_sweep(s, child);       /* it may have been dead already */
    }
  }
  s->memory.listener[l].used = 0;
  s->connections.place[i].listens = 0;
}

int64_t listen_syn(struct sequent *s, int64_t i, uint32_t local, uint32_t remote,
                   uint32_t local_port, uint32_t remote_port, const struct segment *syn,
                   int64_t now)
{
  struct listener *q = &s->memory.listener[s->connections.place[i].listens - 1];
  int64_t child, hop;

  if (q->half + q->count >= q->backlog)
    return -1;
  child = connection_new(&s->connections);
  if (child < 0)
    return -1;
  hop = route_of(s, remote);
  if (connection_name(&s->connections, child, local, local_port, remote, remote_port) != 0 ||
      hop < 0) {
    connection_free(&s->connections, child);
    return -1;
  }
  s->connections.place[child].hop = (uint32_t)hop;
  s->connections.place[child].parent = (uint32_t)i + 1;
  s->connections.place[child].parent_generation =
    (uint32_t)slot_generation(&s->connections.slots, i);
  s->connections.place[child].half = 1;
  q->half++;
  turn_answer(s, child, syn, now);
  return child;
}

/* The listener that half-open connection i came from, or -1 if it is gone. */
static int64_t listen_parent(const struct sequent *s, int64_t i)
{
  const struct connection *c = &s->connections.place[i];
  int64_t parent = (int64_t)c->parent - 1;

  if (parent < 0 || !slot_live(&s->connections.slots, parent, c->parent_generation))
    return -1;
  return (int64_t)s->connections.place[parent].listens - 1;
}

void listen_progress(struct sequent *s, int64_t i, int64_t now)
{
  struct connection *c = &s->connections.place[i];
  int64_t state = s->connections.tcb[i].state;
  int64_t l = listen_parent(s, i);

  if (c->half == 0 || state == SYN_RECEIVED)
    return;
  c->half = 0;
  if (l >= 0 && s->memory.listener[l].half > 0)
    s->memory.listener[l].half--;
  if (state == CLOSED) {
    c->parent = 0;
  } else if (l >= 0 && s->memory.listener[l].count < SEQUENT_BACKLOG) {
    listen_push(s, l, i);
    turn_post(s, (int64_t)c->parent - 1);
  } else {
    c->parent = 0;
    listen_drop(s, i, now);
  }
}

int64_t listen_accept(struct sequent *s, int64_t i)
{
  int64_t l = (int64_t)s->connections.place[i].listens - 1;

  while (s->memory.listener[l].count > 0) {
    int64_t child = listen_pop(s, l);

    if (child >= 0)
      return child;
  }
  return -1;
}
