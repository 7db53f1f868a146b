/* places.c - the table of connections. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/places.h"

#include "stack/enrol.h"
#include "stack/newcomer.h"

/* The place is v. */
/*@ requires \valid(p);
    terminates \true;
    exits \false;
    assigns *p;
    ensures is: PLACE_IS(p, v);
    ensures blank: place_blank_value(v) ==> place_blank(p);
*/
static void place_copy(struct connection *p, struct connection v)
{
  *p = v;
}

/*@ requires \valid(c) && \valid(c->place + i);
    requires apart: place_apart(c);
    requires in: place_in_value(v);
    terminates \true;
    exits \false;
    assigns c->place[i];
    ensures is: PLACE_IS(c->place + i, v);
    ensures blank: place_blank_value(v) ==> place_blank(c->place + i);
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
    ensures named: \forall integer k; connection_named(c, k) <==> connection_named{Pre}(c, k);
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
    ensures blank: place_blank_value(v) ==> place_blank(c->place + i);
    ensures names: demux_same{Pre, Post}(&c->names);
    ensures named: \forall integer k; connection_named(c, k) <==> connection_named{Pre}(c, k);
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

void connection_move(struct connections *c, int64_t i, struct connection v)
{
  place_put(c, i, v);
  /*@ assert in: \forall integer k; 0 <= k < c->n && place_in{Pre}(c->place + k) ==>
        place_in(c->place + k); */
  /*@ assert tables: connections_tables(c); */
  /*@ assert nameless: !connection_named(c, i); */
  /*@ assert kept: \forall integer k; connection_named(c, k) ==>
        place_name_same{Pre, Here}(c->place + k); */
  /*@ assert names_keep: names_keep{Pre, Here}(c); */
  /*@ assert used: \forall integer k; connection_used{Pre}(c, k) ==> connection_used(c, k); */
  /*@ assert uses_keep: uses_keep{Pre, Here}(c); */
  /*@ assert calls_keep: calls_keep{Pre, Here}(c); */
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
    ensures used: \forall integer k; connection_used(c, k) <==> connection_used{Pre}(c, k);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
    ensures local: names_local{Pre, Post}(&c->names);
    ensures local_port: names_local_port{Pre, Post}(&c->names);
    ensures remote: names_remote{Pre, Post}(&c->names);
    ensures remote_port: names_remote_port{Pre, Post}(&c->names);
    ensures size: c->n == \old(c->n) && c->names.n == \old(c->names.n) &&
      c->names.hash.m == \old(c->names.hash.m);
*/
static void connection_unlink(struct connections *c, int64_t i)
{
  enrol_unname(c, i);
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

/* Connection i, which has no name, is in use no more. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires used: connection_used(c, i) && !connection_named(c, i);
    terminates \true;
    exits \false;
    assigns CONNECTION_SLOT_CELLS(c);
    ensures ok: CONNECTIONS_OK(c);
    ensures free: !connection_used(c, i);
    ensures generation: c->slots.generation[i] ==
      (\old(c->slots.generation[i]) + 1) % SLOT_GENERATIONS;
    ensures used: \forall integer k; k != i ==>
      (connection_used(c, k) <==> connection_used{Pre}(c, k));
    ensures named: \forall integer k; connection_named(c, k) <==> connection_named{Pre}(c, k);
*/
static void connection_leave(struct connections *c, int64_t i)
{
  enrol_leave(c, i);
  /*@ assert tables: connections_tables(c); */
  /*@ assert memory: connections_memory(c); */
  /*@ assert in: \forall integer k; 0 <= k < c->n && place_in{Pre}(c->place + k) ==>
        place_in(c->place + k); */
  /*@ assert places: connections_places(c); */
  /*@ assert names: \forall integer k; place_name_same{Pre, Here}(c->place + k); */
  /*@ assert named: \forall integer k; connection_named(c, k) <==> connection_named{Pre}(c, k); */
  /*@ assert names_keep: names_keep{Pre, Here}(c); */
  /*@ assert nameless: !connection_named(c, i); */
  /*@ assert others: \forall integer k; k != i && connection_used{Pre}(c, k) ==>
        connection_used(c, k); */
  /*@ assert uses_keep: uses_keep{Pre, Here}(c); */
  /*@ assert calls_keep: calls_keep{Pre, Here}(c); */
}

void connection_free(struct connections *c, int64_t i)
{
  connection_unname(c, i);
  connection_leave(c, i);
}

/* Connection i, which has no name, gets that of its place, which nothing has. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires used: connection_used(c, i) && !connection_named(c, i);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    requires new: \forall integer k; connection_named(c, k) ==>
      !demux_name(&c->names, k, local, remote, local_port, remote_port);
    requires place: c->place[i].local == local && c->place[i].local_port == local_port &&
      c->place[i].remote == remote && c->place[i].remote_port == remote_port;
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c);
    ensures ok: CONNECTIONS_OK(c);
    ensures named: connection_named(c, i);
    ensures rest: \forall integer k; k != i ==>
      (connection_named(c, k) <==> connection_named{Pre}(c, k));
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
    ensures place: c->place[i].local == local && c->place[i].local_port == local_port &&
      c->place[i].remote == remote && c->place[i].remote_port == remote_port;
    ensures size: c->n == \old(c->n) && c->names.hash.m == \old(c->names.hash.m);
*/
static void connection_enter(struct connections *c, int64_t i, uint32_t local, uint32_t local_port,
                             uint32_t remote, uint32_t remote_port)
{
  enrol_name(c, i, local, remote, local_port, remote_port);
  /*@ assert slots: slots_in(&c->slots); */
  /*@ assert n: c->slots.order.n == c->n && c->names.n == c->n; */
  /*@ assert tables: connections_tables(c); */
  /*@ assert memory: connections_memory(c); */
  /*@ assert places: connections_places(c); */
}

/* Connection i, which has no name, gets one that nothing has, and its place says so. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires used: connection_used(c, i) && !connection_named(c, i);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    requires new: \forall integer k; connection_named(c, k) ==>
      !demux_name(&c->names, k, local, remote, local_port, remote_port);
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c), c->place[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures named: connection_named(c, i);
    ensures place: c->place[i].local == local && c->place[i].local_port == local_port &&
      c->place[i].remote == remote && c->place[i].remote_port == remote_port;
    ensures role: place_same_role{Pre, Post}(c->place + i);
    ensures rest: \forall integer k; k != i ==>
      (connection_named(c, k) <==> connection_named{Pre}(c, k));
*/
static void connection_rename(struct connections *c, int64_t i, uint32_t local,
                              uint32_t local_port, uint32_t remote, uint32_t remote_port)
{
  struct connection v;

  /*@ assert mine: \valid(c->place + i) && place_in(c->place + i); */
  v = c->place[i];
  v.local = local;
  v.local_port = local_port;
  v.remote = remote;
  v.remote_port = remote_port;
  connection_move(c, i, v);
  /*@ assert role: place_same_role{Pre, Here}(c->place + i); */
  /*@ assert size: c->n == \at(c->n, Pre) && c->names.hash.m == \at(c->names.hash.m, Pre); */
  /*@ assert free: \forall integer k; connection_named(c, k) ==>
        !demux_name(&c->names, k, local, remote, local_port, remote_port); */
  connection_enter(c, i, local, local_port, remote, remote_port);
}

int64_t connection_name(struct connections *c, int64_t i, uint32_t local, uint32_t local_port,
                        uint32_t remote, uint32_t remote_port)
{
  if (demux_find(&c->names, local, remote, local_port, remote_port) >= 0)
    return -1;
  /*@ assert none: \forall integer k; connection_named(c, k) ==>
        !demux_name(&c->names, k, local, remote, local_port, remote_port); */
  connection_unname(c, i);
  /*@ assert kept: \forall integer k; 0 <= k < c->names.n &&
        demux_name(&c->names, k, local, remote, local_port, remote_port) ==>
        demux_name{Pre}(&c->names, k, local, remote, local_port, remote_port); */
  /*@ assert free: \forall integer k; connection_named(c, k) ==>
        !demux_name(&c->names, k, local, remote, local_port, remote_port); */
  connection_rename(c, i, local, local_port, remote, remote_port);
  return 0;
}
