/* apart_good.h - blocks and streams of connections stay, of the table as a whole.
 * Lemmas of apart_good.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_GOOD_H
#define SEQUENT_THEORY_APART_GOOD_H

/*@ axiomatic ConnectionsGood {
      LAYER_FACT good_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_good{A}(\at(&s->connections, A)) ==>
        connections_good{B}(\at(&s->connections, A));
    }
*/

#endif
