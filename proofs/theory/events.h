/* The queue of news seen from outside: where it is, and that all of it holds while nothing changes.
 *
 * For units that have such a queue among other things (EVENTS_CLOSED): there events_in is opaque.
 * proofs/theory/events.c defines it (EVENTS_THEORY) and proves the facts.
 */
#ifndef SEQUENT_THEORY_EVENTS_H
#define SEQUENT_THEORY_EVENTS_H

/*@ predicate events_memory{L}(struct events *e) =
      \valid(e) && \valid(e->order.at + (0 .. e->order.n - 1)) &&
      \valid(e->order.where + (0 .. e->order.n - 1));
*/

#if defined(EVENTS_THEORY)
#define EVENTS_FACT lemma
/*@ predicate events_in{L}(struct events *e) =
      permutation_inverse(e->order.at, e->order.where, e->order.n) &&
      1 <= e->order.n <= EVENTS_MAX && 0 <= e->first < e->order.n &&
      0 <= e->count <= e->order.n &&
      \separated(e->order.at + (0 .. e->order.n - 1), e->order.where + (0 .. e->order.n - 1));

    // what events_ok is in a unit that is EVENTS_CLOSED
    lemma events_means{L}: \forall struct events *e;
      events_ok(e) <==> events_memory(e) && events_in(e);
*/
#else
#define EVENTS_FACT axiom
/*@ axiomatic EventsIn {
      predicate events_in{L}(struct events *e)
        reads *e, e->order.at[0 .. e->order.n - 1], e->order.where[0 .. e->order.n - 1];
    }
    predicate events_ok{L}(struct events *e) = events_memory(e) && events_in(e);
*/
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic EventsFacts {
      EVENTS_FACT events_stay{A, B}: \forall struct events *e;
        events_in{A}(e) && events_same{A, B}(e) ==> events_in{B}(e);
      EVENTS_FACT events_range{L}: \forall struct events *e;
        events_in(e) ==> 1 <= e->order.n <= EVENTS_MAX && e->count <= e->order.n;
    }
*/
#endif

#endif
