/* apart_leaves.h - a step on one part leaves what moves in others.
 * Lemmas of apart_leaves.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_LEAVES_H
#define SEQUENT_THEORY_APART_LEAVES_H

/*@ axiomatic ScheduleLeaves {
      LAYER_FACT schedule_leaves_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule_words{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        events_borders{A, B}(\at(&s->events, A)) && sundry_numbers{A, B}(s);
      LAYER_FACT schedule_leaves_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule_times{A, B}(s) ==>
        connections_turns{A, B}(\at(&s->connections, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A));
    }
*/
/*@ axiomatic EventsLeaves {
      LAYER_FACT events_leaves_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_events{A}(s) && only_events_words{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && sundry_numbers{A, B}(s);
    }
*/
/*@ axiomatic PacketsLeaves {
      LAYER_FACT packets_leaves_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_packets{A}(s) && only_packets_words{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s);
    }
*/
/*@ axiomatic DatagramsLeaves {
      LAYER_FACT datagrams_leaves_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_words{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && schedule_borders{A, B}(\at(&s->schedule, A)) &&
        events_borders{A, B}(\at(&s->events, A)) && sundry_numbers{A, B}(s);
      LAYER_FACT datagrams_leaves_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_times{A, B}(s) ==>
        connections_turns{A, B}(\at(&s->connections, A));
      LAYER_FACT datagrams_leaves_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_counts{A, B}(s) ==>
        budgets_full{A, B}(s);
    }
*/
/*@ axiomatic ConnectionsLeaves {
      LAYER_FACT connections_leaves_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_words{A, B}(s) ==>
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s);
      LAYER_FACT connections_leaves_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_times{A, B}(s) ==>
        datagrams_turns{A, B}(\at(&s->datagrams, A));
      LAYER_FACT connections_leaves_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_counts{A, B}(s) ==>
        budgets_full{A, B}(s);
    }
*/
/*@ axiomatic NeighborsLeaves {
      LAYER_FACT neighbors_leaves_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_neighbors{A}(s) && only_neighbors_counts{A, B}(s) ==>
        budgets_full{A, B}(s);
    }
*/
/*@ axiomatic ListenersLeaves {
      LAYER_FACT listeners_leaves_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_listeners{A}(s) && only_listeners_words{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s);
    }
*/
/*@ axiomatic SundryLeaves {
      LAYER_FACT sundry_leaves_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_sundry{A}(s) && only_sundry_words{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A));
    }
*/

#endif
