/* foreign_rest.h - a table is in order if only what is foreign has changed.
 * Lemmas of foreign_rest.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_REST_H
#define SEQUENT_THEORY_FOREIGN_REST_H

/*@ axiomatic StrangeRest {
      LAYER_FACT strange_packets_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_packets{A}(s, p) && besides{A, B}(s, p) && packets_at{A, B}(\at(&s->packets, A)) &&
        packets_sizes{A, B}(\at(&s->packets, A)) && packets_n{A, B}(\at(&s->packets, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && packets_in{A}(\at(&s->packets, A)) ==>
        packets_in{B}(\at(&s->packets, B));
      LAYER_FACT strange_datagrams_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_datagrams{A}(s, p) && besides{A, B}(s, p) &&
        datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) && datagrams_in{A}(\at(&s->datagrams, A)) ==>
        datagrams_in{B}(\at(&s->datagrams, B));
      LAYER_FACT strange_schedule_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_schedule{A}(s, p) && besides{A, B}(s, p) &&
        schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && schedule_in{A}(\at(&s->schedule, A)) ==>
        schedule_in{B}(\at(&s->schedule, B));
      LAYER_FACT strange_events_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_events{A}(s, p) && besides{A, B}(s, p) &&
        events_arrays{A, B}(\at(&s->events, A)) && events_sizes{A, B}(\at(&s->events, A)) &&
        events_borders{A, B}(\at(&s->events, A)) && events_in{A}(\at(&s->events, A)) ==>
        events_in{B}(\at(&s->events, B));
      LAYER_FACT strange_neighbors_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_neighbors{A}(s, p) && besides{A, B}(s, p) && memory_at{A, B}(s) &&
        memory_sizes{A, B}(s) &&
        neighbors_ok{A}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A)) ==>
        neighbors_ok{B}(\at(s->memory.neighbor, A), \at(s->memory.neighbors, A));
    }
*/

#endif
