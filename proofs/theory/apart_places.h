/* apart_places.h - connections' places and rings that have not changed are as they were.
 * Lemmas of apart_places.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_PLACES_H
#define SEQUENT_THEORY_APART_PLACES_H

/*@ axiomatic ApartPlaces {
      LAYER_FACT places_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) ==>
        (\forall integer k; place_same{A, B}(\at(s->connections.place, A) + k));
      LAYER_FACT received_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) ==>
        rings_same{A, B}(\at(s->connections.receive, A));
      LAYER_FACT sent_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) ==>
        rings_same{A, B}(\at(s->connections.send, A));
    }
*/

#endif
