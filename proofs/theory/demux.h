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

#if !defined(FACTS_NONE)
/*@ axiomatic DemuxInsideFacts {
      DEMUX_INSIDE_FACT demux_stay{A, B}: \forall struct demux *d;
        demux_inside{A}(d) && demux_same{A, B}(d) && DEMUX_STAYS(d->node) &&
        DEMUX_STAYS(d->head) && DEMUX_STAYS(d->n) && DEMUX_STAYS(d->hash.m) ==> demux_inside{B}(d);
      DEMUX_INSIDE_FACT demux_range{L}: \forall struct demux *d;
        demux_inside(d) ==> 1 <= d->n <= DEMUX_MAX && 1 <= d->hash.m;
      DEMUX_INSIDE_FACT demux_bucket{L}: \forall struct demux *d, integer i;
        demux_inside(d) && demux_named(d, i) ==> 0 <= d->node[i].bucket < d->hash.m;
    }
*/
#endif

#endif
