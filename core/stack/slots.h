/* slots.h - which of n slots are in use, and how often each has been.
 *
 * The things in use stand first in a permutation, so take and give are O(1), no slot is handed out
 * twice, and the slots in use can be listed. The last given is the next taken: it is warm.
 * The generation of a slot grows each time it is given back, so that who still holds its number
 * and the old generation can be told (handle.h).
 */
#ifndef SEQUENT_SLOTS_H
#define SEQUENT_SLOTS_H

#include "stack/permutation.h"

#include <stdbool.h>
#include <stdint.h>

#define SLOTS_MAX        PERMUTATION_MAX
#define SLOT_GENERATIONS 0x80000000LL /* then it starts again at 0 */

struct slots {
  struct permutation order; /* the first `used` are in use */
  int32_t *generation;      /* n entries, the last third of the caller's memory */
  uint32_t used;
};

/*@ // nothing of it has changed
    predicate slots_same{A, B}(struct slots *s) =
      permutation_same{A, B}(\at(&s->order, A)) && \at(s->used, A) == \at(s->used, B) &&
      \at(s->generation, A) == \at(s->generation, B) &&
      (\forall integer k; 0 <= k < \at(s->order.n, A) ==>
        \at(s->generation[k], A) == \at(s->generation[k], B));
*/

/* Units that have slots among other things see only that they are in order. */
#if defined(SLOTS_CLOSED) && defined(__FRAMAC__)
#include "../../proofs/theory/slots.h"
#else
/*@ predicate slots_valid{L}(struct slots *s) =
      \valid(s) && permutation_ok(&s->order) && 0 <= s->used <= s->order.n &&
      \valid(s->generation + (0 .. s->order.n - 1)) &&
      \separated(s->generation + (0 .. s->order.n - 1), s->order.at + (0 .. s->order.n - 1)) &&
      \separated(s->generation + (0 .. s->order.n - 1), s->order.where + (0 .. s->order.n - 1));

    predicate slots_ok{L}(struct slots *s) =
      slots_valid(s) &&
      \forall integer i; 0 <= i < s->order.n ==> 0 <= s->generation[i] < SLOT_GENERATIONS;
*/
#endif

/*@ logic integer slots_n{L}(struct slots *s) = s->order.n;

    predicate slot_used{L}(struct slots *s, integer i) =
      0 <= i < s->order.n && s->order.where[i] < s->used;
*/

/* No slot is in use. `memory` has 3 n entries and stays the slots'. */
/*@ requires room: \valid(s) && 1 <= n <= SLOTS_MAX && \valid(memory + (0 .. 3 * n - 1));
    terminates \true;
    exits \false;
    assigns *s, memory[0 .. 3 * n - 1];
    ensures ok: slots_ok(s);
    ensures kept: s->order.at == memory && s->order.where == memory + n &&
      s->generation == memory + 2 * n && s->order.n == n;
    ensures none: s->used == 0;
    ensures free: \forall integer i; !slot_used(s, i);
*/
void slots_init(struct slots *s, int32_t *memory, int64_t n);

/* A slot that was not in use, in use from now; -1 when there is none. */
/*@ requires ok: slots_ok(s);
    terminates \true;
    exits \false;
    assigns s->used;
    ensures ok: slots_ok(s);
    ensures full: \result == -1 <==> \old(s->used) == s->order.n;
    ensures range: -1 <= \result < s->order.n;
    ensures none: \result == -1 ==> s->used == \old(s->used);
    ensures all: \result == -1 ==> \forall integer j; 0 <= j < s->order.n ==> slot_used(s, j);
    ensures taken: \result != -1 ==>
      !\at(slot_used(s, \at(\result, Post)), Pre) && slot_used(s, \result) &&
      s->used == \old(s->used) + 1;
    ensures rest: \forall integer j; j != \result ==> (slot_used(s, j) <==> \old(slot_used(s, j)));
*/
int64_t slot_take(struct slots *s);

/* Slot i is not in use any more; its generation is another one. */
/*@ requires ok: slots_ok(s);
    requires used: slot_used(s, i);
    terminates \true;
    exits \false;
    assigns s->used, s->generation[i], s->order.at[0 .. s->order.n - 1],
      s->order.where[0 .. s->order.n - 1];
    ensures ok: slots_ok(s);
    ensures given: !slot_used(s, i) && s->used == \old(s->used) - 1;
    ensures generation: s->generation[i] == (\old(s->generation[i]) + 1) % SLOT_GENERATIONS;
    ensures rest: \forall integer j; j != i ==> (slot_used(s, j) <==> \old(slot_used(s, j)));
*/
void slot_give(struct slots *s, int64_t i);

/*@ requires ok: slots_ok(s);
    requires slot: 0 <= i < s->order.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->generation[i];
    ensures range: 0 <= \result < SLOT_GENERATIONS;
*/
static inline int64_t slot_generation(const struct slots *s, int64_t i)
{
  return s->generation[i];
}

/* Is slot i in use, and still by whom it was given this generation? For any i and generation. */
/*@ requires ok: slots_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures live: \result <==> slot_used(s, i) && s->generation[i] == generation;
*/
static inline bool slot_live(const struct slots *s, int64_t i, int64_t generation)
{
  return 0 <= i && i < s->order.n && s->order.where[i] < (int64_t)s->used &&
    s->generation[i] == generation;
}

/* Is slot i in use? */
/*@ requires ok: slots_ok(s);
    requires slot: 0 <= i < s->order.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures used: \result <==> slot_used(s, i);
*/
static inline bool slot_is_used(const struct slots *s, int64_t i)
{
  return s->order.where[i] < (int64_t)s->used;
}

/* The k-th slot in use, in no special order. */
/*@ requires ok: slots_ok(s);
    requires place: 0 <= k < s->used;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures used: slot_used(s, \result);
    ensures place: s->order.where[\result] == k;
*/
static inline int64_t slot_in_use(const struct slots *s, int64_t k)
{
  return s->order.at[k];
}

#endif
