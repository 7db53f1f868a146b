/* news.h - what the application hears of its sockets: those that have news, each once, in order.
 */
#ifndef SEQUENT_STACK_NEWS_H
#define SEQUENT_STACK_NEWS_H

#include "stack/cells.h"
#include "stack/settled.h"

/* Connection k, or datagram socket k less the connections (things.h), has news. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= k < s->events.order.n;
    terminates \true;
    exits \false;
    assigns EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures posted: event_pending(&s->events, k);
    ensures rest: \forall integer j; 0 <= j < s->events.order.n && j != k ==>
      (event_pending(&s->events, j) <==> \old(event_pending(&s->events, j)));
    ensures order: \forall integer j; \old(event_pending(&s->events, j)) ==>
      events_rank(&s->events, j) == \old(events_rank(&s->events, j));
*/
void turn_post(struct sequent *s, int64_t k);

/* The one that has waited longest with its news, and it waits no more; -1 when there is none. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns s->events.first, s->events.count;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: -1 <= \result < s->events.order.n;
    ensures none: \result == -1 <==> \old(s->events.count) == 0;
    ensures all: \result == -1 ==> \forall integer j; !event_pending(&s->events, j);
    ensures taken: \result != -1 ==>
      \at(event_pending(&s->events, \at(\result, Post)), Pre) &&
      !event_pending(&s->events, \result);
    ensures less: \result != -1 ==> s->events.count == \old(s->events.count) - 1;
    ensures first: \result != -1 ==>
      \at(events_rank(&s->events, \at(\result, Post)), Pre) == 0;
    ensures rest: \forall integer j; j != \result ==>
      (event_pending(&s->events, j) <==> \old(event_pending(&s->events, j)));
*/
int64_t turn_event(struct sequent *s);

#endif
