/* foreign_datagrams.h - datagram sockets are as they were if only what is foreign has changed.
 * Lemmas of foreign_datagrams.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_DATAGRAMS_H
#define SEQUENT_THEORY_FOREIGN_DATAGRAMS_H

/*@ axiomatic StrangeDatagrams {
      LAYER_FACT strange_datagrams_unchanged{A, B}: \forall struct sequent *s, char *p;
        foreign_datagrams{A}(s, p) && besides{A, B}(s, p) &&
        datagrams_at{A, B}(\at(&s->datagrams, A)) &&
        datagrams_sizes{A, B}(\at(&s->datagrams, A)) && datagrams_n{A, B}(\at(&s->datagrams, A)) &&
        datagrams_used{A, B}(\at(&s->datagrams, A)) &&
        datagrams_turns{A, B}(\at(&s->datagrams, A)) ==>
        datagrams_same{A, B}(\at(&s->datagrams, A));
    }
*/

#endif
