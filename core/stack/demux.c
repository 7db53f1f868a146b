/* demux.c - from addresses and ports to the index of a connection: a hash table with chains. */
#define DEMUX_OPEN
#include "stack/demux.h"

int64_t demux_find(const struct demux *d, uint32_t local, uint32_t remote, uint32_t local_port,
                   uint32_t remote_port)
{
  uint32_t b = hash_bucket(&d->hash, local, remote, local_port, remote_port);
  int32_t i = d->head[b];
  /*@ loop invariant here: i != DEMUX_END ==> demux_chained(d, i) && d->node[i].bucket == b;
      loop invariant passed: \forall integer j;
        demux_chained(d, j) && d->node[j].bucket == b &&
        (i == DEMUX_END || d->node[i].order < d->node[j].order) ==>
        !demux_name(d, j, local, remote, local_port, remote_port);
      loop assigns i;
      loop variant i == DEMUX_END ? 0 : d->node[i].order + 1;
  */
  while (i != DEMUX_END) {
    const struct demux_node *x = &d->node[i];
    if (x->remote == remote && x->remote_port == remote_port && x->local_port == local_port &&
        x->local == local) {
      return i;
    }
    i = x->next;
  }
  return -1;
}

/* Node i, whose name and bucket are set, becomes the first of its chain. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires node: demux_named(d, i) && !demux_chained(d, i);
    requires order: d->order < DEMUX_OUT;
    terminates \true; exits \false;
    assigns d->order, d->node[i].next, d->node[i].order, d->head[d->node[i].bucket];
    ensures in: demux_in(d);
    ensures next: demux_next(d);
    ensures no_gap: demux_no_gap(d);
    ensures head: demux_head(d);
    ensures first: demux_first(d);
    ensures distinct: demux_distinct(d);
    ensures names: demux_names(d);
    ensures linked: demux_chained(d, i);
    ensures order: d->order == \old(d->order) + 1;
    ensures rest: \forall integer j; j != i ==>
      (demux_chained(d, j) <==> \old(demux_chained(d, j)));
*/
static void link(struct demux *d, int32_t i)
{
  struct demux_node *node = &d->node[i];
  int32_t *head = &d->head[node->bucket];
  node->next = *head;
  node->order = d->order;
  d->order++;
  *head = i;
  /*@ assert nexts: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].next == \at(d->node[j].next, Pre); */
  /*@ assert orders: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].order == \at(d->node[j].order, Pre); */
  /*@ assert heads: \forall integer b; 0 <= b < d->hash.m && b != d->node[i].bucket ==>
        d->head[b] == \at(d->head[b], Pre); */
  /*@ assert mine: d->node[i].next == \at(d->head[d->node[i].bucket], Pre) &&
        d->node[i].order == \at(d->order, Pre) && d->head[d->node[i].bucket] == i; */
  /*@ assert newest: \forall integer j; demux_chained(d, j) && j != i ==>
        d->node[j].order < d->node[i].order; */
  /*@ assert next: demux_next(d); */
  /*@ assert head: demux_head(d); */
  /*@ assert nobody: \forall integer j; demux_chained(d, j) && j != i ==> d->node[j].next != i; */
  /*@ assert gap_mine: \forall integer j;
        demux_chained(d, j) && j != i && d->node[j].bucket == d->node[i].bucket ==>
        d->node[i].next != DEMUX_END && d->node[j].order <= d->node[d->node[i].next].order; */
  /*@ assert gap_rest: \forall integer k, j;
        demux_chained(d, k) && demux_chained(d, j) && k != i && j != i &&
        d->node[k].bucket == d->node[j].bucket && d->node[j].order < d->node[k].order ==>
        d->node[k].next != DEMUX_END && d->node[j].order <= d->node[d->node[k].next].order; */
}

/* Node i, the first of its chain, leaves it. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires node: demux_chained(d, i) && d->head[d->node[i].bucket] == i;
    terminates \true; exits \false;
    assigns d->node[i].order, d->head[d->node[i].bucket];
    ensures in: demux_in(d);
    ensures next: demux_next(d);
    ensures no_gap: demux_no_gap(d);
    ensures head: demux_head(d);
    ensures first: demux_first(d);
    ensures distinct: demux_distinct(d);
    ensures names: demux_names(d);
    ensures rest: \forall integer j; demux_chained(d, j) <==> j != i && \old(demux_chained(d, j));
*/
static void drop_first(struct demux *d, int32_t i)
{
  struct demux_node *node = &d->node[i];
  /*@ assert first: \forall integer j;
        demux_chained(d, j) && d->node[j].bucket == d->node[i].bucket ==>
        d->node[j].order <= d->node[i].order; */
  /*@ assert alone: \forall integer j; demux_chained(d, j) ==> d->node[j].next != i; */
  d->head[node->bucket] = node->next;
  node->order = DEMUX_OUT;
  /*@ assert nexts: \forall integer j; 0 <= j < d->n ==>
        d->node[j].next == \at(d->node[j].next, Pre); */
  /*@ assert orders: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].order == \at(d->node[j].order, Pre); */
  /*@ assert heads: \forall integer b; 0 <= b < d->hash.m && b != d->node[i].bucket ==>
        d->head[b] == \at(d->head[b], Pre); */
  /*@ assert mine: d->head[d->node[i].bucket] == d->node[i].next; */
  /*@ assert next: demux_next(d); */
  /*@ assert head: demux_head(d); */
  /*@ assert first_mine: \forall integer j;
        demux_chained(d, j) && d->node[j].bucket == d->node[i].bucket ==>
        d->node[i].next != DEMUX_END && d->node[j].order <= d->node[d->node[i].next].order; */
  /*@ assert first_rest: \forall integer j;
        demux_chained(d, j) && d->node[j].bucket != d->node[i].bucket ==>
        d->head[d->node[j].bucket] != DEMUX_END &&
        d->node[j].order <= d->node[d->head[d->node[j].bucket]].order; */
}

/* Node i, which comes after k in its chain, leaves it. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires nodes: demux_chained(d, i) && demux_chained(d, k) && d->node[k].next == i;
    terminates \true; exits \false;
    assigns d->node[i].order, d->node[k].next;
    ensures in: demux_in(d);
    ensures next: demux_next(d);
    ensures no_gap: demux_no_gap(d);
    ensures head: demux_head(d);
    ensures first: demux_first(d);
    ensures distinct: demux_distinct(d);
    ensures names: demux_names(d);
    ensures rest: \forall integer j; demux_chained(d, j) <==> j != i && \old(demux_chained(d, j));
*/
static void drop_after(struct demux *d, int32_t k, int32_t i)
{
  /*@ assert before: \forall integer j; demux_chained(d, j) && d->node[j].next == i ==>
        d->node[j].bucket == d->node[i].bucket && d->node[i].order < d->node[j].order; */
  /*@ assert one: \forall integer j; demux_chained(d, j) && d->node[j].next == i ==> j == k; */
  /*@ assert beyond: \forall integer j; demux_chained(d, j) && j != i &&
        d->node[j].bucket == d->node[k].bucket && d->node[j].order < d->node[k].order ==>
        d->node[i].next != DEMUX_END && d->node[j].order <= d->node[d->node[i].next].order; */
  d->node[k].next = d->node[i].next;
  d->node[i].order = DEMUX_OUT;
  /*@ assert nexts: \forall integer j; 0 <= j < d->n && j != k ==>
        d->node[j].next == \at(d->node[j].next, Pre); */
  /*@ assert orders: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].order == \at(d->node[j].order, Pre); */
  /*@ assert heads: \forall integer b; 0 <= b < d->hash.m ==>
        d->head[b] == \at(d->head[b], Pre); */
  /*@ assert mine: d->node[k].next == d->node[i].next; */
  /*@ assert next: demux_next(d); */
  /*@ assert head: demux_head(d); */
  /*@ assert gap_mine: \forall integer j; demux_chained(d, j) &&
        d->node[j].bucket == d->node[k].bucket && d->node[j].order < d->node[k].order ==>
        d->node[k].next != DEMUX_END && d->node[j].order <= d->node[d->node[k].next].order; */
  /*@ assert gap_rest: \forall integer l, j;
        demux_chained(d, l) && demux_chained(d, j) && l != k &&
        d->node[l].bucket == d->node[j].bucket && d->node[j].order < d->node[l].order ==>
        d->node[l].next != DEMUX_END && d->node[j].order <= d->node[d->node[l].next].order; */
}

/* The node before i, which is not the first of its chain. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires node: demux_chained(d, i) && d->head[d->node[i].bucket] != i;
    terminates \true; exits \false;
    assigns \nothing;
    ensures before: demux_chained(d, \result) && d->node[\result].next == i;
*/
static int32_t before(const struct demux *d, int32_t i)
{
  int32_t k = d->head[d->node[i].bucket];
  /*@ loop invariant here: demux_chained(d, k) && d->node[k].bucket == d->node[i].bucket;
      loop invariant above: d->node[i].order < d->node[k].order;
      loop assigns k;
      loop variant d->node[k].order;
  */
  while (d->node[k].next != i) {
    k = d->node[k].next;
  }
  return k;
}

/* Node i, in no chain, has no name. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires node: demux_named(d, i) && !demux_chained(d, i);
    terminates \true; exits \false;
    assigns d->node[i].bucket;
    ensures in: demux_in(d);
    ensures next: demux_next(d);
    ensures no_gap: demux_no_gap(d);
    ensures head: demux_head(d);
    ensures first: demux_first(d);
    ensures distinct: demux_distinct(d);
    ensures hashed: demux_hashed(d);
    ensures unique: demux_unique(d);
    ensures rest: \forall integer j; demux_named(d, j) <==> j != i && \old(demux_named(d, j));
*/
static void forget(struct demux *d, int64_t i)
{
  d->node[i].bucket = DEMUX_NONE;
  /*@ assert buckets: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].bucket == \at(d->node[j].bucket, Pre); */
  /*@ assert named: \forall integer j; demux_named(d, j) ==> \at(demux_named(d, j), Pre); */
  /*@ assert same: \forall integer j, k; 0 <= j < d->n && 0 <= k < d->n &&
        demux_same_name(d, j, k) ==> \at(demux_same_name(d, j, k), Pre); */
}

/* Node i leaves its chain. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires node: demux_chained(d, i);
    terminates \true; exits \false;
    assigns d->node[i].order, d->node[0 .. d->n - 1].next, d->head[d->node[i].bucket];
    ensures in: demux_in(d);
    ensures next: demux_next(d);
    ensures no_gap: demux_no_gap(d);
    ensures head: demux_head(d);
    ensures first: demux_first(d);
    ensures distinct: demux_distinct(d);
    ensures names: demux_names(d);
    ensures rest: \forall integer j; demux_chained(d, j) <==> j != i && \old(demux_chained(d, j));
*/
static void drop(struct demux *d, int32_t i)
{
  if (d->head[d->node[i].bucket] == i) {
    drop_first(d, i);
  } else {
    drop_after(d, before(d, i), i);
  }
}

void demux_remove(struct demux *d, int64_t i)
{
  drop(d, (int32_t)i);
  forget(d, i);
  /*@ assert valid: demux_valid(d); */
  /*@ assert names: demux_names(d); */
  /*@ assert chains: demux_chains(d); */
  /*@ assert all: \forall integer j; demux_named(d, j) ==> demux_chained(d, j); */
}

/* Node i, without a name, is prepared for one: all but its bucket. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires node: 0 <= i < d->n && !demux_named(d, i);
    terminates \true; exits \false;
    assigns d->node[i].local, d->node[i].remote, d->node[i].local_port, d->node[i].remote_port;
    ensures hashed: demux_hashed(d);
    ensures unique: demux_unique(d);
    ensures name: demux_name(d, i, local, remote, local_port, remote_port);
    ensures buckets: \forall integer j; 0 <= j < d->n ==>
      d->node[j].bucket == \old(d->node[j].bucket);
    ensures others: \forall integer j; 0 <= j < d->n && j != i ==>
      demux_name(d, j, \old(d->node[j].local), \old(d->node[j].remote),
                 \old(d->node[j].local_port), \old(d->node[j].remote_port));
*/
static void write_name(struct demux *d, int64_t i, uint32_t local, uint32_t remote,
                       uint32_t local_port, uint32_t remote_port)
{
  struct demux_node *node = &d->node[i];
  node->local = local;
  node->remote = remote;
  node->local_port = local_port;
  node->remote_port = remote_port;
  /*@ assert buckets: \forall integer j; 0 <= j < d->n ==>
        d->node[j].bucket == \at(d->node[j].bucket, Pre); */
  /*@ assert locals: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].local == \at(d->node[j].local, Pre); */
  /*@ assert remotes: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].remote == \at(d->node[j].remote, Pre); */
  /*@ assert local_ports: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].local_port == \at(d->node[j].local_port, Pre); */
  /*@ assert remote_ports: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].remote_port == \at(d->node[j].remote_port, Pre); */
  /*@ assert named: \forall integer j; demux_named(d, j) ==>
        j != i && \at(demux_named(d, j), Pre); */
  /*@ assert same: \forall integer j, k;
        0 <= j < d->n && 0 <= k < d->n && j != i && k != i && demux_same_name(d, j, k) ==>
        \at(demux_same_name(d, j, k), Pre); */
}

/* The same, said of the links, too. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires next: demux_next(d);
    requires node: 0 <= i < d->n && !demux_named(d, i);
    terminates \true; exits \false;
    assigns d->node[i].local, d->node[i].remote, d->node[i].local_port, d->node[i].remote_port;
    ensures hashed: demux_hashed(d);
    ensures unique: demux_unique(d);
    ensures next: demux_next(d);
    ensures name: demux_name(d, i, local, remote, local_port, remote_port);
    ensures buckets: \forall integer j; 0 <= j < d->n ==>
      d->node[j].bucket == \old(d->node[j].bucket);
    ensures others: \forall integer j; 0 <= j < d->n && j != i ==>
      demux_name(d, j, \old(d->node[j].local), \old(d->node[j].remote),
                 \old(d->node[j].local_port), \old(d->node[j].remote_port));
*/
static void prepare(struct demux *d, int64_t i, uint32_t local, uint32_t remote,
                    uint32_t local_port, uint32_t remote_port)
{
  write_name(d, i, local, remote, local_port, remote_port);
}

/* Node i, in no chain, prepared for a name that nothing has, gets it: its bucket. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires node: 0 <= i < d->n && !demux_named(d, i) && !demux_chained(d, i);
    requires ports: d->node[i].local_port <= 65535 && d->node[i].remote_port <= 65535;
    requires new: \forall integer j; demux_named(d, j) ==> !demux_same_name(d, j, i);
    terminates \true; exits \false;
    assigns d->node[i].bucket;
    ensures in: demux_in(d);
    ensures next: demux_next(d);
    ensures no_gap: demux_no_gap(d);
    ensures head: demux_head(d);
    ensures first: demux_first(d);
    ensures distinct: demux_distinct(d);
    ensures hashed: demux_hashed(d);
    ensures unique: demux_unique(d);
    ensures rest: \forall integer j; demux_named(d, j) <==> j == i || \old(demux_named(d, j));
*/
static void name(struct demux *d, int64_t i)
{
  struct demux_node *node = &d->node[i];
  node->bucket = hash_bucket(&d->hash, node->local, node->remote, node->local_port,
                             node->remote_port);
  /*@ assert buckets: \forall integer j; 0 <= j < d->n && j != i ==>
        d->node[j].bucket == \at(d->node[j].bucket, Pre); */
  /*@ assert named: \forall integer j; demux_named(d, j) && j != i ==>
        \at(demux_named(d, j), Pre); */
  /*@ assert same: \forall integer j, k; 0 <= j < d->n && 0 <= k < d->n &&
        demux_same_name(d, j, k) ==> \at(demux_same_name(d, j, k), Pre); */
}

/* All chains are empty; names stay. */
/*@ requires valid: demux_valid(d);
    terminates \true; exits \false;
    assigns d->order, d->node[0 .. d->n - 1].order, d->head[0 .. d->hash.m - 1];
    ensures none: \forall integer j; !demux_chained(d, j);
    ensures head: \forall integer b; 0 <= b < d->hash.m ==> d->head[b] == DEMUX_END;
    ensures order: d->order == 0;
*/
static void clear(struct demux *d)
{
  uint32_t n = d->n;
  uint32_t m = d->hash.m;
  /*@ loop invariant 0 <= i <= n;
      loop invariant none: \forall integer j; 0 <= j < i ==> d->node[j].order == DEMUX_OUT;
      loop assigns i, d->node[0 .. n - 1].order;
      loop variant n - i;
  */
  for (uint32_t i = 0; i < n; i++) {
    d->node[i].order = DEMUX_OUT;
  }
  /*@ loop invariant 0 <= b <= m;
      loop invariant head: \forall integer j; 0 <= j < b ==> d->head[j] == DEMUX_END;
      loop assigns b, d->head[0 .. m - 1];
      loop variant m - b;
  */
  for (uint32_t b = 0; b < m; b++) {
    d->head[b] = DEMUX_END;
  }
  d->order = 0;
}

/* The orders are used up (after 2^64 insertions): all named nodes are chained anew, from 0. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    terminates \true; exits \false;
    assigns d->order, d->node[0 .. d->n - 1].order, d->node[0 .. d->n - 1].next,
      d->head[0 .. d->hash.m - 1];
    ensures names: demux_names(d);
    ensures chains: demux_chains(d);
    ensures all: \forall integer j; demux_named(d, j) <==> demux_chained(d, j);
    ensures order: d->order <= d->n;
*/
static void renumber(struct demux *d)
{
  int32_t n = (int32_t)d->n;
  clear(d);
  /*@ loop invariant 0 <= i <= n && d->n == n;
      loop invariant names: demux_names(d);
      loop invariant chains: demux_chains(d);
      loop invariant some: \forall integer j; demux_chained(d, j) <==> demux_named(d, j) && j < i;
      loop invariant order: d->order <= i;
      loop assigns i, d->order, d->node[0 .. n - 1].order, d->node[0 .. n - 1].next,
        d->head[0 .. d->hash.m - 1];
      loop variant n - i;
  */
  for (int32_t i = 0; i < n; i++) {
    if (d->node[i].bucket != DEMUX_NONE) {
      link(d, i);
    }
  }
}

/* The next order is one that can be given. */
/*@ requires ok: demux_ok(d);
    terminates \true; exits \false;
    assigns d->order, d->node[0 .. d->n - 1].order, d->node[0 .. d->n - 1].next,
      d->head[0 .. d->hash.m - 1];
    ensures ok: demux_ok(d);
    ensures all: \forall integer j; demux_named(d, j) <==> demux_chained(d, j);
    ensures order: d->order < DEMUX_OUT;
*/
static void make_room(struct demux *d)
{
  if (d->order == DEMUX_OUT) {
    renumber(d);
  }
}

/* Node i gets a name that nothing has. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires ports: 0 <= local_port <= 65535 && 0 <= remote_port <= 65535;
    requires node: 0 <= i < d->n && !demux_named(d, i) && !demux_chained(d, i);
    requires new: \forall integer j; demux_named(d, j) ==>
      !demux_name(d, j, local, remote, local_port, remote_port);
    terminates \true; exits \false;
    assigns d->node[i].local, d->node[i].remote, d->node[i].local_port, d->node[i].remote_port,
      d->node[i].bucket;
    ensures chains: demux_chains(d);
    ensures names: demux_names(d);
    ensures name: demux_named(d, i) && demux_name(d, i, local, remote, local_port, remote_port);
    ensures rest: \forall integer j; j != i ==> (demux_named(d, j) <==> \old(demux_named(d, j)));
    ensures others: \forall integer j; 0 <= j < d->n && j != i ==>
      demux_name(d, j, \old(d->node[j].local), \old(d->node[j].remote),
                 \old(d->node[j].local_port), \old(d->node[j].remote_port));
*/
static void christen(struct demux *d, int64_t i, uint32_t local, uint32_t remote,
                     uint32_t local_port, uint32_t remote_port)
{
  prepare(d, i, local, remote, local_port, remote_port);
  /*@ assert still: d->n == \at(d->n, Pre); */
  /*@ assert named: \forall integer j; demux_named(d, j) <==> \at(demux_named(d, j), Pre); */
  /*@ assert chained: \forall integer j; demux_chained(d, j) ==>
        d->node[j].bucket == \at(d->node[j].bucket, Pre); */
  /*@ assert pairs: \forall integer k, j; demux_chained(d, k) && demux_chained(d, j) &&
        d->node[k].bucket == d->node[j].bucket ==>
        \at(demux_chained(d, k) && demux_chained(d, j) &&
            d->node[k].bucket == d->node[j].bucket, Pre); */
  /*@ assert in: demux_in(d); */
  /*@ assert head: demux_head(d); */
  /*@ assert first: demux_first(d); */
  /*@ assert no_gap: demux_no_gap(d); */
  /*@ assert distinct: demux_distinct(d); */
  name(d, i);
}

void demux_insert(struct demux *d, int64_t i, uint32_t local, uint32_t remote, uint32_t local_port,
                  uint32_t remote_port)
{
  make_room(d);
  /*@ assert same: d->n == \at(d->n, Pre) && d->hash.m == \at(d->hash.m, Pre); */
  christen(d, i, local, remote, local_port, remote_port);
  /*@ assert still: d->n == \at(d->n, Pre) && d->hash.m == \at(d->hash.m, Pre) &&
        0 <= d->node[i].bucket < d->hash.m; */
  link(d, (int32_t)i);
  /*@ assert valid: demux_valid(d); */
  /*@ assert chains: demux_chains(d); */
  /*@ assert all: \forall integer j; demux_named(d, j) ==> demux_chained(d, j); */
}

void demux_init(struct demux *d, struct demux_node *node, int64_t n, int32_t *head, int64_t m,
                uint64_t secret0, uint64_t secret1)
{
  d->node = node;
  d->head = head;
  d->n = (uint32_t)n;
  hash_init(&d->hash, secret0, secret1, m);
  /*@ loop invariant 0 <= i <= n && d->n == n && d->hash.m == m;
      loop invariant none: \forall integer j; 0 <= j < i ==> node[j].bucket == DEMUX_NONE;
      loop assigns i, node[0 .. n - 1].bucket, node[0 .. n - 1].next;
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++) {
    node[i].bucket = DEMUX_NONE;
    node[i].next = DEMUX_END;
  }
  clear(d);
}
