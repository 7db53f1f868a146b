/* demux.h - from addresses and ports to the index of a connection: a hash table with chains.
 *
 * Theorem Demux: demux_find answers i if and only if thing i has that name; no two have the same.
 *
 * Every node carries a number that grew with each insertion and so falls along its chain. That
 * ends every walk, and says in local terms that a chain misses nobody: between a node and its next
 * there is none of its bucket. The hash is keyed (hash.h), so nobody outside can build long chains.
 */
#ifndef SEQUENT_DEMUX_H
#define SEQUENT_DEMUX_H

#include "stack/hash.h"

#include <stdbool.h>
#include <stdint.h>

#define DEMUX_MAX  0x1000000   /* things */
#define DEMUX_NONE 0xffffffffu /* as a bucket: the thing has no name */
#define DEMUX_END  (-1)        /* as next or head: no node */
#define DEMUX_OUT  0xffffffffffffffffu /* as an order: in no chain */

struct demux_node {
  uint64_t order;  /* falls along a chain */
  uint32_t local;  /* the name: two addresses ... */
  uint32_t remote;
  uint32_t local_port; /* ... and two ports */
  uint32_t remote_port;
  uint32_t bucket;
  int32_t next; /* links are signed, which keeps them apart from names in the proof */
};

/* The arrays are the caller's; they, n and the secrets never change after demux_init. */
struct demux {
  struct demux_node *node; /* n */
  int32_t *head;          /* hash.m */
  uint32_t n;
  struct hash hash;
  uint64_t order; /* above that of every node in a chain */
};

/*@ // thing i has a name
    predicate demux_named{L}(struct demux *d, integer i) =
      0 <= i < d->n && d->node[i].bucket != DEMUX_NONE;

    // which is this one
    predicate demux_name{L}(struct demux *d, integer i, integer local, integer remote,
                            integer local_port, integer remote_port) =
      d->node[i].local == local && d->node[i].remote == remote &&
      d->node[i].local_port == local_port && d->node[i].remote_port == remote_port;

    predicate demux_same_name{L}(struct demux *d, integer i, integer j) =
      demux_name(d, i, d->node[j].local, d->node[j].remote, d->node[j].local_port,
                 d->node[j].remote_port);

    predicate demux_valid{L}(struct demux *d) =
      \valid(d) && 1 <= d->n <= DEMUX_MAX && hash_ok(&d->hash) &&
      \valid(d->node + (0 .. d->n - 1)) && \valid(d->head + (0 .. d->hash.m - 1)) &&
      \separated(d, d->node + (0 .. d->n - 1)) && \separated(d, d->head + (0 .. d->hash.m - 1)) &&
      \separated(d->node + (0 .. d->n - 1), d->head + (0 .. d->hash.m - 1));
*/

#define DEMUX_STAYS(x) \at(x, A) == \at(x, B)
#define DEMUX_FIELD_STAYS(field) \
  (\forall integer i; 0 <= i < \at(d->n, A) ==> DEMUX_STAYS(d->node[i].field))
#define DEMUX_NAMES_STAY \
  DEMUX_FIELD_STAYS(local) && DEMUX_FIELD_STAYS(remote) && DEMUX_FIELD_STAYS(local_port) && \
  DEMUX_FIELD_STAYS(remote_port)
#define DEMUX_HASH_STAYS \
  DEMUX_STAYS(d->hash.a) && DEMUX_STAYS(d->hash.b) && DEMUX_STAYS(d->hash.c) && \
  DEMUX_STAYS(d->hash.d) && DEMUX_STAYS(d->hash.m)
#define DEMUX_HEADS_STAY \
  (\forall integer b; 0 <= b < \at(d->hash.m, A) ==> DEMUX_STAYS(d->head[b]))
#define DEMUX_SAME \
  DEMUX_STAYS(d->node) && DEMUX_STAYS(d->head) && DEMUX_STAYS(d->n) && DEMUX_STAYS(d->order) && \
  DEMUX_HASH_STAYS && DEMUX_HEADS_STAY && DEMUX_NAMES_STAY && DEMUX_FIELD_STAYS(order) && \
  DEMUX_FIELD_STAYS(bucket) && DEMUX_FIELD_STAYS(next)
#if defined(DEMUX_INSIDE)
/*@ axiomatic DemuxSame {
      predicate demux_same{A, B}(struct demux *d)
        reads \at(*d, A), \at(d->node[0 .. d->n - 1], A), \at(d->head[0 .. d->hash.m - 1], A),
          \at(*d, B), \at(d->node[0 .. d->n - 1], B), \at(d->head[0 .. d->hash.m - 1], B);
    }
*/
#else
/*@ // nothing of it has changed
    predicate demux_same{A, B}(struct demux *d) = DEMUX_SAME;
*/
#endif

/* Units that have names among other things see only that they are in order. */
#if defined(DEMUX_CLOSED) && defined(__FRAMAC__)
#include "../../proofs/theory/demux.h"
#else
/* What holds of the names and of the chains is open to demux.c only (DEMUX_OPEN); all that others
 * need is that it holds while the table stays as it is. */
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

/* Nothing has a name. `node` has n entries, `head` has m (about n is good); they stay the table's.
 * The secrets are 128 random bits. */
/*@ requires room: \valid(d) && 1 <= n <= DEMUX_MAX && 1 <= m <= HASH_BUCKETS_MAX &&
      \valid(node + (0 .. n - 1)) && \valid(head + (0 .. m - 1));
    requires apart: \separated(d, node + (0 .. n - 1)) && \separated(d, head + (0 .. m - 1)) &&
      \separated(node + (0 .. n - 1), head + (0 .. m - 1));
    terminates \true;
    exits \false;
    assigns *d, node[0 .. n - 1].order, node[0 .. n - 1].bucket, node[0 .. n - 1].next,
      head[0 .. m - 1];
    ensures ok: demux_ok(d);
    ensures kept: d->node == node && d->head == head && d->n == n && d->hash.m == m;
    ensures none: \forall integer i; !demux_named(d, i);
*/
void demux_init(struct demux *d, struct demux_node *node, int64_t n, int32_t *head, int64_t m,
                uint64_t secret0, uint64_t secret1);

/* The thing of that name, or -1. */
/*@ requires ok: demux_ok(d);
    requires ports: 0 <= local_port <= 65535 && 0 <= remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < d->n;
    ensures found: \result != -1 ==> demux_named(d, \result) &&
      demux_name(d, \result, local, remote, local_port, remote_port);
    ensures only: \forall integer i; demux_named(d, i) &&
      demux_name(d, i, local, remote, local_port, remote_port) ==> \result == i;
*/
int64_t demux_find(const struct demux *d, uint32_t local, uint32_t remote, uint32_t local_port,
                   uint32_t remote_port);

/* Has thing i a name? */
/*@ requires ok: demux_ok(d);
    requires thing: 0 <= i < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures named: \result <==> demux_named(d, i);
*/
static inline bool demux_has(const struct demux *d, int64_t i)
{
  return d->node[i].bucket != DEMUX_NONE;
}

/* Thing i, which has no name, gets one that nothing has. */
/*@ requires ok: demux_ok(d);
    requires ports: 0 <= local_port <= 65535 && 0 <= remote_port <= 65535;
    requires thing: 0 <= i < d->n && !demux_named(d, i);
    requires new: \forall integer j; demux_named(d, j) ==>
      !demux_name(d, j, local, remote, local_port, remote_port);
    terminates \true;
    exits \false;
    assigns d->order, d->node[0 .. d->n - 1].order, d->node[0 .. d->n - 1].next,
      d->node[i].local, d->node[i].remote, d->node[i].local_port, d->node[i].remote_port,
      d->node[i].bucket, d->head[0 .. d->hash.m - 1];
    ensures ok: demux_ok(d);
    ensures named: demux_named(d, i) &&
      demux_name(d, i, local, remote, local_port, remote_port);
    ensures rest: \forall integer j; j != i ==> (demux_named(d, j) <==> \old(demux_named(d, j)));
    ensures names: \forall integer j; 0 <= j < d->n && j != i ==>
      demux_name(d, j, \old(d->node[j].local), \old(d->node[j].remote),
                 \old(d->node[j].local_port), \old(d->node[j].remote_port));
*/
void demux_insert(struct demux *d, int64_t i, uint32_t local, uint32_t remote, uint32_t local_port,
                  uint32_t remote_port);

/* Thing i has no name any more. */
/*@ requires ok: demux_ok(d);
    requires named: demux_named(d, i);
    terminates \true;
    exits \false;
    assigns d->node[0 .. d->n - 1].next, d->node[i].order, d->node[i].bucket,
      d->head[d->node[i].bucket];
    ensures ok: demux_ok(d);
    ensures unnamed: !demux_named(d, i);
    ensures rest: \forall integer j; j != i ==> (demux_named(d, j) <==> \old(demux_named(d, j)));
*/
void demux_remove(struct demux *d, int64_t i);

#endif
