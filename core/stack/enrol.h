/* enrol.h - a connection's name and slot are given and taken back: one step each.
 *
 * For places.c only. A write to the names is none to the slots nor to the places, and the other
 * way round.
 */
#ifndef SEQUENT_STACK_ENROL_H
#define SEQUENT_STACK_ENROL_H

#include "stack/places.h"

/* Connection i, which has no name, gets that of its place, which nothing has. */
/*@ requires memory: \valid(c) && demux_memory(&c->names) && slots_memory(&c->slots);
    requires ok: demux_inside(&c->names) && slots_in(&c->slots);
    requires sizes: c->names.n == c->n && c->slots.order.n == c->n;
    requires apart: names_apart(c);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    requires nameless: 0 <= i < c->n && !connection_named(c, i);
    requires used: connection_used(c, i) && connections_named(c);
    requires place: c->place[i].local == local && c->place[i].local_port == local_port &&
      c->place[i].remote == remote && c->place[i].remote_port == remote_port;
    requires new: \forall integer k; connection_named(c, k) ==>
      !demux_name(&c->names, k, local, remote, local_port, remote_port);
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c);
    ensures ok: demux_inside(&c->names);
    ensures named: connection_named(c, i);
    ensures rest: \forall integer k; k != i ==>
      (connection_named(c, k) <==> connection_named{Pre}(c, k));
    ensures all: connections_named(c);
    ensures sizes: c->n == \old(c->n) && c->names.n == c->n &&
      c->names.hash.m == \old(c->names.hash.m);
    ensures memory: demux_memory(&c->names) && slots_memory(&c->slots);
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures used: \forall integer k; connection_used(c, k) <==> connection_used{Pre}(c, k);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
    ensures in: \forall integer k; place_in{Pre}(c->place + k) ==> place_in(c->place + k);
*/
void enrol_name(struct connections *c, int64_t i, uint32_t local, uint32_t remote,
                uint32_t local_port, uint32_t remote_port);

/* Connection i has no name any more. */
/*@ requires memory: \valid(c) && demux_memory(&c->names) && slots_memory(&c->slots);
    requires ok: demux_inside(&c->names) && slots_in(&c->slots);
    requires sizes: c->names.n == c->n && c->slots.order.n == c->n;
    requires apart: names_apart(c);
    requires named: connection_named(c, i);
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c);
    ensures ok: demux_inside(&c->names);
    ensures nameless: !connection_named(c, i);
    ensures rest: \forall integer k; k != i ==>
      (connection_named(c, k) <==> connection_named{Pre}(c, k));
    ensures local: names_local{Pre, Post}(&c->names);
    ensures local_port: names_local_port{Pre, Post}(&c->names);
    ensures remote: names_remote{Pre, Post}(&c->names);
    ensures remote_port: names_remote_port{Pre, Post}(&c->names);
    ensures sizes: c->n == \old(c->n) && c->names.n == c->n &&
      c->names.hash.m == \old(c->names.hash.m);
    ensures memory: demux_memory(&c->names) && slots_memory(&c->slots);
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures used: \forall integer k; connection_used(c, k) <==> connection_used{Pre}(c, k);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
    ensures in: \forall integer k; place_in{Pre}(c->place + k) ==> place_in(c->place + k);
*/
void enrol_unname(struct connections *c, int64_t i);

/* Connection i is in use no more. */
/*@ requires memory: \valid(c) && demux_memory(&c->names) && slots_memory(&c->slots);
    requires ok: demux_inside(&c->names) && slots_in(&c->slots);
    requires sizes: c->names.n == c->n && c->slots.order.n == c->n;
    requires apart: names_apart(c) && place_apart(c);
    requires used: connection_used(c, i);
    terminates \true;
    exits \false;
    assigns CONNECTION_SLOT_CELLS(c);
    ensures ok: slots_in(&c->slots);
    ensures sizes: c->n == \old(c->n) && c->slots.order.n == c->n;
    ensures memory: demux_memory(&c->names) && slots_memory(&c->slots);
    ensures free: !connection_used(c, i);
    ensures generation: c->slots.generation[i] ==
      (\old(c->slots.generation[i]) + 1) % SLOT_GENERATIONS;
    ensures used: \forall integer k; k != i ==>
      (connection_used(c, k) <==> connection_used{Pre}(c, k));
    ensures names: demux_same{Pre, Post}(&c->names);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
    ensures in: \forall integer k; place_in{Pre}(c->place + k) ==> place_in(c->place + k);
*/
void enrol_leave(struct connections *c, int64_t i);

/* A slot that was free is in use: its index, or -1. */
/*@ requires memory: \valid(c) && demux_memory(&c->names) && slots_memory(&c->slots);
    requires ok: demux_inside(&c->names) && slots_in(&c->slots);
    requires sizes: c->names.n == c->n && c->slots.order.n == c->n;
    requires apart: names_apart(c) && place_apart(c);
    terminates \true;
    exits \false;
    assigns c->slots.used;
    ensures ok: slots_in(&c->slots);
    ensures sizes: c->n == \old(c->n) && c->slots.order.n == c->n;
    ensures memory: demux_memory(&c->names) && slots_memory(&c->slots);
    ensures range: -1 <= \result < c->n;
    ensures full: \result == -1 <==> \old(c->slots.used) == c->n;
    ensures new: \result != -1 ==> !\at(connection_used(c, \at(\result, Post)), Pre) &&
      connection_used(c, \result);
    ensures used: \forall integer k; k != \result ==>
      (connection_used(c, k) <==> connection_used{Pre}(c, k));
    ensures named: \forall integer k; connection_named(c, k) <==> connection_named{Pre}(c, k);
    ensures names: demux_same{Pre, Post}(&c->names);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
    ensures in: \forall integer k; place_in{Pre}(c->place + k) ==> place_in(c->place + k);
*/
int64_t enrol_take(struct connections *c);

#endif
