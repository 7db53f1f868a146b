/* apart_rest.h - a table whose arrays and fields have not changed is in order, as before.
 * Lemmas of apart_rest.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_REST_H
#define SEQUENT_THEORY_APART_REST_H

/*@ axiomatic ApartRest {
      LAYER_FACT packets_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_packets{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_PACKETS || OWNER_PACKET_SLOTS < lo) && packets_at{A, B}(\at(&s->packets, A)) &&
        packets_sizes{A, B}(\at(&s->packets, A)) && packets_n{A, B}(\at(&s->packets, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && packets_in{A}(\at(&s->packets, A)) ==>
        packets_in{B}(\at(&s->packets, B));
      LAYER_FACT datagrams_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_datagrams{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_SOCKETS || OWNER_DATAGRAM_HEADS < lo) &&
        datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) && datagrams_in{A}(\at(&s->datagrams, A)) ==>
        datagrams_in{B}(\at(&s->datagrams, B));
      LAYER_FACT schedule_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_schedule{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TIMES || OWNER_ORDER < lo) && schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && schedule_in{A}(\at(&s->schedule, A)) ==>
        schedule_in{B}(\at(&s->schedule, B));
      LAYER_FACT events_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_events{A}(s) && others{A, B}(s, lo, hi) && (hi < OWNER_NEWS || OWNER_NEWS < lo) &&
        events_arrays{A, B}(\at(&s->events, A)) && events_sizes{A, B}(\at(&s->events, A)) &&
        events_borders{A, B}(\at(&s->events, A)) && events_in{A}(\at(&s->events, A)) ==>
        events_in{B}(\at(&s->events, B));
      LAYER_FACT neighbors_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_neighbors{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_NEIGHBORS || OWNER_NEIGHBORS < lo) && memory_at{A, B}(s) &&
        memory_sizes{A, B}(s) &&
        neighbors_ok{A}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A)) ==>
        neighbors_ok{B}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A));
    }
*/

#endif
