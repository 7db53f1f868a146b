/* enrol.c - names and slots of connections. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#define FACTS_NONE
#define CONNECTIONS_THEORY
#include "stack/enrol.h"

/* The same, whatever its place says. */
/*@ requires memory: \valid(c) && demux_memory(&c->names) && slots_memory(&c->slots);
    requires ok: demux_inside(&c->names) && slots_in(&c->slots);
    requires sizes: c->names.n == c->n && c->slots.order.n == c->n;
    requires apart: names_apart(c);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    requires nameless: 0 <= i < c->n && !connection_named(c, i);
    requires new: \forall integer k; connection_named(c, k) ==>
      !demux_name(&c->names, k, local, remote, local_port, remote_port);
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c);
    ensures ok: demux_inside(&c->names);
    ensures named: connection_named(c, i);
    ensures rest: \forall integer k; k != i ==>
      (connection_named(c, k) <==> connection_named{Pre}(c, k));
    ensures called: demux_name(&c->names, i, local, remote, local_port, remote_port);
    ensures others: \forall integer k; k != i && connection_named(c, k) &&
      connection_called{Pre}(c, k) ==> connection_called(c, k);
    ensures sizes: c->n == \old(c->n) && c->names.n == c->n &&
      c->names.hash.m == \old(c->names.hash.m);
    ensures memory: demux_memory(&c->names) && slots_memory(&c->slots);
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures used: \forall integer k; connection_used(c, k) <==> connection_used{Pre}(c, k);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
    ensures in: \forall integer k; place_in{Pre}(c->place + k) ==> place_in(c->place + k);
*/
static void enrol_insert(struct connections *c, int64_t i, uint32_t local, uint32_t remote,
                         uint32_t local_port, uint32_t remote_port)
{
  demux_insert(&c->names, i, local, remote, local_port, remote_port);
  /*@ assert words: \forall uint32_t *q; \base_addr(q) != \base_addr(c->names.node) ==>
        *q == \at(*q, Pre); */
  /*@ assert n: c->n == \at(c->n, Pre) && c->slots.order.n == \at(c->slots.order.n, Pre) &&
        c->slots.used == \at(c->slots.used, Pre); */
  /*@ assert at: \forall integer k; 0 <= k < c->slots.order.n ==>
        c->slots.order.at[k] == \at(c->slots.order.at[k], Pre); */
  /*@ assert where: \forall integer k; 0 <= k < c->slots.order.n ==>
        c->slots.order.where[k] == \at(c->slots.order.where[k], Pre); */
  /*@ assert generation: \forall integer k; 0 <= k < c->slots.order.n ==>
        c->slots.generation[k] == \at(c->slots.generation[k], Pre); */
  /*@ assert order: permutation_same{Pre, Here}(&c->slots.order); */
  /*@ assert slots: slots_same{Pre, Here}(&c->slots); */
}

void enrol_name(struct connections *c, int64_t i, uint32_t local, uint32_t remote,
                uint32_t local_port, uint32_t remote_port)
{
  enrol_insert(c, i, local, remote, local_port, remote_port);
  /*@ assert mine: connection_called(c, i); */
  /*@ assert all: \forall integer k; k != i && connection_named(c, k) ==>
        connection_used(c, k) && connection_called(c, k); */
}

void enrol_unname(struct connections *c, int64_t i)
{
  demux_remove(&c->names, i);
  /*@ assert words: \forall uint32_t *q; \base_addr(q) != \base_addr(c->names.node) ==>
        *q == \at(*q, Pre); */
  /*@ assert links: \forall int32_t *q; \base_addr(q) != \base_addr(c->names.node) &&
        \base_addr(q) != \base_addr(c->names.head) ==> *q == \at(*q, Pre); */
  /*@ assert n: c->n == \at(c->n, Pre) && c->slots.order.n == \at(c->slots.order.n, Pre) &&
        c->slots.used == \at(c->slots.used, Pre); */
  /*@ assert at: \forall integer k; 0 <= k < c->slots.order.n ==>
        c->slots.order.at[k] == \at(c->slots.order.at[k], Pre); */
  /*@ assert where: \forall integer k; 0 <= k < c->slots.order.n ==>
        c->slots.order.where[k] == \at(c->slots.order.where[k], Pre); */
  /*@ assert generation: \forall integer k; 0 <= k < c->slots.order.n ==>
        c->slots.generation[k] == \at(c->slots.generation[k], Pre); */
  /*@ assert order: permutation_same{Pre, Here}(&c->slots.order); */
  /*@ assert slots: slots_same{Pre, Here}(&c->slots); */
}

void enrol_leave(struct connections *c, int64_t i)
{
  slot_give(&c->slots, i);
  /*@ assert n: c->n == \at(c->n, Pre) && c->names.n == \at(c->names.n, Pre); */
  /*@ assert words: \forall uint32_t *q; \base_addr(q) != \base_addr(c) ==>
        *q == \at(*q, Pre); */
  /*@ assert heads: \forall integer b; 0 <= b < c->names.hash.m ==>
        c->names.head[b] == \at(c->names.head[b], Pre); */
  /*@ assert links: \forall integer k; 0 <= k < c->names.n ==>
        c->names.node[k].next == \at(c->names.node[k].next, Pre); */
  /*@ assert local: names_local{Pre, Here}(&c->names); */
  /*@ assert remote: names_remote{Pre, Here}(&c->names); */
  /*@ assert local_port: names_local_port{Pre, Here}(&c->names); */
  /*@ assert remote_port: names_remote_port{Pre, Here}(&c->names); */
  /*@ assert bucket: names_bucket{Pre, Here}(&c->names); */
  /*@ assert names: demux_same{Pre, Here}(&c->names); */
}

int64_t enrol_take(struct connections *c)
{
  int64_t i = slot_take(&c->slots);

  /*@ assert words: \forall uint32_t *q; \base_addr(q) != \base_addr(c) ==>
        *q == \at(*q, Pre); */
  /*@ assert names: demux_same{Pre, Here}(&c->names); */
  return i;
}
