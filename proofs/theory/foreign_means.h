/* foreign_means.h - what is strange is foreign to each part, and none of the stack itself.
 * Lemmas of foreign_means.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_MEANS_H
#define SEQUENT_THEORY_FOREIGN_MEANS_H

/*@ axiomatic ForeignMeans {
      LAYER_FACT strange_foreign{L}: \forall struct sequent *s, char *p;
        strange(s, p) ==> foreign(s, p);
      LAYER_FACT strange_besides{A, B}: \forall struct sequent *s, char *p;
        elsewhere{A, B}(p) ==> besides{A, B}(s, p);
    }
*/
#define NONE_OF_IT strange{A}(s, p) && elsewhere{A, B}(p)
/*@ axiomatic ForeignWords {
      LAYER_FACT strange_fixed_words{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> fixed_words{A, B}(s);
      LAYER_FACT strange_used{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A));
      LAYER_FACT strange_borders{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==>
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A));
      LAYER_FACT strange_sundry{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> sundry_numbers{A, B}(s);
    }
    axiomatic ForeignNumbers {
      LAYER_FACT strange_fixed_times{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> fixed_times{A, B}(s);
      LAYER_FACT strange_turns{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==>
        connections_turns{A, B}(\at(&s->connections, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A));
      LAYER_FACT strange_fixed_counts{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> fixed_counts{A, B}(s);
      LAYER_FACT strange_full{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> budgets_full{A, B}(s);
    }
    axiomatic ForeignPointers {
      LAYER_FACT strange_connections_at{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> connections_at{A, B}(\at(&s->connections, A));
      LAYER_FACT strange_packets_at{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> packets_at{A, B}(\at(&s->packets, A));
      LAYER_FACT strange_datagrams_at{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> datagrams_at{A, B}(\at(&s->datagrams, A));
      LAYER_FACT strange_schedule_arrays{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> schedule_arrays{A, B}(\at(&s->schedule, A));
      LAYER_FACT strange_events_arrays{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> events_arrays{A, B}(\at(&s->events, A));
      LAYER_FACT strange_memory_at{A, B}: \forall struct sequent *s, char *p;
        NONE_OF_IT ==> memory_at{A, B}(s);
    }
*/

#endif
