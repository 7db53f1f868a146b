/* flow.c - theory of operation
 *
 * The observer stands at the device and sees every segment of both directions, so it can
 * number the bytes from the SYN on, undo the window scaling, and follow both ends along
 * RFC 9293 figure 5 in the belief that what passes by arrives.  It knows nothing of the stack's
 * insides: what it tells is what the wire tells.
 */
#include "flow.h"

#include <string.h>

/* --- which flow -------------------------------------------------------------------- */

static int is_flow(const struct flow *f, uint32_t a, uint32_t a_port, uint32_t b, uint32_t b_port)
{
  return f->used && f->end[0].address == a && f->end[0].port == a_port &&
         f->end[1].address == b && f->end[1].port == b_port;
}

static void flow_begin(struct flow *f, uint32_t a, uint32_t a_port, uint32_t b, uint32_t b_port)
{
  memset(f, 0, sizeof *f);
  f->used = 1;
  f->end[0].address = a;
  f->end[0].port = a_port;
  f->end[1].address = b;
  f->end[1].port = b_port;
  for (int k = 0; k < 2; k++) {
    f->end[k].state = CLOSED;
    f->end[k].fin = -1;
    f->end[k].scale = 1;
  }
}

static struct flow *flow_find(struct flows *all, int from, const struct ipv4_header *ip,
                              struct flow_segment *g)
{
  uint32_t a = from == 0 ? ip->src : ip->dst;
  uint32_t b = from == 0 ? ip->dst : ip->src;
  uint32_t a_port = from == 0 ? g->header.src_port : g->header.dst_port;
  uint32_t b_port = from == 0 ? g->header.dst_port : g->header.src_port;
  uint32_t at = ((b * 31u + b_port) * 31u + a_port) * 2654435761u >> 20;
  struct flow *f = &all->flow[at % FLOWS];

  g->fresh = !is_flow(f, a, a_port, b, b_port);
  /* Ports are used again: a SYN with another number is another connection. */
  if (!g->fresh && g->header.syn && !g->header.ackf && f->end[from].known &&
      f->end[from].isn != g->header.seq)
    g->fresh = 1;
  if (g->fresh)
    flow_begin(f, a, a_port, b, b_port);
  return f;
}

/* --- numbers ------------------------------------------------------------------------- */

/* The offset nearest to `near` that is `wire` on the wire. */
static int64_t unwrap(uint32_t isn, uint32_t wire, int64_t near)
{
  return near + (int32_t)(wire - isn - (uint32_t)near);
}

static void learn_isn(struct flow_end *e, uint32_t isn, int64_t sent)
{
  if (e->known)
    return;
  e->known = 1;
  e->isn = isn;
  e->sent = e->arrived = sent;
}

/* The numbers of the segment, and what of it has passed by before. */
static void number(struct flow *f, struct flow_segment *g)
{
  struct flow_end *me = &f->end[g->from];
  struct flow_end *other = &f->end[1 - g->from];
  int64_t end;

  learn_isn(me, g->header.syn ? g->header.seq : g->header.seq - 1, g->header.syn ? 0 : 1);
  if (g->header.ackf)
    learn_isn(other, g->header.ack - 1, 1);
  g->seq = unwrap(me->isn, g->header.seq, me->sent);
  g->ack = g->header.ackf ? unwrap(other->isn, g->header.ack, other->sent) : 0;
  end = g->seq + g->header.syn + g->length + g->header.fin;
  g->again = (end < me->sent ? end : me->sent) - g->seq;
  if (g->again < 0)
    g->again = 0;
  if (end > me->sent && !g->header.rst)
    me->sent = end;
  if (g->seq <= me->arrived && end > me->arrived)
    me->arrived = end;
}

static void scale(struct flow *f, struct flow_segment *g)
{
  struct flow_end *me = &f->end[g->from];

  if (g->header.syn) {
    me->offers_scale = g->options.has_wscale != 0;
    me->scale = g->options.has_wscale ? (int64_t)1 << g->options.wscale : 1;
  }
  g->window = g->header.window;
  if (!g->header.syn && me->offers_scale && f->end[1 - g->from].offers_scale)
    g->window *= me->scale;
}

/* --- states ---------------------------------------------------------------------------- */

/* Its SYN or FIN was acknowledged up to `ack`. */
static void acknowledged(struct flow_end *e, int64_t ack)
{
  int fin = e->fin >= 0 && ack > e->fin;

  if (ack < 1)
    return;
  if (e->state == SYN_RECEIVED)
    e->state = e->fin >= 0 ? FIN_WAIT_1 : ESTABLISHED;
  if (fin && e->state == FIN_WAIT_1)
    e->state = FIN_WAIT_2;
  else if (fin && e->state == CLOSING)
    e->state = TIME_WAIT;
  else if (fin && e->state == LAST_ACK)
    e->state = CLOSED;
}

static void syn_passes(struct flow_end *from, struct flow_end *to, const struct tcp_header *h)
{
  if (from->state == CLOSED)
    from->state = h->ackf ? SYN_RECEIVED : SYN_SENT;
  if (to->state == CLOSED)
    to->state = h->ackf ? ESTABLISHED : SYN_RECEIVED;
  else if (to->state == SYN_SENT)
    to->state = h->ackf ? ESTABLISHED : SYN_RECEIVED;
}

static void fin_leaves(struct flow_end *e, int64_t at)
{
  e->fin = at;
  if (e->state == ESTABLISHED || e->state == SYN_RECEIVED)
    e->state = FIN_WAIT_1;
  else if (e->state == CLOSE_WAIT)
    e->state = LAST_ACK;
}

static void fin_arrives(struct flow_end *e)
{
  if (e->state == ESTABLISHED || e->state == SYN_RECEIVED)
    e->state = CLOSE_WAIT;
  else if (e->state == FIN_WAIT_1)
    e->state = CLOSING;
  else if (e->state == FIN_WAIT_2)
    e->state = TIME_WAIT;
}

static void move(struct flow *f, const struct flow_segment *g)
{
  struct flow_end *from = &f->end[g->from];
  struct flow_end *to = &f->end[1 - g->from];

  if (g->header.rst) {
    from->state = to->state = CLOSED;
    return;
  }
  if (g->fresh && !g->header.syn)
    from->state = to->state = ESTABLISHED;    /* it was here before us */
  if (g->header.syn)
    syn_passes(from, to, &g->header);
  if (g->header.fin)
    fin_leaves(from, g->seq + g->header.syn + g->length);
  if (g->header.ackf)
    acknowledged(to, g->ack);
  if (from->fin >= 0 && from->arrived > from->fin && g->seq + g->length >= from->fin &&
      g->header.fin)
    fin_arrives(to);
}

struct flow *flow_see(struct flows *all, int from, const struct ipv4_header *ip,
                      const uint8_t *p, int64_t n, struct flow_segment *g)
{
  struct flow *f;

  if (tcp_parse(&g->header, p, n) != WIRE_OK)
    return NULL;
  tcp_options_parse(&g->options, p + TCP_HEADER, (int64_t)g->header.header_len - TCP_HEADER);
  g->from = from;
  g->length = n - g->header.header_len;
  f = flow_find(all, from, ip, g);
  number(f, g);
  scale(f, g);
  move(f, g);
  return f;
}

const char *state_text(int64_t state)
{
  static const char *const name[] = {
    "CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2",
    "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT",
  };

  return state >= CLOSED && state <= TIME_WAIT ? name[state] : "?";
}
