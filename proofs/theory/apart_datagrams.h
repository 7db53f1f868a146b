/* apart_datagrams.h - datagram sockets whose arrays and fields have not changed are as they were.
 * Lemmas of apart_datagrams.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_DATAGRAMS_H
#define SEQUENT_THEORY_APART_DATAGRAMS_H

/*@ axiomatic ApartDatagrams {
      LAYER_FACT datagrams_unchanged{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_datagrams{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_SOCKETS || OWNER_DATAGRAM_HEADS < lo) &&
        datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) ==>
        datagrams_same{A, B}(\at(&s->datagrams, A));
    }
*/

#endif
