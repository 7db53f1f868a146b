#include "tcp/settle.h"

void settle_send(struct tcb *t, int64_t now)
{
  if (t->state <= LISTEN || t->snd.una == t->snd.end + t->snd.fin)
    t->tmr.rtx = NEVER;
  else if (t->tmr.rtx == NEVER)
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
