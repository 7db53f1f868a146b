#include "tcp/timer.h"

#include "tcp/settle.h"
#include "tcp/state.h"

/* The end of TIME-WAIT; or nobody will ever read what the peer of an orphan has to say. */
/*@ requires \valid(t) && core_ok(*t) && t->tmr.tw < NEVER;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr;
    ensures  ok: tcb_ok(*t);
    ensures  closed: t->state == CLOSED && t->rst_due == 0;
    ensures  why: t->error == (\old(t->state) == TIME_WAIT ? ERROR_NONE : ERROR_TIMEOUT);
*/
static void wait_is_over(struct tcb *t)
{
  tcp_enter_closed(t, t->state == TIME_WAIT ? ERROR_NONE : ERROR_TIMEOUT);
}

/* RFC 6298 5.4 to 5.6; a probe says nothing about the network. */
/*@ requires \valid(t) && core_ok(*t) && OPENED(t->state) && t->tmr.tries < TRIES_MAX;
    terminates \true;
    exits \false;
    assigns  t->tmr.rtx, t->tmr.tries, t->snd.nxt, t->snd.probe, t->cc, t->rtt.wait, t->rtt.timed;
    ensures  ok: core_ok(*t);
    ensures  tries: t->tmr.tries == \old(t->tmr.tries) + 1 && t->tmr.rtx == NEVER;
    ensures  wait: t->rtt.wait == \min(2 * \old(t->rtt.wait), RTO_MAX);
    ensures  again: t->snd.nxt == t->snd.una &&
               (t->snd.una < send_total(t->snd) ==> can_send(t->snd, t->cc.cwnd, t->nodelay));
    ensures  probe: t->snd.una == t->snd.max ==> t->cc == \old(t->cc);
*/
static void try_again(struct tcb *t)
{
  if (t->snd.una < t->snd.max)
    congestion_on_timeout(&t->cc, t->snd.max - t->snd.una, t->snd.mss, t->tmr.tries > 0);
  t->tmr.tries++;
  t->tmr.rtx = NEVER;
  rtt_backoff(&t->rtt);
  rtt_on_retransmit(&t->rtt);
  send_timeout(&t->snd);
}

/* Nothing is in flight and something can go: the link has not taken it yet. */
/*@ requires \valid_read(t) && core_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result <==> t->snd.una == t->snd.max &&
               can_send(t->snd, t->cc.cwnd, t->nodelay);
*/
static bool not_sent_yet(const struct tcb *t)
{
  return t->snd.una == t->snd.max &&
         send_ready(&t->snd, t->cc.cwnd, t->nodelay, t->snd.mss) > 0;
}

/* "Retransmission timeout"; R2 of RFC 9293 3.8.3 has its own bound for SYNs. */
/*@ requires \valid(t) && core_ok(*t) && OPENED(t->state);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->snd.nxt, t->snd.probe, t->cc,
             t->rtt.wait, t->rtt.timed;
    ensures  ok: core_ok(*t);
    ensures  again: t->state == \old(t->state) ==> t->snd.nxt == t->snd.una &&
               t->ack_now == \old(t->ack_now) && t->tmr.tw == \old(t->tmr.tw) &&
               (t->snd.una < send_total(t->snd) ==> can_send(t->snd, t->cc.cwnd, t->nodelay));
    ensures  gave_up: t->state == \old(t->state) ||
               (t->state == CLOSED && t->error == ERROR_TIMEOUT && \old(t->tmr.tries) >=
                  (\old(t->state) <= SYN_RECEIVED ? TRIES_SYN : TRIES_MAX));
*/
static void retransmission_timeout(struct tcb *t)
{
  if (not_sent_yet(t))
    t->tmr.rtx = NEVER;
  else if (t->tmr.tries >= (t->state <= SYN_RECEIVED ? TRIES_SYN : TRIES_MAX))
    tcp_enter_closed(t, ERROR_TIMEOUT);
  else
    try_again(t);
}

void tcp_timer(struct tcb *t, int64_t now)
{
  if (now < t->tmr.rtx && now < t->tmr.ack && now < t->tmr.tw)
    return;
  if (now >= t->tmr.tw) {
    wait_is_over(t);
    return;
  }
  if (now >= t->tmr.ack) {
    t->tmr.ack = NEVER;
    t->ack_now = 1;
  }
  if (now >= t->tmr.rtx)
    retransmission_timeout(t);
  settle(t, now);
}

/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result <==> emits(*t);
*/
static bool ready(const struct tcb *t)
{
  if (t->state == CLOSED)
    return t->rst_due == 1;
  if (t->ack_now == 1 && t->state != SYN_SENT)
    return true;
  return send_ready(&t->snd, t->cc.cwnd, t->nodelay, t->snd.mss) > 0;
}

int64_t tcp_due(const struct tcb *t)
{
  if (ready(t))
    return 0;
  return lesser(lesser(t->tmr.rtx, t->tmr.ack), t->tmr.tw);
}
