/* apart_tables.h - tables and places of connections stay.
 * Lemmas of apart_tables.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_TABLES_H
#define SEQUENT_THEORY_APART_TABLES_H

/*@ axiomatic ConnectionsTables {
      LAYER_FACT connections_tables_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        connections_owned{A}(\at(&s->connections, A)) &&
        connections_tables{A}(\at(&s->connections, A)) ==>
        connections_owned{B}(\at(&s->connections, A)) && connections_tables{B}(\at(&s->connections, A));
      LAYER_FACT connections_places_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        connections_places{A}(\at(&s->connections, A)) ==>
        connections_places{B}(\at(&s->connections, A));
      LAYER_FACT connections_named_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        connections_tables{A}(\at(&s->connections, A)) &&
        connections_named{A}(\at(&s->connections, A)) ==>
        connections_named{B}(\at(&s->connections, A));
    }
*/

#endif
