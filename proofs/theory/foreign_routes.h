/* foreign_routes.h - routes and listeners are in order if only what is foreign has changed.
 * Lemmas of foreign_routes.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_FOREIGN_ROUTES_H
#define SEQUENT_THEORY_FOREIGN_ROUTES_H

/*@ // of the stack as a whole, so that no number of it is named
    predicate routes_fine{L}(struct sequent *s) = routes_ok(s->memory.route, s->memory.routes);
    axiomatic StrangeRoutesStay {
      LAYER_FACT strange_routes_stay{A, B}: \forall struct sequent *s, char *p;
        foreign_routes{A}(s, p) && besides{A, B}(s, p) && memory_at{A, B}(s) &&
        memory_sizes{A, B}(s) && routes_fine{A}(s) ==> routes_fine{B}(s);
    }
*/
/*@ axiomatic StrangeArraysStay {
      LAYER_FACT strange_listeners_stay{A, B}: \forall struct sequent *s, char *p;
        foreign_listeners{A}(s, p) && besides{A, B}(s, p) && memory_at{A, B}(s) &&
        memory_sizes{A, B}(s) &&
        listeners_ok{A}(\at(s->memory.listener, A), \at(s->memory.listeners, A)) ==>
        listeners_ok{B}(\at(s->memory.listener, B), \at(s->memory.listeners, B));
    }
*/

#endif
