#define STRANGE_PART
#include "stack/input.h"
#include "stack/life.h"
#include "stack/listen.h"
#include "stack/output.h"
#include "stack/packet_tcp.h"
#include "tcp/arrive.h"
#include "tcp/reset.h"
#include "wire/tcp.h"
#include "wire/tcp_options.h"

/* One answer to a segment that belongs nowhere: RFC 9293 3.10.7.1. */
static void input_tcp_reset(struct sequent *s, const struct arrival *a, int64_t len, int64_t now)
{
  struct tcp_header out;
  int64_t p;

  if (!reset_answer(&a->tcp, len, &out) || !budget_take(&s->resets, now))
    return;
  p = packet_new(&s->packets, TCP_HEADER);
  if (p < 0)
    return;
  packet_tcp(&s->packets, p, &out, a->ip.dst, a->ip.src);
  output_post(s, p, IPV4_TCP, a->ip.src, now);
}

/* The listening connection for that address and port, or -1. */
static int64_t input_tcp_listener(const struct sequent *s, uint32_t address, uint32_t port)
{
  int64_t i = demux_find(&s->connections.names, address, 0, port, 0);

  if (i < 0)
    i = demux_find(&s->connections.names, 0, 0, port, 0);
  return i >= 0 && s->connections.place[i].listens != 0 ? i : -1;
}

/* RFC 9293 3.10.7.2.  Answers 1 when a reset is due. */
static int64_t input_tcp_listen(struct sequent *s, int64_t i, const struct arrival *a,
                                int64_t len, int64_t now)
{
  const struct tcp_header *h = &a->tcp;
  struct segment g;

  if (h->rst != 0)
    return 0;
  if (h->ackf != 0)
    return 1;
  if (h->syn == 0)
    return 0;
  segment_first(h, &a->options, len, &g);
  listen_syn(s, i, a->ip.dst, a->ip.src, h->dst_port, h->src_port, &g, now);
  return 0;
}

/* A segment of connection i.  Answers 1 when a reset is due. */
static int64_t input_tcp_known(struct sequent *s, int64_t i, const struct arrival *a,
                               const uint8_t *text, int64_t len, int64_t now)
{
  struct segment g;
  int64_t verdict;

  segment_decode(&s->connections.tcb[i], &a->tcp, &a->options, len, &g);
  verdict = connection_arrive(&s->connections, i, &g, text, now);
  connection_news(s, i, now);
  listen_progress(s, i, now);
  connection_sweep(s, i);
  return verdict == SEG_RESET;
}

int64_t input_tcp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                  int64_t checked, int64_t now)
{
  const struct tcp_header *h = &a->tcp;
  int64_t len, i, reset;

  if (read_tcp(a, p, n) != WIRE_OK)
    return FATE_MALFORMED;
  if (checked == 0 && !read_intact(a, IPV4_TCP, p, n))
    return FATE_CHECKSUM;
  read_options(a, p + TCP_HEADER, (int64_t)h->header_len - TCP_HEADER);
  len = n - h->header_len;
  i = demux_find(&s->connections.names, a->ip.dst, a->ip.src, h->dst_port, h->src_port);
  if (i >= 0) {
    reset = input_tcp_known(s, i, a, p + h->header_len, len, now);
  } else {
    i = input_tcp_listener(s, a->ip.dst, h->dst_port);
    reset = i >= 0 ? input_tcp_listen(s, i, a, len, now) : 1;
  }
  if (reset != 0)
    input_tcp_reset(s, a, len, now);
  return i >= 0 ? FATE_TAKEN : FATE_NOBODY;
}
