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

/* The place is v. */
/*@ requires \valid(p);
    terminates \true;
    exits \false;
    assigns *p;
    ensures is: PLACE_IS(p, v);
*/
static void place_copy(struct connection *p, struct connection v)
{
  *p = v;
}

/*@ predicate names_local{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(local);
    predicate names_local_port{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(local_port);
    predicate names_remote{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(remote);
    predicate names_remote_port{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(remote_port);
    predicate names_bucket{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(bucket);
*/
/*@ requires \valid(c) && \valid(c->place + i);
    requires apart: place_apart(c);
    requires in: place_in_value(v);
    terminates \true;
    exits \false;
    assigns c->place[i];
    ensures is: PLACE_IS(c->place + i, v);
    ensures fixed: c->names.n == \old(c->names.n);
    ensures hash_m: c->names.hash.m == \old(c->names.hash.m);
    ensures hash_a: c->names.hash.a == \old(c->names.hash.a);
    ensures hash_b: c->names.hash.b == \old(c->names.hash.b);
    ensures hash_c: c->names.hash.c == \old(c->names.hash.c);
    ensures hash_d: c->names.hash.d == \old(c->names.hash.d);
    ensures local: names_local{Pre, Post}(&c->names);
    ensures local_port: names_local_port{Pre, Post}(&c->names);
    ensures remote: names_remote{Pre, Post}(&c->names);
    ensures remote_port: names_remote_port{Pre, Post}(&c->names);
    ensures bucket: names_bucket{Pre, Post}(&c->names);
    ensures n: c->n == \old(c->n) && c->slots.order.n == \old(c->slots.order.n);
    ensures used: c->slots.used == \old(c->slots.used);
    ensures in: place_in(c->place + i);
    ensures rest: \forall integer k; k != i ==> place_same{Pre, Post}(c->place + k);
*/
static void place_write(struct connections *c, int64_t i, struct connection v)
{
  place_copy(c->place + i, v);
}

/*@ requires \valid(c) && \valid(c->place + i);
    requires apart: place_apart(c);
    requires in: place_in_value(v);
    terminates \true;
    exits \false;
    assigns c->place[i];
    ensures is: PLACE_IS(c->place + i, v);
    ensures names: demux_same{Pre, Post}(&c->names);
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures n: c->n == \old(c->n);
    ensures in: place_in(c->place + i);
    ensures rest: \forall integer k; k != i ==> place_same{Pre, Post}(c->place + k);
    ensures others: \forall integer k; k != i ==> place_name_same{Pre, Post}(c->place + k);
*/
static void place_put(struct connections *c, int64_t i, struct connection v)
{
  place_write(c, i, v);
  /*@ assert names: demux_same{Pre, Here}(&c->names); */
}

void connection_place(struct connections *c, int64_t i, struct connection v)
{
  place_put(c, i, v);
  /*@ assert in: \forall integer k; 0 <= k < c->n && place_in{Pre}(c->place + k) ==>
        place_in(c->place + k); */
  /*@ assert tables: connections_tables(c); */
  /*@ assert mine: place_name_same{Pre, Here}(c->place + i); */
  /*@ assert kept: \forall integer k; place_name_same{Pre, Here}(c->place + k); */
  /*@ assert names_keep: names_keep{Pre, Here}(c); */
  /*@ assert used: \forall integer k; connection_used{Pre}(c, k) ==> connection_used(c, k); */
  /*@ assert uses_keep: uses_keep{Pre, Here}(c); */
  /*@ assert calls_keep: calls_keep{Pre, Here}(c); */
}

/* Connection i, which has no name, is at no place. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires nameless: 0 <= i < c->n && !connection_named(c, i);
    terminates \true;
    exits \false;
    assigns c->place[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures blank: place_blank(c->place + i);
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures names: demux_same{Pre, Post}(&c->names);
*/
static void connection_clear(struct connections *c, int64_t i)
{
  struct connection blank = {0};

  place_put(c, i, blank);
  /*@ assert in: \forall integer k; 0 <= k < c->n && place_in{Pre}(c->place + k) ==>
        place_in(c->place + k); */
  /*@ assert tables: connections_tables(c); */
  /*@ assert kept: \forall integer k; connection_named(c, k) ==>
        place_name_same{Pre, Here}(c->place + k); */
  /*@ assert names_keep: names_keep{Pre, Here}(c); */
  /*@ assert used: \forall integer k; connection_used{Pre}(c, k) ==> connection_used(c, k); */
  /*@ assert uses_keep: uses_keep{Pre, Here}(c); */
  /*@ assert calls_keep: calls_keep{Pre, Here}(c); */
}

/* A slot that was free is in use. */
/*@ requires ok: CONNECTIONS_OK(c);
    terminates \true;
    exits \false;
    assigns c->slots.used;
    ensures ok: CONNECTIONS_OK(c);
    ensures range: -1 <= \result < c->n;
    ensures full: \result == -1 <==> \old(c->slots.used) == c->n;
    ensures new: \result != -1 ==>
      !\at(connection_used(c, \at(\result, Post)), Pre) && connection_used(c, \result);
    ensures nameless: \result != -1 ==> !connection_named(c, \result);
    ensures used: \forall integer k; k != \result ==>
      (connection_used(c, k) <==> \old(connection_used(c, k)));
*/
static int64_t connection_take(struct connections *c)
{
  int64_t i = slot_take(&c->slots);

  /*@ assert n: c->n == \at(c->n, Pre); */
  /*@ assert names: demux_same{Pre, Here}(&c->names); */
  /*@ assert tables: connections_tables(c); */
  /*@ assert memory: connections_memory(c); */
  /*@ assert in: \forall integer k; 0 <= k < c->n && place_in{Pre}(c->place + k) ==>
        place_in(c->place + k); */
  /*@ assert kept: \forall integer k; place_name_same{Pre, Here}(c->place + k); */
  /*@ assert names_keep: names_keep{Pre, Here}(c); */
  /*@ assert more: \forall integer k; connection_used{Pre}(c, k) ==> connection_used(c, k); */
  /*@ assert uses_keep: uses_keep{Pre, Here}(c); */
  /*@ assert calls_keep: calls_keep{Pre, Here}(c); */
  return i;
}

int64_t connection_new(struct connections *c)
{
  int64_t i = connection_take(c);

  if (i < 0)
    return -1;
  connection_clear(c, i);
  tcbs_reset(c->tcb, i) /*@ ghost (c->receive, c->send, c->n) */;
  return i;
}

/* As demux_remove, and what others are called does not change. */
/*@ requires ok: demux_ok(names);
    requires named: demux_named(names, i);
    terminates \true;
    exits \false;
    assigns names->node[0 .. names->n - 1].next, names->node[i].order, names->node[i].bucket,
      names->head[0 .. names->hash.m - 1];
    ensures ok: demux_ok(names);
    ensures unnamed: !demux_named(names, i);
    ensures rest: \forall integer k; k != i ==>
      (demux_named(names, k) <==> \old(demux_named(names, k)));
    ensures same: \forall integer k; 0 <= k < names->n ==>
      demux_name(names, k, \old(names->node[k].local), \old(names->node[k].remote),
                 \old(names->node[k].local_port), \old(names->node[k].remote_port));
*/
static void names_remove(struct demux *names, int64_t i)
{
  demux_remove(names, i);
}

/* The same, in the table: nothing else changes. */
/*@ requires \valid(c) && demux_memory(&c->names) && demux_inside(&c->names);
    requires apart: names_apart(c);
    requires named: demux_named(&c->names, i);
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c);
    ensures ok: demux_inside(&c->names);
    ensures memory: c->names.n == \old(c->names.n) && c->names.hash.m == \old(c->names.hash.m);
    ensures unnamed: !connection_named(c, i);
    ensures rest: \forall integer k; k != i ==>
      (connection_named(c, k) <==> connection_named{Pre}(c, k));
    ensures local: names_local{Pre, Post}(&c->names);
    ensures local_port: names_local_port{Pre, Post}(&c->names);
    ensures remote: names_remote{Pre, Post}(&c->names);
    ensures remote_port: names_remote_port{Pre, Post}(&c->names);
    ensures n: c->n == \old(c->n);
    ensures slots_n: c->slots.order.n == \old(c->slots.order.n);
    ensures used: c->slots.used == \old(c->slots.used);
    ensures at: \forall integer k; 0 <= k < c->slots.order.n ==>
      c->slots.order.at[k] == \old(c->slots.order.at[k]);
    ensures where: \forall integer k; 0 <= k < c->slots.order.n ==>
      c->slots.order.where[k] == \old(c->slots.order.where[k]);
    ensures generation: \forall integer k; 0 <= k < c->slots.order.n ==>
      c->slots.generation[k] == \old(c->slots.generation[k]);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
*/
static void name_remove(struct connections *c, int64_t i)
{
  names_remove(&c->names, i);
}

/*@ requires ok: CONNECTIONS_OK(c);
    requires named: connection_named(c, i);
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c);
    ensures ok: CONNECTIONS_OK(c);
    ensures named: \forall integer k;
      (connection_named(c, k) <==> k != i && connection_named{Pre}(c, k));
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
*/
static void connection_unlink(struct connections *c, int64_t i)
{
  name_remove(c, i);
  /*@ assert slots: slots_same{Pre, Here}(&c->slots); */
  /*@ assert tables: connections_tables(c); */
  /*@ assert memory: connections_memory(c); */
  /*@ assert in: \forall integer k; 0 <= k < c->n && place_in{Pre}(c->place + k) ==>
        place_in(c->place + k); */
  /*@ assert places: connections_places(c); */
  /*@ assert names: \forall integer k; place_name_same{Pre, Here}(c->place + k); */
  /*@ assert fewer: \forall integer k; connection_named(c, k) ==> connection_named{Pre}(c, k); */
  /*@ assert names_keep: names_keep{Pre, Here}(c); */
  /*@ assert used: \forall integer k; connection_used{Pre}(c, k) ==> connection_used(c, k); */
  /*@ assert uses_keep: uses_keep{Pre, Here}(c); */
  /*@ assert calls_keep: calls_keep{Pre, Here}(c); */
}

void connection_unname(struct connections *c, int64_t i)
{
  if (demux_has(&c->names, i))
    connection_unlink(c, i);
}
