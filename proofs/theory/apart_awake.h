/* apart_awake.h - nobody is forgotten while schedule and blocks stay.
 * Lemmas of apart_awake.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_AWAKE_H
#define SEQUENT_THEORY_APART_AWAKE_H

/*@ axiomatic AwakeRests {
      LAYER_FACT sizes_order{A}: \forall struct sequent *s;
        stack_sizes{A}(s) ==>
        \at(s->connections.n, A) <= \at(s->schedule.due.n, A);
      LAYER_FACT clock_rests{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_schedule{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TIMES || OWNER_ORDER < lo) && schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && stack_sizes{A}(s) ==>
        due_same{A, B}(\at(&s->schedule, A), \at(s->connections.n, A));
      LAYER_FACT awake_rests{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_schedule{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TIMES || OWNER_ORDER < lo) && schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && owned_connections{A}(s) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) && stack_sizes{A}(s) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
    }
*/

#endif
