/* apart_step_tables.h - a step on one part keeps the tables of all others.
 * Lemmas of apart_step_tables.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_STEP_TABLES_H
#define SEQUENT_THEORY_APART_STEP_TABLES_H

/*@ axiomatic StepTables {
      LAYER_FACT schedule_tables{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_tables{A}(s) && only_schedule{A, B}(s) &&
        schedule_in{B}(\at(&s->schedule, B)) ==>
        stack_tables{B}(s);
      LAYER_FACT events_tables{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_tables{A}(s) && only_events{A, B}(s) &&
        events_in{B}(\at(&s->events, B)) ==>
        stack_tables{B}(s);
      LAYER_FACT packets_tables{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_tables{A}(s) && only_packets{A, B}(s) &&
        packets_in{B}(\at(&s->packets, B)) ==>
        stack_tables{B}(s);
      LAYER_FACT neighbors_tables{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_tables{A}(s) && only_neighbors{A, B}(s) &&
        neighbors_ok{B}(\at(s->memory.neighbor, B), \at(s->memory.neighbors, B)) ==>
        stack_tables{B}(s);
      LAYER_FACT listeners_tables{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_tables{A}(s) && only_listeners{A, B}(s) &&
        listeners_ok{B}(\at(s->memory.listener, B), \at(s->memory.listeners, B)) ==>
        stack_tables{B}(s);
    }
*/

#endif
