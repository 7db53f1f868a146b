/* begun_facts.h - that a part which is made stays so while another one is made, and that all of
 * them make the stack: lemmas of proofs/theory/begun.c, axioms elsewhere. */
#ifndef SEQUENT_STACK_BEGUN_FACTS_H
#define SEQUENT_STACK_BEGUN_FACTS_H

#if defined(BEGUN_THEORY)
#define BEGUN_FACT lemma
#else
#define BEGUN_FACT axiom
#endif
#if defined(BEGUN_OPAQUE) || defined(BEGUN_THEORY)
/*@ axiomatic BegunRooms {
      BEGUN_FACT room_memory{A, B}: \forall struct sequent *s;
        memory_room{A}(s) && memory_left{A, B}(s) && nothing_freed{A, B}(s) ==> memory_room{B}(s);
      BEGUN_FACT room_connections{A, B}: \forall struct sequent *s;
        connections_room{A}(\at(&s->connections, A)) && connections_left{A, B}(s) &&
        nothing_freed{A, B}(s) ==> connections_room{B}(\at(&s->connections, A));
      BEGUN_FACT room_datagrams{A, B}: \forall struct sequent *s;
        datagrams_room{A}(\at(&s->datagrams, A)) && datagrams_left{A, B}(s) &&
        nothing_freed{A, B}(s) ==> datagrams_room{B}(\at(&s->datagrams, A));
      BEGUN_FACT room_packets{A, B}: \forall struct sequent *s;
        packets_memory{A}(\at(&s->packets, A)) && packets_left{A, B}(s) &&
        nothing_freed{A, B}(s) ==> packets_memory{B}(\at(&s->packets, A));
      BEGUN_FACT room_events{A, B}: \forall struct sequent *s;
        events_memory{A}(\at(&s->events, A)) && events_left{A, B}(s) &&
        nothing_freed{A, B}(s) ==> events_memory{B}(\at(&s->events, A));
    }
    axiomatic BegunStays {
      BEGUN_FACT begun_memory{A, B}: \forall struct sequent *s, struct sequent_memory m;
        memory_is{A}(s, m) && memory_left{A, B}(s) ==> memory_is{B}(s, m);
      BEGUN_FACT begun_rules{A, B}: \forall struct sequent *s;
        rules_begun{A}(s) && config_left{A, B}(s) && sundry_left{A, B}(s) ==> rules_begun{B}(s);
      BEGUN_FACT begun_routes{A, B}: \forall struct sequent *s, integer lo, hi;
        routes_begun{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_ROUTES || OWNER_ROUTES < lo) && memory_left{A, B}(s) ==> routes_begun{B}(s);
      BEGUN_FACT begun_connections{A, B}: \forall struct sequent *s, integer lo, hi;
        connections_begun{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) && memory_left{A, B}(s) &&
        connections_left{A, B}(s) ==> connections_begun{B}(s);
      BEGUN_FACT begun_listeners{A, B}: \forall struct sequent *s, integer lo, hi;
        listeners_begun{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_LISTENERS || OWNER_QUEUES < lo) && memory_left{A, B}(s) ==>
        listeners_begun{B}(s);
      BEGUN_FACT begun_datagrams{A, B}: \forall struct sequent *s, integer lo, hi;
        datagrams_begun{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_SOCKETS || OWNER_DATAGRAM_HEADS < lo) && memory_left{A, B}(s) &&
        datagrams_left{A, B}(s) ==> datagrams_begun{B}(s);
      BEGUN_FACT begun_packets{A, B}: \forall struct sequent *s, integer lo, hi;
        packets_begun{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_PACKETS || OWNER_PACKET_SLOTS < lo) && memory_left{A, B}(s) &&
        packets_left{A, B}(s) ==> packets_begun{B}(s);
      BEGUN_FACT begun_neighbors{A, B}: \forall struct sequent *s, integer lo, hi;
        neighbors_begun{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_NEIGHBORS || OWNER_NEIGHBORS < lo) && memory_left{A, B}(s) ==>
        neighbors_begun{B}(s);
      BEGUN_FACT begun_events{A, B}: \forall struct sequent *s, integer lo, hi;
        events_begun{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_NEWS || OWNER_NEWS < lo) && memory_left{A, B}(s) && events_left{A, B}(s) ==>
        events_begun{B}(s);
    }
    axiomatic BegunWhole {
      BEGUN_FACT whole_begun{L}: \forall struct sequent *s;
        memory_room(s) && connections_room(&s->connections) && datagrams_room(&s->datagrams) &&
        packets_memory(&s->packets) && events_memory(&s->events) &&
        schedule_memory(&s->schedule) && rules_begun(s) && routes_begun(s) &&
        connections_begun(s) && listeners_begun(s) && datagrams_begun(s) && packets_begun(s) &&
        neighbors_begun(s) && events_begun(s) && schedule_begun(s) ==> stack_ok(s);
    }
*/
#endif

#endif
