/* apart_connections.h - the table of connections whose arrays and fields have not changed.
 * Lemmas of apart_connections.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_CONNECTIONS_H
#define SEQUENT_THEORY_APART_CONNECTIONS_H

/*@ axiomatic ConnectionsKeep {
      LAYER_FACT owners_keep{A, B}: \forall struct connections *c;
        connections_owned{A}(c) && connections_at{A, B}(c) ==>
        connections_owned{B}(c);
      LAYER_FACT tables_keep{A, B}: \forall struct connections *c;
        connections_tables{A}(c) && slots_same{A, B}(\at(&c->slots, A)) &&
        demux_same{A, B}(\at(&c->names, A)) && connections_sizes{A, B}(c) ==>
        connections_tables{B}(c);
      LAYER_FACT places_keep{A, B}: \forall struct connections *c;
        connections_places{A}(c) && (\forall integer k; place_same{A, B}(\at(c->place, A) + k)) &&
        connections_at{A, B}(c) && connections_sizes{A, B}(c) ==>
        connections_places{B}(c);
      LAYER_FACT named_keep{A, B}: \forall struct connections *c;
        connections_named{A}(c) && connections_tables{A}(c) &&
        slots_same{A, B}(\at(&c->slots, A)) && demux_same{A, B}(\at(&c->names, A)) &&
        (\forall integer k; place_same{A, B}(\at(c->place, A) + k)) && connections_at{A, B}(c) &&
        connections_sizes{A, B}(c) ==>
        connections_named{B}(c);
    }
*/

#endif
