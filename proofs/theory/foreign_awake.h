/* foreign_awake.h - nobody is forgotten if only what is foreign has changed.
 * Lemmas of foreign_awake.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_AWAKE_H
#define SEQUENT_THEORY_FOREIGN_AWAKE_H

/*@ axiomatic StrangeAwakeRests {
      LAYER_FACT strange_clock_rests{A, B}: \forall struct sequent *s, char *p;
        foreign_schedule{A}(s, p) && besides{A, B}(s, p) &&
        schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && stack_sizes{A}(s) ==>
        due_same{A, B}(\at(&s->schedule, A), \at(s->connections.n, A));
      LAYER_FACT strange_awake_rests{A, B}: \forall struct sequent *s, char *p;
        foreign_schedule{A}(s, p) && besides{A, B}(s, p) &&
        schedule_arrays{A, B}(\at(&s->schedule, A)) &&
        schedule_sizes{A, B}(\at(&s->schedule, A)) &&
        schedule_borders{A, B}(\at(&s->schedule, A)) && foreign_connections{A}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) && stack_sizes{A}(s) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
    }
*/

#endif
