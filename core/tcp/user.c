#include "tcp/user.h"

#include "tcp/settle.h"
#include "tcp/state.h"

int64_t tcp_write(struct tcb *t, int64_t n, int64_t now)
{
  int64_t taken;

  if (t->state == CLOSED || t->snd.fin == 1)
    return 0;
  taken = send_write(&t->snd, n);
  settle(t, now);
  return taken;
}

int64_t tcp_read(struct tcb *t, int64_t n, int64_t now)
{
  int64_t taken = lesser(n, t->rcv.nxt - t->rcv.read);

  receive_read(&t->rcv, taken);
  settle(t, now);
  return taken;
}

/* "Queue this until all preceding SENDs have been segmentized, then form a FIN segment and
 * send it." SYN-RECEIVED waits for the ACK of our SYN, then goes to FIN-WAIT-1. */
/*@ requires \valid(t) && core_ok(*t);
    requires state: t->state == SYN_RECEIVED || t->state == ESTABLISHED || t->state == CLOSE_WAIT;
    terminates \true;
    exits \false;
    assigns  t->state, t->snd.fin;
    ensures  ok: core_ok(*t);
    ensures  fin: t->snd.fin == 1;
    ensures  state: t->state == (\old(t->state) == ESTABLISHED ? FIN_WAIT_1 :
               \old(t->state) == CLOSE_WAIT ? LAST_ACK : SYN_RECEIVED);
*/
static void queue_fin(struct tcb *t)
{
  send_close(&t->snd);
  if (t->state == ESTABLISHED)
    tcp_set_state(t, FIN_WAIT_1);
  else if (t->state == CLOSE_WAIT)
    tcp_set_state(t, LAST_ACK);
}

void tcp_shutdown(struct tcb *t, int64_t now)
{
  if (t->state == SYN_SENT) {
    tcp_enter_closed(t, ERROR_NONE);   /* "Delete the TCB" */
    return;
  }
  if (t->state == SYN_RECEIVED || t->state == ESTABLISHED || t->state == CLOSE_WAIT)
    queue_fin(t);
  settle(t, now);
}

void tcp_close(struct tcb *t, int64_t now)
{
  if (t->rcv.read < t->rcv.nxt && t->state != TIME_WAIT && t->state != CLOSED) {
    tcp_abort(t, ERROR_ABORTED);
    t->orphan = 1;
    return;
  }
  tcp_shutdown(t, now);
  t->orphan = 1;
  if (t->state == FIN_WAIT_2)
    t->tmr.tw = now + FIN_TIMEOUT;
}

void tcp_abort(struct tcb *t, int64_t error)
{
  int64_t told = ABORT_TOLD(t->state);

  if (t->state == CLOSED)
    return;
  tcp_enter_closed(t, error);
  t->rst_due = told;
}

void tcp_unreachable(struct tcb *t, int64_t hard)
{
  t->soft = 1;
  if (hard != 0 && (t->state == SYN_SENT || t->state == SYN_RECEIVED))
    tcp_enter_closed(t, ERROR_UNREACHABLE);
}

void tcp_nodelay(struct tcb *t, int64_t on, int64_t now)
{
  t->nodelay = on != 0;
  settle(t, now);
}
