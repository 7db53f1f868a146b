/* apart_steps.h - what a whole step on one part leaves. Lemmas of apart_steps.c, axioms for who
 * goes on from there (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_STEPS_H
#define SEQUENT_THEORY_APART_STEPS_H

/*@ axiomatic FixedAll {
      LAYER_FACT fixed_all{A, B}: \forall struct sequent *s;
        fixed{A, B}(s) ==> stack_fixed{A, B}(s);
    }
*/
#if !defined(FIXED_ONLY)
/*@ axiomatic ScheduleParts {
      LAYER_FACT schedule_spare{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule{A, B}(s) ==>
        others{A, B}(s, OWNER_TIMES, OWNER_ORDER);
      LAYER_FACT schedule_fix{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule{A, B}(s) ==>
        fixed{A, B}(s);
      LAYER_FACT schedule_leave{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_schedule{A}(s) && only_schedule{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s) && budgets_full{A, B}(s);
    }
*/
/*@ axiomatic EventsParts {
      LAYER_FACT events_spare{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_events{A}(s) && only_events{A, B}(s) ==>
        others{A, B}(s, OWNER_NEWS, OWNER_NEWS);
      LAYER_FACT events_fix{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_events{A}(s) && only_events{A, B}(s) ==>
        fixed{A, B}(s);
      LAYER_FACT events_leave{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_events{A}(s) && only_events{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && sundry_numbers{A, B}(s) &&
        budgets_full{A, B}(s);
    }
*/
/*@ axiomatic PacketsParts {
      LAYER_FACT packets_spare{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_packets{A}(s) && only_packets{A, B}(s) ==>
        others{A, B}(s, OWNER_PACKETS, OWNER_PACKET_SLOTS);
      LAYER_FACT packets_fix{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_packets{A}(s) && only_packets{A, B}(s) ==>
        fixed{A, B}(s);
      LAYER_FACT packets_leave{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_packets{A}(s) && only_packets{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s) && budgets_full{A, B}(s);
    }
*/
/*@ axiomatic DatagramsParts {
      LAYER_FACT datagrams_spare{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams{A, B}(s) ==>
        others{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
      LAYER_FACT datagrams_fix{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams{A, B}(s) ==>
        fixed{A, B}(s);
      LAYER_FACT datagrams_leave{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_datagrams{A}(s) && only_datagrams{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && schedule_borders{A, B}(\at(&s->schedule, A)) &&
        events_borders{A, B}(\at(&s->events, A)) && sundry_numbers{A, B}(s) &&
        budgets_full{A, B}(s);
    }
*/
/*@ axiomatic ConnectionsParts {
      LAYER_FACT connections_spare{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections{A, B}(s) ==>
        others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
      LAYER_FACT connections_fix{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections{A, B}(s) ==>
        fixed{A, B}(s);
      LAYER_FACT connections_leave{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_connections{A}(s) && only_connections{A, B}(s) ==>
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s) && budgets_full{A, B}(s);
    }
*/
/*@ axiomatic NeighborsParts {
      LAYER_FACT neighbors_spare{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_neighbors{A}(s) && only_neighbors{A, B}(s) ==>
        others{A, B}(s, OWNER_NEIGHBORS, OWNER_NEIGHBORS);
      LAYER_FACT neighbors_fix{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_neighbors{A}(s) && only_neighbors{A, B}(s) ==>
        fixed{A, B}(s);
      LAYER_FACT neighbors_leave{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_neighbors{A}(s) && only_neighbors{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s) && budgets_full{A, B}(s);
    }
*/
/*@ axiomatic ListenersParts {
      LAYER_FACT listeners_spare{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_listeners{A}(s) && only_listeners{A, B}(s) ==>
        others{A, B}(s, OWNER_LISTENERS, OWNER_QUEUES);
      LAYER_FACT listeners_fix{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_listeners{A}(s) && only_listeners{A, B}(s) ==>
        fixed{A, B}(s);
      LAYER_FACT listeners_leave{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && owned_listeners{A}(s) && only_listeners{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
        sundry_numbers{A, B}(s) && budgets_full{A, B}(s);
    }
*/
/*@ axiomatic SundryParts {
      LAYER_FACT sundry_spare{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && only_sundry{A, B}(s) ==>
        others{A, B}(s, OWNER_STACK, OWNER_STACK);
      LAYER_FACT sundry_fix{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && only_sundry{A, B}(s) ==>
        fixed{A, B}(s);
      LAYER_FACT sundry_leave{A, B}: \forall struct sequent *s;
        owned_sundry{A}(s) && only_sundry{A, B}(s) ==>
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A));
    }
*/
#endif

#endif
