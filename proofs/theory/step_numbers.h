/* step_numbers.h - a step keeps numbers and owners.
 * Lemmas of step_numbers.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_STEP_NUMBERS_H
#define SEQUENT_THEORY_STEP_NUMBERS_H

/*@ axiomatic StepNumbers {
      LAYER_FACT schedule_numbers{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && only_schedule{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
      LAYER_FACT events_numbers{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && only_events{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
      LAYER_FACT packets_numbers{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && only_packets{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
      LAYER_FACT datagrams_numbers{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && only_datagrams{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
      LAYER_FACT connections_numbers{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && only_connections{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
      LAYER_FACT neighbors_numbers{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && only_neighbors{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
      LAYER_FACT listeners_numbers{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && only_listeners{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
      LAYER_FACT sundry_numbers{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_sizes{A}(s) && stack_config{A}(s) &&
        subnet_ok(\at(s->link, A)) && only_sundry{A, B}(s) ==>
        stack_owned{B}(s) && stack_sizes{B}(s) && stack_config{B}(s) && subnet_ok(\at(s->link, B));
    }
*/

#endif
