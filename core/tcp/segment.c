#include "tcp/segment.h"

/*@ requires \valid_read(h) && TCP_FLAGS_FIT(h) && \valid(g) && \separated(g, h);
    terminates \true;
    exits \false;
    assigns  g->syn, g->ackf, g->fin, g->rst, g->psh;
    ensures  same: same_bits(*g, *h);
*/
static void read_bits(const struct tcp_header *h, struct segment *g)
{
  g->syn = h->syn;
  g->ackf = h->ackf;
  g->fin = h->fin;
  g->rst = h->rst;
  g->psh = h->psh;
}

/*@ requires \valid_read(o) && \valid(g) && \separated(g, o);
    requires o->mss <= 65535 && o->wscale <= TCP_WSCALE_MAX;
    terminates \true;
    exits \false;
    assigns  g->mss, g->wscale, g->sack_ok, g->has_ts, g->tsval, g->tsecr;
    ensures  mss: g->mss == (o->has_mss != 0 ? o->mss : 0);
    ensures  wscale: g->wscale == (o->has_wscale != 0 ? o->wscale : -1);
    ensures  bits: g->sack_ok == (o->sack_permitted != 0 ? 1 : 0) &&
               g->has_ts == (o->has_timestamps != 0 ? 1 : 0);
    ensures  times: g->tsval == o->tsval && g->tsecr == o->tsecr;
*/
static void read_options(const struct tcp_options *o, struct segment *g)
{
  g->mss = o->has_mss != 0 ? o->mss : 0;
  g->wscale = o->has_wscale != 0 ? (int64_t)o->wscale : -1;
  g->sack_ok = o->sack_permitted != 0;
  g->has_ts = o->has_timestamps != 0;
  g->tsval = o->tsval;
  g->tsecr = o->tsecr;
}

void segment_first(const struct tcp_header *h, const struct tcp_options *o, int64_t len,
                   struct segment *g)
{
  read_bits(h, g);
  read_options(o, g);
  g->seq = g->ack = 0;
  g->irs = h->seq;
  g->len = len;
  g->wnd = h->window;
}

/* RFC 7323 2.3: "The window field in a segment where the SYN bit is set MUST NOT be scaled." */
/*@ requires 0 <= window <= WINDOW_TOP && 1 <= scale <= 16384;
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  bytes: \result == (syn == 1 ? window : window * scale);
    ensures  range: 0 <= \result <= WND_MAX;
*/
static int64_t window_bytes(int64_t window, int64_t scale, int64_t syn)
{
  //@ assert most: window * scale <= WINDOW_TOP * scale;
  return syn == 1 ? window : window * scale;
}

void segment_decode(const struct tcb *t, const struct tcp_header *h, const struct tcp_options *o,
                    int64_t len, struct segment *g)
{
  read_bits(h, g);
  read_options(o, g);
  g->seq = t->state <= SYN_SENT ? 0 : offset_unwrap(t->irs, h->seq, t->rcv.nxt);
  g->ack = offset_unwrap(t->iss, h->ack, t->snd.una);
  g->irs = h->seq;
  g->len = len;
  g->wnd = window_bytes(h->window, t->scale, h->syn);
}

/*@ requires \valid_read(g) && SEGMENT_BITS(*g) && \valid(h) && \separated(g, h);
    terminates \true;
    exits \false;
    assigns  h->fin, h->syn, h->rst, h->psh, h->ackf, h->urg, h->ece, h->cwr, h->checksum,
             h->urgent, h->src_port, h->dst_port;
    ensures  same: same_bits(*g, *h);
    ensures  none: h->urg == h->ece == h->cwr == h->checksum == h->urgent == 0;
    ensures  ports: h->src_port == h->dst_port == 0;
*/
static void write_bits(const struct segment *g, struct tcp_header *h)
{
  h->fin = (uint32_t)g->fin;
  h->syn = (uint32_t)g->syn;
  h->rst = (uint32_t)g->rst;
  h->psh = (uint32_t)g->psh;
  h->ackf = (uint32_t)g->ackf;
  h->urg = h->ece = h->cwr = 0;
  h->checksum = h->urgent = h->src_port = h->dst_port = 0;
}

/*@ requires \valid_read(g) && SEGMENT_OK(*g) && \valid(o) && \separated(g, o);
    terminates \true;
    exits \false;
    assigns  *o;
    ensures  mss: o->has_mss == (g->mss > 0 ? 1 : 0) && o->mss == g->mss;
    ensures  wscale: o->has_wscale == (g->wscale >= 0 ? 1 : 0);
    ensures  shift: o->wscale == \max(g->wscale, 0);
    ensures  sack_ok: o->sack_permitted == g->sack_ok && o->sack_count == 0;
    ensures  timestamps: o->has_timestamps == g->has_ts && o->tsval == g->tsval &&
               o->tsecr == g->tsecr;
*/
static void write_options(const struct segment *g, struct tcp_options *o)
{
  o->has_mss = g->mss > 0;
  o->mss = (uint32_t)g->mss;
  o->has_wscale = g->wscale >= 0;
  o->wscale = (uint32_t)greater(g->wscale, 0);
  o->sack_permitted = (uint32_t)g->sack_ok;
  o->has_timestamps = (uint32_t)g->has_ts;
  o->tsval = (uint32_t)g->tsval;
  o->tsecr = (uint32_t)g->tsecr;
  o->sack_count = 0;
}

void segment_encode(const struct tcb *t, const struct segment *g, struct tcp_header *h,
                    struct tcp_options *o)
{
  int64_t unit = g->syn == 1 || t->scale_on == 0 ? 1 : RECEIVE_UNIT;

  write_bits(g, h);
  write_options(g, o);
  h->seq = offset_wire(t->iss, g->seq);
  h->ack = g->ackf == 1 ? offset_wire(t->irs, g->ack) : 0;
  h->window = (uint32_t)(unit == 1 ? g->wnd : g->wnd / RECEIVE_UNIT);
  h->header_len = (uint32_t)(TCP_HEADER + tcp_options_length(o));
}
