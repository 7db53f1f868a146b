/* apart_fixed.h - a step leaves the stack's own cells that none moves.
 * Lemmas of apart_fixed.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_FIXED_H
#define SEQUENT_THEORY_APART_FIXED_H

/*@ axiomatic ScheduleFixed {
      LAYER_FACT schedule_fixed_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule_words{A, B}(s) ==>
        fixed_words{A, B}(s);
      LAYER_FACT schedule_fixed_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule_times{A, B}(s) ==>
        fixed_times{A, B}(s);
    }
*/
/*@ axiomatic EventsFixed {
      LAYER_FACT events_fixed_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_events{A}(s) && only_events_words{A, B}(s) ==>
        fixed_words{A, B}(s);
    }
*/
/*@ axiomatic PacketsFixed {
      LAYER_FACT packets_fixed_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_packets{A}(s) && only_packets_words{A, B}(s) ==>
        fixed_words{A, B}(s);
    }
*/
/*@ axiomatic DatagramsFixed {
      LAYER_FACT datagrams_fixed_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_words{A, B}(s) ==>
        fixed_words{A, B}(s);
      LAYER_FACT datagrams_fixed_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_times{A, B}(s) ==>
        fixed_times{A, B}(s);
      LAYER_FACT datagrams_fixed_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_counts{A, B}(s) ==>
        fixed_counts{A, B}(s);
    }
*/
/*@ axiomatic ConnectionsFixed {
      LAYER_FACT connections_fixed_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_words{A, B}(s) ==>
        fixed_words{A, B}(s);
      LAYER_FACT connections_fixed_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_times{A, B}(s) ==>
        fixed_times{A, B}(s);
      LAYER_FACT connections_fixed_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_counts{A, B}(s) ==>
        fixed_counts{A, B}(s);
    }
*/
/*@ axiomatic NeighborsFixed {
      LAYER_FACT neighbors_fixed_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_neighbors{A}(s) && only_neighbors_counts{A, B}(s) ==>
        fixed_counts{A, B}(s);
    }
*/
/*@ axiomatic ListenersFixed {
      LAYER_FACT listeners_fixed_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_listeners{A}(s) && only_listeners_words{A, B}(s) ==>
        fixed_words{A, B}(s);
    }
*/
/*@ axiomatic SundryFixed {
      LAYER_FACT sundry_fixed_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_sundry{A}(s) && only_sundry_words{A, B}(s) ==>
        fixed_words{A, B}(s);
      LAYER_FACT sundry_fixed_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_sundry{A}(s) && only_sundry_counts{A, B}(s) ==>
        fixed_counts{A, B}(s);
    }
*/

#endif
