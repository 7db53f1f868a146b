/* places_init.c - the table of connections begins: nobody is in it. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#define CONNECTIONS_BEGIN
#include "stack/places.h"

#include "stack/tcbs_init.h"

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

/* Place i follows i that are in order. */
/*@ requires room: 0 <= i && \valid(place + (0 .. i));
    requires in: \forall integer k; 0 <= k < i ==> place_in(place + k);
    terminates \true;
    exits \false;
    assigns place[i];
    ensures in: \forall integer k; 0 <= k <= i ==> place_in(place + k);
*/
static void place_start(struct connection *place, int64_t i)
{
  place_init(&place[i]);
  /*@ assert this: place_in(place + i); */
  /*@ assert rest: \forall integer k; 0 <= k < i ==> place_in(place + k); */
}

/* All at no place. */
/*@ requires room: 1 <= n <= CONNECTIONS_MAX && \valid(place + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns place[0 .. n - 1];
    ensures in: \forall integer k; 0 <= k < n ==> place_in(place + k);
*/
static void places_clear(struct connection *place, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant in: \forall integer k; 0 <= k < i ==> place_in(place + k);
      loop assigns i, place[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    place_start(place, i);
}

/* The same beside the table of names, which stays. */
/*@ requires room: \valid(c) && 1 <= n <= CONNECTIONS_MAX && \valid(place + (0 .. n - 1));
    requires apart: \base_addr(place) != \base_addr(c) &&
      \base_addr(place) != \base_addr(c->names.node);
    terminates \true;
    exits \false;
    assigns place[0 .. n - 1];
    ensures in: \forall integer k; 0 <= k < n ==> place_in(place + k);
    ensures n: c->names.n == \old(c->names.n) && c->slots.order.n == \old(c->slots.order.n);
    ensures used: c->slots.used == \old(c->slots.used);
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
*/
static void places_begin(struct connections *c, struct connection *place, int64_t n)
{
  (void)c;
  places_clear(place, n);
  /*@ assert words: \forall uint32_t *q; \base_addr(q) != \base_addr(place) ==>
        *q == \at(*q, Pre); */
}

/* The names and the slots stay. */
/*@ requires room: \valid(c) && 1 <= n <= CONNECTIONS_MAX && \valid(place + (0 .. n - 1));
    requires apart: \base_addr(place) != \base_addr(c) &&
      \base_addr(place) != \base_addr(c->names.node);
    terminates \true;
    exits \false;
    assigns place[0 .. n - 1];
    ensures in: \forall integer k; 0 <= k < n ==> place_in(place + k);
    ensures names: demux_same{Pre, Post}(&c->names);
    ensures slots: slots_same{Pre, Post}(&c->slots);
*/
static void places_start(struct connections *c, struct connection *place, int64_t n)
{
  places_begin(c, place, n);
}

/* Where the arrays are. */
/*@ requires room: \valid(c) && 1 <= n <= CONNECTIONS_MAX;
    requires in: \forall integer k; 0 <= k < n ==> place_in(place + k);
    requires apart: \base_addr(place) != \base_addr(c) &&
      \base_addr(c->names.node) != \base_addr(c);
    terminates \true;
    exits \false;
    assigns *c;
    ensures kept: c->n == n && c->tcb == tcb && c->place == place && c->receive == receive &&
      c->send == send;
    ensures in: \forall integer k; 0 <= k < n ==> place_in(place + k);
    ensures names: demux_same{Pre, Post}(&c->names);
    ensures slots: slots_same{Pre, Post}(&c->slots);
*/
static void arrays_keep(struct connections *c, struct tcb *tcb, struct connection *place,
                        struct ring *receive, struct ring *send, int64_t n)
{
  c->tcb = tcb;
  c->place = place;
  c->receive = receive;
  c->send = send;
  c->n = (uint32_t)n;
  /*@ assert words: \forall uint32_t *q; \base_addr(q) != \base_addr(c) ==>
        *q == \at(*q, Pre); */
  /*@ assert node: c->names.node == \at(c->names.node, Pre); */
  /*@ assert local: names_local{Pre, Here}(&c->names); */
  /*@ assert local_port: names_local_port{Pre, Here}(&c->names); */
  /*@ assert remote: names_remote{Pre, Here}(&c->names); */
  /*@ assert remote_port: names_remote_port{Pre, Here}(&c->names); */
  /*@ assert bucket: names_bucket{Pre, Here}(&c->names); */
}

void connections_init(struct connections *c, struct tcb *tcb, struct connection *place,
                      struct ring *receive, struct ring *send, int64_t n)
{
  /*@ assert apart: \base_addr(place) != \base_addr(c) &&
        \base_addr(place) != \base_addr(c->names.node) &&
        \base_addr(c->names.node) != \base_addr(c); */
  places_start(c, place, n);
  tcbs_init(tcb, n) /*@ ghost (receive, send) */;
  /*@ assert begun: demux_same{Pre, Here}(&c->names) && slots_same{Pre, Here}(&c->slots); */
  arrays_keep(c, tcb, place, receive, send, n);
  /*@ assert local: names_local{Pre, Here}(&c->names); */
  /*@ assert local_port: names_local_port{Pre, Here}(&c->names); */
  /*@ assert remote: names_remote{Pre, Here}(&c->names); */
  /*@ assert remote_port: names_remote_port{Pre, Here}(&c->names); */
  /*@ assert bucket: names_bucket{Pre, Here}(&c->names); */
  /*@ assert same_slots: slots_same{Pre, Here}(&c->slots); */
  /*@ assert same_names: demux_same{Pre, Here}(&c->names); */
  /*@ assert slots: slots_in(&c->slots) && c->slots.order.n == c->n; */
  /*@ assert names: demux_inside(&c->names) && c->names.n == c->n; */
  /*@ assert tables: connections_tables(c); */
  /*@ assert owned: connections_owned(c); */
  /*@ assert places: connections_places(c); */
  /*@ assert none: \forall integer k; !connection_named(c, k); */
  /*@ assert named: connections_named(c); */
  /*@ assert good: connections_good(c); */
  /*@ assert memory: connections_memory(c); */
}
