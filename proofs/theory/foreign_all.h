/* foreign_all.h - all connections stay if only what is foreign has changed.
 * Lemmas of foreign_all.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_ALL_H
#define SEQUENT_THEORY_FOREIGN_ALL_H

/*@ axiomatic StrangeConnectionsRest {
      LAYER_FACT strange_connections_rest{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        stack_connections{A}(\at(&s->connections, A)) ==>
        stack_connections{B}(\at(&s->connections, A));
    }
*/

#endif
