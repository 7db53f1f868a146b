/* step_sundry.h - a step on a part keeps what is in the stack itself.
 * Lemmas of step_sundry.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_STEP_SUNDRY_H
#define SEQUENT_THEORY_STEP_SUNDRY_H

/*@ axiomatic StepSundry {
      LAYER_FACT schedule_sundry{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sundry{A}(s) && only_schedule{A, B}(s) ==>
        stack_sundry{B}(s);
      LAYER_FACT events_sundry{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sundry{A}(s) && only_events{A, B}(s) ==>
        stack_sundry{B}(s);
      LAYER_FACT packets_sundry{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sundry{A}(s) && only_packets{A, B}(s) ==>
        stack_sundry{B}(s);
      LAYER_FACT datagrams_sundry{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sundry{A}(s) && only_datagrams{A, B}(s) ==>
        stack_sundry{B}(s);
      LAYER_FACT connections_sundry{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sundry{A}(s) && only_connections{A, B}(s) ==>
        stack_sundry{B}(s);
      LAYER_FACT neighbors_sundry{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sundry{A}(s) && only_neighbors{A, B}(s) ==>
        stack_sundry{B}(s);
      LAYER_FACT listeners_sundry{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sundry{A}(s) && only_listeners{A, B}(s) ==>
        stack_sundry{B}(s);
    }
*/

#endif
