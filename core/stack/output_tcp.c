#include "stack/listen.h"
#include "stack/output.h"
#include "stack/turn.h"
#include "tcp/user.h"
#include "wire/ethernet.h"
#include "wire/ipv4.h"

#define TTL 64u
#define FRAME_MAX 65535   /* bytes of the IPv4 packet that a device cuts into segments */

/* The most text one segment may have: what the device cuts, or one MSS. */
static int64_t tcp_most(const struct sequent *s, int64_t i)
{
  int64_t mss = s->connections.tcb[i].snd.mss;

  if (s->config.device_segments == 0)
    return mss;
  return (FRAME_MAX - IPV4_HEADER - TCP_HEADER_MAX) / mss * mss;
}

/* Ethernet and IPv4 before a segment of n bytes.  RFC 6864: a packet that must not
 * be fragmented needs no identification. */
static void tcp_envelope(const struct sequent *s, int64_t i, uint64_t mac, uint8_t *head, int64_t n)
{
  const struct connection *c = &s->connections.place[i];
  struct ethernet_header e = {mac, s->config.mac, ETHERTYPE_IPV4};
  struct ipv4_header h = {0};

  h.total_len = (uint32_t)(IPV4_HEADER + n);
  h.dont_fragment = 1;
  h.ttl = TTL;
  h.protocol = IPV4_TCP;
  h.src = c->local;
  h.dst = c->remote;
  ethernet_build(head, &e);
  ipv4_build(head + ETHERNET_HEADER, &h);
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

/* The checksum: all of it, or for the device the pseudo-header's part. */
static void tcp_checksum(const struct sequent *s, uint8_t *tcp, int64_t header,
                         uint32_t pseudo, struct sequent_frame *out)
{
  uint32_t rest = pseudo;

  out->checksum_start = out->checksum_field = 0;
  if (s->config.device_checksums != 0) {
    be16_write(tcp + 16, pseudo);
    out->checksum_start = ETHERNET_HEADER + IPV4_HEADER;
    out->checksum_field = 16;
    return;
  }
  rest = checksum_join(rest, 0, checksum_sum(out->body[0], out->body_length[0]));
  rest = checksum_join(rest, out->body_length[0] % 2 != 0,
                       checksum_sum(out->body[1], out->body_length[1]));
  checksum_write(tcp, header, 16, rest);
}

static void tcp_frame(const struct sequent *s, int64_t i, const struct segment *g, uint64_t mac,
                      uint8_t *head, struct sequent_frame *out)
{
  const struct connection *c = &s->connections.place[i];
  uint8_t *tcp = head + ETHERNET_HEADER + IPV4_HEADER;
  struct tcp_header h;
  struct tcp_options o;
  int64_t n;

  segment_encode(&s->connections.tcb[i], g, &h, &o);
  h.src_port = c->local_port;
  h.dst_port = c->remote_port;
  tcp_build(tcp, &h);
  tcp_options_build(tcp + TCP_HEADER, &o);
  n = (int64_t)h.header_len + g->len;
  tcp_envelope(s, i, mac, head, n);
  tcp_body(s, i, g->seq + g->syn, g->len, out);
  tcp_checksum(s, tcp, h.header_len,
               checksum_pseudo(c->local, c->remote, IPV4_TCP, (uint32_t)n), out);
  out->head_length = ETHERNET_HEADER + IPV4_HEADER + h.header_len;
  out->segment_size = g->len > s->connections.tcb[i].snd.mss ? s->connections.tcb[i].snd.mss : 0;
}

/* It sends when its neighbor is known, else it waits for that. */
static int64_t output_segment(struct sequent *s, int64_t i, uint8_t *head,
                              struct sequent_frame *out, int64_t now)
{
  struct segment g;
  uint64_t mac;
  int64_t status = output_hop(s, s->connections.place[i].hop, &mac, now);

  if (status == NEIGHBOR_KNOWN) {
    int64_t made = connection_emit(&s->connections, i, tcp_most(s, i), &g, now);

    connection_turn(s, i, now);
    if (made)
      tcp_frame(s, i, &g, mac, head, out);
    return made;
  }
  if (status == NEIGHBOR_UNREACHABLE) {
    connection_unreachable(&s->connections, i);
    connection_news(s, i, now);
  }
  if (!tcp_finished(&s->connections.tcb[i]))
    schedule_wait(&s->schedule, i, now + HOP_PATIENCE);
  return 0;
}

/* Its timers, and whether a segment can go now. */
static int64_t output_tick(struct sequent *s, int64_t i, int64_t now)
{
  int64_t before = s->connections.tcb[i].state;

  connection_timer(&s->connections, i, now);
  if (s->connections.tcb[i].state != before)
    events_post(&s->events, i);
  connection_turn(s, i, now);
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
