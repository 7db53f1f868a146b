/* opening.c - the application opens a socket. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define DATAGRAMS_PART
#define OPENING_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/opening.h"

#include "stack/connection.h"
#include "stack/turn.h"

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns s->connections.slots.used, s->connections.place[0 .. s->connections.n - 1],
      s->connections.tcb[0 .. s->connections.n - 1];
    ensures same: \result == -1 ==> stack_ok(s);
    ensures ok: \result != -1 ==> stack_but(s, \result);
    ensures settled: settled{Pre, Post}(s);
    ensures n: s->connections.n == \old(s->connections.n);
    ensures range: -1 <= \result < s->connections.n;
    ensures full: \result == -1 <==> \old(s->connections.slots.used) == s->connections.n;
    ensures new: \result != -1 ==>
      !\at(connection_used(&s->connections, \at(\result, Post)), Pre) &&
      connection_used(&s->connections, \result);
    ensures closed: \result != -1 ==> !connection_named(&s->connections, \result) &&
      s->connections.tcb[\result].state == CLOSED &&
      s->connections.tcb[\result].rst_due == 0;
    ensures blank: \result != -1 ==> place_blank(s->connections.place + \result);
*/
static int64_t opening_takes(struct sequent *s)
{
  int64_t i = connection_new(&s->connections);

  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert counts: ONLY_CONNECTIONS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s);
  //@ assert sound: stack_sound(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
  //@ assert n: s->connections.n == \at(s->connections.n, Pre);
  /*@ assert others: i != -1 ==>
        tcbs_same_but{Pre, Here}(s->connections.tcb, s->connections.n, i); */
  //@ assert none: i == -1 ==> tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  return i;
}

/*@ ghost
  // a connection with nothing to do is never looked at too late
  /@ requires but: stack_but(s, i);
     requires connection: 0 <= i < s->connections.n;
     requires idle: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures ok: stack_ok(s);
  @/
  static void opening_rests(struct sequent *s, int64_t i)
  {
    /@ assert good: tcb_good(s->connections.tcb + i); @/
    /@ assert never: tcb_due(s->connections.tcb + i) == NEVER; @/
    /@ assert due: due_at(&s->schedule, i) <= NEVER; @/
    /@ assert awake: awake(&s->schedule, s->connections.tcb + i, i); @/
    /@ assert times: due_same_but{Here, Here}(&s->schedule, s->connections.n, i); @/
    /@ assert blocks: tcbs_same{Here, Here}(s->connections.tcb, s->connections.n); @/
    /@ assert all: all_awake(&s->schedule, s->connections.tcb, s->connections.n); @/
  }
*/

int64_t opening_connection(struct sequent *s)
{
  int64_t i = opening_takes(s);

  if (i < 0)
    return -1;
  //@ ghost opening_rests(s, i);
  return i;
}

int64_t opening_datagram(struct sequent *s, uint32_t protocol)
{
  int64_t u = datagram_new(&s->datagrams, protocol);

  //@ assert words: ONLY_DATAGRAMS_WORDS(Pre, Here, s);
  //@ assert counts: ONLY_DATAGRAMS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  return u;
}
