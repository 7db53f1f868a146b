/* life.h - how a connection begins, and how it ends.
 */
#ifndef SEQUENT_STACK_LIFE_H
#define SEQUENT_STACK_LIFE_H

#include "stack/turn.h"

/* Our SYN is to go, with numbers that nobody can guess. The connection is named (naming.h). */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires closed: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures begun: s->connections.tcb[i].state == SYN_SENT;
*/
void turn_call(struct sequent *s, int64_t i, int64_t now);

/* The answer to *syn is to go. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires closed: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    requires syn: \valid_read(syn) && segment_ok(*syn) && syn->syn == 1 && syn->rst == 0 &&
      syn->ackf == 0;
    requires apart: \separated(s->connections.tcb + (0 .. s->connections.n - 1), syn);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures begun: s->connections.tcb[i].state == SYN_RECEIVED;
*/
void turn_answer(struct sequent *s, int64_t i, const struct segment *syn, int64_t now);

/*@ // nobody holds connection i, and nothing is left to say
    predicate connection_over{L}(struct sequent *s, integer i) =
      s->connections.place[i].held == 0 && s->connections.place[i].parent == 0 &&
      s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0 &&
      connection_used(&s->connections, i);
*/

/* If it is over, free it. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s), SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures freed: \old(connection_over(s, i)) ==>
      !connection_used(&s->connections, i) && due_at(&s->schedule, i) == NEVER;
    ensures kept: !\old(connection_over(s, i)) ==>
      (connection_used(&s->connections, i) <==> \old(connection_used(&s->connections, i))) &&
      due_at(&s->schedule, i) == \old(due_at(&s->schedule, i));
    ensures rest: \forall integer k; k != i ==>
      (connection_used(&s->connections, k) <==> \old(connection_used(&s->connections, k)));
*/
void connection_sweep(struct sequent *s, int64_t i);

#endif
