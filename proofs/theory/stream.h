/* stream.h - a connection's rings hold the bytes of its streams, as one opaque predicate.
 *
 * stream_ok(t, receive, send) is stream_received(t, receive) && stream_sent(t, send). Whoever
 * has a table of connections knows the name, when it begins and when it stays; the unit that
 * moves the bytes (STREAM_OPEN) knows what it means. All are lemmas in proofs/theory/stream.c.
 */
#ifndef SEQUENT_THEORY_STREAM_H
#define SEQUENT_THEORY_STREAM_H

#include "stack/table.h"

/*@ // every byte that we hold of the peer's stream is the peer's
    predicate stream_received{L}(struct tcb *t, struct ring *receive) =
      \forall integer o; held(t->rcv, o) ==> 0 <= o && slot_peer(receive, t->stream, o);

    // every byte that the peer has not acknowledged is as the application wrote it, and they fit
    predicate stream_sent{L}(struct tcb *t, struct ring *send) =
      t->snd.end <= OFF_MAX && t->snd.end <= \max(t->snd.una, 1) + RING &&
      ring_own(send, t->stream, \max(t->snd.una, 1), t->snd.end);

    // nothing came, nothing was written
    predicate stream_blank{L}(struct tcb *t) =
      t->snd.una == 0 && t->snd.end == 1 && \forall integer o; !held(t->rcv, o);

    // no offset more is held or waits to be acknowledged
    predicate stream_kept{A, B}(struct tcb *t) =
      \at(t->stream, A) == \at(t->stream, B) && \at(t->snd.end, A) == \at(t->snd.end, B) &&
      \at(t->snd.una, A) <= \at(t->snd.una, B) &&
      \forall integer o; held(\at(t->rcv, B), o) ==> held(\at(t->rcv, A), o);

    // no byte of the ring changes from A to B
    predicate ring_same{A, B}(struct ring *r) =
      \forall integer i; 0 <= i < RING ==> \at(r->byte[i], A) == \at(r->byte[i], B);
*/

#if defined(STREAM_THEORY)
#define STREAM_FACT lemma
#define STREAM_OPEN
/*@ predicate stream_ok{L}(struct tcb *t, struct ring *receive, struct ring *send) =
      stream_received(t, receive) && stream_sent(t, send);

    lemma slot_peer_same{A, B}: \forall struct ring *r, integer stream, o;
      0 <= o && ring_same{A, B}(r) && slot_peer{A}(r, stream, o) ==> slot_peer{B}(r, stream, o);
    lemma slot_own_same{A, B}: \forall struct ring *r, integer stream, o;
      0 <= o && ring_same{A, B}(r) && slot_own{A}(r, stream, o) ==> slot_own{B}(r, stream, o);
    lemma received_kept{A, B}: \forall struct tcb *t, struct ring *r;
      stream_received{A}(t, r) && stream_kept{A, B}(t) && ring_same{A, B}(r) ==>
      stream_received{B}(t, r);
    lemma own_kept{A, B}: \forall struct ring *r, integer stream, lo, lower, hi;
      ring_own{A}(r, stream, lo, hi) && ring_same{A, B}(r) && 0 <= lo <= lower ==>
      ring_own{B}(r, stream, lower, hi);
    lemma sent_kept{A, B}: \forall struct tcb *t, struct ring *r;
      stream_sent{A}(t, r) && stream_kept{A, B}(t) && ring_same{A, B}(r) ==>
      stream_sent{B}(t, r);

    lemma untouched_cursors{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> SAME(stream) && SAME(snd.una) && SAME(snd.end) &&
        SAME(rcv.read) && SAME(rcv.nxt);
    lemma untouched_island_a{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_a{A, B}(t);
    lemma untouched_island_b{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_b{A, B}(t);
    lemma untouched_island_c{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_c{A, B}(t);
    lemma untouched_island_d{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_d{A, B}(t);
    lemma untouched_island_e{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_e{A, B}(t);
    lemma untouched_island_f{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_f{A, B}(t);
    lemma untouched_island_g{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_g{A, B}(t);
    lemma untouched_island_h{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> same_h{A, B}(t);
    lemma held_same{A, B}: \forall struct tcb *t, integer o;
      SAME(rcv.read) && SAME(rcv.nxt) && same_a{A, B}(t) && same_b{A, B}(t) &&
      same_c{A, B}(t) && same_d{A, B}(t) && same_e{A, B}(t) && same_f{A, B}(t) &&
      same_g{A, B}(t) && same_h{A, B}(t) && held(\at(t->rcv, B), o) ==>
      held(\at(t->rcv, A), o);
    lemma untouched_kept{A, B}: \forall struct tcb *t;
      tcb_untouched{A, B}(t) ==> stream_kept{A, B}(t);
*/
#else
#define STREAM_FACT axiom
/*@ axiomatic StreamOk {
      predicate stream_ok{L}(struct tcb *t, struct ring *receive, struct ring *send)
        reads *t, receive->byte[0 .. RING - 1], send->byte[0 .. RING - 1];
    }
*/
#endif

#if defined(STREAM_OPEN)
#if !defined(FACTS_NONE)
/*@ axiomatic StreamMeans {
      STREAM_FACT stream_ok_means{L}: \forall struct tcb *t, struct ring *receive, *send;
        stream_ok(t, receive, send) <==> stream_received(t, receive) && stream_sent(t, send);
    }
*/
#endif
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic StreamFacts {
      // what the application can read now
      STREAM_FACT held_front: \forall struct receive r, integer o;
        r.read <= o < r.nxt ==> held(r, o);

      STREAM_FACT stream_ok_blank{L}: \forall struct tcb *t, struct ring *receive, *send;
        stream_blank(t) ==> stream_ok(t, receive, send);

      // a step of this connection that moves no bytes
      STREAM_FACT stream_ok_kept{A, B}: \forall struct tcb *t, struct ring *receive, *send;
        stream_ok{A}(t, receive, send) && stream_kept{A, B}(t) &&
        ring_same{A, B}(receive) && ring_same{A, B}(send) ==> stream_ok{B}(t, receive, send);

      // a step of another one
      STREAM_FACT stream_ok_untouched{A, B}: \forall struct tcb *t, struct ring *receive, *send;
        stream_ok{A}(t, receive, send) && tcb_untouched{A, B}(t) &&
        ring_same{A, B}(receive) && ring_same{A, B}(send) ==> stream_ok{B}(t, receive, send);
    }
*/
#endif

#endif
