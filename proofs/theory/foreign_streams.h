/* foreign_streams.h - blocks and streams stay if only what is foreign has changed.
 * Lemmas of foreign_streams.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_STREAMS_H
#define SEQUENT_THEORY_FOREIGN_STREAMS_H

/*@ axiomatic StrangeConnectionsGood {
      LAYER_FACT strange_connections_good{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_good{A}(\at(&s->connections, A)) ==>
        connections_good{B}(\at(&s->connections, A));
    }
*/

#endif
