/* enrol.c - names and slots of connections. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#define FACTS_NONE
#include "stack/enrol.h"

void enrol_name(struct connections *c, int64_t i, uint32_t local, uint32_t remote,
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
  /*@ assert slots: slots_same{Pre, Here}(&c->slots); */
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
