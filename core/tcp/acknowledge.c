#include "tcp/acknowledge.h"

#include "tcp/state.h"

/* What the ACK says about the network: RFC 5681 3.1 and RFC 6298 2. */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && t->snd.una < ack <= t->snd.max;
    terminates \true;
    exits \false;
    assigns  t->cc.cwnd, t->cc.acked, t->rtt;
    ensures  ok: core_ok(*t);
*/
static void measure(struct tcb *t, int64_t ack, int64_t now)
{
  congestion_on_ack(&t->cc, ack - t->snd.una, t->snd.max - t->snd.una, t->snd.mss);
  if (t->rtt.timed_at <= now)
    rtt_on_ack(&t->rtt, ack, now);
}

/* "If our SYN has been ACKed": ESTABLISHED; or, when the application has closed already, on
 * to FIN-WAIT-1. RFC 6298 5.7: a SYN that had to be sent again makes for a careful start. */
/*@ requires \valid(t) && parts_ok(*t);
    requires state: t->state == SYN_SENT || t->state == SYN_RECEIVED;
    requires fin: t->state == SYN_SENT ==> t->snd.fin == 0;
    terminates \true;
    exits \false;
    assigns  t->state, t->rtt.rto, t->rtt.wait;
    ensures  ok: parts_ok(*t);
    ensures  edge: tcp_edge(\old(t->state), t->state);
    ensures  state: t->state == (t->snd.fin == 1 ? FIN_WAIT_1 : ESTABLISHED);
*/
static void syn_acked(struct tcb *t)
{
  if (t->tmr.tries > 0)
    rtt_after_syn(&t->rtt);
  tcp_set_state(t, t->snd.fin == 1 ? FIN_WAIT_1 : ESTABLISHED);
}

/* "If our FIN is now acknowledged". */
/*@ requires \valid(t) && parts_ok(*t) && time_ok(now) && t->rst_due == 0;
    requires acked: our_fin_acked(*t) && t->snd.una >= 1;
    requires state: t->state == FIN_WAIT_1 || t->state == CLOSING || t->state == LAST_ACK;
    requires fin: FIN_IN(t->state) <==> t->rcv.nxt == t->rcv.fin;
    requires idle: t->tmr.tw == NEVER;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr;
    ensures  ok: core_ok(*t);
    ensures  edge: tcp_edge(\old(t->state), t->state);
    ensures  fin: t->state != CLOSED ==> (FIN_IN(\old(t->state)) <==> FIN_IN(t->state));
    ensures  closed: t->state == CLOSED <==> \old(t->state) == LAST_ACK;
    ensures  quiet: t->state == CLOSED ==> t->error == ERROR_NONE;
    ensures  alive: t->state != CLOSED ==> t->ack_now == \old(t->ack_now) &&
               t->rst_due == \old(t->rst_due) && t->error == \old(t->error);
*/
static void fin_acked(struct tcb *t, int64_t now)
{
  if (t->state == CLOSING) {
    tcp_enter_time_wait(t, now);
  } else if (t->state == LAST_ACK) {
    tcp_enter_closed(t, ERROR_NONE);
  } else {
    tcp_set_state(t, FIN_WAIT_2);
    if (t->orphan == 1)
      t->tmr.tw = now + FIN_TIMEOUT;
  }
}

void acknowledge_new(struct tcb *t, int64_t ack, int64_t now)
{
  measure(t, ack, now);
  send_ack(&t->snd, ack);
  if (t->state <= SYN_RECEIVED)
    syn_acked(t);
  t->tmr.rtx = NEVER;                  /* RFC 6298 5.2, 5.3: settle() starts it again */
  t->tmr.tries = 0;
  if (t->snd.fin == 1 && ack > t->snd.end)
    fin_acked(t, now);
}

/* "SND.UNA =< SEG.ACK =< SND.NXT: the send window should be updated." When a closed window
 * opens, what probed it may have been dropped there: it goes again, without back-off. */
/*@ requires \valid(t) && core_ok(*t) && SYNCED(t->state);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g);
    requires t->snd.una <= g->ack <= t->snd.max;
    terminates \true;
    exits \false;
    assigns  t->tmr.rtx, t->rtt.wait, t->rtt.timed, t->snd.nxt, t->snd.edge, t->snd.edge_max,
             t->snd.max_window, t->snd.wl1, t->snd.wl2;
    ensures  ok: core_ok(*t);
    ensures  opened: \old(t->snd.edge) <= t->snd.una < t->snd.edge ==>
               t->snd.nxt == t->snd.una && t->rtt.wait == t->rtt.rto && t->tmr.rtx == NEVER;
    ensures  nxt: t->snd.nxt == \old(t->snd.nxt) || t->snd.nxt == t->snd.una;
*/
static void update_window(struct tcb *t, const struct segment *g)
{
  bool closed = t->snd.edge <= t->snd.una;

  send_window(&t->snd, g->seq, g->ack, g->wnd);
  if (closed && t->snd.edge > t->snd.una) {
    t->snd.nxt = t->snd.una;
    t->rtt.wait = t->rtt.rto;
    rtt_on_retransmit(&t->rtt);
    t->tmr.rtx = NEVER;
  }
}

/* An acceptable ACK of a synchronised connection, or of one that is now. */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && t->state >= SYN_RECEIVED;
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g);
    requires t->snd.una <= g->ack <= t->snd.max;
    requires t->state == SYN_RECEIVED ==> t->snd.una < g->ack;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->cc.cwnd, t->cc.acked, t->rtt,
             t->snd.una, t->snd.nxt, t->snd.edge, t->snd.edge_max, t->snd.probe,
             t->snd.max_window, t->snd.wl1, t->snd.wl2;
    ensures  ok: core_ok(*t);
    ensures  una: t->snd.una == g->ack && (t->state == CLOSED || SYNCED(t->state));
    ensures  step: \old(t->state) == t->state || tcp_edge(\old(t->state), t->state);
    ensures  closed: t->state == CLOSED ==> \old(t->state) == LAST_ACK && our_fin_acked(*t) &&
               t->error == ERROR_NONE;
    ensures  tw: \old(t->state) == TIME_WAIT ==>
               t->state == TIME_WAIT && t->tmr.tw == \old(t->tmr.tw);
    ensures  fin: t->state != CLOSED ==> (FIN_IN(\old(t->state)) <==> FIN_IN(t->state));
*/
static void acceptable(struct tcb *t, const struct segment *g, int64_t now)
{
  if (t->orphan == 0)
    t->tmr.tries = 0;                  /* the peer is there; an orphan needs progress */
  if (g->ack > t->snd.una)
    acknowledge_new(t, g->ack, now);
  if (t->state != CLOSED)
    update_window(t, g);
}

int64_t acknowledge(struct tcb *t, const struct segment *g, int64_t now)
{
  /* "SND.UNA < SEG.ACK =< SND.NXT ... If the segment acknowledgment is not acceptable, form a
   * reset segment" */
  if (t->state == SYN_RECEIVED && (g->ack <= t->snd.una || g->ack > t->snd.max))
    return SEG_RESET;
  /* RFC 5961 5.2: "SND.UNA - MAX.SND.WND =< SEG.ACK =< SND.NXT", else a challenge ACK */
  if (g->ack > t->snd.max || g->ack < t->snd.una - t->snd.max_window) {
    t->ack_now = 1;
    return SEG_DROP;
  }
  if (g->ack >= t->snd.una)
    acceptable(t, g, now);
  return SEG_TAKEN;
}
