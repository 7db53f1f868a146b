/* handshake.h - how connections begin: RFC 9293 3.10.1 (OPEN), 3.10.7.2 (LISTEN),
 * 3.10.7.3 (SYN-SENT), and what the SYNs agree on. */
#ifndef SEQUENT_TCP_HANDSHAKE_H
#define SEQUENT_TCP_HANDSHAKE_H

#include "tcp/arrive.h"

/* Active OPEN. mss is what one segment to us may hold (the link's MTU less 40). */
/*@ requires \valid(t) && tcb_ok(*t);
    requires free: t->state == CLOSED && t->rst_due == 0;
    requires 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX && time_ok(now);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  ok: tcb_ok(*t);
    ensures  state: t->state == SYN_SENT && t->error == ERROR_NONE;
    ensures  named: t->stream == stream && t->iss == iss && t->passive == 0 && t->orphan == 0;
    ensures  fresh: t->snd.una == 0 && t->snd.end == 1 && t->snd.fin == 0;
    ensures  blank: receive_blank(t->rcv);
    ensures  ready: emits(*t);
*/
void tcp_open_active(struct tcb *t, int64_t stream, int64_t iss, int64_t ts_offset, int64_t mss,
                     int64_t now);

/* A listener got a SYN: a connection of its own, CLOSED to LISTEN to SYN-RECEIVED. Text
 * and FIN in the SYN are left for the peer to send again: they are not acknowledged. */
/*@ requires \valid(t) && tcb_ok(*t) && \valid_read(syn) && \separated(t, syn);
    requires free: t->state == CLOSED && t->rst_due == 0;
    requires 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX && time_ok(now);
    requires syn: segment_ok(*syn) && syn->syn == 1 && syn->rst == 0 && syn->ackf == 0;
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  ok: tcb_ok(*t);
    ensures  state: t->state == SYN_RECEIVED && t->error == ERROR_NONE;
    ensures  named: t->stream == stream && t->iss == iss && t->irs == syn->irs &&
               t->passive == 1 && t->orphan == 0;
    ensures  fresh: t->snd.una == 0 && t->snd.end == 1 && t->snd.fin == 0;
    ensures  blank: receive_blank(t->rcv);
    ensures  ready: emits(*t);
*/
void tcp_open_passive(struct tcb *t, int64_t stream, int64_t iss, int64_t ts_offset,
                      const struct segment *syn, int64_t mss, int64_t now);

/* 3.10.7.3: a segment arrives in SYN-SENT. What of its text is taken is up to arrive.c. */
/*@ requires \valid(t) && core_ok(*t) && t->state == SYN_SENT;
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  ok: core_ok(*t);
    ensures  named: same_names(*t, \old(*t));
    ensures  step: tcp_step(\old(t->state), t->state, t->error) && t->state != LISTEN;
    ensures  closed: t->state == CLOSED ==> t->error == ERROR_REFUSED && g->rst == 1 &&
               g->ackf == 1 && \old(t->snd.una) < g->ack <= \old(t->snd.max);
    ensures  established: t->state == ESTABLISHED ==> g->syn == 1 && g->ackf == 1 &&
               t->snd.una == g->ack == 1 && \result == SEG_TAKEN;
    ensures  both: t->state == SYN_RECEIVED ==> g->syn == 1 && g->ackf == 0 &&
               \result == SEG_TAKEN;
    ensures  irs: t->state == ESTABLISHED || t->state == SYN_RECEIVED ==> t->irs == g->irs;
    ensures  unsent: g->ackf == 1 && !(0 < g->ack <= \old(t->snd.max)) ==>
               *t == \old(*t) && \result == (g->rst == 1 ? SEG_DROP : SEG_RESET);
    ensures  una: t->snd.una >= \old(t->snd.una) && t->snd.end == \old(t->snd.end) &&
               t->snd.max == \old(t->snd.max) && t->snd.fin == \old(t->snd.fin);
    ensures  rcv: t->rcv == \old(t->rcv);
    ensures  no_loop: g->rst == 1 ==> \result != SEG_RESET;
*/
int64_t handshake_syn_sent(struct tcb *t, const struct segment *g, int64_t now);

#endif
