/* state.h - the state of a connection: the only unit that writes it. */
#ifndef SEQUENT_TCP_STATE_H
#define SEQUENT_TCP_STATE_H

#include "tcp/tcb.h"

/* The peer's FIN has been reached. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures \result <==> FIN_IN(state);
*/
static inline bool state_fin_in(int64_t state)
{
  return state == CLOSE_WAIT || state == TIME_WAIT || state == CLOSING || state == LAST_ACK;
}

/* A slot without a connection. Call it once, before anything else. */
/*@ requires \valid(t);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  ok: tcb_ok(*t);
    ensures  closed: t->state == CLOSED && t->error == ERROR_NONE && t->rst_due == 0;
    ensures  bits: t->passive == 0 && t->orphan == 0 && t->nodelay == 0;
    ensures  fresh: t->snd.una == t->snd.nxt == t->snd.max == 0 && t->snd.end == 1 &&
               t->snd.fin == 0 && t->snd.mss == MSS_DEFAULT;
    ensures  blank: receive_blank(t->rcv) && t->rcv.edge == 1 && t->told == 0;
    ensures  window: t->cc.cwnd >= MSS_DEFAULT && t->cc.ssthresh == WND_MAX;
*/
void tcp_init(struct tcb *t);

/* Along one edge of RFC 9293 figure 5. */
/*@ requires \valid(t);
    requires edge: tcp_edge(t->state, next);
    terminates \true;
    exits \false;
    assigns  t->state;
    ensures  state: t->state == next;
*/
void tcp_set_state(struct tcb *t, int64_t next);

/* To CLOSED, along figure 5, or by an abort that has a reason. */
/*@ requires \valid(t) && parts_ok(*t);
    requires why: error != ERROR_NONE || tcp_edge(t->state, CLOSED);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr;
    ensures  ok: tcb_ok(*t);
    ensures  closed: t->state == CLOSED && t->error == error && t->rst_due == 0;
*/
void tcp_enter_closed(struct tcb *t, int64_t error);

/* "Start the time-wait timer", RFC 9293 3.10.7.4: both FINs are here and acknowledged. */
/*@ requires \valid(t) && parts_ok(*t) && time_ok(now);
    requires edge: tcp_edge(t->state, TIME_WAIT);
    requires both: our_fin_acked(*t) && fin_reached(t->rcv) && t->snd.una >= 1;
    requires calm: t->rst_due == 0;
    terminates \true;
    exits \false;
    assigns  t->state, t->tmr.tw;
    ensures  ok: core_ok(*t);
    ensures  state: t->state == TIME_WAIT && t->tmr.tw == now + TWO_MSL;
*/
void tcp_enter_time_wait(struct tcb *t, int64_t now);

#endif
