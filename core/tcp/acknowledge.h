/* acknowledge.h - the ACK field: RFC 9293 3.10.7.4, fifth step. */
#ifndef SEQUENT_TCP_ACKNOWLEDGE_H
#define SEQUENT_TCP_ACKNOWLEDGE_H

#include "tcp/arrive.h"

/* The peer acknowledges something new, which may be our SYN or our FIN. */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now);
    requires t->state >= SYN_SENT && t->snd.una < ack <= t->snd.max;
    requires t->state == SYN_SENT ==> t->rcv.nxt != t->rcv.fin;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->cc.cwnd, t->cc.acked, t->rtt,
             t->snd.una, t->snd.nxt, t->snd.edge, t->snd.edge_max, t->snd.probe;
    ensures  ok: core_ok(*t);
    ensures  una: t->snd.una == ack && (t->state == CLOSED || SYNCED(t->state));
    ensures  step: \old(t->state) == t->state || tcp_edge(\old(t->state), t->state);
    ensures  syn: \old(t->state) <= SYN_RECEIVED ==>
               t->state == (t->snd.fin == 1 ? FIN_WAIT_1 : ESTABLISHED);
    ensures  closed: t->state == CLOSED ==> \old(t->state) == LAST_ACK && our_fin_acked(*t) &&
               t->error == ERROR_NONE;
    ensures  last: \old(t->state) == LAST_ACK && t->state != CLOSED ==> !our_fin_acked(*t);
    ensures  tw: \old(t->state) != TIME_WAIT;
    ensures  fin: t->state != CLOSED ==> (FIN_IN(\old(t->state)) <==> FIN_IN(t->state));
    ensures  alive: t->state != CLOSED ==> t->ack_now == \old(t->ack_now) &&
               t->rst_due == \old(t->rst_due) && t->error == \old(t->error);
*/
void acknowledge_new(struct tcb *t, int64_t ack, int64_t now);

/* The whole step. SEG_TAKEN: go on with the text, unless CLOSED now. */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && t->state >= SYN_RECEIVED;
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->cc.cwnd, t->cc.acked, t->rtt,
             t->snd.una, t->snd.nxt, t->snd.edge, t->snd.edge_max, t->snd.probe,
             t->snd.max_window, t->snd.wl1, t->snd.wl2;
    ensures  ok: core_ok(*t);
    ensures  step: \old(t->state) == t->state || tcp_edge(\old(t->state), t->state);
    ensures  una: t->snd.una == (\result == SEG_TAKEN ? \max(g->ack, \old(t->snd.una))
                                                      : \old(t->snd.una));
    ensures  closed: t->state == CLOSED ==> \old(t->state) == LAST_ACK && our_fin_acked(*t) &&
               t->error == ERROR_NONE && \result == SEG_TAKEN;
    ensures  fin: t->state != CLOSED ==> (FIN_IN(\old(t->state)) <==> FIN_IN(t->state));
    ensures  tw: \old(t->state) == TIME_WAIT ==>
               t->state == TIME_WAIT && t->tmr.tw == \old(t->tmr.tw);
    ensures  unsent: g->ack > \old(t->snd.max) ==> \result != SEG_TAKEN;
    ensures  stale: g->ack < \old(t->snd.una) - \old(t->snd.max_window) ==> \result != SEG_TAKEN;
    ensures  answer: \result == SEG_DROP ==> t->ack_now == 1;
    ensures  reset: \result == SEG_RESET ==> t->state == SYN_RECEIVED;
    ensures  refused: \result != SEG_TAKEN ==> t->state == \old(t->state) &&
               t->snd == \old(t->snd) && t->tmr == \old(t->tmr);
    ensures  synced: \result == SEG_TAKEN ==> t->state == CLOSED || SYNCED(t->state);
    ensures  verdict: \result == SEG_TAKEN || \result == SEG_DROP || \result == SEG_RESET;
*/
int64_t acknowledge(struct tcb *t, const struct segment *g, int64_t now);

#endif
