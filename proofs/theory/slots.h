/* The slots seen from outside: where they are, and that all of it holds while nothing changes.
 *
 * For units that have slots among other things (SLOTS_CLOSED): there slots_in is opaque.
 * proofs/theory/slots.c defines it (SLOTS_THEORY) and proves the facts.
 */
#ifndef SEQUENT_THEORY_SLOTS_H
#define SEQUENT_THEORY_SLOTS_H

/*@ predicate slots_memory{L}(struct slots *s) =
      \valid(s) && \valid(s->order.at + (0 .. s->order.n - 1)) &&
      \valid(s->order.where + (0 .. s->order.n - 1)) &&
      \valid(s->generation + (0 .. s->order.n - 1));
*/

#if defined(SLOTS_THEORY)
#define SLOTS_FACT lemma
/*@ predicate slots_in{L}(struct slots *s) =
      permutation_inverse(s->order.at, s->order.where, s->order.n) &&
      1 <= s->order.n <= SLOTS_MAX && 0 <= s->used <= s->order.n &&
      \separated(s->order.at + (0 .. s->order.n - 1), s->order.where + (0 .. s->order.n - 1)) &&
      \separated(s->generation + (0 .. s->order.n - 1), s->order.at + (0 .. s->order.n - 1)) &&
      \separated(s->generation + (0 .. s->order.n - 1), s->order.where + (0 .. s->order.n - 1)) &&
      \forall integer i; 0 <= i < s->order.n ==> 0 <= s->generation[i] < SLOT_GENERATIONS;

    // what slots_ok is in a unit that is SLOTS_CLOSED
    lemma slots_means{L}: \forall struct slots *s;
      slots_ok(s) <==> slots_memory(s) && slots_in(s);
*/
#else
#define SLOTS_FACT axiom
/*@ axiomatic SlotsIn {
      predicate slots_in{L}(struct slots *s)
        reads *s, s->order.at[0 .. s->order.n - 1], s->order.where[0 .. s->order.n - 1],
          s->generation[0 .. s->order.n - 1];
    }
    predicate slots_ok{L}(struct slots *s) = slots_memory(s) && slots_in(s);
*/
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic SlotsFacts {
      SLOTS_FACT slots_stay{A, B}: \forall struct slots *s;
        slots_in{A}(s) && slots_same{A, B}(s) ==> slots_in{B}(s);
      SLOTS_FACT slots_range{L}: \forall struct slots *s;
        slots_in(s) ==> 1 <= s->order.n <= SLOTS_MAX && s->used <= s->order.n;
    }
*/
#endif

#endif
