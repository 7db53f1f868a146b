/* apart_routes.h - the routes, which no step changes.
 * Lemmas of apart_routes.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_ROUTES_H
#define SEQUENT_THEORY_APART_ROUTES_H

/*@ axiomatic RoutesStay {
      LAYER_FACT routes_stay{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_routes{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_ROUTES || OWNER_ROUTES < lo) && memory_at{A, B}(s) && memory_sizes{A, B}(s) &&
        routes_ok{A}(\at(s->memory.route, A), \at(s->memory.routes, A)) ==>
        routes_ok{B}(\at(s->memory.route, B), \at(s->memory.routes, B));
    }
*/

#endif
