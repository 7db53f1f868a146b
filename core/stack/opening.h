/* opening.h - the application opens a socket.
 */
#ifndef SEQUENT_STACK_OPENING_H
#define SEQUENT_STACK_OPENING_H

#include "stack/cells.h"
#include "stack/settled.h"

#if defined(OPENING_PART) || defined(OPENING_THEORY)
#if defined(OPENING_THEORY)
#define OPENING_FACT lemma
#else
#define OPENING_FACT axiom
#endif
/*@ axiomatic OpeningFacts {
      OPENING_FACT whole_due{L}: \forall struct sequent *s, integer i;
        stack_sound(s) && 0 <= i < s->connections.n ==> due_at(&s->schedule, i) <= NEVER;
    }
*/
#endif

/* A new connection, without a name and not held yet, or -1 when all are in use. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns s->connections.slots.used, s->connections.place[0 .. s->connections.n - 1],
      s->connections.tcb[0 .. s->connections.n - 1];
    ensures ok: stack_ok(s);
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
int64_t opening_connection(struct sequent *s);

/* A new datagram socket of that protocol, without a name, or -1 when all are in use. */
/*@ requires ok: stack_ok(s);
    requires protocol: protocol <= 255;
    terminates \true;
    exits \false;
    assigns s->datagrams.slots.used, s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures n: s->datagrams.n == \old(s->datagrams.n);
    ensures range: -1 <= \result < s->datagrams.n;
    ensures full: \result == -1 <==> \old(s->datagrams.slots.used) == s->datagrams.n;
    ensures new: \result != -1 ==>
      !\at(datagram_used(&s->datagrams, \at(\result, Post)), Pre) &&
      datagram_used(&s->datagrams, \result);
    ensures empty: \result != -1 ==> !datagram_named(&s->datagrams, \result) &&
      s->datagrams.socket[\result].protocol == protocol &&
      s->datagrams.socket[\result].count == 0 && s->datagrams.socket[\result].remote == 0;
*/
int64_t opening_datagram(struct sequent *s, uint32_t protocol);

#endif
