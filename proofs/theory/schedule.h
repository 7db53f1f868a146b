/* The schedule seen from outside: where it is, and that all of it holds while nothing changes.
 *
 * For units that have a schedule among other things (SCHEDULE_CLOSED): there schedule_in is opaque.
 * proofs/theory/schedule.c defines it (SCHEDULE_THEORY) and proves the facts.
 */
#ifndef SEQUENT_THEORY_SCHEDULE_H
#define SEQUENT_THEORY_SCHEDULE_H

/*@ predicate schedule_memory{L}(struct schedule *s) =
      \valid(s) && \valid(s->due.at + (0 .. 2 * s->due.n - 1)) &&
      \valid(s->order.at + (0 .. s->order.n - 1)) &&
      \valid(s->order.where + (0 .. s->order.n - 1));
*/

#if defined(SCHEDULE_THEORY)
#define SCHEDULE_FACT lemma
/*@ predicate schedule_in{L}(struct schedule *s) =
      permutation_inverse(s->order.at, s->order.where, s->order.n) &&
      clock_tree(s->due.at, s->due.n) && s->order.n == s->due.n &&
      1 <= s->order.n <= SCHEDULE_MAX && 0 <= s->woken <= s->waiting <= s->order.n &&
      \separated(s->order.at + (0 .. s->order.n - 1), s->order.where + (0 .. s->order.n - 1));

    // what schedule_ok is in a unit that is SCHEDULE_CLOSED
    lemma schedule_means{L}: \forall struct schedule *s;
      schedule_ok(s) <==> schedule_memory(s) && schedule_in(s);
*/
#else
#define SCHEDULE_FACT axiom
/*@ axiomatic ScheduleIn {
      predicate schedule_in{L}(struct schedule *s)
        reads *s, s->due.at[1 .. 2 * s->due.n - 1], s->order.at[0 .. s->order.n - 1],
          s->order.where[0 .. s->order.n - 1];
    }
    predicate schedule_ok{L}(struct schedule *s) = schedule_memory(s) && schedule_in(s);
*/
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic ScheduleFacts {
      SCHEDULE_FACT schedule_stay{A, B}: \forall struct schedule *s;
        schedule_in{A}(s) && schedule_same{A, B}(s) ==> schedule_in{B}(s);
      SCHEDULE_FACT schedule_range{L}: \forall struct schedule *s;
        schedule_in(s) ==> 1 <= s->due.n <= SCHEDULE_MAX && s->order.n == s->due.n &&
          s->woken <= s->waiting <= s->due.n;
    }
*/
#endif

#endif
