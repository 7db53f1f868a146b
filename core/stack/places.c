/* places.c - the table of connections. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/places.h"

#include "stack/tcbs.h"

/* No names, and nobody's. */
/*@ requires place: \valid(p);
    terminates \true;
    exits \false;
    assigns *p;
    ensures blank: place_blank(p);
*/
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
  c->n = (uint32_t)n;
  for (int64_t i = 0; i < n; i++) {
    block_init(&tcb[i]);
    place_init(&place[i]);
  }
}

int64_t connection_new(struct connections *c)
{
  int64_t i = slot_take(&c->slots);

  if (i < 0)
    return -1;
  place_init(&c->place[i]);
  tcbs_reset(c->tcb, i) /*@ ghost (c->receive, c->send, c->n) */;
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
