/* apart_same.h - a part whose arrays and fields have not changed is as it was.
 * Lemmas of apart_same.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_SAME_H
#define SEQUENT_THEORY_APART_SAME_H

/*@ axiomatic ApartSame {
      LAYER_FACT packets_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_packets{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_PACKETS || OWNER_PACKET_SLOTS < lo) && packets_at{A, B}(\at(&s->packets, A)) &&
        packets_sizes{A, B}(\at(&s->packets, A)) && packets_n{A, B}(\at(&s->packets, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) ==>
        packets_same{A, B}(\at(&s->packets, A));
      LAYER_FACT schedule_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_schedule{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TIMES || OWNER_ORDER < lo) && schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) ==>
        schedule_same{A, B}(\at(&s->schedule, A));
      LAYER_FACT events_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_events{A}(s) && others{A, B}(s, lo, hi) && (hi < OWNER_NEWS || OWNER_NEWS < lo) &&
        events_arrays{A, B}(\at(&s->events, A)) && events_sizes{A, B}(\at(&s->events, A)) &&
        events_borders{A, B}(\at(&s->events, A)) ==>
        events_same{A, B}(\at(&s->events, A));
      LAYER_FACT datagram_slots_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_datagrams{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_SOCKETS || OWNER_DATAGRAM_HEADS < lo) &&
        datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) ==>
        slots_same{A, B}(\at(&s->datagrams.slots, A));
      LAYER_FACT neighbors_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_neighbors{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_NEIGHBORS || OWNER_NEIGHBORS < lo) && memory_at{A, B}(s) &&
        memory_sizes{A, B}(s) ==>
        neighbors_same{A, B}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A));
      LAYER_FACT blocks_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) ==>
        tcbs_same{A, B}(\at(s->connections.tcb, A), \at(s->connections.n, A));
      LAYER_FACT connection_slots_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) ==>
        slots_same{A, B}(\at(&s->connections.slots, A));
      LAYER_FACT clock_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_schedule{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TIMES || OWNER_ORDER < lo) && schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) ==>
        clock_same{A, B}(\at(&s->schedule.due, A));
    }
*/

#endif
