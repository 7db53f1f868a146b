/* tcb.h - a sound connection in a table, as one opaque predicate.
 *
 * tcb_good(t) is tcb_ok(*t), and that the peer's FIN is where the peer's stream ends; tcb_emits(t)
 * is emits(*t); tcb_due(t) is what tcp_due says: 0 when it has a segment to send, else the first of
 * its timers. Whoever has a table of connections sees only the names: unfolded, 64 fields for
 * every k drown the solvers. The unit that steps one connection sees what they
 * mean (TCB_MEANS), the unit that has the table sees that it stays when no field changes
 * (TCB_STAYS). Both facts are lemmas in proofs/theory/tcb.c.
 */
#ifndef SEQUENT_THEORY_TCB_H
#define SEQUENT_THEORY_TCB_H

#include "tcp/tcb.h"

#define SAME(x) (\at(t->x, A) == \at(t->x, B))
#define SAME_SPAN(x) (SAME(x.lo) && SAME(x.hi))

/*@ predicate same_names_at{A, B}(struct tcb *t) =
      SAME(stream) && SAME(iss) && SAME(irs) && SAME(mss) && SAME(passive) && SAME(orphan) &&
      SAME(nodelay) && SAME(soft) && SAME(ts_offset);
    predicate same_state{A, B}(struct tcb *t) =
      SAME(state) && SAME(error) && SAME(rst_due) && SAME(ack_now) && SAME(told) &&
      SAME(scale_on) && SAME(scale) && SAME(ts_on) && SAME(ts_recent) && SAME(sack_on);
    predicate same_send{A, B}(struct tcb *t) =
      SAME(snd.una) && SAME(snd.nxt) && SAME(snd.max) && SAME(snd.end) && SAME(snd.fin) &&
      SAME(snd.edge) && SAME(snd.edge_max) && SAME(snd.wl1) && SAME(snd.wl2) &&
      SAME(snd.max_window) && SAME(snd.probe) && SAME(snd.mss);
    predicate same_receive{A, B}(struct tcb *t) =
      SAME(rcv.read) && SAME(rcv.nxt) && SAME(rcv.edge) && SAME(rcv.fin);
    predicate same_a{A, B}(struct tcb *t) = SAME_SPAN(rcv.islands.a);
    predicate same_b{A, B}(struct tcb *t) = SAME_SPAN(rcv.islands.b);
    predicate same_c{A, B}(struct tcb *t) = SAME_SPAN(rcv.islands.c);
    predicate same_d{A, B}(struct tcb *t) = SAME_SPAN(rcv.islands.d);
    predicate same_e{A, B}(struct tcb *t) = SAME_SPAN(rcv.islands.e);
    predicate same_f{A, B}(struct tcb *t) = SAME_SPAN(rcv.islands.f);
    predicate same_g{A, B}(struct tcb *t) = SAME_SPAN(rcv.islands.g);
    predicate same_h{A, B}(struct tcb *t) = SAME_SPAN(rcv.islands.h);
    predicate same_timers{A, B}(struct tcb *t) =
      SAME(tmr.rtx) && SAME(tmr.ack) && SAME(tmr.tw) && SAME(tmr.tries) &&
      SAME(cc.cwnd) && SAME(cc.ssthresh) && SAME(cc.acked);
    predicate same_rtt{A, B}(struct tcb *t) =
      SAME(rtt.srtt) && SAME(rtt.rttvar) && SAME(rtt.rto) && SAME(rtt.wait) &&
      SAME(rtt.timed) && SAME(rtt.timed_at);
*/

#if defined(THEORY_MEANS)
/*@ predicate tcb_good{L}(struct tcb *t) = tcb_ok(*t) && fin_agrees(*t);
    predicate tcb_emits{L}(struct tcb *t) = emits(*t);
    logic integer tcb_due{L}(struct tcb *t) =
      EMITS(*t) ? 0 : \min(t->tmr.rtx, \min(t->tmr.ack, t->tmr.tw));
*/
#define TCB_FACT lemma
#define TCB_MEANS
#elif defined(THEORY_STAYS)
/*@ // holds of any predicate over the block's value, and of any number made of it
    axiomatic TcbAny { predicate tcb_any(struct tcb v); logic integer tcb_number(struct tcb v); }
    predicate tcb_good{L}(struct tcb *t) = tcb_any(*t);
    logic integer tcb_due{L}(struct tcb *t) = tcb_number(*t);
*/
#define TCB_FACT lemma
#define TCB_STAYS
#else
/*@ axiomatic TcbGood {
      predicate tcb_good{L}(struct tcb *t) reads *t;
      predicate tcb_emits{L}(struct tcb *t) reads *t;
      logic integer tcb_due{L}(struct tcb *t) reads *t;
    }
*/
#define TCB_FACT axiom
#endif

#if defined(TCB_MEANS)
#if !defined(FACTS_NONE)
/*@ axiomatic TcbMeans {
      TCB_FACT tcb_good_means{L}: \forall struct tcb *t; 
        tcb_good(t) <==> tcb_ok(*t) && fin_agrees(*t);
      TCB_FACT tcb_emits_means{L}: \forall struct tcb *t; tcb_emits(t) <==> emits(*t);
      TCB_FACT tcb_due_means{L}: \forall struct tcb *t;
        (emits(*t) ==> tcb_due(t) == 0) &&
        (!emits(*t) ==> tcb_due(t) == \min(t->tmr.rtx, \min(t->tmr.ack, t->tmr.tw)));
    }
*/
#endif
#endif

#if !defined(THEORY_STAYS) && !defined(TCB_STAYS)
#if !defined(FACTS_NONE)
/*@ axiomatic TcbDue {
      TCB_FACT tcb_due_never{L}: \forall struct tcb *t;
        tcb_good(t) && t->state == CLOSED && t->rst_due == 0 ==> tcb_due(t) == NEVER;
    }
*/
#endif
#endif

#if defined(THEORY_STAYS)
/*@ predicate same_block{A, B}(struct tcb *t) =
      same_names_at{A, B}(t) && same_state{A, B}(t) && same_send{A, B}(t) &&
      same_receive{A, B}(t) && same_a{A, B}(t) && same_b{A, B}(t) && same_c{A, B}(t) &&
      same_d{A, B}(t) && same_e{A, B}(t) && same_f{A, B}(t) && same_g{A, B}(t) &&
      same_h{A, B}(t) && same_timers{A, B}(t) && same_rtt{A, B}(t);
*/
#elif defined(TCB_STAYS)
/*@ axiomatic TcbSame { predicate same_block{A, B}(struct tcb *t) reads \at(*t, A), \at(*t, B); } */
#endif

#if defined(TCB_STAYS)
#if !defined(FACTS_NONE)
/*@ axiomatic TcbStays {
      TCB_FACT tcb_same_block{A, B}: \forall struct tcb *t;
        same_names_at{A, B}(t) && same_state{A, B}(t) && same_send{A, B}(t) &&
        same_receive{A, B}(t) && same_a{A, B}(t) && same_b{A, B}(t) && same_c{A, B}(t) &&
        same_d{A, B}(t) && same_e{A, B}(t) && same_f{A, B}(t) && same_g{A, B}(t) &&
        same_h{A, B}(t) && same_timers{A, B}(t) && same_rtt{A, B}(t) ==>
        same_block{A, B}(t);
      TCB_FACT tcb_good_stays{A, B}: \forall struct tcb *t;
        same_block{A, B}(t) && tcb_good{A}(t) ==> tcb_good{B}(t);
      TCB_FACT tcb_due_stays{A, B}: \forall struct tcb *t;
        same_block{A, B}(t) ==> tcb_due{A}(t) == tcb_due{B}(t);
    }
*/
#endif
#endif

#endif
