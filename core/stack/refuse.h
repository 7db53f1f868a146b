/* refuse.h - the answer to a TCP segment that nobody takes: RFC 9293 3.10.7.1.
 */
#ifndef SEQUENT_STACK_REFUSE_H
#define SEQUENT_STACK_REFUSE_H

#include "stack/input.h"

/* The segment with its header in a->tcp, and len bytes of text, is answered with a reset, if it is
 * none itself, the budget allows one, and there is a packet for it. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires header: TCP_FLAGS_FIT(&a->tcp) && TCP_WORDS_FIT(&a->tcp);
    requires length: 0 <= len <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns a->reset, PACKETS_CELLS(s), SCHEDULE_CELLS(s), SUNDRY_CELLS(s);
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures never: \old(a->tcp.rst) != 0 ==>
      s->packets.slots.used == \old(s->packets.slots.used) &&
      s->resets.full == \old(s->resets.full);
*/
void refuse(struct sequent *s, struct arrival *a, int64_t len, int64_t now);

#endif
