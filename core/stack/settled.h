/* settled.h - what never changes after sequent_init: where the arrays are, how long they are, what
 * the caller decided. Every step ensures settled{Pre, Post}(s); its caller then knows that the
 * indices and arrays it speaks of are still the same.
 */
#ifndef SEQUENT_STACK_SETTLED_H
#define SEQUENT_STACK_SETTLED_H

#include "stack/steps.h"

#define SETTLED(A, B, x) (\at(x, A) == \at(x, B))

/*@ predicate settled_numbers{A, B}(struct sequent *s) =
      SETTLED(A, B, s->memory.connections) && SETTLED(A, B, s->memory.packets) &&
      SETTLED(A, B, s->memory.datagram_sockets) && SETTLED(A, B, s->memory.neighbors) &&
      SETTLED(A, B, s->memory.routes) && SETTLED(A, B, s->memory.listeners) &&
      SETTLED(A, B, s->packets.n) && SETTLED(A, B, s->datagrams.n);

    predicate settled_words{A, B}(struct sequent *s) =
      SETTLED(A, B, s->connections.n) && SETTLED(A, B, s->schedule.due.n) &&
      SETTLED(A, B, s->schedule.order.n) && SETTLED(A, B, s->events.order.n) &&
      SETTLED(A, B, s->connections.names.hash.m) && SETTLED(A, B, s->datagrams.names.hash.m) &&
      SETTLED(A, B, s->config.address) && SETTLED(A, B, s->config.mtu) &&
      SETTLED(A, B, s->config.device_checksums) && SETTLED(A, B, s->config.device_segments);

    predicate settled_longs{A, B}(struct sequent *s) =
      SETTLED(A, B, s->config.mac) && SETTLED(A, B, s->config.secret0) &&
      SETTLED(A, B, s->config.secret1);

    predicate settled_tables{A, B}(struct sequent *s) =
      SETTLED(A, B, s->schedule.due.at) && SETTLED(A, B, s->schedule.order.at) &&
      SETTLED(A, B, s->schedule.order.where) && SETTLED(A, B, s->events.order.at) &&
      SETTLED(A, B, s->events.order.where) && SETTLED(A, B, s->memory.neighbor) &&
      SETTLED(A, B, s->memory.route) && SETTLED(A, B, s->memory.listener) &&
      SETTLED(A, B, s->memory.queue);
    predicate settled_packets{A, B}(struct sequent *s) =
      SETTLED(A, B, s->packets.packet) && SETTLED(A, B, s->packets.bytes) &&
      SETTLED(A, B, s->packets.slots.order.at) && SETTLED(A, B, s->packets.slots.order.where) &&
      SETTLED(A, B, s->packets.slots.generation);
    predicate settled_datagrams{A, B}(struct sequent *s) =
      SETTLED(A, B, s->datagrams.socket) && SETTLED(A, B, s->datagrams.datagram) &&
      SETTLED(A, B, s->datagrams.bytes) && SETTLED(A, B, s->datagrams.slots.order.at) &&
      SETTLED(A, B, s->datagrams.slots.order.where) &&
      SETTLED(A, B, s->datagrams.slots.generation) && SETTLED(A, B, s->datagrams.names.node) &&
      SETTLED(A, B, s->datagrams.names.head);
    predicate settled_connections{A, B}(struct sequent *s) =
      SETTLED(A, B, s->connections.tcb) && SETTLED(A, B, s->connections.place) &&
      SETTLED(A, B, s->connections.receive) && SETTLED(A, B, s->connections.send) &&
      SETTLED(A, B, s->connections.slots.order.at) &&
      SETTLED(A, B, s->connections.slots.order.where) &&
      SETTLED(A, B, s->connections.slots.generation) &&
      SETTLED(A, B, s->connections.names.node) && SETTLED(A, B, s->connections.names.head);

    predicate settled{A, B}(struct sequent *s) =
      settled_numbers{A, B}(s) && settled_words{A, B}(s) && settled_longs{A, B}(s) &&
      settled_tables{A, B}(s) && settled_packets{A, B}(s) && settled_datagrams{A, B}(s) &&
      settled_connections{A, B}(s);
*/

/* The layers of the proof below the facts do not see them. */
#if !defined(WHOLE_LAYERS)
#include "stack/settled_facts.h"
#endif

#endif
