/* step_awake.h - a step on another part forgets nobody.
 * Lemmas of step_awake.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_STEP_AWAKE_H
#define SEQUENT_THEORY_STEP_AWAKE_H

/*@ axiomatic StepAwake {
      LAYER_FACT events_awake{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) &&
        only_events{A, B}(s) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT packets_awake{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) &&
        only_packets{A, B}(s) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT datagrams_awake{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) &&
        only_datagrams{A, B}(s) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT neighbors_awake{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) &&
        only_neighbors{A, B}(s) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT listeners_awake{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) &&
        only_listeners{A, B}(s) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT sundry_awake{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) &&
        all_awake{A}(\at(&s->schedule, A), \at(s->connections.tcb, A), \at(s->connections.n, A)) &&
        only_sundry{A, B}(s) ==>
        all_awake{B}(\at(&s->schedule, B), \at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT connections_leave_clock{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && only_connections{A, B}(s) ==>
        due_same{A, B}(\at(&s->schedule, A), \at(s->connections.n, A));
    }
*/

#endif
