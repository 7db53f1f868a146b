/* apart_rings.h - the rings of the connections are two arrays.
 * Lemmas of apart_rings.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_RINGS_H
#define SEQUENT_THEORY_APART_RINGS_H

/*@ axiomatic RingsApart {
      LAYER_FACT rings_apart{L}: \forall struct sequent *s; owned_connections(s) ==>
        \base_addr(s->connections.receive) != \base_addr(s->connections.send);
      LAYER_FACT connections_mine{L}: \forall struct sequent *s;
        owned_sundry(s) ==> OWNED(&s->connections, OWNER_STACK);
    }
*/

#endif
