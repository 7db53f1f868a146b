/* segment_head.c - the headers of a segment that a connection sends. */
#define TCB_MEANS
#include "stack/segment_head.h"

int64_t segment_most(const struct tcb *t, uint32_t device)
{
  //@ assert parts: parts_ok(*t);
  int64_t mss = t->snd.mss < SEGMENT_TEXT_MAX ? t->snd.mss : SEGMENT_TEXT_MAX;

  return device == 0 ? mss : SEGMENT_TEXT_MAX - SEGMENT_TEXT_MAX % mss;
}

int64_t segment_piece(const struct tcb *t, int64_t len)
{
  return len > t->snd.mss ? t->snd.mss : 0;
}

/* The TCP header and its options. */
/*@ requires block: \valid(t) && tcb_good(t);
    requires segment: \valid(g) && segment_fits(*g, t->scale_on);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    requires out: \valid(h) && \valid(o) && \separated(h, o, t, g);
    terminates \true;
    exits \false;
    assigns *h, *o;
    ensures ports: h->src_port == local_port && h->dst_port == remote_port;
    ensures seq: congruent(h->seq, t->iss + g->seq);
    ensures ack: g->ackf == 1 ==> congruent(h->ack, t->irs + g->ack);
    ensures bits: h->fin == g->fin && h->syn == g->syn && h->rst == g->rst && h->psh == g->psh;
    ensures ackf: h->ackf == g->ackf && h->urg == 0 && h->ece == 0 && h->cwr == 0;
    ensures window: h->window ==
      (g->syn == 1 || t->scale_on == 0 ? g->wnd : g->wnd / RECEIVE_UNIT);
    ensures flags: TCP_FLAGS_FIT(h);
    ensures words: TCP_WORDS_FIT(h) && h->checksum == 0;
    ensures options: TCP_OPTIONS_FIT(o);
    ensures length: TCP_LENGTH_FITS(h) && h->header_len == TCP_HEADER + TCP_OPTIONS_LEN(o);
*/
static void header_of(const struct tcb *t, const struct segment *g, uint32_t local_port,
                      uint32_t remote_port, struct tcp_header *h, struct tcp_options *o)
{
  //@ assert parts: parts_ok(*t);
  segment_encode(t, g, h, o);
  h->src_port = local_port;
  h->dst_port = remote_port;
  h->checksum = 0;
}

int64_t segment_head(uint8_t *head, const struct tcb *t, struct segment g, struct envelope e,
                     uint32_t local_port, uint32_t remote_port, uint32_t text, int64_t device)
{
  struct tcp_header h;
  struct tcp_options o;
  int64_t n;

  header_of(t, &g, local_port, remote_port, &h, &o);
  n = envelope_build(head, &e, &h, &o, g.len, text, device);
  //@ assert bytes: elsewhere_bytes{Pre, Here}(\base_addr(head));
  return n;
}
