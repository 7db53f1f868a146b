/* awake.h - theorem Awake: no connection that has something to do is forgotten by the schedule.
 *
 * A connection that has a segment to send is looked at some time: at once, unless it waits for its
 * neighbor, and then when that changes, or its patience ends. One that has none is looked at no
 * later than the first of its timers. Opaque but where AWAKE_OPEN says otherwise;
 * proofs/theory/awake.c proves the facts (AWAKE_THEORY).
 */
#ifndef SEQUENT_THEORY_AWAKE_H
#define SEQUENT_THEORY_AWAKE_H

#include "stack/table.h"
#include "due.h"

#if defined(AWAKE_THEORY)
#define AWAKE_OPEN
#define AWAKE_FACT lemma
#else
#define AWAKE_FACT axiom
#endif

/*@ // connection i, whose block is *t
    predicate awake{L}(struct schedule *h, struct tcb *t, integer i) =
      tcb_due(t) == 0 ? due_at(h, i) < NEVER : due_at(h, i) <= tcb_due(t);
*/

#if defined(AWAKE_OPEN)
/*@ predicate all_awake{L}(struct schedule *h, struct tcb *t, integer n) =
      \forall integer i; 0 <= i < n ==> awake(h, t + i, i);

    // but connection k, which has just changed and gets its place in the schedule next
    predicate all_awake_but{L}(struct schedule *h, struct tcb *t, integer n, integer k) =
      \forall integer i; 0 <= i < n && i != k ==> awake(h, t + i, i);
*/
#else
/*@ axiomatic Awake {
      predicate all_awake{L}(struct schedule *h, struct tcb *t, integer n)
        reads h->due.at, h->due.n, h->due.at[1 .. 2 * h->due.n - 1], t[0 .. n - 1];
      predicate all_awake_but{L}(struct schedule *h, struct tcb *t, integer n, integer k)
        reads h->due.at, h->due.n, h->due.at[1 .. 2 * h->due.n - 1], t[0 .. n - 1];
    }
*/
#endif

/*@ // all blocks, or all but that of k, are as they were
    predicate tcbs_same{A, B}(struct tcb *t, integer n) =
      \forall integer i; 0 <= i < n ==> tcb_untouched{A, B}(t + i);
    predicate tcbs_same_but{A, B}(struct tcb *t, integer n, integer k) =
      \forall integer i; 0 <= i < n && i != k ==> tcb_untouched{A, B}(t + i);
    // no number of any array changes but in block k
    predicate tcb_alone{A, B}(struct tcb *t, integer k) =
      \forall int64_t *q; \separated(q, t + k) ==> \at(*q, A) == \at(*q, B);
*/

#if defined(AWAKE_THEORY)
/*@ lemma awake_one{A, B}: \forall struct schedule *h, struct tcb *t, integer i;
      due_at{A}(h, i) == due_at{B}(h, i) && tcb_untouched{A, B}(t) && awake{A}(h, t, i) ==>
      awake{B}(h, t, i);

    lemma alone_one{A, B}: \forall struct tcb *t, integer i, k;
      tcb_alone{A, B}(t, k) && i != k ==> tcb_untouched{A, B}(t + i);
    lemma alone_same{A, B}: \forall struct tcb *t, integer n, k;
      tcb_alone{A, B}(t, k) ==> tcbs_same_but{A, B}(t, n, k);
*/
#endif
#if !defined(FACTS_NONE)
/*@ axiomatic AwakeFacts {
      AWAKE_FACT awake_stays{A, B}: \forall struct schedule *h, struct tcb *t, integer n;
        all_awake{A}(h, t, n) && due_same{A, B}(h, n) && tcbs_same{A, B}(t, n) ==>
        all_awake{B}(h, t, n);
      AWAKE_FACT awake_changed{A, B}: \forall struct schedule *h, struct tcb *t, integer n, k;
        all_awake{A}(h, t, n) && due_same{A, B}(h, n) && tcbs_same_but{A, B}(t, n, k) ==>
        all_awake_but{B}(h, t, n, k);
      AWAKE_FACT awake_stepped{A, B}: \forall struct schedule *h, struct tcb *t, integer n, k;
        all_awake{A}(h, t, n) && due_same{A, B}(h, n) && tcb_alone{A, B}(t, k) ==>
        all_awake_but{B}(h, t, n, k);
      AWAKE_FACT awake_placed{A, B}: \forall struct schedule *h, struct tcb *t, integer n, k;
        all_awake_but{A}(h, t, n, k) && due_same_but{A, B}(h, n, k) && tcbs_same{A, B}(t, n) &&
        awake{B}(h, t + k, k) ==> all_awake{B}(h, t, n);
      AWAKE_FACT awake_rest{L}: \forall struct schedule *h, struct tcb *t, integer n, k;
        all_awake(h, t, n) ==> all_awake_but(h, t, n, k);
    }
*/
#endif

#endif
