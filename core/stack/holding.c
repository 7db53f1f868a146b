/* holding.c - who holds connections, and how they are named. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/holding.h"

#include "stack/connection.h"

void holding_place(struct sequent *s, int64_t i, struct connection v)
{
  /*@ assert among: \forall uint32_t *q;
        AWAY(Pre, s->connections.place, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.place + i); */
  //@ assert before: stack_sound(s);
  //@ assert apart: place_apart(&s->connections);
  connection_place(&s->connections, i, v);
  /*@ assert beside: \forall uint32_t *q;
        \base_addr(q) != \base_addr(\at(s->connections.place, Pre)) ==> *q == \at(*q, Pre); */
  //@ assert slots: s->connections.slots.used == \at(s->connections.slots.used, Pre);
  /*@ assert buckets: \forall integer k;
        s->connections.names.node[k].bucket == \at(s->connections.names.node[k].bucket, Pre); */
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sound: stack_sound(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert n: s->connections.n == \at(s->connections.n, Pre);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

struct connection connection_at(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert place: \valid(s->connections.place + i) && place_in(s->connections.place + i);
  return s->connections.place[i];
}

void connection_hold(struct sequent *s, int64_t i, uint32_t held)
{
  struct connection v = connection_at(s, i);

  v.held = held;
  holding_place(s, i, v);
}

void connection_hop(struct sequent *s, int64_t i, uint32_t hop)
{
  struct connection v = connection_at(s, i);

  v.hop = hop;
  holding_place(s, i, v);
}

bool connection_has_name(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert tables: connections_tables(&s->connections);
  return demux_has(&s->connections.names, i);
}

int64_t connection_gets_name(struct sequent *s, int64_t i, uint32_t local, uint32_t local_port,
                             uint32_t remote, uint32_t remote_port)
{
  int64_t taken;

  /*@ assert among: \forall uint32_t *q;
        AWAY(Pre, s->connections.place, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.place + i); */
  taken = connection_name(&s->connections, i, local, local_port, remote, remote_port);
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_CONNECTIONS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_CONNECTIONS_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sound: stack_sound(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert n: s->connections.n == \at(s->connections.n, Pre);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
  return taken;
}
