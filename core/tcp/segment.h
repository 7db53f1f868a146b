/* segment.h - a segment in offsets, and the only place where numbers wrap.
 *
 * Sequence numbers of a segment that came are offsets of the peer's stream, its
 * acknowledgement one of ours; in a segment that goes it is the other way round.
 */
#ifndef SEQUENT_TCP_SEGMENT_H
#define SEQUENT_TCP_SEGMENT_H

#include "tcp/tcb.h"
#include "wire/tcp.h"
#include "wire/tcp_options.h"

#define SEGMENT_MAX 65535     /* bytes of text: what one IPv4 packet holds, and more */

struct segment {
  int64_t seq, ack;           /* offsets */
  int64_t irs;                /* the sequence number itself: a SYN's is the peer's ISN */
  int64_t len;                /* bytes of text, which begins at offset seq + syn */
  int64_t wnd;                /* window in bytes */
  int64_t syn, ackf, fin, rst, psh;    /* 0 or 1 */
  int64_t mss;                /* MSS option, 0 without */
  int64_t wscale;             /* window scale option, -1 without */
  int64_t sack_ok;            /* 1: SACK permitted */
  int64_t has_ts, tsval, tsecr;        /* timestamps option; 32-bit numbers */
};

#define SEGMENT_BITS(g) \
  (IS_BIT((g).syn) && IS_BIT((g).ackf) && IS_BIT((g).fin) && IS_BIT((g).rst) && \
   IS_BIT((g).psh) && IS_BIT((g).sack_ok) && IS_BIT((g).has_ts))

#define SEGMENT_OPTIONS(g) \
  (0 <= (g).irs && (g).irs < SEQ_MOD && 0 <= (g).mss && (g).mss <= 65535 && \
   -1 <= (g).wscale && (g).wscale <= 14 && 0 <= (g).tsval && (g).tsval < SEQ_MOD && \
   0 <= (g).tsecr && (g).tsecr < SEQ_MOD)

#define SEGMENT_OK(g) \
  (OFF_MIN <= (g).seq && (g).seq < OFF_TOP && OFF_MIN <= (g).ack && (g).ack <= OFF_TOP && \
   0 <= (g).len && (g).len <= SEGMENT_MAX && 0 <= (g).wnd && (g).wnd <= WND_MAX && \
   SEGMENT_BITS(g) && SEGMENT_OPTIONS(g))

/* SEG.LEN: text, SYN and FIN. */
#define SEGMENT_LEN(g) ((g).len + (g).syn + (g).fin)

/*@ predicate segment_ok(struct segment g) = SEGMENT_OK(g);
    predicate segment_at{L}(struct segment *g) = SEGMENT_OK(*g);

    // the environment's promise: a FIN stands at the end of the peer's stream
    predicate segment_agrees(struct segment g, integer stream) =
      peer_heard(stream) && g.fin == 1 ==> g.seq + g.syn + g.len == peer_fin(stream);

    // g is the segment with this header and options; isns of whom it is from, and to
    predicate same_numbers(struct segment g, struct tcp_header h, integer from, integer to) =
      congruent(h.seq, from + g.seq) && (h.ackf == 1 ==> congruent(h.ack, to + g.ack));
    predicate same_bits(struct segment g, struct tcp_header h) =
      g.syn == h.syn && g.ackf == h.ackf && g.fin == h.fin && g.rst == h.rst && g.psh == h.psh;
*/

/* An arrived segment that may open a connection: to a listener, or to nobody.
 * Its own sequence number is offset 0; its ACK means nothing here. */
/*@ requires in: \valid_read(h) && \valid_read(o) && TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h);
    requires options: o->mss <= 65535 && o->wscale <= TCP_WSCALE_MAX;
    requires out: \valid(g) && \separated(g, h, o);
    requires length: 0 <= len <= SEGMENT_MAX;
    terminates \true;
    exits \false;
    assigns  *g;
    ensures  ok: segment_ok(*g);
    ensures  first: g->seq == 0 && g->irs == h->seq && g->ack == 0 && g->len == len;
    ensures  bits: same_bits(*g, *h);
    ensures  window: g->wnd == h->window;
*/
void segment_first(const struct tcp_header *h, const struct tcp_options *o, int64_t len,
                   struct segment *g);

/* An arrived segment of connection t. In SYN-SENT the peer's numbers are not known:
 * its first one is offset 0. Windows are scaled, but not a SYN's (RFC 7323 2.2). */
/*@ requires \valid_read(t) && parts_ok(*t);
    requires in: \valid_read(h) && \valid_read(o) && TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h);
    requires options: o->mss <= 65535 && o->wscale <= TCP_WSCALE_MAX;
    requires out: \valid(g) && \separated(g, t, h, o);
    requires length: 0 <= len <= SEGMENT_MAX;
    terminates \true;
    exits \false;
    assigns  *g;
    ensures  ok: segment_ok(*g);
    ensures  same: t->state > SYN_SENT ==> same_numbers(*g, *h, t->irs, t->iss);
    ensures  near: t->state > SYN_SENT ==> \abs(g->seq - t->rcv.nxt) <= SEQ_HALF;
    ensures  first: t->state <= SYN_SENT ==> g->seq == 0;
    ensures  ack: congruent(h->ack, t->iss + g->ack) && \abs(g->ack - t->snd.una) <= SEQ_HALF;
    ensures  irs: g->irs == h->seq && g->len == len;
    ensures  bits: same_bits(*g, *h);
    ensures  window: g->wnd == (h->syn == 1 ? h->window : h->window * t->scale);
*/
void segment_decode(const struct tcb *t, const struct tcp_header *h, const struct tcp_options *o,
                    int64_t len, struct segment *g);

/* The header and options of a segment that tcp_emit() gave; ports and checksum are
 * the caller's. */
/*@ requires \valid_read(t) && 0 <= t->iss < SEQ_MOD && 0 <= t->irs < SEQ_MOD;
    requires in: \valid_read(g) && segment_ok(*g) && off_ok(g->seq) && off_ok(g->ack);
    requires window: g->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    requires plain: g->syn == 1 || t->scale_on == 0 ==> g->wnd <= WINDOW_TOP;
    requires out: \valid(h) && \valid(o) && \separated(h, o, t, g);
    terminates \true;
    exits \false;
    assigns  *h, *o;
    ensures  numbers: same_numbers(*g, *h, t->iss, t->irs);
    ensures  no_ack: g->ackf == 0 ==> h->ack == 0;
    ensures  bits: same_bits(*g, *h) && h->urg == 0 && h->ece == 0 && h->cwr == 0;
    ensures  flags: TCP_FLAGS_FIT(h);
    ensures  words: TCP_WORDS_FIT(h);
    ensures  options: TCP_OPTIONS_FIT(o);
    ensures  length: TCP_LENGTH_FITS(h) && h->header_len == TCP_HEADER + TCP_OPTIONS_LEN(o);
    ensures  window: h->window ==
               (g->syn == 1 || t->scale_on == 0 ? g->wnd : g->wnd / RECEIVE_UNIT);
    ensures  mss: o->has_mss == (g->mss > 0 ? 1 : 0) && o->mss == g->mss;
    ensures  wscale: g->wscale >= 0 ? o->has_wscale == 1 && o->wscale == g->wscale
                                    : o->has_wscale == 0;
    ensures  sack_ok: o->sack_permitted == g->sack_ok && o->sack_count == 0;
    ensures  timestamps: g->has_ts == 1 ?
               o->has_timestamps == 1 && o->tsval == g->tsval && o->tsecr == g->tsecr
               : o->has_timestamps == 0;
*/
void segment_encode(const struct tcb *t, const struct segment *g, struct tcp_header *h,
                    struct tcp_options *o);

#endif
