/* foreign_same.h - a table is as it was if only what is foreign has changed.
 * Lemmas of foreign_same.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_SAME_H
#define SEQUENT_THEORY_FOREIGN_SAME_H

/*@ axiomatic StrangeSame {
      LAYER_FACT strange_packets_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_packets{A}(s, p) && besides{A, B}(s, p) && packets_at{A, B}(\at(&s->packets, A)) &&
        packets_sizes{A, B}(\at(&s->packets, A)) && packets_n{A, B}(\at(&s->packets, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) ==>
        packets_same{A, B}(\at(&s->packets, A));
      LAYER_FACT strange_schedule_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_schedule{A}(s, p) && besides{A, B}(s, p) &&
        schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) ==>
        schedule_same{A, B}(\at(&s->schedule, A));
      LAYER_FACT strange_events_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_events{A}(s, p) && besides{A, B}(s, p) &&
        events_arrays{A, B}(\at(&s->events, A)) && events_sizes{A, B}(\at(&s->events, A)) &&
        events_borders{A, B}(\at(&s->events, A)) ==>
        events_same{A, B}(\at(&s->events, A));
      LAYER_FACT strange_datagram_slots_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_datagrams{A}(s, p) && besides{A, B}(s, p) &&
        datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) ==>
        slots_same{A, B}(\at(&s->datagrams.slots, A));
      LAYER_FACT strange_neighbors_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_neighbors{A}(s, p) && besides{A, B}(s, p) && memory_at{A, B}(s) &&
        memory_sizes{A, B}(s) ==>
        neighbors_same{A, B}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A));
      LAYER_FACT strange_blocks_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) ==>
        tcbs_same{A, B}(\at(s->connections.tcb, A), \at(s->connections.n, A));
      LAYER_FACT strange_connection_slots_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) ==>
        slots_same{A, B}(\at(&s->connections.slots, A));
      LAYER_FACT strange_clock_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_schedule{A}(s, p) && besides{A, B}(s, p) &&
        schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) ==>
        clock_same{A, B}(\at(&s->schedule.due, A));
    }
*/

#endif
