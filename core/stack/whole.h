/* whole.h - the stack as the sum of its parts.
 *
 * Each part has its own invariant, proved where the part lives. stack_sound is all of them, over
 * distinct arrays (owner.h); stack_ok is that and theorem Awake. But for where the arrays are they
 * are names here: who joins the parts needs to know only what a step on one of them leaves as it
 * was (steps.h).
 */
#ifndef SEQUENT_STACK_WHOLE_H
#define SEQUENT_STACK_WHOLE_H

/* The tables, seen from outside. */
#define SCHEDULE_CLOSED
#define SLOTS_CLOSED
#define EVENTS_CLOSED
#define DEMUX_CLOSED
#define DATAGRAMS_CLOSED
#define PACKETS_CLOSED
#define NEIGHBORS_CLOSED
#define CONNECTIONS_CLOSED

#include "sequent.h"
#include "stack/owner.h"
#ifdef __FRAMAC__
#include "../../proofs/theory/awake.h"
#endif

/*@ // the numbers of things; they never change
    predicate stack_sizes{L}(struct sequent *s) =
      1 <= s->memory.connections <= SEQUENT_COUNT && 1 <= s->memory.packets <= SEQUENT_COUNT &&
      1 <= s->memory.datagram_sockets <= SEQUENT_COUNT &&
      1 <= s->memory.neighbors <= NEIGHBORS_MAX && 1 <= s->memory.routes <= ROUTES_MAX &&
      1 <= s->memory.listeners <= SEQUENT_COUNT &&
      s->connections.n == s->memory.connections && s->packets.n == s->memory.packets &&
      s->datagrams.n == s->memory.datagram_sockets &&
      s->schedule.due.n == s->memory.connections + s->memory.packets + s->memory.neighbors &&
      s->events.order.n == s->memory.connections + s->memory.datagram_sockets;
*/

/*@ // the arrays are there
    predicate connections_room{L}(struct connections *c) =
      slots_memory(&c->slots) && demux_memory(&c->names) && \valid(c->tcb + (0 .. c->n - 1)) &&
      \valid(c->place + (0 .. c->n - 1)) && \valid(c->receive + (0 .. c->n - 1)) &&
      \valid(c->send + (0 .. c->n - 1));
    predicate datagrams_room{L}(struct datagrams *d) =
      slots_memory(&d->slots) && demux_memory(&d->names) && \valid(d->socket + (0 .. d->n - 1)) &&
      \valid(d->datagram + (0 .. d->n * SEQUENT_DATAGRAMS - 1)) &&
      \valid(d->bytes + (0 .. d->n * SEQUENT_DATAGRAMS - 1));
    predicate memory_room{L}(struct sequent *s) =
      \valid(s) && \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1)) &&
      \valid(s->memory.route + (0 .. s->memory.routes - 1)) &&
      \valid(s->memory.listener + (0 .. s->memory.listeners - 1)) &&
      \valid(s->memory.queue + (0 .. s->memory.listeners - 1));
    predicate stack_room{L}(struct sequent *s) =
      memory_room(s) && connections_room(&s->connections) && packets_memory(&s->packets) &&
      datagrams_room(&s->datagrams) && schedule_memory(&s->schedule) &&
      events_memory(&s->events);

    // what is kept in the stack itself
    predicate stack_sundry{L}(struct sequent *s) =
      budget_ok(s->errors) && budget_ok(s->resets) && s->ports <= 65535 &&
      s->identification <= 65535;
*/

#if defined(WHOLE_OPEN) && defined(__FRAMAC__)
#include "../../proofs/theory/whole.h"
#else
/*@ axiomatic Whole {
      predicate stack_in{L}(struct sequent *s)
        reads *s, s->connections.tcb[..], s->connections.place[..], s->connections.receive[..],
          s->connections.names.node[..], s->connections.names.head[..],
          s->connections.slots.generation[..], s->packets.packet[..], s->datagrams.socket[..],
          s->schedule.due.at[..], s->events.order.at[..], s->memory.neighbor[..],
          s->memory.route[..], s->memory.listener[..], s->memory.queue[..];
    }
*/
#endif
/*@ predicate stack_sound{L}(struct sequent *s) = stack_room(s) && stack_in(s);
    // nothing of it is looked at later than it must be
    predicate stack_ok{L}(struct sequent *s) =
      stack_sound(s) && all_awake(&s->schedule, s->connections.tcb, s->connections.n);
*/

/* The layers of the proof below the facts do not see them. */
#if !defined(WHOLE_LAYERS)
#include "stack/whole_facts.h"
#endif

#endif
