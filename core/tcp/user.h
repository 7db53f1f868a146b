/* user.h - the user calls, RFC 9293 3.10.2 to 3.10.6, and what the network layer says. */
#ifndef SEQUENT_TCP_USER_H
#define SEQUENT_TCP_USER_H

#include "tcp/tcb.h"

/* SEND: queues up to n bytes, which the caller puts into the ring at the old end. Returns how
 * many: 0 before and after the states that take text, after shutdown, or when it is full. */
/*@ requires \valid(t) && tcb_ok(*t) && time_ok(now) && 0 <= n;
    terminates \true;
    exits \false;
    assigns  t->snd.end, t->tmr.rtx, t->tmr.ack, t->ack_now;
    ensures  ok: tcb_ok(*t);
    ensures  taken: 0 <= \result <= n && t->snd.end == \old(t->snd.end) + \result;
    ensures  fits: t->snd.end <= \max(t->snd.una, 1) + RING && \result <= RING;
    ensures  open: \result > 0 ==> t->snd.fin == 0 && OPENED(t->state);
    ensures  some: n > 0 && t->snd.fin == 0 && OPENED(t->state) &&
               \old(t->snd.end) < \min(\max(t->snd.una, 1) + RING, SEND_END_MAX) ==> \result > 0;
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
*/
int64_t tcp_write(struct tcb *t, int64_t n, int64_t now);

/* RECEIVE: hands out up to n bytes, which the caller takes from the ring at the old read. */
/*@ requires \valid(t) && tcb_ok(*t) && time_ok(now) && 0 <= n;
    terminates \true;
    exits \false;
    assigns  t->rcv.read, t->tmr.rtx, t->tmr.ack, t->ack_now;
    ensures  ok: tcb_ok(*t);
    ensures  taken: \result == \min(n, \old(t->rcv.nxt - t->rcv.read));
    ensures  read: t->rcv.read == \old(t->rcv.read) + \result;
    ensures  held: \forall integer o; held(t->rcv, o) <==>
               held(\old(t->rcv), o) && t->rcv.read <= o;
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
*/
int64_t tcp_read(struct tcb *t, int64_t n, int64_t now);

/* CLOSE, of our direction only: what is queued goes out, then the FIN. */
/*@ requires \valid(t) && tcb_ok(*t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->snd.fin;
    ensures  ok: tcb_ok(*t);
    ensures  step: tcp_step(\old(t->state), t->state, t->error);
    ensures  closed: t->state == CLOSED && \old(t->state) != CLOSED ==>
               \old(t->state) == SYN_SENT && t->error == ERROR_NONE;
    ensures  ends: SYN_RECEIVED <= t->state ==> t->snd.fin == 1;
    ensures  queued: t->snd.end == \old(t->snd.end);
    ensures  no_reset: t->rst_due <= \old(t->rst_due);
    ensures  later: \old(t->state) > CLOSE_WAIT || \old(t->state) == FIN_WAIT_2 ==>
               t->state == \old(t->state) && t->tmr.tw == \old(t->tmr.tw);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
*/
void tcp_shutdown(struct tcb *t, int64_t now);

/* The application lets go of it. As tcp_shutdown, but if there is text that nobody will read
 * the peer must be told (RFC 2525 2.17, RFC 1122 4.2.2.13): a reset. */
/*@ requires \valid(t) && tcb_ok(*t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->snd.fin, t->orphan;
    ensures  ok: tcb_ok(*t);
    ensures  step: tcp_step(\old(t->state), t->state, t->error);
    ensures  orphan: t->orphan == 1;
    ensures  unread: OPENED(\old(t->state)) && \old(t->state) != TIME_WAIT &&
               t->rcv.read < t->rcv.nxt ==> t->state == CLOSED && t->error == ERROR_ABORTED;
    ensures  tw: \old(t->state) == TIME_WAIT ==>
               t->state == TIME_WAIT && t->tmr.tw == \old(t->tmr.tw);
    ensures  reset: t->rst_due == 1 && \old(t->rst_due) == 0 ==> t->error == ERROR_ABORTED;
    ensures  ends: SYN_RECEIVED <= t->state ==> t->snd.fin == 1;
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
*/
void tcp_close(struct tcb *t, int64_t now);

/* ABORT, 3.10.5: "SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT: Send a reset
 * segment"; in the other states the peer has said all and heard all. */
#define ABORT_TOLD(s) (SYN_RECEIVED <= (s) && (s) <= CLOSE_WAIT)

/*@ requires \valid(t) && core_ok(*t) && t->state != LISTEN && error != ERROR_NONE;
    requires awake: t->state == CLOSED ==> tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr;
    ensures  ok: tcb_ok(*t);
    ensures  closed: t->state == CLOSED;
    ensures  why: \old(t->state) != CLOSED ==> t->error == error;
    ensures  told: ABORT_TOLD(\old(t->state)) ==> t->rst_due == 1;
    ensures  untold: OPENED(\old(t->state)) && !ABORT_TOLD(\old(t->state)) ==> t->rst_due == 0;
    ensures  dead: \old(t->state) == CLOSED ==> *t == \old(*t);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
*/
void tcp_abort(struct tcb *t, int64_t error);

/* The network layer cannot reach the peer (ARP, ICMP). RFC 9293 3.9.2.2, RFC 5927 5.2, RFC
 * 5461: a hard error ends a connection that is not synchronised; else it is only noted. */
/*@ requires \valid(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->soft;
    ensures  ok: tcb_ok(*t);
    ensures  step: tcp_step(\old(t->state), t->state, t->error);
    ensures  only: t->state == \old(t->state) || (hard != 0 && t->error == ERROR_UNREACHABLE &&
               (\old(t->state) == SYN_SENT || \old(t->state) == SYN_RECEIVED));
    ensures  noted: t->state != CLOSED ==> t->soft == 1;
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
*/
void tcp_unreachable(struct tcb *t, int64_t hard);

/* Nagle's rule off (1) or on (0). */
/*@ requires \valid(t) && tcb_ok(*t) && time_ok(now);
    terminates \true;
    exits \false;
    assigns  t->nodelay, t->tmr.rtx, t->tmr.ack, t->ack_now;
    ensures  ok: tcb_ok(*t);
    ensures  set: t->nodelay == (on != 0 ? 1 : 0);
    ensures  held: \forall integer o; held(t->rcv, o) <==> held(\old(t->rcv), o);
    ensures  fin_kept: fin_agrees(\old(*t)) ==> fin_agrees(*t);
*/
void tcp_nodelay(struct tcb *t, int64_t on, int64_t now);

/* CLOSED and nothing left to send: the slot may be used again. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result != 0 <==> t->state == CLOSED && t->rst_due == 0;
*/
static inline int64_t tcp_finished(const struct tcb *t)
{
  return t->state == CLOSED && t->rst_due == 0;
}

/* Bytes that tcp_read() would give. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result == t->rcv.nxt - t->rcv.read;
    ensures  range: 0 <= \result <= RING;
*/
static inline int64_t tcp_readable(const struct tcb *t)
{
  return t->rcv.nxt - t->rcv.read;
}

/* Bytes that tcp_write() would take. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  range: 0 <= \result <= RING;
    ensures  open: \result > 0 ==> t->snd.fin == 0 && OPENED(t->state);
    ensures  exact: t->snd.fin == 0 && OPENED(t->state) ==>
               \result == \min(\max(t->snd.una, 1) + RING, SEND_END_MAX) - t->snd.end;
*/
static inline int64_t tcp_writable(const struct tcb *t)
{
  return t->state <= LISTEN || t->snd.fin == 1 ? 0 : send_space(&t->snd);
}

/* The application has read all that the peer wrote before its FIN. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result != 0 <==> t->rcv.read == t->rcv.fin;
    ensures  whole: \result != 0 ==> t->rcv.read == t->rcv.nxt;
*/
static inline int64_t tcp_eof(const struct tcb *t)
{
  return t->rcv.read == t->rcv.fin;
}

#endif
