/* spared_link.h - the address and prefix of a stack whose fields have not changed.
 * Lemmas of spared_link.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_SPARED_LINK_H
#define SEQUENT_THEORY_SPARED_LINK_H

/*@ // of the stack as a whole, so that no number of it is named
    predicate link_fine{L}(struct sequent *s) = subnet_ok(s->link);
    axiomatic SparedLink {
      LAYER_FACT link_keeps{A, B}: \forall struct sequent *s;
        link_fine{A}(s) && config_link{A, B}(s) ==> link_fine{B}(s);
    }
*/

#endif
