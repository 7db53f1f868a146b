/* settle.h - Awake: nothing is left without a clock.
 *
 * Every public function of tcp/ ends here: what makes the invariant of the inner steps
 * (core_ok) the whole one (tcb_ok).
 */
#ifndef SEQUENT_TCP_SETTLE_H
#define SEQUENT_TCP_SETTLE_H

#include "tcp/tcb.h"

/* RFC 6298 5.1 and 5.2; RFC 9293 3.8.6.1 (probes) and 3.8.6.2.1 (override timeout). */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  t->tmr.rtx;
    ensures  ok: core_ok(*t);
    ensures  live: snd_live(*t);
    ensures  kept: \old(t->tmr.rtx) != NEVER && t->tmr.rtx != NEVER ==>
               t->tmr.rtx == \old(t->tmr.rtx);
    ensures  armed: \old(t->tmr.rtx) == NEVER && t->tmr.rtx != NEVER ==>
               t->tmr.rtx == now + t->rtt.wait;
*/
void settle_send(struct tcb *t, int64_t now);

/* RFC 9293 3.8.6.3: the delayed ACK; 3.8.6.2.2: the window update. */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  t->tmr.ack, t->ack_now;
    ensures  ok: core_ok(*t);
    ensures  live: rcv_live(*t);
    ensures  more: t->ack_now >= \old(t->ack_now);
    ensures  delay: t->tmr.ack == \old(t->tmr.ack) || t->tmr.ack == now + DELAYED_ACK;
*/
void settle_receive(struct tcb *t, int64_t now);

/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && t->state != LISTEN;
    terminates \true;
    exits \false;
    assigns  t->tmr.rtx, t->tmr.ack, t->ack_now;
    ensures  ok: tcb_ok(*t);
    ensures  more: t->ack_now >= \old(t->ack_now);
*/
void settle(struct tcb *t, int64_t now);

#endif
