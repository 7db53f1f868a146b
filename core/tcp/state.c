#include "tcp/state.h"

/* Times, and what is neither of the streams nor of the options. */
/*@ requires \valid(t);
    terminates \true;
    exits \false;
    assigns  t->error, t->soft, t->passive, t->orphan, t->nodelay, t->rst_due, t->ack_now, t->told,
             t->tmr;
    ensures  bits: t->error == ERROR_NONE && t->soft == t->passive == t->orphan == t->nodelay == 0;
    ensures  due: t->rst_due == t->ack_now == t->told == 0;
    ensures  idle: t->tmr.rtx == t->tmr.ack == t->tmr.tw == NEVER && t->tmr.tries == 0;
*/
static void clear(struct tcb *t)
{
  t->error = ERROR_NONE;
  t->soft = t->passive = t->orphan = t->nodelay = 0;
  t->rst_due = t->ack_now = t->told = 0;
  t->tmr.rtx = t->tmr.ack = t->tmr.tw = NEVER;
  t->tmr.tries = 0;
}

/*@ requires \valid(t);
    terminates \true;
    exits \false;
    assigns  t->stream, t->iss, t->irs, t->mss, t->scale_on, t->scale, t->ts_on, t->ts_recent,
             t->ts_offset, t->sack_on;
    ensures  names: t->stream == t->iss == t->irs == 0 && t->mss == MSS_DEFAULT;
    ensures  options: t->scale_on == t->ts_on == t->sack_on == 0 && t->scale == 1;
    ensures  times: t->ts_recent == t->ts_offset == 0;
*/
static void clear_options(struct tcb *t)
{
  t->stream = t->iss = t->irs = 0;
  t->mss = MSS_DEFAULT;
  t->scale_on = t->ts_on = t->sack_on = 0;
  t->scale = 1;
  t->ts_recent = t->ts_offset = 0;
}

void tcp_init(struct tcb *t)
{
  t->state = CLOSED;
  clear(t);
  clear_options(t);
  send_init(&t->snd, MSS_DEFAULT);
  receive_init(&t->rcv);
  congestion_init(&t->cc, MSS_DEFAULT);
  rtt_init(&t->rtt);
}

void tcp_set_state(struct tcb *t, int64_t next)
{
  t->state = next;
}

void tcp_enter_closed(struct tcb *t, int64_t error)
{
  t->state = CLOSED;
  t->error = error;
  t->ack_now = t->rst_due = 0;
  t->tmr.rtx = t->tmr.ack = t->tmr.tw = NEVER;
  t->tmr.tries = 0;
}

void tcp_enter_time_wait(struct tcb *t, int64_t now)
{
  tcp_set_state(t, TIME_WAIT);
  t->tmr.tw = now + TWO_MSL;
}
