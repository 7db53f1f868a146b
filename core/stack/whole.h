/* whole.h - the stack as the sum of its parts.
 *
 * Each part has its own invariant, proved where the part lives. stack_sound is all of them, over
 * distinct arrays (owner.h); stack_ok is that and theorem Awake. Both are names here: who joins
 * the parts needs to know only what a step on one of them leaves as it was (steps.h).
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

#if defined(WHOLE_OPEN) && defined(__FRAMAC__)
#include "../../proofs/theory/whole.h"
#else
/*@ axiomatic Whole {
      predicate stack_sound{L}(struct sequent *s)
        reads *s, s->connections.tcb[..], s->connections.place[..], s->connections.receive[..],
          s->connections.names.node[..], s->connections.names.head[..],
          s->connections.slots.generation[..], s->packets.packet[..], s->datagrams.socket[..],
          s->schedule.due.at[..], s->events.order.at[..], s->memory.neighbor[..],
          s->memory.route[..], s->memory.listener[..], s->memory.queue[..];
      // nothing of it is looked at later than it must be
      predicate stack_ok{L}(struct sequent *s)
        reads *s, s->connections.tcb[..], s->connections.place[..], s->connections.receive[..],
          s->connections.names.node[..], s->connections.names.head[..],
          s->connections.slots.generation[..], s->packets.packet[..], s->datagrams.socket[..],
          s->schedule.due.at[..], s->events.order.at[..], s->memory.neighbor[..],
          s->memory.route[..], s->memory.listener[..], s->memory.queue[..];
    }
*/
#endif

#if defined(WHOLE_THEORY)
#define WHOLE_FACT lemma
#else
#define WHOLE_FACT axiom
#endif
/*@ axiomatic WholeFacts {
      WHOLE_FACT whole_sound{L}: \forall struct sequent *s; stack_ok(s) ==> stack_sound(s);
      WHOLE_FACT whole_valid{L}: \forall struct sequent *s; stack_sound(s) ==> \valid(s);
      WHOLE_FACT whole_sizes{L}: \forall struct sequent *s; stack_sound(s) ==> stack_sizes(s);
    }
*/

/* Who asks for our address and link. */
#if defined(CONFIG_PART) || defined(WHOLE_THEORY)
/*@ axiomatic ConfigFacts {
      WHOLE_FACT whole_link{L}: \forall struct sequent *s; stack_sound(s) ==> subnet_ok(s->link);
      WHOLE_FACT whole_own{L}: \forall struct sequent *s; stack_sound(s) ==>
        s->config.mac <= MAC_MAX && s->link.own == s->config.address && s->config.address != 0 &&
        SEQUENT_MTU_MIN <= s->config.mtu <= SEQUENT_MTU_MAX;
    }
*/
#endif

#endif
