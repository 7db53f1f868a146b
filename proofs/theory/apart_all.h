/* apart_all.h - all connections whose arrays and fields have not changed.
 * Lemmas of apart_all.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_ALL_H
#define SEQUENT_THEORY_APART_ALL_H

/*@ axiomatic ConnectionsRest {
      LAYER_FACT connections_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        stack_connections{A}(\at(&s->connections, A)) ==>
        stack_connections{B}(\at(&s->connections, A));
    }
*/

#endif
