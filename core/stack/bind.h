/* bind.h - a socket gets a local name: the address and port it asks for, or a port that we choose.
 */
#ifndef SEQUENT_STACK_BIND_H
#define SEQUENT_STACK_BIND_H

#include "stack/cells.h"
#include "stack/naming.h"

/*@ // the port asked for, or if that is 0 an ephemeral one
    predicate port_given(integer asked, integer got) =
      asked != 0 ? got == asked :
      EPHEMERAL_FIRST <= got < EPHEMERAL_FIRST + EPHEMERAL_COUNT;
*/

/* An ephemeral port for connection i's name, 0: none is free. */
/*@ requires ok: stack_ok(s);
    requires used: 0 <= i < s->connections.n && connection_used(&s->connections, i);
    requires port: remote_port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->ports;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures used: connection_used(&s->connections, i);
    ensures range: \result == 0 || EPHEMERAL_FIRST <= \result < EPHEMERAL_FIRST + EPHEMERAL_COUNT;
*/
uint32_t port_connection(struct sequent *s, int64_t i, uint32_t local, uint32_t remote,
                         uint32_t remote_port, int64_t now);

/* And for datagram socket u's. */
/*@ requires ok: stack_ok(s);
    requires used: 0 <= u < s->datagrams.n && datagram_used(&s->datagrams, u);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->ports;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures used: datagram_used(&s->datagrams, u);
    ensures range: \result == 0 || EPHEMERAL_FIRST <= \result < EPHEMERAL_FIRST + EPHEMERAL_COUNT;
*/
uint32_t port_datagram(struct sequent *s, int64_t u, uint32_t local, int64_t now);

/* Connection i: 0, or SEQUENT_WRONG_STATE when it has a name or a peer, or SEQUENT_IN_USE. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n && connection_used(&s->connections, i);
    requires port: port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->ports, NAMES_CELLS(s->connections.names, s->connections.n),
      s->connections.place[0 .. s->connections.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == 0 || \result == SEQUENT_WRONG_STATE || \result == SEQUENT_IN_USE;
    ensures state: \result == SEQUENT_WRONG_STATE <==>
      \old(connection_named(&s->connections, i) || s->connections.tcb[i].state != CLOSED);
    ensures named: \result == 0 ==> connection_named(&s->connections, i) &&
      s->connections.place[i].local == address && s->connections.place[i].remote == 0 &&
      s->connections.place[i].remote_port == 0 &&
      port_given(port, s->connections.place[i].local_port);
*/
int64_t bind_connection(struct sequent *s, int64_t i, uint32_t address, uint32_t port,
                        int64_t now);

/* Datagram socket u, likewise. */
/*@ requires ok: stack_ok(s);
    requires used: 0 <= u < s->datagrams.n && datagram_used(&s->datagrams, u);
    requires port: port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->ports, NAMES_CELLS(s->datagrams.names, s->datagrams.n),
      s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == 0 || \result == SEQUENT_WRONG_STATE || \result == SEQUENT_IN_USE;
    ensures state: \result == SEQUENT_WRONG_STATE <==> \old(datagram_named(&s->datagrams, u));
    ensures named: \result == 0 ==> datagram_named(&s->datagrams, u) &&
      s->datagrams.socket[u].local == address &&
      port_given(port, s->datagrams.socket[u].local_port);
*/
int64_t bind_datagram(struct sequent *s, int64_t u, uint32_t address, uint32_t port, int64_t now);

#endif
