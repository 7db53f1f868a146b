/* foreign_places.h - places and rings are as they were if only what is foreign has changed.
 * Lemmas of foreign_places.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_PLACES_H
#define SEQUENT_THEORY_FOREIGN_PLACES_H

/*@ axiomatic StrangePlaces {
      LAYER_FACT strange_places_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) ==>
        (\forall integer k; place_same{A, B}(\at(s->connections.place, A) + k));
      LAYER_FACT strange_received_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) ==>
        rings_same{A, B}(\at(s->connections.receive, A));
      LAYER_FACT strange_sent_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_connections{A}(s, p) && besides{A, B}(s, p) &&
        connections_at{A, B}(\at(&s->connections, A)) ==>
        rings_same{A, B}(\at(s->connections.send, A));
    }
*/

#endif
