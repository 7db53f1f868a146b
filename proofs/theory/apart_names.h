/* apart_names.h - a table of names whose arrays and fields have not changed is as it was.
 * Lemmas of apart_names.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_NAMES_H
#define SEQUENT_THEORY_APART_NAMES_H

/*@ axiomatic ApartNames {
      LAYER_FACT connection_names_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) ==>
        demux_same{A, B}(\at(&s->connections.names, A));
      LAYER_FACT datagram_names_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_datagrams{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_SOCKETS || OWNER_DATAGRAM_HEADS < lo) &&
        datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) ==>
        demux_same{A, B}(\at(&s->datagrams.names, A));
    }
*/

#endif
