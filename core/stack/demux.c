/* demux.c - from addresses and ports to the index of a connection: a hash table with chains. */
#include "stack/chains.h"

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

/* Node i, in no chain, has no name. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires node: demux_named(d, i) && !demux_chained(d, i);
    terminates \true; exits \false;
    assigns d->node[i].bucket;
    ensures valid: demux_valid(d);
    ensures in: demux_in(d);
    ensures next: demux_next(d);
    ensures no_gap: demux_no_gap(d);
    ensures head: demux_head(d);
    ensures first: demux_first(d);
    ensures distinct: demux_distinct(d);
    ensures hashed: demux_hashed(d);
    ensures unique: demux_unique(d);
    ensures rest: \forall integer j; demux_named(d, j) <==> j != i && \old(demux_named(d, j));
    ensures local: names_local{Pre, Post}(d);
    ensures remote: names_remote{Pre, Post}(d);
    ensures local_port: names_local_port{Pre, Post}(d);
    ensures remote_port: names_remote_port{Pre, Post}(d);
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

void demux_remove(struct demux *d, int64_t i)
{
  chain_drop(d, (int32_t)i);
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
    ensures named: \forall integer j; demux_named(d, j) <==> \old(demux_named(d, j));
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
    ensures named: \forall integer j; demux_named(d, j) <==> \old(demux_named(d, j));
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

/* The next order is one that can be given. */
/*@ requires ok: demux_ok(d);
    terminates \true; exits \false;
    assigns d->order, d->node[0 .. d->n - 1], d->head[0 .. d->hash.m - 1];
    ensures ok: demux_ok(d);
    ensures all: \forall integer j; demux_named(d, j) <==> demux_chained(d, j);
    ensures order: d->order < DEMUX_OUT;
    ensures local: names_local{Pre, Post}(d);
    ensures remote: names_remote{Pre, Post}(d);
    ensures local_port: names_local_port{Pre, Post}(d);
    ensures remote_port: names_remote_port{Pre, Post}(d);
    ensures bucket: names_bucket{Pre, Post}(d);
*/
static void make_room(struct demux *d)
{
  if (d->order == DEMUX_OUT) {
    chains_renumber(d);
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
  chain_link(d, (int32_t)i);
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
      loop assigns i, node[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++) {
    node[i].bucket = DEMUX_NONE;
    node[i].next = DEMUX_END;
  }
  chains_clear(d);
}
