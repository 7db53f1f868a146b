/* arrive.h - SEGMENT ARRIVES, RFC 9293 3.10.7, in its order. */
#ifndef SEQUENT_TCP_ARRIVE_H
#define SEQUENT_TCP_ARRIVE_H

#include "tcp/segment.h"

enum tcp_verdict {
  SEG_DROP,                   /* not acceptable; an ACK may be due */
  SEG_TAKEN,
  SEG_RESET                   /* answer it with reset_answer() */
};

/*@ // the part of a segment's text that is to be copied into the ring: in the segment, and
    // in the window
    predicate text_part(struct span s, struct segment g, struct receive before, struct receive r) =
      (s.lo == 0 && s.hi == 0) ||
      (g.seq + g.syn <= s.lo < s.hi <= g.seq + g.syn + g.len &&
       before.nxt <= s.lo && s.hi <= r.edge);
*/

/* A segment of connection t has arrived. *text is what of its text is to be stored in the
 * ring now, offsets [lo, hi), 0 and 0 for nothing. Byte lo is byte lo - (seq + syn) of it. */
/*@ requires \valid(t) && tcb_ok(*t) && time_ok(now);
    requires segment: \valid_read(g) && segment_ok(*g);
    requires \valid(text) && \separated(t, g, text);
    requires agrees: segment_agrees(*g, t->stream) && fin_agrees(*t);
    terminates \true;
    exits \false;
    assigns  *t, *text;
    ensures  ok: tcb_ok(*t);
    ensures  stream: t->stream == \old(t->stream);
    ensures  named: same_names(*t, \old(*t));

    ensures  path: tcp_path(\old(t->state), t->state, t->error);
    ensures  dead: \old(t->state) == CLOSED ==> *t == \old(*t);

    ensures  una: t->snd.una >= \old(t->snd.una);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.max == \old(t->snd.max);
    ensures  forward: t->rcv.nxt >= \old(t->rcv.nxt);
    ensures  unsent: \old(t->state) >= SYN_RECEIVED && g->ackf == 1 && g->rst == 0 &&
               g->ack > \old(t->snd.max) ==>
               t->snd == \old(t->snd) && (t->rcv == \old(t->rcv) || t->state == CLOSED);
    ensures  edge: t->rcv.edge == \old(t->rcv.edge) && t->rcv.read == \old(t->rcv.read);

    ensures  text: text_part(*text, *g, \old(t->rcv), t->rcv);
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || span_has(*text, o);
    ensures  fin: fin_agrees(*t);

    ensures  closed: t->state == CLOSED && \old(t->state) != CLOSED && t->error == ERROR_NONE ==>
               \old(t->state) == LAST_ACK && our_fin_acked(*t);
    ensures  tw: \old(t->state) == TIME_WAIT ==> t->state == TIME_WAIT &&
               (t->tmr.tw == \old(t->tmr.tw) || t->tmr.tw == now + TWO_MSL);
    ensures  blind_rst: g->rst == 1 && \old(t->state) >= SYN_RECEIVED &&
               g->seq != \old(RECEIVE_NEXT(t->rcv)) ==> t->state == \old(t->state);
    ensures  no_loop: g->rst == 1 ==> \result != SEG_RESET;
*/
int64_t tcp_arrive(struct tcb *t, const struct segment *g, int64_t now, struct span *text);

#endif
