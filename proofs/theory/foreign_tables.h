/* foreign_tables.h - tables and places of connections stay if only what is foreign has changed.
 * Lemmas of foreign_tables.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_TABLES_H
#define SEQUENT_THEORY_FOREIGN_TABLES_H

/*@ axiomatic StrangeConnectionsTables {
      LAYER_FACT strange_connections_tables_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        connections_owned{A}(\at(&s->connections, A)) &&
        connections_tables{A}(\at(&s->connections, A)) ==>
        connections_owned{B}(\at(&s->connections, A)) &&
        connections_tables{B}(\at(&s->connections, A));
      LAYER_FACT strange_connections_places_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        connections_places{A}(\at(&s->connections, A)) ==>
        connections_places{B}(\at(&s->connections, A));
      LAYER_FACT strange_connections_named_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
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
