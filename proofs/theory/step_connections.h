/* step_connections.h - a step on another part keeps the connections.
 * Lemmas of step_connections.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_STEP_CONNECTIONS_H
#define SEQUENT_THEORY_STEP_CONNECTIONS_H

/*@ axiomatic StepConnections {
      LAYER_FACT schedule_connections{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_connections{A}(\at(&s->connections, A)) &&
        only_schedule{A, B}(s) ==>
        stack_connections{B}(\at(&s->connections, A));
      LAYER_FACT events_connections{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_connections{A}(\at(&s->connections, A)) &&
        only_events{A, B}(s) ==>
        stack_connections{B}(\at(&s->connections, A));
      LAYER_FACT packets_connections{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_connections{A}(\at(&s->connections, A)) &&
        only_packets{A, B}(s) ==>
        stack_connections{B}(\at(&s->connections, A));
      LAYER_FACT datagrams_connections{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_connections{A}(\at(&s->connections, A)) &&
        only_datagrams{A, B}(s) ==>
        stack_connections{B}(\at(&s->connections, A));
      LAYER_FACT neighbors_connections{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_connections{A}(\at(&s->connections, A)) &&
        only_neighbors{A, B}(s) ==>
        stack_connections{B}(\at(&s->connections, A));
      LAYER_FACT listeners_connections{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_connections{A}(\at(&s->connections, A)) &&
        only_listeners{A, B}(s) ==>
        stack_connections{B}(\at(&s->connections, A));
      LAYER_FACT sundry_connections{A, B}: \forall struct sequent *s;
        stack_owned{A}(s) && stack_connections{A}(\at(&s->connections, A)) &&
        only_sundry{A, B}(s) ==>
        stack_connections{B}(\at(&s->connections, A));
    }
*/

#endif
