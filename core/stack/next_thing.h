/* next_thing.h - who has news, and that taking it changes nobody's socket.
 */
#ifndef SEQUENT_STACK_NEXT_THING_H
#define SEQUENT_STACK_NEXT_THING_H

#include "stack/socket.h"

#include "stack/news.h"

/* The application still holds the socket that thing k of the events is. */
#define SLOT_HELD(s, k) (0 <= (k) < (s).order.n && (s).order.where[k] < (s).used)
#define THING_HELD(s, k) \
  ((k) < (s)->connections.n ? \
     SLOT_HELD((s)->connections.slots, k) && (s)->connections.place[k].held != 0 : \
     SLOT_HELD((s)->datagrams.slots, (k) - (s)->connections.n))

/*@ predicate thing_called{L}(struct sequent *s, integer k, integer socket) =
      k < s->connections.n ? names_connection(s, socket, k) :
        names_datagram(s, socket, k - s->connections.n);
*/

/* The thing that has waited longest with its news, or -1. Who holds what stays. */
/*@ requires ok: stack_ok(s);
    requires sizes: stack_sizes(s);
    requires apart: place_apart(&s->connections);
    terminates \true;
    exits \false;
    assigns s->events.first, s->events.count;
    ensures ok: stack_ok(s);
    ensures sizes: stack_sizes(s);
    ensures apart: place_apart(&s->connections);
    ensures range: -1 <= \result < s->connections.n + s->datagrams.n;
    ensures none: \result == -1 ==> \forall integer k; !event_pending(&s->events, k);
    ensures less: \result != -1 ==> s->events.count == \old(s->events.count) - 1;
    ensures taken: \result != -1 ==>
      \at(event_pending(&s->events, \at(\result, Post)), Pre) &&
      !event_pending(&s->events, \result);
    ensures rest: \forall integer k; k != \result ==>
      (event_pending(&s->events, k) <==> \old(event_pending(&s->events, k)));
    ensures n: s->connections.n == \old(s->connections.n);
    ensures places: \forall integer i; 0 <= i ==>
      s->connections.place[i].held == \old(s->connections.place[i].held);
*/
int64_t next_thing(struct sequent *s);

#endif
