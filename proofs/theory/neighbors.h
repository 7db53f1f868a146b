/* The neighbors seen from outside: that all of them are in order while nothing changes.
 *
 * For units that have neighbors among other things (NEIGHBORS_CLOSED): there neighbors_ok is
 * opaque. proofs/theory/neighbors.c proves the facts (NEIGHBORS_THEORY) from its definition.
 */
#ifndef SEQUENT_THEORY_NEIGHBORS_H
#define SEQUENT_THEORY_NEIGHBORS_H

#if defined(NEIGHBORS_THEORY)
#define NEIGHBORS_FACT lemma
#else
#define NEIGHBORS_FACT axiom
/*@ axiomatic NeighborsOk {
      predicate neighbors_ok{L}(struct neighbor *t, integer n) reads t[0 .. n - 1];
    }
*/
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic NeighborsFacts {
      NEIGHBORS_FACT neighbors_stay{A, B}: \forall struct neighbor *t, integer n;
        neighbors_ok{A}(t, n) && neighbors_same{A, B}(t, n) ==> neighbors_ok{B}(t, n);
      NEIGHBORS_FACT neighbors_range{L}: \forall struct neighbor *t, integer n;
        neighbors_ok(t, n) ==> 1 <= n <= NEIGHBORS_MAX;
      NEIGHBORS_FACT neighbors_each{L}: \forall struct neighbor *t, integer n, i;
        neighbors_ok(t, n) && 0 <= i < n ==> neighbor_ok(t + i);
    }
*/
#endif

#endif
