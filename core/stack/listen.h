/* listen.h - listening sockets: connections that begin, and those that wait for
 * accept.  Half-open ones are only counted; those done stand in a ring.
 */
#ifndef SEQUENT_STACK_LISTEN_H
#define SEQUENT_STACK_LISTEN_H

#include "stack/cells.h"
#include "stack/settled.h"
#include "tcp/segment.h"

/* Connection i, named and CLOSED, begins to listen.  0 or SEQUENT_FULL. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires backlog: 1 <= backlog <= SEQUENT_BACKLOG;
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures result: \result == 0 || \result == SEQUENT_FULL;
    ensures listens: \result == 0 ==> s->connections.place[i].listens != 0;
*/
int64_t listen_begin(struct sequent *s, int64_t i, int64_t backlog);

/* Connection i listens no more; whoever waits to be accepted is reset. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures deaf: s->connections.place[i].listens == 0;
*/
void listen_end(struct sequent *s, int64_t i, int64_t now);

/* A SYN for listening connection i: the new connection, or -1 (RFC 9293 3.10.7.2;
 * with a full backlog the SYN is dropped, its sender will repeat it). */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires ports: local_port <= 65535 && remote_port <= 65535;
    requires syn: \valid_read(syn) && segment_ok(*syn) && syn->syn == 1 && syn->rst == 0 &&
      syn->ackf == 0;
    requires apart: \base_addr(syn) != \base_addr(s) && strange(s, \base_addr(syn));
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures range: -1 <= \result < s->connections.n;
    ensures begun: \result != -1 ==> s->connections.tcb[\result].state == SYN_RECEIVED;
*/
int64_t listen_syn(struct sequent *s, int64_t i, uint32_t local, uint32_t remote,
                   uint32_t local_port, uint32_t remote_port, const struct segment *syn,
                   int64_t now);

/* Connection i, half open until now, may have been established or lost. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
*/
void listen_progress(struct sequent *s, int64_t i, int64_t now);

/* Of those that wait at connection i the one that has waited longest, or -1. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures range: -1 <= \result < s->connections.n;
    ensures used: \result != -1 ==> connection_used(&s->connections, \result);
*/
int64_t listen_accept(struct sequent *s, int64_t i);

#endif
