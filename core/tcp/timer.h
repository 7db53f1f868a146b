/* timer.h - what a connection does when its time has come. */
#ifndef SEQUENT_TCP_TIMER_H
#define SEQUENT_TCP_TIMER_H

#include "tcp/tcb.h"

/* RFC 9293 3.10.8 and 3.8.1, RFC 6298 5.4 to 5.7. Calling it early is harmless. */
/*@ requires \valid(t) && tcb_ok(*t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->snd.nxt, t->snd.probe,
             t->cc, t->rtt;
    ensures  ok: tcb_ok(*t);
    ensures  step: tcp_step(\old(t->state), t->state, t->error);
    ensures  tw: \old(t->state) == TIME_WAIT && t->state != TIME_WAIT ==> now >= \old(t->tmr.tw);
    ensures  tw_kept: t->state == TIME_WAIT ==> t->tmr.tw == \old(t->tmr.tw);
    ensures  closed: t->state == CLOSED && \old(t->state) != CLOSED && t->error == ERROR_NONE ==>
               \old(t->state) == TIME_WAIT;
    ensures  gave_up: t->state == CLOSED && \old(t->state) != CLOSED &&
               t->error != ERROR_NONE ==> t->error == ERROR_TIMEOUT;
    ensures  patient: t->state == CLOSED && SYN_SENT <= \old(t->state) && t->error != ERROR_NONE ==>
               (\old(t->state) == FIN_WAIT_2 && now >= \old(t->tmr.tw)) ||
               (now >= \old(t->tmr.rtx) && \old(t->tmr.tries) >=
                  (\old(t->state) <= SYN_RECEIVED ? TRIES_SYN : TRIES_MAX));
    ensures  early: now < \old(t->tmr.rtx) && now < \old(t->tmr.ack) && now < \old(t->tmr.tw) ==>
               *t == \old(*t);
    ensures  again: t->state == \old(t->state) && OPENED(t->state) && now >= \old(t->tmr.rtx) &&
               t->snd.una < send_total(t->snd) ==> t->snd.nxt == t->snd.una && emits(*t);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
*/
void tcp_timer(struct tcb *t, int64_t now);

/* When tcp_emit() or tcp_timer() must be called next: 0 for now, or a time, or NEVER. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  now: \result == 0 <==> emits(*t);
    ensures  rtx: \result <= t->tmr.rtx;
    ensures  ack: \result <= t->tmr.ack;
    ensures  tw: \result <= t->tmr.tw;
    ensures  exact: \result == 0 || \result == t->tmr.rtx || \result == t->tmr.ack ||
               \result == t->tmr.tw;
    ensures  awake_send: OPENED(t->state) && t->snd.una < send_total(t->snd) ==> \result < NEVER;
    ensures  awake_ack: SYN_RECEIVED <= t->state && t->told < RECEIVE_NEXT(t->rcv) ==>
               \result < NEVER;
    ensures  awake_window: SYN_RECEIVED <= t->state && window_due(t->rcv, UPDATE_STEP) &&
               !FIN_IN(t->state) ==> \result == 0;
    ensures  awake_end: t->state == TIME_WAIT || (t->state == FIN_WAIT_2 && t->orphan == 1) ==>
               \result < NEVER;
*/
int64_t tcp_due(const struct tcb *t);

#endif
