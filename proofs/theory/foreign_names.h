/* foreign_names.h - names are as they were if only what is foreign has changed.
 * Lemmas of foreign_names.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_NAMES_H
#define SEQUENT_THEORY_FOREIGN_NAMES_H

/*@ axiomatic StrangeNames {
      LAYER_FACT strange_connection_names_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) ==>
        demux_same{A, B}(\at(&s->connections.names, A));
      LAYER_FACT strange_datagram_names_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_datagrams{A}(s, p) && besides{A, B}(s, p) &&
        datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) ==>
        demux_same{A, B}(\at(&s->datagrams.names, A));
    }
*/

#endif
