#include "tcp/congestion.h"

void congestion_init(struct congestion *c, int64_t mss)
{
  c->cwnd = lesser(10 * mss, greater(2 * mss, 14600));
  c->ssthresh = WND_MAX;
  c->acked = 0;
}

void congestion_on_ack(struct congestion *c, int64_t acked, int64_t flight, int64_t mss)
{
  if (flight < c->cwnd - flight)
    return;
  if (c->cwnd < c->ssthresh) {
    c->cwnd = lesser(c->cwnd + lesser(acked, SLOW_START_LIMIT * mss), WND_MAX);
  } else if (acked < c->cwnd - c->acked) {
    c->acked += acked;
  } else {
    c->cwnd = lesser(c->cwnd + mss, WND_MAX);
    c->acked = 0;
  }
}

void congestion_on_timeout(struct congestion *c, int64_t flight, int64_t mss, int64_t again)
{
  if (!again)
    c->ssthresh = lesser(greater(flight / 2, 2 * mss), WND_MAX);
  c->cwnd = mss;
  c->acked = 0;
}

void congestion_on_mss(struct congestion *c, int64_t mss) /*@ ghost (int64_t old_mss) */
{
  c->cwnd = greater(c->cwnd, mss);
  c->ssthresh = greater(c->ssthresh, mss);
}
