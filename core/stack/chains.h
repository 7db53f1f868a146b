/* chains.h - the chains of the table of names: one for each bucket.
 *
 * For demux.c only. A named node is put first in the chain of its bucket; whoever walks along a
 * chain meets all of its bucket, newest first.
 */
#ifndef SEQUENT_STACK_CHAINS_H
#define SEQUENT_STACK_CHAINS_H

#define DEMUX_OPEN
#include "stack/demux.h"

#include <stdint.h>

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
void chain_link(struct demux *d, int32_t i);

/* Node i leaves its chain. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    requires chains: demux_chains(d);
    requires node: demux_chained(d, i);
    terminates \true; exits \false;
    assigns d->node[0 .. d->n - 1], d->head[0 .. d->hash.m - 1];
    ensures valid: demux_valid(d);
    ensures in: demux_in(d);
    ensures next: demux_next(d);
    ensures no_gap: demux_no_gap(d);
    ensures head: demux_head(d);
    ensures first: demux_first(d);
    ensures distinct: demux_distinct(d);
    ensures names: demux_names(d);
    ensures rest: \forall integer j; demux_chained(d, j) <==> j != i && \old(demux_chained(d, j));
    ensures local: names_local{Pre, Post}(d);
    ensures remote: names_remote{Pre, Post}(d);
    ensures local_port: names_local_port{Pre, Post}(d);
    ensures remote_port: names_remote_port{Pre, Post}(d);
    ensures bucket: names_bucket{Pre, Post}(d);
*/
void chain_drop(struct demux *d, int32_t i);

/* All chains are empty; names stay. */
/*@ requires valid: demux_valid(d);
    terminates \true; exits \false;
    assigns d->order, d->node[0 .. d->n - 1], d->head[0 .. d->hash.m - 1];
    ensures none: \forall integer j; !demux_chained(d, j);
    ensures head: \forall integer b; 0 <= b < d->hash.m ==> d->head[b] == DEMUX_END;
    ensures order: d->order == 0;
    ensures local: names_local{Pre, Post}(d);
    ensures remote: names_remote{Pre, Post}(d);
    ensures local_port: names_local_port{Pre, Post}(d);
    ensures remote_port: names_remote_port{Pre, Post}(d);
    ensures bucket: names_bucket{Pre, Post}(d);
*/
void chains_clear(struct demux *d);

/* The orders are used up (after 2^64 insertions): all named nodes are chained anew, from 0. */
/*@ requires valid: demux_valid(d);
    requires names: demux_names(d);
    terminates \true; exits \false;
    assigns d->order, d->node[0 .. d->n - 1], d->head[0 .. d->hash.m - 1];
    ensures names: demux_names(d);
    ensures chains: demux_chains(d);
    ensures all: \forall integer j; demux_named(d, j) <==> demux_chained(d, j);
    ensures order: d->order <= d->n;
    ensures local: names_local{Pre, Post}(d);
    ensures remote: names_remote{Pre, Post}(d);
    ensures local_port: names_local_port{Pre, Post}(d);
    ensures remote_port: names_remote_port{Pre, Post}(d);
    ensures bucket: names_bucket{Pre, Post}(d);
*/
void chains_renumber(struct demux *d);

#endif
