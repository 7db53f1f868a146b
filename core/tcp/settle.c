#include "tcp/settle.h"

/* Something goes, or has to wait for a clock. */
/*@ requires \valid_read(t) && core_ok(*t) && OPENED(t->state);
    requires work: t->snd.una < send_total(t->snd);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  in_flight: t->snd.una < t->snd.max ==> \result;
    ensures  stuck: !can_send(t->snd, t->cc.cwnd, t->nodelay) ==> \result;
*/
static bool needs_clock(const struct tcb *t)
{
  return t->snd.una < t->snd.max || send_ready(&t->snd, t->cc.cwnd, t->nodelay, t->snd.mss) == 0;
}

void settle_send(struct tcb *t, int64_t now)
{
  if (t->state <= LISTEN || t->snd.una == t->snd.end + t->snd.fin)
    t->tmr.rtx = NEVER;
  else if (t->tmr.rtx == NEVER && needs_clock(t))
    t->tmr.rtx = now + t->rtt.wait;
}

void settle_receive(struct tcb *t, int64_t now)
{
  if (t->state < SYN_RECEIVED)
    return;
  if (t->tmr.ack == NEVER && t->told < receive_next(&t->rcv))
    t->tmr.ack = now + DELAYED_ACK;
  if (receive_due(&t->rcv, UPDATE_STEP))
    t->ack_now = 1;
}

void settle(struct tcb *t, int64_t now)
{
  settle_send(t, now);
  settle_receive(t, now);
}
