/* apart_stays.h - what holds of fields that have not changed.
 * Lemmas of apart_stays.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_STAYS_H
#define SEQUENT_THEORY_APART_STAYS_H

/*@ axiomatic OwnersStay {
      LAYER_FACT owned_schedule_stays{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && schedule_arrays{A, B}(\at(&s->schedule, A)) ==>
        owned_schedule{B}(s);
      LAYER_FACT owned_events_stays{A, B}: \forall struct sequent *s;
        owned_events{A}(s) && events_arrays{A, B}(\at(&s->events, A)) ==>
        owned_events{B}(s);
      LAYER_FACT owned_packets_stays{A, B}: \forall struct sequent *s;
        owned_packets{A}(s) && packets_at{A, B}(\at(&s->packets, A)) ==>
        owned_packets{B}(s);
      LAYER_FACT owned_datagrams_stays{A, B}: \forall struct sequent *s;
        owned_datagrams{A}(s) && datagrams_at{A, B}(\at(&s->datagrams, A)) ==>
        owned_datagrams{B}(s);
      LAYER_FACT owned_connections_stays{A, B}: \forall struct sequent *s;
        owned_connections{A}(s) && connections_at{A, B}(\at(&s->connections, A)) ==>
        owned_connections{B}(s);
      LAYER_FACT owned_neighbors_stays{A, B}: \forall struct sequent *s;
        owned_neighbors{A}(s) && memory_at{A, B}(s) ==>
        owned_neighbors{B}(s);
      LAYER_FACT owned_routes_stays{A, B}: \forall struct sequent *s;
        owned_routes{A}(s) && memory_at{A, B}(s) ==>
        owned_routes{B}(s);
      LAYER_FACT owned_listeners_stays{A, B}: \forall struct sequent *s;
        owned_listeners{A}(s) && memory_at{A, B}(s) ==>
        owned_listeners{B}(s);
      LAYER_FACT owned_sundry_stays{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) ==>
        owned_sundry{B}(s);
    }
*/
/*@ axiomatic RoomStays {
      LAYER_FACT schedule_room_stays{A, B}: \forall struct sequent *s;
        schedule_memory{A}(\at(&s->schedule, A)) && schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) && nothing_freed{A, B}(s) ==>
        schedule_memory{B}(\at(&s->schedule, A));
      LAYER_FACT events_room_stays{A, B}: \forall struct sequent *s;
        events_memory{A}(\at(&s->events, A)) && events_arrays{A, B}(\at(&s->events, A)) &&
        events_sizes{A, B}(\at(&s->events, A)) && nothing_freed{A, B}(s) ==>
        events_memory{B}(\at(&s->events, A));
      LAYER_FACT packets_room_stays{A, B}: \forall struct sequent *s;
        packets_memory{A}(\at(&s->packets, A)) && packets_at{A, B}(\at(&s->packets, A)) &&
        packets_sizes{A, B}(\at(&s->packets, A)) && packets_n{A, B}(\at(&s->packets, A)) &&
        nothing_freed{A, B}(s) ==>
        packets_memory{B}(\at(&s->packets, A));
      LAYER_FACT datagrams_room_stays{A, B}: \forall struct sequent *s;
        datagrams_room{A}(\at(&s->datagrams, A)) && datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        nothing_freed{A, B}(s) ==>
        datagrams_room{B}(\at(&s->datagrams, A));
      LAYER_FACT connections_room_stays{A, B}: \forall struct sequent *s;
        connections_room{A}(\at(&s->connections, A)) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) && nothing_freed{A, B}(s) ==>
        connections_room{B}(\at(&s->connections, A));
      LAYER_FACT memory_room_stays{A, B}: \forall struct sequent *s;
        memory_room{A}(s) && memory_at{A, B}(s) && memory_sizes{A, B}(s) &&
        nothing_freed{A, B}(s) ==>
        memory_room{B}(s);
    }
*/
/*@ axiomatic NumbersStay {
      LAYER_FACT sizes_stay{A, B}: \forall struct sequent *s;
        stack_sizes{A}(s) && stack_fixed{A, B}(s) ==>
        stack_sizes{B}(s);
      LAYER_FACT config_stays{A, B}: \forall struct sequent *s;
        stack_config{A}(s) && config_words{A, B}(s) && config_mac{A, B}(s) &&
        config_link{A, B}(s) ==>
        stack_config{B}(s);
      LAYER_FACT link_stays{A, B}: \forall struct sequent *s;
        subnet_ok(\at(s->link, A)) && config_link{A, B}(s) ==>
        subnet_ok(\at(s->link, B));
      LAYER_FACT sundry_stays{A, B}: \forall struct sequent *s;
        stack_sundry{A}(s) && budgets_fixed{A, B}(s) && budgets_full{A, B}(s) &&
        sundry_numbers{A, B}(s) ==>
        stack_sundry{B}(s);
      LAYER_FACT blocks_place{A, B}: \forall struct sequent *s;
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) ==>
        \at(s->connections.tcb, A) == \at(s->connections.tcb, B) &&
        \at(s->connections.n, A) == \at(s->connections.n, B);
      LAYER_FACT neighbors_place{A, B}: \forall struct sequent *s;
        memory_at{A, B}(s) && memory_sizes{A, B}(s) ==>
        \at(s->memory.neighbor, A) == \at(s->memory.neighbor, B) &&
        \at(s->memory.neighbors, A) == \at(s->memory.neighbors, B);
    }
*/
/*@ axiomatic ArraysStay {
      LAYER_FACT listeners_stay{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_listeners{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_LISTENERS || OWNER_QUEUES < lo) && memory_at{A, B}(s) &&
        memory_sizes{A, B}(s) &&
        listeners_ok{A}(\at(s->memory.listener, A), \at(s->memory.listeners, A)) ==>
        listeners_ok{B}(\at(s->memory.listener, B), \at(s->memory.listeners, B));
    }
*/

#endif
