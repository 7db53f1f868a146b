/* foreign_routes.c - routes and listeners are in order if only what is foreign has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#include "../proofs/theory/whole.h"
#define ROUTE_KEPT(r) \
  (\at((r)->destination, A) == \at((r)->destination, B) && \
   \at((r)->last, A) == \at((r)->last, B) && \at((r)->prefix, A) == \at((r)->prefix, B) && \
   \at((r)->gateway, A) == \at((r)->gateway, B))
/*@ // on the way there
    predicate route_kept{A, B}(struct route *r) = ROUTE_KEPT(r);
    lemma route_stays{A, B}: \forall struct route *r;
      route_kept{A, B}(r) && route_ok{A}(r) ==> route_ok{B}(r);
    lemma unique_stays{A, B}: \forall struct route *r, integer n;
      (\forall integer i; 0 <= i < n ==> route_kept{A, B}(r + i)) && routes_unique{A}(r, n) ==>
      routes_unique{B}(r, n);
    lemma all_stay{A, B}: \forall struct route *r, integer n;
      (\forall integer i; 0 <= i < n ==> route_kept{A, B}(r + i)) && routes_ok{A}(r, n) ==>
      routes_ok{B}(r, n);
    lemma routes_kept{A, B}: \forall struct sequent *s, char *p;
      foreign_routes{A}(s, p) && besides{A, B}(s, p) ==>
      \forall integer i; route_kept{A, B}(\at(s->memory.route, A) + i);
*/
#define LAYER_FACT lemma
#include "../proofs/theory/foreign_routes.h"
