/* table.h - a block in its table: the invariant of one among many.
 *
 * What the prover has to know of a step of one block is that it kept that one's invariant
 * and touched no cell of the others.  proofs/theory/table.c proves that this is enough.
 */
#ifndef SEQUENT_STACK_TABLE_H
#define SEQUENT_STACK_TABLE_H

#include "tcp/tcb.h"
#ifdef __FRAMAC__
#include "../../proofs/theory/tcb.h"
#endif

/*@ // no cell of *t changes from A to B
    predicate tcb_untouched{A, B}(struct tcb *t) =
      \forall int64_t *q; !\separated(q, t) ==> \at(*q, A) == \at(*q, B);
*/

#if defined(TABLE_THEORY)
#define TABLE_FACT lemma
/*@
    lemma untouched_names_at{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_names_at{A, B}(t);
    lemma untouched_state{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_state{A, B}(t);
    lemma untouched_send{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_send{A, B}(t);
    lemma untouched_receive{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_receive{A, B}(t);
    lemma untouched_a{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_a{A, B}(t);
    lemma untouched_b{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_b{A, B}(t);
    lemma untouched_c{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_c{A, B}(t);
    lemma untouched_d{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_d{A, B}(t);
    lemma untouched_e{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_e{A, B}(t);
    lemma untouched_f{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_f{A, B}(t);
    lemma untouched_g{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_g{A, B}(t);
    lemma untouched_h{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_h{A, B}(t);
    lemma untouched_timers{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_timers{A, B}(t);
    lemma untouched_rtt{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_rtt{A, B}(t);
*/
#else
#define TABLE_FACT axiom
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic TableFacts {
      TABLE_FACT tcb_good_untouched{A, B}: \forall struct tcb *t;
        tcb_good{A}(t) && tcb_untouched{A, B}(t) ==> tcb_good{B}(t);
      TABLE_FACT tcb_due_untouched{A, B}: \forall struct tcb *t;
        tcb_untouched{A, B}(t) ==> tcb_due{A}(t) == tcb_due{B}(t);
    }
*/
#endif

/* Whoever only passes it on sees no more than the name. */
#ifdef TCBS_CLOSED
/*@ axiomatic TcbsGood { predicate tcbs_good{L}(struct tcb *c, integer n) reads c[0 .. n - 1]; } */
#else
/*@ predicate tcbs_good{L}(struct tcb *c, integer n) =
      \forall integer k; 0 <= k < n ==> tcb_good(c + k);
*/
#endif

#endif
