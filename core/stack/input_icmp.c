#include "stack/input.h"
#include "stack/life.h"
#include "stack/listen.h"
#include "stack/output.h"
#include "wire/icmp.h"

void answer_error(struct sequent *s, const struct arrival *a, int64_t kind, uint32_t type,
                  uint32_t code, const uint8_t *p, int64_t now)
{
  int64_t quoted = lesser((int64_t)a->ip.header_len + ICMP_QUOTE, a->ip.total_len);
  int64_t packet;

  if (kind != ADDRESS_OURS || !budget_take(&s->errors, now))
    return;
  packet = post_new(s, ICMP_HEADER + quoted);
  if (packet < 0)
    return;
  post_icmp(s, packet, type, code, 0, p, quoted);
  output_post(s, packet, IPV4_ICMP, a->ip.src, now);
}

/* Echo, RFC 1122 3.2.2.6: the same data back.  Not to a broadcast (3.2.2.6 allows
 * silence), and not longer than a packet of ours. */
static int64_t input_echo(struct sequent *s, const struct arrival *a, int64_t kind,
                          const uint8_t *p, int64_t n, int64_t now)
{
  int64_t packet;

  if (kind != ADDRESS_OURS || n > PACKET_ROOM || n > (int64_t)s->config.mtu - IPV4_HEADER)
    return FATE_UNSUPPORTED;
  if (!budget_take(&s->errors, now))
    return FATE_NO_ROOM;
  packet = post_new(s, n);
  if (packet < 0)
    return FATE_NO_ROOM;
  post_icmp(s, packet, ICMP_ECHO_REPLY, 0, a->icmp.rest, p + ICMP_HEADER, n - ICMP_HEADER);
  output_post(s, packet, IPV4_ICMP, a->ip.src, now);
  return FATE_TAKEN;
}

/* Connection i is told so, if the error quotes what is in flight (RFC 5927 4.1). */
static int64_t input_blame(struct sequent *s, int64_t i, uint32_t seq, int64_t now)
{
  const struct tcb *t = &s->connections.tcb[i];
  int64_t at = offset_unwrap(t->iss, seq, t->snd.una);

  if (at < t->snd.una || at >= t->snd.max)
    return FATE_UNACCEPTABLE;
  connection_unreachable(&s->connections, i);
  connection_news(s, i, now);
  return FATE_TAKEN;
}

/* An error about a packet of ours: tell whose it was, if it can have been sent. */
static int64_t input_error(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                           int64_t now)
{
  const struct icmp_quote *q = &a->quote;
  int64_t i, fate;

  if (read_quote(a, p + ICMP_HEADER, n - ICMP_HEADER) != WIRE_OK)
    return FATE_MALFORMED;
  if (q->protocol == IPV4_UDP)
    return input_unreached(s, a);
  if (q->protocol != IPV4_TCP)
    return FATE_NOBODY;
  i = demux_find(&s->connections.names, q->src, q->dst, q->src_port, q->dst_port);
  if (i < 0)
    return FATE_NOBODY;
  fate = input_blame(s, i, q->seq, now);
  listen_progress(s, i, now);
  connection_sweep(s, i);
  return fate;
}

int64_t input_icmp(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                   int64_t now)
{
  const struct icmp_header *h = &a->icmp;
  const uint8_t *icmp = p + a->ip.header_len;
  int64_t length = (int64_t)a->ip.total_len - a->ip.header_len;

  if (read_icmp(a, icmp, length) != WIRE_OK)
    return FATE_MALFORMED;
  if (!checksum_ok(icmp, length))
    return FATE_CHECKSUM;
  if (h->type == ICMP_ECHO)
    return input_echo(s, a, kind, icmp, length, now);
  if (h->type == ICMP_ECHO_REPLY)
    return input_datagram(s, a, h->rest / 65536u, h->rest % 65536u, icmp + ICMP_HEADER,
                          length - ICMP_HEADER);
  if (h->type == ICMP_UNREACHABLE && h->code != ICMP_FRAGMENTATION_NEEDED)
    return input_error(s, a, icmp, length, now);
  return FATE_UNSUPPORTED;
}
