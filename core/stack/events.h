/* events.h - which of n things have news for the application, first come first served.
 *
 * A queue that holds each thing at most once: `count` places of a permutation from `first` on,
 * around its end. Posting twice is posting once, so it cannot overflow. All O(1).
 */
#ifndef SEQUENT_EVENTS_H
#define SEQUENT_EVENTS_H

#include "stack/permutation.h"

#include <stdbool.h>
#include <stdint.h>

#define EVENTS_MAX PERMUTATION_MAX

struct events {
  struct permutation order;
  uint32_t first; /* place of the next to be taken */
  uint32_t count; /* so many wait to be taken */
};

/*@ // nothing of it has changed
    predicate events_same{A, B}(struct events *e) =
      permutation_same{A, B}(\at(&e->order, A)) && \at(e->first, A) == \at(e->first, B) &&
      \at(e->count, A) == \at(e->count, B);
*/

/* Units that have such a queue among other things see only that it is in order. */
#if defined(EVENTS_CLOSED) && defined(__FRAMAC__)
#include "../../proofs/theory/events.h"
#else
/*@ predicate events_ok{L}(struct events *e) =
      \valid(e) && permutation_ok(&e->order) && 0 <= e->first < e->order.n &&
      0 <= e->count <= e->order.n;
*/
#endif

/*@ logic integer events_after(integer first, integer place, integer n) =
      place >= first ? place - first : place - first + n;

    // so many come before thing i
    logic integer events_rank{L}(struct events *e, integer i) =
      events_after(e->first, e->order.where[i], e->order.n);

    predicate event_pending{L}(struct events *e, integer i) =
      0 <= i < e->order.n && events_rank(e, i) < e->count;
*/

/* No news. `memory` has 2 n entries and stays the queue's. */
/*@ requires room: \valid(e) && 1 <= n <= EVENTS_MAX && \valid(memory + (0 .. 2 * n - 1));
    terminates \true;
    exits \false;
    assigns *e, memory[0 .. 2 * n - 1];
    ensures ok: events_ok(e);
    ensures kept: e->order.at == memory && e->order.where == memory + n && e->order.n == n;
    ensures none: e->count == 0;
    ensures quiet: \forall integer i; !event_pending(e, i);
*/
void events_init(struct events *e, int32_t *memory, int64_t n);

/* Has thing i news that was not taken? */
/*@ requires ok: events_ok(e);
    requires thing: 0 <= i < e->order.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures pending: \result <==> event_pending(e, i);
*/
static inline bool events_pending(const struct events *e, int64_t i)
{
  int64_t place = e->order.where[i];
  int64_t rank = place >= e->first ? place - e->first : place - e->first + e->order.n;
  return rank < e->count;
}

/* Thing i has news; it comes last unless it already waits. */
/*@ requires ok: events_ok(e);
    requires thing: 0 <= i < e->order.n;
    terminates \true;
    exits \false;
    assigns e->count, e->order.at[0 .. e->order.n - 1], e->order.where[0 .. e->order.n - 1];
    ensures ok: events_ok(e);
    ensures posted: event_pending(e, i);
    ensures rest: \forall integer j; 0 <= j < e->order.n && j != i ==>
      (event_pending(e, j) <==> \old(event_pending(e, j)));
    ensures last: !\old(event_pending(e, i)) ==>
      events_rank(e, i) == \old(e->count) && e->count == \old(e->count) + 1;
    ensures once: \old(event_pending(e, i)) ==> e->count == \old(e->count);
    ensures order: \forall integer j; \old(event_pending(e, j)) ==>
      events_rank(e, j) == \old(events_rank(e, j));
*/
void events_post(struct events *e, int64_t i);

/* The thing that has waited longest, and it waits no more; -1 when there is none. */
/*@ requires ok: events_ok(e);
    terminates \true;
    exits \false;
    assigns e->first, e->count;
    ensures ok: events_ok(e);
    ensures range: -1 <= \result < e->order.n;
    ensures none: \result == -1 <==> \old(e->count) == 0;
    ensures all: \result == -1 ==> \forall integer j; !event_pending(e, j);
    ensures taken: \result != -1 ==>
      \at(event_pending(e, \at(\result, Post)), Pre) && !event_pending(e, \result) &&
      e->count == \old(e->count) - 1;
    ensures first: \result != -1 ==> \at(events_rank(e, \at(\result, Post)), Pre) == 0;
    ensures rest: \forall integer j; j != \result ==>
      (event_pending(e, j) <==> \old(event_pending(e, j)));
    ensures order: \forall integer j; event_pending(e, j) ==>
      events_rank(e, j) == \old(events_rank(e, j)) - 1;
*/
int64_t events_take(struct events *e);

#endif
