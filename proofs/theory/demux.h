/* The table of names seen from outside: where it is, and that all of it holds while nothing
 * changes.
 *
 * For units that have names among other things (DEMUX_CLOSED): there demux_inside is opaque.
 * proofs/theory/demux_stays.c defines it (DEMUX_INSIDE) and proves the facts.
 */
#ifndef SEQUENT_THEORY_DEMUX_H
#define SEQUENT_THEORY_DEMUX_H

/*@ predicate demux_memory{L}(struct demux *d) =
      \valid(d) && \valid(d->node + (0 .. d->n - 1)) && \valid(d->head + (0 .. d->hash.m - 1));
*/

#if defined(DEMUX_INSIDE)
#define DEMUX_INSIDE_FACT lemma
/*@ predicate demux_inside{L}(struct demux *d) =
      1 <= d->n <= DEMUX_MAX && hash_ok(&d->hash) &&
      \separated(d, d->node + (0 .. d->n - 1)) && \separated(d, d->head + (0 .. d->hash.m - 1)) &&
      \separated(d->node + (0 .. d->n - 1), d->head + (0 .. d->hash.m - 1)) &&
      demux_names(d) && demux_chains(d) && demux_all(d);

    // what demux_ok is in a unit that is DEMUX_CLOSED
    lemma demux_means{L}: \forall struct demux *d;
      demux_ok(d) <==> demux_memory(d) && demux_inside(d);

    // on the way to demux_stay
    lemma hashed_same{A, B}: \forall struct demux *d;
      demux_hashed{A}(d) && DEMUX_SAME ==> demux_hashed{B}(d);
    lemma unique_same{A, B}: \forall struct demux *d;
      demux_unique{A}(d) && DEMUX_SAME ==> demux_unique{B}(d);
    lemma in_same{A, B}: \forall struct demux *d;
      demux_in{A}(d) && DEMUX_SAME ==> demux_in{B}(d);
    lemma next_same{A, B}: \forall struct demux *d;
      demux_next{A}(d) && DEMUX_SAME ==> demux_next{B}(d);
    lemma no_gap_same{A, B}: \forall struct demux *d;
      demux_next{A}(d) && demux_no_gap{A}(d) && DEMUX_SAME ==> demux_no_gap{B}(d);
    lemma head_same{A, B}: \forall struct demux *d;
      demux_head{A}(d) && DEMUX_SAME ==> demux_head{B}(d);
    lemma first_same{A, B}: \forall struct demux *d;
      demux_in{A}(d) && demux_hashed{A}(d) && demux_head{A}(d) &&
      demux_first{A}(d) && DEMUX_SAME ==> demux_first{B}(d);
    lemma distinct_same{A, B}: \forall struct demux *d;
      demux_distinct{A}(d) && DEMUX_SAME ==> demux_distinct{B}(d);
    lemma all_same{A, B}: \forall struct demux *d;
      demux_all{A}(d) && DEMUX_SAME ==> demux_all{B}(d);
*/
#else
#define DEMUX_INSIDE_FACT axiom
/*@ axiomatic DemuxInside {
      predicate demux_inside{L}(struct demux *d)
        reads *d, d->node[0 .. d->n - 1], d->head[0 .. d->hash.m - 1];
    }
    predicate demux_ok{L}(struct demux *d) = demux_memory(d) && demux_inside(d);
*/
#endif

/*@ axiomatic DemuxInsideFacts {
      DEMUX_INSIDE_FACT demux_stay{A, B}: \forall struct demux *d;
        demux_inside{A}(d) && DEMUX_SAME ==> demux_inside{B}(d);
      DEMUX_INSIDE_FACT demux_range{L}: \forall struct demux *d;
        demux_inside(d) ==> 1 <= d->n <= DEMUX_MAX && 1 <= d->hash.m;
    }
*/

#endif
