/* permutation.h - the numbers 0 .. n - 1 in some order, and where each stands.
 *
 * A part of it is a set of things: to move a thing into or out of the set is one swap and a moved
 * border, O(1), and as every thing stands somewhere exactly once, no set can hold one twice nor
 * more than n. Slots, the event queue and the schedule's waiting list are such parts.
 */
#ifndef SEQUENT_PERMUTATION_H
#define SEQUENT_PERMUTATION_H

#include <stdint.h>

#define PERMUTATION_MAX 0x1000000

/* The arrays are the caller's, n entries each; they and n never change after permutation_init. */
struct permutation {
  int32_t *at;    /* at[p]: the thing that stands at p */
  int32_t *where; /* where[i]: the place at which i stands */
  uint32_t n;
};

/*@ predicate permutation_valid{L}(struct permutation *p) =
      \valid(p) && 1 <= p->n <= PERMUTATION_MAX &&
      \valid(p->at + (0 .. p->n - 1)) && \valid(p->where + (0 .. p->n - 1)) &&
      \separated(p->at + (0 .. p->n - 1), p->where + (0 .. p->n - 1));
*/

/* What holds of the arrays is open to the units that are made of permutations (PERMUTATION_OPEN);
 * all that others need is that it holds while the arrays stay. */
#if defined(PERMUTATION_OPEN) || defined(THEORY)
/*@ predicate permutation_inverse{L}(int32_t *at, int32_t *where, integer n) =
      (\forall integer k; 0 <= k < n ==> 0 <= at[k] < n) &&
      (\forall integer i; 0 <= i < n ==> 0 <= where[i] < n) &&
      (\forall integer k, i; 0 <= k < n && 0 <= i < n ==> (at[k] == i <==> where[i] == k));
*/
#else
/*@ axiomatic PermutationInverse {
      predicate permutation_inverse{L}(int32_t *at, int32_t *where, integer n)
        reads at[0 .. n - 1], where[0 .. n - 1];
    }
*/
#endif
#if defined(THEORY)
#define PERMUTATION_FACT lemma
#elif !defined(PERMUTATION_OPEN)
#define PERMUTATION_FACT axiom
#endif
#if defined(PERMUTATION_FACT)
#if !defined(FACTS_NONE)
/*@ axiomatic PermutationFacts {
      PERMUTATION_FACT permutation_stays{A, B}: \forall int32_t *at, *where, integer n;
        permutation_inverse{A}(at, where, n) &&
        (\forall integer k; 0 <= k < n ==> \at(at[k], A) == \at(at[k], B)) &&
        (\forall integer k; 0 <= k < n ==> \at(where[k], A) == \at(where[k], B)) ==>
        permutation_inverse{B}(at, where, n);
    }
*/
#endif
#endif

/*@ predicate permutation_ok{L}(struct permutation *p) =
      permutation_valid(p) && permutation_inverse(p->at, p->where, p->n);

    // nothing of it has changed: to assert after what changed something else
    predicate permutation_same{A, B}(struct permutation *p) =
      \at(p->at, A) == \at(p->at, B) && \at(p->where, A) == \at(p->where, B) &&
      \at(p->n, A) == \at(p->n, B) &&
      (\forall integer k; 0 <= k < \at(p->n, A) ==> \at(p->at[k], A) == \at(p->at[k], B)) &&
      (\forall integer k; 0 <= k < \at(p->n, A) ==> \at(p->where[k], A) == \at(p->where[k], B));
*/

/* Each thing at its own number. The arrays have n entries each and stay the permutation's. */
/*@ requires room: \valid(p) && 1 <= n <= PERMUTATION_MAX &&
      \valid(at + (0 .. n - 1)) && \valid(where + (0 .. n - 1)) &&
      \separated(at + (0 .. n - 1), where + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns *p, at[0 .. n - 1], where[0 .. n - 1];
    ensures ok: permutation_ok(p);
    ensures kept: p->at == at && p->where == where && p->n == n;
    ensures identity: \forall integer i; 0 <= i < n ==> at[i] == i && where[i] == i;
*/
void permutation_init(struct permutation *p, int32_t *at, int32_t *where, int64_t n);

/* The things at places a and b change places. */
/*@ requires ok: permutation_ok(p);
    requires places: 0 <= a < p->n && 0 <= b < p->n;
    terminates \true;
    exits \false;
    assigns p->at[a], p->at[b], p->where[p->at[a]], p->where[p->at[b]];
    ensures ok: permutation_ok(p);
    ensures swapped: p->at[a] == \old(p->at[b]) && p->at[b] == \old(p->at[a]);
    ensures places: p->where[\old(p->at[a])] == b && p->where[\old(p->at[b])] == a;
    ensures rest: \forall integer i; 0 <= i < p->n && i != \old(p->at[a]) && i != \old(p->at[b]) ==>
      p->where[i] == \old(p->where[i]);
*/
static inline void permutation_swap(struct permutation *p, int64_t a, int64_t b)
{
  int32_t *at = p->at;
  int32_t *where = p->where;
  int32_t i = at[a];
  int32_t j = at[b];
  at[a] = j;
  at[b] = i;
  where[j] = (int32_t)a;
  where[i] = (int32_t)b;
}

#endif
