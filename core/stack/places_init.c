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

void connections_init(struct connections *c, struct tcb *tcb, struct connection *place,
                      struct ring *receive, struct ring *send, int64_t n)
{
  places_clear(place, n);
  /*@ assert words: \forall uint32_t *q; \base_addr(q) != \base_addr(place) ==>
        *q == \at(*q, Pre); */
  tcbs_init(tcb, n) /*@ ghost (receive, send) */;
  /*@ assert names: demux_same{Pre, Here}(&c->names); */
  /*@ assert slots: slots_same{Pre, Here}(&c->slots); */
  c->tcb = tcb;
  c->place = place;
  c->receive = receive;
  c->send = send;
  c->n = (uint32_t)n;
  /*@ assert tables: connections_tables(c); */
  /*@ assert owned: connections_owned(c); */
  /*@ assert places: connections_places(c); */
  /*@ assert none: \forall integer k; !connection_named(c, k); */
}
