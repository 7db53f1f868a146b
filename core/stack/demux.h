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
/*@ // what things are called has not changed
    predicate names_local{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(local);
    predicate names_remote{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(remote);
    predicate names_local_port{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(local_port);
    predicate names_remote_port{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(remote_port);
    predicate names_bucket{A, B}(struct demux *d) = DEMUX_FIELD_STAYS(bucket);
*/
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
#if defined(__FRAMAC__)
#if defined(DEMUX_CLOSED)
#include "../../proofs/theory/demux.h"
#else
#include "../../proofs/theory/demux_chains.h"
#endif
#endif

/* Nothing has a name. `node` has n entries, `head` has m (about n is good); they stay the table's.
 * The secrets are 128 random bits. */
/*@ requires room: \valid(d) && 1 <= n <= DEMUX_MAX && 1 <= m <= HASH_BUCKETS_MAX &&
      \valid(node + (0 .. n - 1)) && \valid(head + (0 .. m - 1));
    requires apart: \separated(d, node + (0 .. n - 1)) && \separated(d, head + (0 .. m - 1)) &&
      \separated(node + (0 .. n - 1), head + (0 .. m - 1));
    terminates \true;
    exits \false;
    assigns *d, node[0 .. n - 1], head[0 .. m - 1];
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
    assigns d->order, d->node[0 .. d->n - 1], d->head[0 .. d->hash.m - 1];
    ensures ok: demux_ok(d);
    ensures size: d->n == \old(d->n) && d->hash.m == \old(d->hash.m);
    ensures named: demux_named(d, i) &&
      demux_name(d, i, local, remote, local_port, remote_port);
    ensures rest: \forall integer j; j != i ==> (demux_named(d, j) <==> \old(demux_named(d, j)));
    ensures names: \forall integer j; 0 <= j < d->n && j != i ==>
      demux_name(d, j, \old(d->node[j].local), \old(d->node[j].remote),
                 \old(d->node[j].local_port), \old(d->node[j].remote_port));
*/
void demux_insert(struct demux *d, int64_t i, uint32_t local, uint32_t remote, uint32_t local_port,
                  uint32_t remote_port);

/* Thing i has no name any more; what others are called stays. */
/*@ requires ok: demux_ok(d);
    requires named: demux_named(d, i);
    terminates \true;
    exits \false;
    assigns d->node[0 .. d->n - 1], d->head[0 .. d->hash.m - 1];
    ensures ok: demux_ok(d);
    ensures size: d->n == \old(d->n) && d->hash.m == \old(d->hash.m);
    ensures unnamed: !demux_named(d, i);
    ensures rest: \forall integer j; j != i ==> (demux_named(d, j) <==> \old(demux_named(d, j)));
    ensures local: names_local{Pre, Post}(d);
    ensures remote: names_remote{Pre, Post}(d);
    ensures local_port: names_local_port{Pre, Post}(d);
    ensures remote_port: names_remote_port{Pre, Post}(d);
*/
void demux_remove(struct demux *d, int64_t i);

#endif
