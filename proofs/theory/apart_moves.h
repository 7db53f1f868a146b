/* apart_moves.h - the same of the steps that move more, by what they leave of each table.
 * Lemmas of apart_moves.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_MOVES_H
#define SEQUENT_THEORY_APART_MOVES_H

/*@ axiomatic StepMoves {
      LAYER_FACT datagrams_moves_packets{A, B}: \forall struct sequent *s;
        owned_packets{A}(s) && packets_in{A}(\at(&s->packets, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS) &&
        packets_used{A, B}(\at(&s->packets, A)) ==>
        packets_in{B}(\at(&s->packets, B));
      LAYER_FACT datagrams_moves_schedule{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && schedule_in{A}(\at(&s->schedule, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) ==>
        schedule_in{B}(\at(&s->schedule, B));
      LAYER_FACT datagrams_moves_events{A, B}: \forall struct sequent *s;
        owned_events{A}(s) && events_in{A}(\at(&s->events, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS) &&
        events_borders{A, B}(\at(&s->events, A)) ==>
        events_in{B}(\at(&s->events, B));
      LAYER_FACT datagrams_moves_neighbors{A, B}: \forall struct sequent *s;
        owned_neighbors{A}(s) &&
        neighbors_ok{A}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS) ==>
        neighbors_ok{B}(\at(s->memory.neighbor, B), \at(s->memory.neighbors, B));
      LAYER_FACT datagrams_moves_listeners{A, B}: \forall struct sequent *s;
        owned_listeners{A}(s) &&
        listeners_ok{A}(\at(s->memory.listener, A), \at(s->memory.listeners, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS) ==>
        listeners_ok{B}(\at(s->memory.listener, B), \at(s->memory.listeners, B));
      LAYER_FACT datagrams_moves_routes{A, B}: \forall struct sequent *s;
        owned_routes{A}(s) && routes_ok{A}(\at(s->memory.route, A), \at(s->memory.routes, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS) ==>
        routes_ok{B}(\at(s->memory.route, B), \at(s->memory.routes, B));
      LAYER_FACT connections_moves_packets{A, B}: \forall struct sequent *s;
        owned_packets{A}(s) && packets_in{A}(\at(&s->packets, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS) &&
        packets_used{A, B}(\at(&s->packets, A)) ==>
        packets_in{B}(\at(&s->packets, B));
      LAYER_FACT connections_moves_datagrams{A, B}: \forall struct sequent *s;
        owned_datagrams{A}(s) && datagrams_in{A}(\at(&s->datagrams, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) ==>
        datagrams_in{B}(\at(&s->datagrams, B));
      LAYER_FACT connections_moves_schedule{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && schedule_in{A}(\at(&s->schedule, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) ==>
        schedule_in{B}(\at(&s->schedule, B));
      LAYER_FACT connections_moves_events{A, B}: \forall struct sequent *s;
        owned_events{A}(s) && events_in{A}(\at(&s->events, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS) &&
        events_borders{A, B}(\at(&s->events, A)) ==>
        events_in{B}(\at(&s->events, B));
      LAYER_FACT connections_moves_neighbors{A, B}: \forall struct sequent *s;
        owned_neighbors{A}(s) &&
        neighbors_ok{A}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS) ==>
        neighbors_ok{B}(\at(s->memory.neighbor, B), \at(s->memory.neighbors, B));
      LAYER_FACT connections_moves_listeners{A, B}: \forall struct sequent *s;
        owned_listeners{A}(s) &&
        listeners_ok{A}(\at(s->memory.listener, A), \at(s->memory.listeners, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS) ==>
        listeners_ok{B}(\at(s->memory.listener, B), \at(s->memory.listeners, B));
      LAYER_FACT connections_moves_routes{A, B}: \forall struct sequent *s;
        owned_routes{A}(s) && routes_ok{A}(\at(s->memory.route, A), \at(s->memory.routes, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS) ==>
        routes_ok{B}(\at(s->memory.route, B), \at(s->memory.routes, B));
      LAYER_FACT sundry_moves_packets{A, B}: \forall struct sequent *s;
        owned_packets{A}(s) && packets_in{A}(\at(&s->packets, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_STACK, OWNER_STACK) && packets_used{A, B}(\at(&s->packets, A)) ==>
        packets_in{B}(\at(&s->packets, B));
      LAYER_FACT sundry_moves_datagrams{A, B}: \forall struct sequent *s;
        owned_datagrams{A}(s) && datagrams_in{A}(\at(&s->datagrams, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_STACK, OWNER_STACK) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) ==>
        datagrams_in{B}(\at(&s->datagrams, B));
      LAYER_FACT sundry_moves_schedule{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && schedule_in{A}(\at(&s->schedule, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_STACK, OWNER_STACK) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) ==>
        schedule_in{B}(\at(&s->schedule, B));
      LAYER_FACT sundry_moves_events{A, B}: \forall struct sequent *s;
        owned_events{A}(s) && events_in{A}(\at(&s->events, A)) && stack_fixed{A, B}(s) &&
        others{A, B}(s, OWNER_STACK, OWNER_STACK) && events_borders{A, B}(\at(&s->events, A)) ==>
        events_in{B}(\at(&s->events, B));
      LAYER_FACT sundry_moves_neighbors{A, B}: \forall struct sequent *s;
        owned_neighbors{A}(s) &&
        neighbors_ok{A}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_STACK, OWNER_STACK) ==>
        neighbors_ok{B}(\at(s->memory.neighbor, B), \at(s->memory.neighbors, B));
      LAYER_FACT sundry_moves_listeners{A, B}: \forall struct sequent *s;
        owned_listeners{A}(s) &&
        listeners_ok{A}(\at(s->memory.listener, A), \at(s->memory.listeners, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_STACK, OWNER_STACK) ==>
        listeners_ok{B}(\at(s->memory.listener, B), \at(s->memory.listeners, B));
      LAYER_FACT sundry_moves_routes{A, B}: \forall struct sequent *s;
        owned_routes{A}(s) && routes_ok{A}(\at(s->memory.route, A), \at(s->memory.routes, A)) &&
        stack_fixed{A, B}(s) && others{A, B}(s, OWNER_STACK, OWNER_STACK) ==>
        routes_ok{B}(\at(s->memory.route, B), \at(s->memory.routes, B));
    }
*/

#endif
