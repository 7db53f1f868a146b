/* next_event.c - which socket the application looks at next. */
#define CONNECTIONS_PART
#define SOCKET_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/socket.h"

#include "stack/next_thing.h"

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures held: \result <==>
      connection_used(&s->connections, i) && s->connections.place[i].held != 0;
*/
static bool connection_held(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert place: \valid(s->connections.place + i);
  return slot_is_used(&s->connections.slots, i) && s->connections.place[i].held != 0;
}

/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures held: \result <==> datagram_used(&s->datagrams, u);
*/
static bool datagram_held(const struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  return slot_is_used(&s->datagrams.slots, u);
}

/* The handle of thing k, or SEQUENT_AGAIN when nobody holds it any more. */
/*@ requires ok: stack_ok(s);
    requires thing: 0 <= k < s->connections.n + s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures none: \result == SEQUENT_AGAIN <==> !THING_HELD(s, k);
    ensures is: \result != SEQUENT_AGAIN ==> 0 <= \result && thing_called(s, k, \result);
*/
static int64_t thing_handle(const struct sequent *s, int64_t k)
{
  int64_t n = s->connections.n;

  if (k < n)
    return connection_held(s, k) ? handle_connection(s, k) : SEQUENT_AGAIN;
  return datagram_held(s, k - n) ? handle_datagram(s, k - n) : SEQUENT_AGAIN;
}

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns s->events.first, s->events.count;
    ensures ok: stack_ok(s);
    ensures again: \result == SEQUENT_AGAIN ==> \forall integer k; !event_pending(&s->events, k);
    ensures some: \result != SEQUENT_AGAIN ==> 0 <= \result && \exists integer k;
      0 <= k && \old(event_pending(&s->events, k)) && !event_pending(&s->events, k) &&
      thing_called(s, k, \result);
    ensures all: \forall integer k; \old(event_pending(&s->events, k)) && THING_HELD(s, k) ==>
      event_pending(&s->events, k) || thing_called(s, k, \result);
    ensures rest: \forall integer k; event_pending(&s->events, k) ==>
      \old(event_pending(&s->events, k));
*/
int64_t sequent_next_event(struct sequent *s)
{
  /*@ loop invariant ok: stack_ok(s);
      loop invariant gone: \forall integer k; \at(event_pending(&s->events, k), Pre) &&
        !event_pending(&s->events, k) ==> !THING_HELD(s, k);
      loop invariant rest: \forall integer k; event_pending(&s->events, k) ==>
        \at(event_pending(&s->events, k), Pre);
      loop assigns s->events.first, s->events.count;
      loop variant s->events.count;
  */
  for (;;) {
    int64_t k, socket;

    //@ assert sound: stack_sound(s);
    //@ assert apart: place_apart(&s->connections);
    k = next_thing(s);
    if (k < 0)
      return SEQUENT_AGAIN;
    socket = thing_handle(s, k);
    if (socket != SEQUENT_AGAIN)
      return socket;
  }
}
