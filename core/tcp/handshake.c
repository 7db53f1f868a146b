#include "tcp/handshake.h"

#include "tcp/acknowledge.h"
#include "tcp/settle.h"
#include "tcp/state.h"

#define SCALE_OF(n) \
  ((n) == 0 ? 1 : (n) == 1 ? 2 : (n) == 2 ? 4 : (n) == 3 ? 8 : (n) == 4 ? 16 : (n) == 5 ? 32 : \
   (n) == 6 ? 64 : (n) == 7 ? 128 : (n) == 8 ? 256 : (n) == 9 ? 512 : (n) == 10 ? 1024 : \
   (n) == 11 ? 2048 : (n) == 12 ? 4096 : (n) == 13 ? 8192 : 16384)

static const int64_t scales[15] = {
  1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384
};

/* 2 to the n. */
/*@ requires 0 <= n <= 14;
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result == SCALE_OF(n);
    ensures  range: 1 <= \result <= 16384;
*/
static int64_t scale_of(int64_t n)
{
  return scales[n];
}

/* RFC 7323 2.2: "Both sides MUST send Window Scale options in their <SYN> segments to enable
 * window scaling in either direction." */
/*@ requires \valid(t) && parts_ok(*t);
    requires \valid_read(syn) && segment_ok(*syn) && \separated(t, syn);
    terminates \true;
    exits \false;
    assigns  t->scale_on, t->scale;
    ensures  ok: parts_ok(*t);
    ensures  on: t->scale_on == 1 <==> \old(t->scale_on) == 1 && syn->wscale >= 0;
    ensures  scale: t->scale == (t->scale_on == 1 ? SCALE_OF(syn->wscale) : 1);
*/
static void agree_scale(struct tcb *t, const struct segment *syn)
{
  if (syn->wscale < 0)
    t->scale_on = 0;
  t->scale = t->scale_on == 1 ? scale_of(syn->wscale) : 1;
}

/* RFC 7323 3.2 and RFC 2018 2: an option counts if both SYNs have it. */
/*@ requires \valid(t) && parts_ok(*t);
    requires \valid_read(syn) && segment_ok(*syn) && \separated(t, syn);
    terminates \true;
    exits \false;
    assigns  t->ts_on, t->ts_recent, t->sack_on, t->irs;
    ensures  ok: parts_ok(*t);
    ensures  irs: t->irs == syn->irs;
    ensures  on: t->ts_on == 1 <==> \old(t->ts_on) == 1 && syn->has_ts == 1;
    ensures  recent: t->ts_on == 1 ==> t->ts_recent == syn->tsval;
    ensures  sack: t->sack_on == 1 <==> \old(t->sack_on) == 1 && syn->sack_ok == 1;
*/
static void agree_options(struct tcb *t, const struct segment *syn)
{
  t->irs = syn->irs;
  t->sack_on = lesser(t->sack_on, syn->sack_ok);
  t->ts_on = lesser(t->ts_on, syn->has_ts);
  t->ts_recent = syn->tsval;
}

/* RFC 9293 3.7.1: Eff.snd.MSS = min(SendMSS + 20, MMS_S) - TCPhdrsize - IPoptionsize; "if an
 * MSS option is not received at connection setup, [...] assume a default send MSS of 536". */
/*@ requires \valid(t) && parts_ok(*t);
    requires \valid_read(syn) && segment_ok(*syn) && \separated(t, syn);
    terminates \true;
    exits \false;
    assigns  t->snd.mss, t->cc;
    ensures  ok: parts_ok(*t);
    ensures  mss: t->snd.mss == \max(MSS_MIN,
               \min(syn->mss > 0 ? syn->mss : MSS_DEFAULT, t->mss) - TIMESTAMP_ROOM * t->ts_on);
*/
static void agree_mss(struct tcb *t, const struct segment *syn)
{
  int64_t mss = lesser(syn->mss > 0 ? syn->mss : MSS_DEFAULT, t->mss);

  mss = greater(MSS_MIN, mss - TIMESTAMP_ROOM * t->ts_on);
  t->snd.mss = mss;
  congestion_init(&t->cc, mss);
}

/*@ requires \valid(t) && parts_ok(*t);
    requires \valid_read(syn) && segment_ok(*syn) && \separated(t, syn);
    terminates \true;
    exits \false;
    assigns  t->scale_on, t->scale, t->ts_on, t->ts_recent, t->sack_on, t->irs, t->snd.mss, t->cc;
    ensures  ok: parts_ok(*t);
    ensures  irs: t->irs == syn->irs;
*/
static void agree(struct tcb *t, const struct segment *syn)
{
  agree_scale(t, syn);
  agree_options(t, syn);
  agree_mss(t, syn);
}

/* A connection that offers every option. */
/*@ requires \valid(t);
    requires 0 <= iss < SEQ_MOD && 0 <= ts_offset < SEQ_MOD;
    requires MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  ok: tcb_ok(*t);
    ensures  closed: t->state == CLOSED && t->error == ERROR_NONE && t->rst_due == 0;
    ensures  named: t->stream == stream && t->iss == iss && t->ts_offset == ts_offset &&
               t->mss == mss && t->passive == 0 && t->orphan == 0;
    ensures  fresh: t->snd.una == t->snd.nxt == t->snd.max == 0 && t->snd.end == 1 &&
               t->snd.fin == 0;
    ensures  blank: receive_blank(t->rcv) && t->rcv.edge == 1 + RING;
*/
static void prepare(struct tcb *t, int64_t stream, int64_t iss, int64_t ts_offset, int64_t mss)
{
  tcp_init(t);
  t->stream = stream;
  t->iss = iss;
  t->ts_offset = ts_offset;
  t->mss = mss;
  t->scale_on = t->ts_on = t->sack_on = 1;
  t->snd.mss = lesser(MSS_DEFAULT, mss);
  receive_advertise(&t->rcv, 1);
}

void tcp_open_active(struct tcb *t, int64_t stream, int64_t iss, int64_t ts_offset, int64_t mss,
                     int64_t now)
{
  prepare(t, stream, iss, ts_offset, mss);
  tcp_set_state(t, SYN_SENT);
  settle(t, now);
}

void tcp_open_passive(struct tcb *t, int64_t stream, int64_t iss, int64_t ts_offset,
                      const struct segment *syn, int64_t mss, int64_t now)
{
  prepare(t, stream, iss, ts_offset, mss);
  tcp_set_state(t, LISTEN);
  t->passive = 1;
  agree(t, syn);
  send_window_first(&t->snd, 0, 0, syn->wnd);
  tcp_set_state(t, SYN_RECEIVED);
  t->ack_now = 1;
  settle(t, now);
}

/* "Otherwise, enter SYN-RECEIVED, form a SYN,ACK segment and send it": simultaneous open. Our
 * SYN goes again, now with an ACK. */
/*@ requires \valid(t) && core_ok(*t) && t->state == SYN_SENT && 0 <= wnd <= WND_MAX;
    terminates \true;
    exits \false;
    assigns  t->state, t->snd.nxt, t->snd.probe, t->rtt.timed, t->snd.edge, t->snd.edge_max,
             t->snd.max_window, t->snd.wl1, t->snd.wl2;
    ensures  ok: core_ok(*t);
    ensures  state: t->state == SYN_RECEIVED && t->snd.nxt == 0;
*/
static void simultaneous(struct tcb *t, int64_t wnd)
{
  tcp_set_state(t, SYN_RECEIVED);
  t->snd.nxt = t->snd.probe = 0;
  rtt_on_retransmit(&t->rtt);
  send_window_first(&t->snd, 0, 0, wnd);
}

/* "Fourth, check the SYN bit (this step should be reached only if the ACK is ok, or there is
 * no ACK, and the segment did not contain a RST)." */
/*@ requires \valid(t) && core_ok(*t) && t->state == SYN_SENT && time_ok(now);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g);
    requires g->syn == 1 && (g->ackf == 1 ==> 0 < g->ack <= t->snd.max);
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->cc, t->rtt, t->snd,
             t->scale_on, t->scale, t->ts_on, t->ts_recent, t->sack_on, t->irs;
    ensures  ok: core_ok(*t);
    ensures  state: t->state == (g->ackf == 1 ? ESTABLISHED : SYN_RECEIVED);
    ensures  irs: t->irs == g->irs;
    ensures  una: t->snd.una == (g->ackf == 1 ? g->ack : 0);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.max == \old(t->snd.max) &&
               t->snd.fin == \old(t->snd.fin);
*/
static void take_syn(struct tcb *t, const struct segment *g, int64_t now)
{
  agree(t, g);
  t->ack_now = 1;
  if (g->ackf == 1) {
    acknowledge_new(t, g->ack, now);
    send_window_first(&t->snd, g->seq, g->ack, g->wnd);
  } else {
    simultaneous(t, g->wnd);
  }
}

int64_t handshake_syn_sent(struct tcb *t, const struct segment *g, int64_t now)
{
  /* "If SEG.ACK =< ISS or SEG.ACK > SND.NXT, send a reset (unless the RST bit is set" */
  if (g->ackf == 1 && (g->ack <= 0 || g->ack > t->snd.max))
    return g->rst == 1 ? SEG_DROP : SEG_RESET;
  /* "If the ACK was acceptable, signal to the user 'error: connection reset', drop the
   * segment, enter CLOSED state [...] Otherwise (no ACK), drop the segment" */
  if (g->rst == 1) {
    if (g->ackf == 1)
      tcp_enter_closed(t, ERROR_REFUSED);
    return SEG_DROP;
  }
  if (g->syn == 0)
    return SEG_DROP;
  take_syn(t, g, now);
  return SEG_TAKEN;
}
