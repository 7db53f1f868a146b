#include "tcp/rtt.h"

void rtt_init(struct rtt *r)
{
  r->srtt = 0;
  r->rttvar = 0;
  r->rto = RTO_INIT;
  r->wait = RTO_INIT;
  r->timed = OFF_NEVER;
  r->timed_at = 0;
}

void rtt_start(struct rtt *r, int64_t off, int64_t now)
{
  if (r->timed != OFF_NEVER)
    return;
  r->timed = off;
  r->timed_at = now;
}

void rtt_sample(struct rtt *r, int64_t time)
{
  int64_t t = greater(1, lesser(time, RTO_MAX));

  if (r->srtt == 0) {
    r->srtt = t;
    r->rttvar = t / 2;
  } else {
    int64_t off = greater(r->srtt - t, t - r->srtt);

    r->rttvar = (3 * r->rttvar + off) / 4;
    r->srtt = (7 * r->srtt + t) / 8;
  }
  r->rto = r->srtt + greater(RTT_GRAIN, 4 * r->rttvar);
  r->rto = greater(RTO_MIN, lesser(RTO_MAX, r->rto));
  r->wait = r->rto;
}

bool rtt_on_ack(struct rtt *r, int64_t una, int64_t now)
{
  if (r->timed >= una)
    return false;
  rtt_sample(r, now - r->timed_at);
  r->timed = OFF_NEVER;
  return true;
}

void rtt_on_retransmit(struct rtt *r)
{
  r->timed = OFF_NEVER;
}

void rtt_backoff(struct rtt *r)
{
  r->wait = lesser(2 * r->wait, RTO_MAX);
}

void rtt_after_syn(struct rtt *r)
{
  r->rto = greater(r->rto, RTO_AFTER_SYN);
  r->wait = r->rto;
}
