/* chains.c - the chains of the table of names. */
#include "stack/chains.h"

void chain_link(struct demux *d, int32_t i)
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

void chain_drop(struct demux *d, int32_t i)
{
  if (d->head[d->node[i].bucket] == i) {
    drop_first(d, i);
  } else {
    drop_after(d, before(d, i), i);
  }
}

void chains_clear(struct demux *d)
{
  uint32_t n = d->n;
  uint32_t m = d->hash.m;
  /*@ loop invariant 0 <= i <= n;
      loop invariant none: \forall integer j; 0 <= j < i ==> d->node[j].order == DEMUX_OUT;
      loop invariant local: names_local{Pre, Here}(d);
      loop invariant remote: names_remote{Pre, Here}(d);
      loop invariant local_port: names_local_port{Pre, Here}(d);
      loop invariant remote_port: names_remote_port{Pre, Here}(d);
      loop invariant bucket: names_bucket{Pre, Here}(d);
      loop assigns i, d->node[0 .. n - 1];
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

void chains_renumber(struct demux *d)
{
  int32_t n = (int32_t)d->n;
  chains_clear(d);
  /*@ assert named: \forall integer j; demux_named(d, j) ==> \at(demux_named(d, j), Pre); */
  /*@ assert same: \forall integer j, k; 0 <= j < d->n && 0 <= k < d->n &&
        demux_same_name(d, j, k) ==> \at(demux_same_name(d, j, k), Pre); */
  /*@ assert hashed: demux_hashed(d); */
  /*@ assert unique: demux_unique(d); */
  /*@ loop invariant 0 <= i <= n && d->n == n;
      loop invariant names: demux_names(d);
      loop invariant chains: demux_chains(d);
      loop invariant some: \forall integer j; demux_chained(d, j) <==> demux_named(d, j) && j < i;
      loop invariant order: d->order <= i;
      loop invariant local: names_local{Pre, Here}(d);
      loop invariant remote: names_remote{Pre, Here}(d);
      loop invariant local_port: names_local_port{Pre, Here}(d);
      loop invariant remote_port: names_remote_port{Pre, Here}(d);
      loop invariant bucket: names_bucket{Pre, Here}(d);
      loop assigns i, d->order, d->node[0 .. n - 1], d->head[0 .. d->hash.m - 1];
      loop variant n - i;
  */
  for (int32_t i = 0; i < n; i++) {
    if (d->node[i].bucket != DEMUX_NONE) {
      chain_link(d, i);
    }
  }
}
