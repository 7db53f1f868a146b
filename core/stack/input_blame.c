/* input_blame.c - the road up: an ICMP error about a segment of ours. */
#include "stack/input.h"
#include "stack/life.h"
#include "stack/listen.h"

/* Connection i is told so, if the error quotes what is in flight (RFC 5927 4.1). */
static int64_t connection_blame(struct sequent *s, int64_t i, uint32_t seq, int64_t now)
{
  const struct tcb *t = &s->connections.tcb[i];
  int64_t at = offset_unwrap(t->iss, seq, t->snd.una);

  if (at < t->snd.una || at >= t->snd.max)
    return FATE_UNACCEPTABLE;
  connection_unreachable(&s->connections, i);
  connection_news(s, i, now);
  return FATE_TAKEN;
}

int64_t input_blame(struct sequent *s, const struct arrival *a, int64_t now)
{
  const struct icmp_quote *q = &a->quote;
  int64_t i = demux_find(&s->connections.names, q->src, q->dst, q->src_port, q->dst_port);
  int64_t fate;

  if (i < 0)
    return FATE_NOBODY;
  fate = connection_blame(s, i, q->seq, now);
  listen_progress(s, i, now);
  connection_sweep(s, i);
  return fate;
}
