/* closing.h - the application holds a socket no more.
 */
#ifndef SEQUENT_STACK_CLOSING_H
#define SEQUENT_STACK_CLOSING_H

#include "stack/cells.h"
#include "stack/settled.h"

/* Connection i is nobody's; if it is over it is free again. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.place[0 .. s->connections.n - 1], SCHEDULE_CELLS(s),
      SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: stack_ok(s);
    ensures gone: s->connections.place[i].held == 0;
*/
void closing_connection(struct sequent *s, int64_t i);

/* Datagram socket u is free again. */
/*@ requires ok: stack_ok(s);
    requires used: 0 <= u < s->datagrams.n && datagram_used(&s->datagrams, u);
    terminates \true;
    exits \false;
    assigns SLOTS_CELLS(s->datagrams.slots, s->datagrams.n),
      NAMES_CELLS(s->datagrams.names, s->datagrams.n);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures free: !datagram_used(&s->datagrams, u) && !datagram_named(&s->datagrams, u);
*/
void closing_datagram(struct sequent *s, int64_t u);

#endif
