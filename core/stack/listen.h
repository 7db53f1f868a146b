/* listen.h - listening sockets: connections that begin, and those that wait for
 * accept.  Half-open ones are only counted; those done stand in a ring.
 */
#ifndef SEQUENT_STACK_LISTEN_H
#define SEQUENT_STACK_LISTEN_H

#include "stack/listeners.h"
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
    ensures open: \result == 0 ==> \let l = s->connections.place[i].listens - 1;
      listens_as(s, i, l) && s->memory.listener[l].used == 1 &&
      s->memory.listener[l].backlog == backlog && s->memory.listener[l].half == 0 &&
      s->memory.listener[l].count == 0;
    ensures own: \result == 0 ==> \let l = s->connections.place[i].listens - 1;
      \at(s->memory.listener[\at(l, Post)].used, Pre) == 0;
    ensures full: \result != 0 ==> \forall integer l; 0 <= l < s->memory.listeners ==>
      \old(s->memory.listener[l].used) != 0;
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
    ensures free: \forall integer l; \old(listens_as(s, i, l)) ==> s->memory.listener[l].used == 0;
    ensures none: \forall integer l; \old(listens_as(s, i, l)) ==>
      s->memory.listener[l].count == 0;
*/
void listen_end(struct sequent *s, int64_t i, int64_t now);

#define SYN_NAMES(s, i, a, b, p, q) \
  ((s)->connections.place[i].local == (a) && (s)->connections.place[i].remote == (b) && \
   (s)->connections.place[i].local_port == (p) && (s)->connections.place[i].remote_port == (q))

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
    ensures new: \result != -1 ==>
      !\at(connection_used(&s->connections, \at(\result, Post)), Pre);
    ensures named: \result != -1 ==> SYN_NAMES(s, \result, local, remote, local_port, remote_port);
    ensures parent: \result != -1 ==> s->connections.place[\result].parent == i + 1 &&
      s->connections.place[\result].half == 1;
    ensures full: \forall integer l; \old(listens_as(s, i, l) && listener_full(s, l)) ==>
      \result == -1;
    ensures deaf: (\forall integer l; !\old(listens_as(s, i, l))) ==> \result == -1;
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
    ensures whole: \old(s->connections.tcb[i].state) != SYN_RECEIVED ==>
      s->connections.place[i].half == 0;
    ensures lost:
      \old(s->connections.place[i].half != 0 && s->connections.tcb[i].state == CLOSED) ==>
      s->connections.place[i].parent == 0;
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
    ensures accepted: \result != -1 ==> s->connections.place[\result].parent == 0;
    ensures first: \forall integer l; \old(listens_as(s, i, l)) && \result != -1 ==>
      WAITED_BEFORE(s, l) >= 0 && \result == waiting_child{Pre}(s, l, WAITED_BEFORE(s, l)) &&
      !waiting_gone{Pre}(s, l, WAITED_BEFORE(s, l));
    ensures gone: \forall integer l, k; \old(listens_as(s, i, l)) &&
      0 <= k < WAITED_BEFORE(s, l) ==> waiting_gone{Pre}(s, l, k);
    ensures none: \forall integer l, k; \old(listens_as(s, i, l)) && \result == -1 &&
      0 <= k < \old(s->memory.listener[l].count) ==> waiting_gone{Pre}(s, l, k);
*/
int64_t listen_accept(struct sequent *s, int64_t i);

#endif
