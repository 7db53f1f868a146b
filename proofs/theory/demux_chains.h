/* The table of names from inside: what holds of the names and of the chains, and that it holds
 * while nothing changes.
 *
 * Part of core/stack/demux.h for units that are not DEMUX_CLOSED. proofs/theory/demux.c proves
 * the facts from the definitions.
 */
#ifndef SEQUENT_THEORY_DEMUX_CHAINS_H
#define SEQUENT_THEORY_DEMUX_CHAINS_H

/* What holds of the names and of the chains is open to demux.c and chains.c only (DEMUX_OPEN);
 * all that others need is that it holds while the table stays as it is. */
#if defined(DEMUX_OPEN) || defined(THEORY)
/*@ predicate demux_chained{L}(struct demux *d, integer i) =
      0 <= i < d->n && d->node[i].order != DEMUX_OUT;

    predicate demux_hashed{L}(struct demux *d) = \forall integer i; demux_named(d, i) ==>
      0 <= d->node[i].bucket < d->hash.m && d->node[i].local_port <= 65535 &&
      d->node[i].remote_port <= 65535 &&
      d->node[i].bucket == hash_bucket_of(&d->hash, d->node[i].local, d->node[i].remote,
                                          d->node[i].local_port, d->node[i].remote_port);
    predicate demux_unique{L}(struct demux *d) = \forall integer i, j;
      demux_named(d, i) && demux_named(d, j) && demux_same_name(d, i, j) ==> i == j;

    predicate demux_in{L}(struct demux *d) = \forall integer i;
      demux_chained(d, i) ==> demux_named(d, i) && d->node[i].order < d->order;
    predicate demux_next{L}(struct demux *d) = \forall integer i;
      demux_chained(d, i) && d->node[i].next != DEMUX_END ==>
        demux_chained(d, d->node[i].next) &&
        d->node[d->node[i].next].bucket == d->node[i].bucket &&
        d->node[d->node[i].next].order < d->node[i].order;
    predicate demux_no_gap{L}(struct demux *d) = \forall integer i, j;
      demux_chained(d, i) && demux_chained(d, j) && d->node[i].bucket == d->node[j].bucket &&
      d->node[j].order < d->node[i].order ==>
        d->node[i].next != DEMUX_END && d->node[j].order <= d->node[d->node[i].next].order;
    predicate demux_head{L}(struct demux *d) = \forall integer b;
      0 <= b < d->hash.m && d->head[b] != DEMUX_END ==>
        demux_chained(d, d->head[b]) && d->node[d->head[b]].bucket == b;
    predicate demux_first{L}(struct demux *d) = \forall integer j; demux_chained(d, j) ==>
      d->head[d->node[j].bucket] != DEMUX_END &&
      d->node[j].order <= d->node[d->head[d->node[j].bucket]].order;
    predicate demux_distinct{L}(struct demux *d) = \forall integer i, j;
      demux_chained(d, i) && demux_chained(d, j) && d->node[i].order == d->node[j].order ==>
        i == j;

    predicate demux_all{L}(struct demux *d) = \forall integer i;
      demux_named(d, i) ==> demux_chained(d, i);
*/
#else
#define DEMUX_PART(part) \
  predicate part{L}(struct demux *d) \
    reads *d, d->node[0 .. d->n - 1], d->head[0 .. d->hash.m - 1];
/*@ axiomatic DemuxTable {
      DEMUX_PART(demux_hashed)
      DEMUX_PART(demux_unique)
      DEMUX_PART(demux_in)
      DEMUX_PART(demux_next)
      DEMUX_PART(demux_no_gap)
      DEMUX_PART(demux_head)
      DEMUX_PART(demux_first)
      DEMUX_PART(demux_distinct)
      DEMUX_PART(demux_all)
    }
*/
#endif
#if defined(THEORY)
#define DEMUX_FACT lemma
#elif !defined(DEMUX_OPEN) && !defined(DEMUX_INSIDE)
#define DEMUX_FACT axiom
#endif
#if defined(DEMUX_FACT)
/*@ axiomatic DemuxFacts {
      DEMUX_FACT demux_hashed_stays{A, B}: \forall struct demux *d;
        demux_hashed{A}(d) && DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_FIELD_STAYS(bucket) &&
        DEMUX_NAMES_STAY && DEMUX_HASH_STAYS ==> demux_hashed{B}(d);
      DEMUX_FACT demux_in_stays{A, B}: \forall struct demux *d;
        demux_in{A}(d) && DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_STAYS(d->order) && DEMUX_FIELD_STAYS(order) && DEMUX_FIELD_STAYS(bucket) ==>
        demux_in{B}(d);
      DEMUX_FACT demux_next_stays{A, B}: \forall struct demux *d;
        demux_next{A}(d) && DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_FIELD_STAYS(order) && DEMUX_FIELD_STAYS(bucket) &&
        DEMUX_FIELD_STAYS(next) ==> demux_next{B}(d);
      DEMUX_FACT demux_no_gap_stays{A, B}: \forall struct demux *d;
        demux_no_gap{A}(d) && demux_next{A}(d) && DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_FIELD_STAYS(order) && DEMUX_FIELD_STAYS(bucket) &&
        DEMUX_FIELD_STAYS(next) ==> demux_no_gap{B}(d);
      DEMUX_FACT demux_head_stays{A, B}: \forall struct demux *d;
        demux_head{A}(d) && DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_STAYS(d->head) && DEMUX_STAYS(d->hash.m) && DEMUX_HEADS_STAY &&
        DEMUX_FIELD_STAYS(order) && DEMUX_FIELD_STAYS(bucket) ==> demux_head{B}(d);
      DEMUX_FACT demux_first_stays{A, B}: \forall struct demux *d;
        demux_first{A}(d) && demux_in{A}(d) && demux_hashed{A}(d) && demux_head{A}(d) &&
        DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_STAYS(d->head) && DEMUX_STAYS(d->hash.m) && DEMUX_HEADS_STAY &&
        DEMUX_FIELD_STAYS(order) && DEMUX_FIELD_STAYS(bucket) ==> demux_first{B}(d);
      DEMUX_FACT demux_distinct_stays{A, B}: \forall struct demux *d;
        demux_distinct{A}(d) && DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_FIELD_STAYS(order) ==> demux_distinct{B}(d);
      DEMUX_FACT demux_all_stays{A, B}: \forall struct demux *d;
        demux_all{A}(d) && DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_FIELD_STAYS(order) && DEMUX_FIELD_STAYS(bucket) ==> demux_all{B}(d);
    }
*/
#if defined(THEORY)
/*@ // on the way to demux_unique_stays
    lemma demux_named_stays{A, B}: \forall struct demux *d, integer i;
      DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) && DEMUX_FIELD_STAYS(bucket) &&
      demux_named{B}(d, i) ==> demux_named{A}(d, i);
    lemma demux_same_name_stays{A, B}: \forall struct demux *d, integer i, j;
      DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) && DEMUX_NAMES_STAY &&
      0 <= i < \at(d->n, A) && 0 <= j < \at(d->n, A) && demux_same_name{B}(d, i, j) ==>
      demux_same_name{A}(d, i, j);
*/
#endif
/*@ axiomatic DemuxUnique {
      DEMUX_FACT demux_unique_stays{A, B}: \forall struct demux *d;
        demux_unique{A}(d) && DEMUX_STAYS(d->node) && DEMUX_STAYS(d->n) &&
        DEMUX_FIELD_STAYS(bucket) && DEMUX_NAMES_STAY ==> demux_unique{B}(d);
    }
*/
#endif
#if defined(THEORY)
#define DEMUX_PART_FACT lemma
#elif defined(DEMUX_INSIDE)
#define DEMUX_PART_FACT axiom
#endif
#if defined(DEMUX_PART_FACT)
/*@ axiomatic DemuxParts {
      DEMUX_PART_FACT hashed_same{A, B}: \forall struct demux *d;
        demux_hashed{A}(d) && demux_same{A, B}(d) ==> demux_hashed{B}(d);
      DEMUX_PART_FACT unique_same{A, B}: \forall struct demux *d;
        demux_unique{A}(d) && demux_same{A, B}(d) ==> demux_unique{B}(d);
      DEMUX_PART_FACT in_same{A, B}: \forall struct demux *d;
        demux_in{A}(d) && demux_same{A, B}(d) ==> demux_in{B}(d);
      DEMUX_PART_FACT next_same{A, B}: \forall struct demux *d;
        demux_next{A}(d) && demux_same{A, B}(d) ==> demux_next{B}(d);
      DEMUX_PART_FACT no_gap_same{A, B}: \forall struct demux *d;
        demux_next{A}(d) && demux_no_gap{A}(d) && demux_same{A, B}(d) ==> demux_no_gap{B}(d);
      DEMUX_PART_FACT head_same{A, B}: \forall struct demux *d;
        demux_head{A}(d) && demux_same{A, B}(d) ==> demux_head{B}(d);
      DEMUX_PART_FACT first_same{A, B}: \forall struct demux *d;
        demux_in{A}(d) && demux_hashed{A}(d) && demux_head{A}(d) &&
        demux_first{A}(d) && demux_same{A, B}(d) ==> demux_first{B}(d);
      DEMUX_PART_FACT distinct_same{A, B}: \forall struct demux *d;
        demux_distinct{A}(d) && demux_same{A, B}(d) ==> demux_distinct{B}(d);
      DEMUX_PART_FACT all_same{A, B}: \forall struct demux *d;
        demux_all{A}(d) && demux_same{A, B}(d) ==> demux_all{B}(d);
      DEMUX_PART_FACT hashed_bucket{L}: \forall struct demux *d, integer i;
        demux_hashed(d) && demux_named(d, i) ==> 0 <= d->node[i].bucket < d->hash.m;
    }
*/
#endif

/*@ predicate demux_names{L}(struct demux *d) = demux_hashed(d) && demux_unique(d);

    predicate demux_chains{L}(struct demux *d) =
      demux_in(d) && demux_next(d) && demux_no_gap(d) && demux_head(d) && demux_first(d) &&
      demux_distinct(d);

    predicate demux_ok{L}(struct demux *d) =
      demux_valid(d) && demux_names(d) && demux_chains(d) && demux_all(d);
*/

#endif
