/* apart_rests.h - of whom a step is has no part in theorem Awake.
 * Lemmas of apart_rests.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_RESTS_H
#define SEQUENT_THEORY_APART_RESTS_H

/*@ axiomatic StepRests {
      LAYER_FACT events_rests{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && owned_connections{A}(s) && stack_sizes{A}(s) &&
        stack_fixed{A, B}(s) && schedule_borders{A, B}(\at(&s->schedule, A)) &&
        others{A, B}(s, OWNER_NEWS, OWNER_NEWS) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT packets_rests{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && owned_connections{A}(s) && stack_sizes{A}(s) &&
        stack_fixed{A, B}(s) && schedule_borders{A, B}(\at(&s->schedule, A)) &&
        others{A, B}(s, OWNER_PACKETS, OWNER_PACKET_SLOTS) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT datagrams_rests{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && owned_connections{A}(s) && stack_sizes{A}(s) &&
        stack_fixed{A, B}(s) && schedule_borders{A, B}(\at(&s->schedule, A)) &&
        others{A, B}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT neighbors_rests{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && owned_connections{A}(s) && stack_sizes{A}(s) &&
        stack_fixed{A, B}(s) && schedule_borders{A, B}(\at(&s->schedule, A)) &&
        others{A, B}(s, OWNER_NEIGHBORS, OWNER_NEIGHBORS) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT listeners_rests{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && owned_connections{A}(s) && stack_sizes{A}(s) &&
        stack_fixed{A, B}(s) && schedule_borders{A, B}(\at(&s->schedule, A)) &&
        others{A, B}(s, OWNER_LISTENERS, OWNER_QUEUES) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT sundry_rests{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && owned_connections{A}(s) && stack_sizes{A}(s) &&
        stack_fixed{A, B}(s) && schedule_borders{A, B}(\at(&s->schedule, A)) &&
        others{A, B}(s, OWNER_STACK, OWNER_STACK) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT connections_clock{A, B}: \forall struct sequent *s;
        owned_schedule{A}(s) && stack_sizes{A}(s) && stack_fixed{A, B}(s) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) &&
        others{A, B}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS) ==>
        due_same{A, B}(\at(&s->schedule, A), \at(s->connections.n, A));
    }
*/

#endif
