/* apart.h - what stays when one part of the stack changes: arrays of other owners, other fields.
 *
 * In two layers. A step on one part leaves the arrays of all others' owners (others) and the other
 * parts' fields as they were; a part whose arrays and fields have not changed is as it was.
 * So nothing has to be said of each two parts. Who joins the layers sees names only (APART_OPAQUE).
 */
#ifndef SEQUENT_THEORY_APART_H
#define SEQUENT_THEORY_APART_H

#include "owners.h"

#if defined(APART_OPAQUE)
#define FIELDS(type, name) \
  predicate name{A, B}(struct type *p) reads \at(*p, A), \at(*p, B);
/*@ axiomatic Apart {
      predicate others_bytes{A, B}(struct sequent *s, integer lo, integer hi)
        reads \at(s->connections.receive->byte[0], A), \at(s->connections.receive->byte[0], B);
      predicate others_words{A, B}(struct sequent *s, integer lo, integer hi)
        reads \at(s->ports, A), \at(s->ports, B);
      predicate others_links{A, B}(struct sequent *s, integer lo, integer hi)
        reads \at(s->connections.names.head[0], A), \at(s->connections.names.head[0], B);
      predicate others_times{A, B}(struct sequent *s, integer lo, integer hi)
        reads \at(s->config.mac, A), \at(s->config.mac, B);
      predicate others_counts{A, B}(struct sequent *s, integer lo, integer hi)
        reads \at(s->memory.packets, A), \at(s->memory.packets, B);
      predicate others_pointers{A, B}(struct sequent *s, integer lo, integer hi)
        reads \at(s->memory.tcb, A), \at(s->memory.tcb, B);
      predicate fixed_words{A, B}(struct sequent *s) reads \at(s->ports, A), \at(s->ports, B);
      predicate fixed_times{A, B}(struct sequent *s)
        reads \at(s->config.mac, A), \at(s->config.mac, B);
      predicate fixed_counts{A, B}(struct sequent *s)
        reads \at(s->memory.packets, A), \at(s->memory.packets, B);
      predicate rings_same{A, B}(struct ring *r) reads \at(r->byte[0], A), \at(r->byte[0], B);
      FIELDS(connections, connections_at)
      FIELDS(connections, connections_sizes)
      FIELDS(connections, connections_used)
      FIELDS(connections, connections_turns)
      FIELDS(packets, packets_at)
      FIELDS(packets, packets_sizes)
      FIELDS(packets, packets_n)
      FIELDS(packets, packets_used)
      FIELDS(datagrams, datagrams_at)
      FIELDS(datagrams, datagrams_sizes)
      FIELDS(datagrams, datagrams_n)
      FIELDS(datagrams, datagrams_used)
      FIELDS(datagrams, datagrams_turns)
      FIELDS(schedule, schedule_arrays)
      FIELDS(schedule, schedule_sizes)
      FIELDS(schedule, schedule_borders)
      FIELDS(events, events_arrays)
      FIELDS(events, events_sizes)
      FIELDS(events, events_borders)
      FIELDS(sequent, memory_at)
      FIELDS(sequent, memory_sizes)
      FIELDS(sequent, config_words)
      FIELDS(sequent, config_mac)
      FIELDS(sequent, config_link)
      FIELDS(sequent, budgets_fixed)
      FIELDS(sequent, budgets_full)
      FIELDS(sequent, sundry_numbers)
    }
*/
#else
/*@ predicate rings_same{A, B}(struct ring *r) = \forall integer k; ring_same{A, B}(r + k); */
#define NOT_OF(lo, hi) \
  (owner(\base_addr{A}(q)) != OWNER_STACK && \
   (owner(\base_addr{A}(q)) < (lo) || (hi) < owner(\base_addr{A}(q))))
/*@ // what owners other than lo .. hi and the stack itself have, has not changed
    predicate others_bytes{A, B}(struct sequent *s, integer lo, integer hi) =
      KEPT(uint8_t, A, B, NOT_OF(lo, hi));
    predicate others_words{A, B}(struct sequent *s, integer lo, integer hi) =
      KEPT(uint32_t, A, B, NOT_OF(lo, hi));
    predicate others_links{A, B}(struct sequent *s, integer lo, integer hi) =
      KEPT(int32_t, A, B, NOT_OF(lo, hi));
    predicate others_times{A, B}(struct sequent *s, integer lo, integer hi) =
      KEPT(uint64_t, A, B, NOT_OF(lo, hi));
    predicate others_counts{A, B}(struct sequent *s, integer lo, integer hi) =
      KEPT(int64_t, A, B, NOT_OF(lo, hi));
    predicate others_pointers{A, B}(struct sequent *s, integer lo, integer hi) =
      KEPT(char *, A, B, NOT_OF(lo, hi));
*/

/* --- fields: those that never change, and those that a step on the part moves --------- */

#define FIELD(x) (\at(x, A) == \at(x, B))
#define SLOTS_FIXED(s) \
  (FIELD((s).order.at) && FIELD((s).order.where) && FIELD((s).generation))
#define NAMES_FIXED(table) (FIELD((table).node) && FIELD((table).head))
#define HASH_FIXED(table) \
  (FIELD((table).n) && FIELD((table).hash.a) && FIELD((table).hash.b) && \
   FIELD((table).hash.c) && FIELD((table).hash.d) && FIELD((table).hash.m))
/*@ predicate connections_at{A, B}(struct connections *c) =
      FIELD(c->tcb) && FIELD(c->place) && FIELD(c->receive) && FIELD(c->send) &&
      SLOTS_FIXED(c->slots) && NAMES_FIXED(c->names);
    predicate connections_sizes{A, B}(struct connections *c) =
      FIELD(c->n) && FIELD(c->slots.order.n) && HASH_FIXED(c->names);
    predicate connections_used{A, B}(struct connections *c) = FIELD(c->slots.used);
    predicate connections_turns{A, B}(struct connections *c) =
      FIELD(c->names.order);

    predicate packets_at{A, B}(struct packets *p) =
      FIELD(p->packet) && FIELD(p->bytes) && SLOTS_FIXED(p->slots);
    predicate packets_sizes{A, B}(struct packets *p) = FIELD(p->slots.order.n);
    predicate packets_n{A, B}(struct packets *p) = FIELD(p->n);
    predicate packets_used{A, B}(struct packets *p) = FIELD(p->slots.used);

    predicate datagrams_at{A, B}(struct datagrams *d) =
      FIELD(d->socket) && FIELD(d->datagram) && FIELD(d->bytes) && SLOTS_FIXED(d->slots) &&
      NAMES_FIXED(d->names);
    predicate datagrams_sizes{A, B}(struct datagrams *d) =
      FIELD(d->slots.order.n) && HASH_FIXED(d->names);
    predicate datagrams_n{A, B}(struct datagrams *d) = FIELD(d->n);
    predicate datagrams_used{A, B}(struct datagrams *d) = FIELD(d->slots.used);
    predicate datagrams_turns{A, B}(struct datagrams *d) = FIELD(d->names.order);

    predicate schedule_arrays{A, B}(struct schedule *h) =
      FIELD(h->due.at) && FIELD(h->order.at) && FIELD(h->order.where);
    predicate schedule_sizes{A, B}(struct schedule *h) = FIELD(h->due.n) && FIELD(h->order.n);
    predicate schedule_borders{A, B}(struct schedule *h) = FIELD(h->woken) && FIELD(h->waiting);

    predicate events_arrays{A, B}(struct events *e) = FIELD(e->order.at) && FIELD(e->order.where);
    predicate events_sizes{A, B}(struct events *e) = FIELD(e->order.n);
    predicate events_borders{A, B}(struct events *e) = FIELD(e->first) && FIELD(e->count);

    predicate memory_at{A, B}(struct sequent *s) =
      FIELD(s->memory.neighbor) && FIELD(s->memory.route) && FIELD(s->memory.listener) &&
      FIELD(s->memory.queue);
    predicate memory_sizes{A, B}(struct sequent *s) =
      FIELD(s->memory.connections) && FIELD(s->memory.listeners) &&
      FIELD(s->memory.datagram_sockets) && FIELD(s->memory.packets) &&
      FIELD(s->memory.neighbors) && FIELD(s->memory.routes);
    predicate config_words{A, B}(struct sequent *s) =
      FIELD(s->config.address) && FIELD(s->config.mtu) && FIELD(s->config.device_checksums) &&
      FIELD(s->config.device_segments);
    predicate config_mac{A, B}(struct sequent *s) = FIELD(s->config.mac);
    predicate config_link{A, B}(struct sequent *s) =
      FIELD(s->link.own) && FIELD(s->link.prefix) && FIELD(s->link.first) && FIELD(s->link.last);
    predicate budgets_fixed{A, B}(struct sequent *s) =
      FIELD(s->errors.interval) && FIELD(s->errors.slack) && FIELD(s->resets.interval) &&
      FIELD(s->resets.slack);
    predicate budgets_full{A, B}(struct sequent *s) =
      FIELD(s->errors.full) && FIELD(s->resets.full);
    predicate sundry_numbers{A, B}(struct sequent *s) =
      FIELD(s->ports) && FIELD(s->identification);
*/

/* --- the stack's own cells but those that some step moves ------------------------------ */

#define OF_STACK(s) (\base_addr{A}(q) == \base_addr{A}(s))
#define OFF_MOVING_WORDS(s) \
  (OFF(A, (s)->schedule.woken) && OFF(A, (s)->schedule.waiting) && OFF(A, (s)->events.first) && \
   OFF(A, (s)->events.count) && OFF(A, (s)->packets.slots.used) && \
   OFF(A, (s)->datagrams.slots.used) && OFF(A, (s)->connections.slots.used) && \
   OFF(A, (s)->ports) && OFF(A, (s)->identification))
#define OFF_MOVING_TIMES(s) \
  (OFF(A, (s)->datagrams.names.order) && OFF(A, (s)->connections.names.order))
#define OFF_MOVING_COUNTS(s) (OFF(A, (s)->errors.full) && OFF(A, (s)->resets.full))
/*@ predicate fixed_words{A, B}(struct sequent *s) =
      KEPT(uint32_t, A, B, OF_STACK(s) && OFF_MOVING_WORDS(s));
    predicate fixed_times{A, B}(struct sequent *s) =
      KEPT(uint64_t, A, B, OF_STACK(s) && OFF_MOVING_TIMES(s));
    predicate fixed_counts{A, B}(struct sequent *s) =
      KEPT(int64_t, A, B, OF_STACK(s) && OFF_MOVING_COUNTS(s));
*/
#endif

/*@ predicate others{A, B}(struct sequent *s, integer lo, integer hi) =
      others_bytes{A, B}(s, lo, hi) && others_words{A, B}(s, lo, hi) &&
      others_links{A, B}(s, lo, hi) && others_times{A, B}(s, lo, hi) &&
      others_counts{A, B}(s, lo, hi) && others_pointers{A, B}(s, lo, hi);
    predicate fixed{A, B}(struct sequent *s) =
      fixed_words{A, B}(s) && fixed_times{A, B}(s) && fixed_counts{A, B}(s) && no_pointers{A, B}(s);
*/
/*@ predicate stack_at{A, B}(struct sequent *s) =
      connections_at{A, B}(\at(&s->connections, A)) && packets_at{A, B}(\at(&s->packets, A)) &&
      datagrams_at{A, B}(\at(&s->datagrams, A)) && schedule_arrays{A, B}(\at(&s->schedule, A)) &&
      events_arrays{A, B}(\at(&s->events, A)) && memory_at{A, B}(s);
    predicate stack_fixed_words{A, B}(struct sequent *s) =
      connections_sizes{A, B}(\at(&s->connections, A)) &&
      packets_sizes{A, B}(\at(&s->packets, A)) && datagrams_sizes{A, B}(\at(&s->datagrams, A)) &&
      schedule_sizes{A, B}(\at(&s->schedule, A)) && events_sizes{A, B}(\at(&s->events, A)) &&
      config_words{A, B}(s);
    predicate stack_fixed_counts{A, B}(struct sequent *s) =
      packets_n{A, B}(\at(&s->packets, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
      memory_sizes{A, B}(s) && config_link{A, B}(s) && budgets_fixed{A, B}(s);
    // what no step changes
    predicate stack_fixed{A, B}(struct sequent *s) =
      stack_at{A, B}(s) && stack_fixed_words{A, B}(s) && stack_fixed_counts{A, B}(s) &&
      config_mac{A, B}(s);
*/

#endif
