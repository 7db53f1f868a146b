/* emit.h - what to send next: RFC 9293 3.10.8, 3.8.6; RFC 1122 4.2.3.4; RFC 5681 4.2. */
#ifndef SEQUENT_TCP_EMIT_H
#define SEQUENT_TCP_EMIT_H

#include "tcp/segment.h"

/* 1 and *out, the next segment to send; 0 if there is none now. Its text is our stream's
 * [seq + syn, + len), at most max_payload bytes; it may be a super-segment for the device to
 * cut by snd.mss. Text sent before is sent again with the same bytes: they are in the ring. */
/*@ requires \valid(t) && tcb_ok(*t) && time_ok(now);
    requires \valid(out) && \separated(t, out);
    requires 1 <= max_payload <= SEGMENT_MAX;
    terminates \true;
    exits \false;
    assigns  t->ack_now, t->told, t->rst_due, t->tmr.ack, t->tmr.rtx, t->rcv.edge,
             t->snd.nxt, t->snd.max, t->snd.probe, t->rtt.timed, t->rtt.timed_at, *out;
    ensures  ok: tcb_ok(*t);
    ensures  exact: \result != 0 <==> emits(\old(*t));
    ensures  quiet: \result == 0 ==> *t == \old(*t);

    ensures  segment: \result != 0 ==> segment_ok(*out) && off_ok(out->seq) && off_ok(out->ack);
    ensures  field: \result != 0 ==> out->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    ensures  plain: \result != 0 && (out->syn == 1 || t->scale_on == 0) ==>
               out->wnd <= WINDOW_TOP;
    ensures  size: \result != 0 ==> out->len <= max_payload;

    ensures  text: \result != 0 && out->len > 0 ==>
               1 <= out->seq + out->syn && t->snd.una <= out->seq &&
               out->seq + out->syn + out->len <= t->snd.end;
    ensures  queued: \result != 0 && out->rst == 0 ==>
               out->seq + SEGMENT_LEN(*out) <= send_total(t->snd);
    ensures  window: \result != 0 && SEGMENT_LEN(*out) > 0 ==>
               out->seq + SEGMENT_LEN(*out) <= t->snd.edge || SEGMENT_LEN(*out) == 1;
    ensures  probe: \result != 0 && SEGMENT_LEN(*out) > 0 && t->snd.una > 0 &&
               out->seq + SEGMENT_LEN(*out) > t->snd.edge ==>
               \old(t->snd.probe) == 1 && out->seq == t->snd.una;
    ensures  fin: \result != 0 && out->fin == 1 ==>
               t->snd.fin == 1 && out->seq + out->syn + out->len == t->snd.end;

    ensures  told: \result != 0 && out->ackf == 1 && out->rst == 0 ==>
               out->ack == RECEIVE_NEXT(t->rcv) == t->told;
    ensures  promise: \result != 0 && out->ackf == 1 ==> out->ack + out->wnd <= t->rcv.edge;
    ensures  never_left: t->rcv.edge >= \old(t->rcv.edge);
    ensures  forward: t->snd.max >= \old(t->snd.max);
    ensures  reset: \result != 0 ==> (out->rst == 1 <==> \old(t->rst_due) == 1);
    ensures  gone: \old(t->rst_due) == 1 ==> t->rst_due == 0 && t->state == CLOSED;
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.una == \old(t->snd.una);
*/
int64_t tcp_emit(struct tcb *t, int64_t now, int64_t max_payload, struct segment *out);

#endif
