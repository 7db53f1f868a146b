/* clock.h - which of n things is due first: a tournament tree.
 *
 * Leaf n + i holds the time of thing i, node k the smaller of nodes 2k and 2k + 1, so node 1 is
 * the earliest of all (any n will do, not only powers of two). The earliest time: one load. Set a
 * time: log2(n) steps at most, and no more than the change climbs. Nothing is moved, so there is
 * no back-pointer to keep.
 */
#ifndef SEQUENT_CLOCK_H
#define SEQUENT_CLOCK_H

#include "base/time.h"

#include <stdint.h>

#define CLOCK_MAX 0x1000000 /* things a clock can hold */

/* The array is the caller's, 2 n entries; neither it nor n changes after clock_init. Times are
 * never above NEVER, so that they fit an int64_t; unsigned keeps them apart from other tables. */
struct clock {
  uint64_t *at;
  uint32_t n;
};

/*@ predicate clock_node{L}(uint64_t *at, integer k) =
      at[k] <= at[2 * k] && at[k] <= at[2 * k + 1] &&
      (at[k] == at[2 * k] || at[k] == at[2 * k + 1]);
*/

/* The tree is open to clock.c only (CLOCK_OPEN): elsewhere its definition would send the solvers
 * from node to node for ever. All that others need is that it holds while its nodes stay. */
#if defined(CLOCK_OPEN) || defined(THEORY)
/*@ predicate clock_tree{L}(uint64_t *at, integer n) =
      (\forall integer k; 1 <= k < n ==> clock_node(at, k)) &&
      (\forall integer k; 1 <= k < 2 * n ==> 0 <= at[k] <= NEVER);

    logic integer clock_leaf{L}(uint64_t *at, integer n, integer i) = at[n + i];
*/
#else
/*@ axiomatic ClockTree {
      predicate clock_tree{L}(uint64_t *at, integer n) reads at[1 .. 2 * n - 1];
      logic integer clock_leaf{L}(uint64_t *at, integer n, integer i) reads at[1 .. 2 * n - 1];
    }
*/
#endif
#if defined(THEORY)
#define CLOCK_FACT lemma
#elif !defined(CLOCK_OPEN)
#define CLOCK_FACT axiom
#endif
#if defined(CLOCK_FACT)
#if !defined(FACTS_NONE)
/*@ axiomatic ClockFacts {
      CLOCK_FACT clock_tree_stays{A, B}: \forall uint64_t *at, integer n;
        clock_tree{A}(at, n) &&
        (\forall integer k; 1 <= k < 2 * n ==> \at(at[k], A) == \at(at[k], B)) ==>
        clock_tree{B}(at, n);
      CLOCK_FACT clock_leaf_stays{A, B}: \forall uint64_t *at, integer n, i;
        0 <= i < n &&
        (\forall integer k; 1 <= k < 2 * n ==> \at(at[k], A) == \at(at[k], B)) ==>
        clock_leaf{A}(at, n, i) == clock_leaf{B}(at, n, i);
      CLOCK_FACT clock_leaf_time{L}: \forall uint64_t *at, integer n, i;
        0 <= i < n && clock_tree(at, n) ==> 0 <= clock_leaf(at, n, i) <= NEVER;
    }
*/
#endif
#endif

/*@ predicate clock_valid{L}(struct clock *c) =
      \valid(c) && 1 <= c->n <= CLOCK_MAX && \valid(c->at + (0 .. 2 * c->n - 1));

    predicate clock_ok{L}(struct clock *c) = clock_valid(c) && clock_tree(c->at, c->n);

    // nothing of it has changed
    predicate clock_same{A, B}(struct clock *c) =
      \at(c->at, A) == \at(c->at, B) && \at(c->n, A) == \at(c->n, B) &&
      (\forall integer k; 1 <= k < 2 * \at(c->n, A) ==> \at(c->at[k], A) == \at(c->at[k], B));

    // the time of thing i
    logic integer clock_at{L}(struct clock *c, integer i) = clock_leaf(c->at, c->n, i);
*/

/* Nobody is due. `at` has 2 n entries and stays the clock's. */
/*@ requires room: \valid(c) && 1 <= n <= CLOCK_MAX && \valid(at + (0 .. 2 * n - 1));
    terminates \true;
    exits \false;
    assigns *c, at[0 .. 2 * n - 1];
    ensures ok: clock_ok(c);
    ensures kept: c->at == at && c->n == n;
    ensures never: \forall integer j; 0 <= j < n ==> clock_at(c, j) == NEVER;
*/
void clock_init(struct clock *c, uint64_t *at, int64_t n);

/* Thing i is due at `time`, in microseconds, or NEVER. */
/*@ requires ok: clock_ok(c);
    requires thing: 0 <= i < c->n;
    requires time: 0 <= time;
    terminates \true;
    exits \false;
    assigns c->at[1 .. 2 * c->n - 1];
    ensures ok: clock_ok(c);
    ensures set: clock_at(c, i) == time;
    ensures rest: \forall integer j; 0 <= j < c->n && j != i ==>
      clock_at(c, j) == \old(clock_at(c, j));
*/
void clock_set(struct clock *c, int64_t i, int64_t time);

/*@ requires ok: clock_ok(c);
    requires thing: 0 <= i < c->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures time: \result == clock_at(c, i);
    ensures range: 0 <= \result;
*/
static inline int64_t clock_get(const struct clock *c, int64_t i)
{
  return (int64_t)c->at[c->n + i];
}

/* The earliest time, NEVER if no thing is due. One load. */
/*@ requires ok: clock_ok(c);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures least: \forall integer j; 0 <= j < c->n ==> \result <= clock_at(c, j);
    ensures one: \exists integer j; 0 <= j < c->n && \result == clock_at(c, j);
    ensures range: 0 <= \result;
    ensures root: \result == c->at[1];
*/
static inline int64_t clock_earliest(const struct clock *c)
{
  /*@ ghost
      uint32_t k = 1;
      /@ loop invariant witness: 1 <= k < 2 * c->n && c->at[k] == c->at[1];
         loop assigns k;
         loop variant 2 * c->n - k; @/
      while (k < c->n) {
        /@ assert node: clock_node(c->at, k); @/
        k = c->at[2 * k] == c->at[k] ? 2 * k : 2 * k + 1;
      }
      /@ assert one: 0 <= k - c->n < c->n && clock_at(c, k - c->n) == c->at[1]; @/
      uint32_t d = 2;
      /@ loop invariant 2 <= d <= 2 * c->n;
         loop invariant low: \forall integer j; 1 <= j < d ==> c->at[1] <= c->at[j];
         loop assigns d;
         loop variant 2 * c->n - d; @/
      while (d < 2 * c->n) {
        /@ assert up: clock_node(c->at, d / 2) && (d == 2 * (d / 2) || d == 2 * (d / 2) + 1); @/
        d++;
      }
  */
  return (int64_t)c->at[1];
}

/* A thing with the earliest time; log2(n) steps. */
/*@ requires ok: clock_ok(c);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures thing: 0 <= \result < c->n;
    ensures least: \forall integer j; 0 <= j < c->n ==> clock_at(c, \result) <= clock_at(c, j);
*/
int64_t clock_first(const struct clock *c);

#endif
