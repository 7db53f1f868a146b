#define STRANGE_PART
#include "stack/envelope.h"
#include "stack/life.h"
#include "stack/listen.h"
#include "stack/news.h"
#include "stack/output.h"
#include "tcp/user.h"

#define FRAME_MAX 65535   /* bytes of the IPv4 packet that a device cuts into segments */

/* The most text one segment may have: what the device cuts, or one MSS. */
static int64_t tcp_most(const struct sequent *s, int64_t i)
{
  int64_t mss = s->connections.tcb[i].snd.mss;

  if (s->config.device_segments == 0)
    return mss;
  return (FRAME_MAX - IPV4_HEADER - TCP_HEADER_MAX) / mss * mss;
}

/* The text as slices of the send ring, from offset `at` on. */
static void tcp_body(const struct sequent *s, int64_t i, int64_t at, int64_t n,
                     struct sequent_frame *out)
{
  int64_t first = ring_first(at, n);

  out->body[0] = s->connections.send[i].byte + ring_at(at);
  out->body_length[0] = first;
  out->body[1] = s->connections.send[i].byte;
  out->body_length[1] = n - first;
}

/* Where the device finds the checksum to complete, if it is to; else the sum of the text. */
static uint32_t tcp_text(const struct sequent *s, struct sequent_frame *out)
{
  if (s->config.device_checksums != 0) {
    out->checksum_start = ENVELOPE_TCP;
    out->checksum_field = 16;
    return 0;
  }
  out->checksum_start = out->checksum_field = 0;
  return envelope_text(out->body[0], out->body_length[0], out->body[1], out->body_length[1]);
}

static void tcp_frame(const struct sequent *s, int64_t i, const struct segment *g, uint64_t mac,
                      uint8_t *head, struct sequent_frame *out)
{
  const struct connection *c = &s->connections.place[i];
  struct envelope e = {.src_mac = s->config.mac, .dst_mac = mac, .src = c->local,
                       .dst = c->remote};
  struct tcp_header h;
  struct tcp_options o;

  segment_encode(&s->connections.tcb[i], g, &h, &o);
  h.src_port = c->local_port;
  h.dst_port = c->remote_port;
  h.checksum = 0;
  tcp_body(s, i, g->seq + g->syn, g->len, out);
  out->head_length = envelope_build(head, &e, &h, &o, g->len, tcp_text(s, out),
                                    s->config.device_checksums);
  out->segment_size = g->len > s->connections.tcb[i].snd.mss ? s->connections.tcb[i].snd.mss : 0;
}

/* It sends when its neighbor is known, else it waits for that. */
static int64_t output_segment(struct sequent *s, int64_t i, uint8_t *head,
                              struct sequent_frame *out, int64_t now)
{
  struct segment g;
  int64_t mac = output_hop(s, s->connections.place[i].hop, now);

  if (mac > 0) {
    int64_t made = connection_emit(&s->connections, i, tcp_most(s, i), &g, now);

    connection_turn(s, i, now);
    if (made)
      tcp_frame(s, i, &g, (uint64_t)mac, head, out);
    return made;
  }
  if (mac == HOP_UNREACHABLE) {
    connection_unreachable(&s->connections, i);
    connection_news(s, i, now);
  }
  if (!tcp_finished(&s->connections.tcb[i]))
    connection_wait(s, i, now + HOP_PATIENCE);
  return 0;
}

/* Its timers, and whether a segment can go now. */
static int64_t output_tick(struct sequent *s, int64_t i, int64_t now)
{
  int64_t before = s->connections.tcb[i].state;

  connection_timer(&s->connections, i, now);
  connection_turn(s, i, now);
  if (s->connections.tcb[i].state != before)
    turn_post(s, i);
  return tcp_due(&s->connections.tcb[i]) == 0;
}

int64_t output_connection(struct sequent *s, int64_t i, uint8_t *head, struct sequent_frame *out,
                          int64_t now)
{
  int64_t made = 0;

  if (output_tick(s, i, now))
    made = output_segment(s, i, head, out, now);
  listen_progress(s, i, now);
  connection_sweep(s, i);
  return made;
}
