/* apart_arrays.h - a step on one part leaves the arrays of other owners.
 * Lemmas of apart_arrays.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_ARRAYS_H
#define SEQUENT_THEORY_APART_ARRAYS_H

/*@ axiomatic ScheduleArrays {
      LAYER_FACT schedule_others_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule_words{A, B}(s) ==>
        others_words{A, B}(s, OWNER_TIMES, OWNER_ORDER);
      LAYER_FACT schedule_others_links{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule_links{A, B}(s) ==>
        others_links{A, B}(s, OWNER_TIMES, OWNER_ORDER);
      LAYER_FACT schedule_others_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule_times{A, B}(s) ==>
        others_times{A, B}(s, OWNER_TIMES, OWNER_ORDER);
    }
*/
/*@ axiomatic EventsArrays {
      LAYER_FACT events_others_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_events{A}(s) && only_events_words{A, B}(s) ==>
        others_words{A, B}(s, OWNER_NEWS, OWNER_NEWS);
      LAYER_FACT events_others_links{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_events{A}(s) && only_events_links{A, B}(s) ==>
        others_links{A, B}(s, OWNER_NEWS, OWNER_NEWS);
    }
*/
/*@ axiomatic PacketsArrays {
      LAYER_FACT packets_others_bytes{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_packets{A}(s) && only_packets_bytes{A, B}(s) ==>
        others_bytes{A, B}(s, OWNER_PACKETS, OWNER_PACKET_SLOTS);
      LAYER_FACT packets_others_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_packets{A}(s) && only_packets_words{A, B}(s) ==>
        others_words{A, B}(s, OWNER_PACKETS, OWNER_PACKET_SLOTS);
      LAYER_FACT packets_others_links{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_packets{A}(s) && only_packets_links{A, B}(s) ==>
        others_links{A, B}(s, OWNER_PACKETS, OWNER_PACKET_SLOTS);
    }
*/
/*@ axiomatic DatagramsArrays {
      LAYER_FACT datagrams_others_bytes{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_bytes{A, B}(s) ==>
        others_bytes{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
      LAYER_FACT datagrams_others_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_words{A, B}(s) ==>
        others_words{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
      LAYER_FACT datagrams_others_links{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_links{A, B}(s) ==>
        others_links{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
      LAYER_FACT datagrams_others_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_times{A, B}(s) ==>
        others_times{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
      LAYER_FACT datagrams_others_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams_counts{A, B}(s) ==>
        others_counts{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
    }
*/
/*@ axiomatic ConnectionsArrays {
      LAYER_FACT connections_others_bytes{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_bytes{A, B}(s) ==>
        others_bytes{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
      LAYER_FACT connections_others_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_words{A, B}(s) ==>
        others_words{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
      LAYER_FACT connections_others_links{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_links{A, B}(s) ==>
        others_links{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
      LAYER_FACT connections_others_times{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_times{A, B}(s) ==>
        others_times{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
      LAYER_FACT connections_others_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections_counts{A, B}(s) ==>
        others_counts{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
    }
*/
/*@ axiomatic NeighborsArrays {
      LAYER_FACT neighbors_others_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_neighbors{A}(s) && only_neighbors_counts{A, B}(s) ==>
        others_counts{A, B}(s, OWNER_NEIGHBORS, OWNER_NEIGHBORS);
    }
*/
/*@ axiomatic ListenersArrays {
      LAYER_FACT listeners_others_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_listeners{A}(s) && only_listeners_words{A, B}(s) ==>
        others_words{A, B}(s, OWNER_LISTENERS, OWNER_QUEUES);
    }
*/
/*@ axiomatic SundryArrays {
      LAYER_FACT sundry_others_words{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_sundry{A}(s) && only_sundry_words{A, B}(s) ==>
        others_words{A, B}(s, OWNER_STACK, OWNER_STACK);
      LAYER_FACT sundry_others_counts{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_sundry{A}(s) && only_sundry_counts{A, B}(s) ==>
        others_counts{A, B}(s, OWNER_STACK, OWNER_STACK);
    }
*/

#endif
