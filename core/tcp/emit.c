#include "tcp/emit.h"

#include "tcp/settle.h"

/* Where a segment without text stands: SND.NXT, but inside the window, or the peer would not
 * look at it (a window probe is beyond). */
/*@ requires \valid_read(t) && parts_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  sent: t->snd.una == 0 ==> \result == t->snd.max;
    ensures  inside: t->snd.una > 0 ==> \result == \min(t->snd.max, t->snd.edge_max);
    ensures  range: t->snd.una <= \result <= t->snd.max;
*/
static int64_t edge_of_sent(const struct tcb *t)
{
  return t->snd.una == 0 ? t->snd.max : lesser(t->snd.max, t->snd.edge_max);
}

/* How many offsets go from SND.NXT on, 0 for none. The FIN goes with the last text. */
/*@ requires \valid_read(t) && core_ok(*t) && 1 <= max_payload <= SEGMENT_MAX;
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  some: \result > 0 <==> can_send(t->snd, t->cc.cwnd, t->nodelay);
    ensures  range: 0 <= \result;
    ensures  window: \result > 0 ==> send_allowed(t->snd, \result);
    ensures  size: \result <= max_payload ||
               (\result == max_payload + 1 && t->snd.nxt + \result == t->snd.end + 1);
*/
static int64_t amount(const struct tcb *t, int64_t max_payload)
{
  int64_t n = send_ready(&t->snd, t->cc.cwnd, t->nodelay, greater(max_payload, t->snd.mss));

  n = lesser(n, max_payload);
  if (n > 0 && t->snd.fin == 1 && t->snd.nxt + n == t->snd.end && t->snd.end < t->snd.edge &&
      t->snd.una > 0)
    n++;
  return n;
}

/* RFC 7323: the options of a SYN are what is offered or agreed; timestamps go with all. */
/*@ requires \valid_read(t) && parts_ok(*t) && \valid(out) && \separated(t, out);
    requires time_ok(now) && IS_BIT(syn);
    terminates \true;
    exits \false;
    assigns  out->mss, out->wscale, out->sack_ok, out->has_ts, out->tsval, out->tsecr;
    ensures  mss: out->mss == (syn == 1 ? t->mss : 0);
    ensures  wscale: out->wscale == (syn == 1 && t->scale_on == 1 ? RECEIVE_SHIFT : -1);
    ensures  sack: out->sack_ok == (syn == 1 && t->sack_on == 1 ? 1 : 0);
    ensures  ts: out->has_ts == t->ts_on;
    ensures  tsval: out->tsval == (now / MILLISECOND + t->ts_offset) % SEQ_MOD;
    ensures  tsecr: out->tsecr == t->ts_recent;
*/
static void fill_options(const struct tcb *t, int64_t now, int64_t syn, struct segment *out)
{
  out->mss = syn * t->mss;
  out->wscale = syn == 1 && t->scale_on == 1 ? RECEIVE_SHIFT : -1;
  out->sack_ok = lesser(syn, t->sack_on);
  out->has_ts = t->ts_on;
  out->tsval = (now / MILLISECOND + t->ts_offset) % SEQ_MOD;
  out->tsecr = t->ts_recent;
}

/* RCV.NXT and the window, scaled if that was agreed, but not in a SYN. */
/*@ requires \valid_read(t) && parts_ok(*t) && \valid(out) && \separated(t, out);
    requires IS_BIT(syn);
    terminates \true;
    exits \false;
    assigns  out->ack, out->wnd;
    ensures  ack: out->ack == RECEIVE_NEXT(t->rcv);
    ensures  promise: 0 <= out->wnd && out->ack + out->wnd <= t->rcv.edge;
    ensures  field: out->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    ensures  plain: syn == 1 || t->scale_on == 0 ==>
               out->wnd == \min(WINDOW_TOP, t->rcv.edge - out->ack);
    ensures  scaled: syn == 0 && t->scale_on == 1 ==>
               out->wnd == RECEIVE_UNIT * \min(WINDOW_TOP, (t->rcv.edge - out->ack) / RECEIVE_UNIT);
*/
static void fill_window(const struct tcb *t, int64_t syn, struct segment *out)
{
  out->ack = receive_next(&t->rcv);
  if (syn == 1 || t->scale_on == 0)
    out->wnd = receive_window(&t->rcv, out->ack, 0);
  else
    out->wnd = receive_window(&t->rcv, out->ack, RECEIVE_SHIFT) * RECEIVE_UNIT;
}

/* The n offsets from SND.NXT on; an ACK alone if n is 0. */
/*@ requires \valid_read(t) && core_ok(*t) && OPENED(t->state);
    requires \valid(out) && \separated(t, out);
    requires 0 <= n <= SEGMENT_MAX + 1 && (n > 0 ==> send_allowed(t->snd, n));
    requires size: n <= SEGMENT_MAX || t->snd.nxt + n == t->snd.end + 1;
    terminates \true;
    exits \false;
    assigns  out->seq, out->irs, out->len, out->syn, out->fin, out->rst, out->ackf, out->psh;
    ensures  where: n > 0 ==> out->seq == t->snd.nxt;
    ensures  nothing: n == 0 ==> t->snd.una <= out->seq <= t->snd.max;
    ensures  length: SEGMENT_LEN(*out) == n && 0 <= out->len <= SEGMENT_MAX;
    ensures  syn: out->syn == (n > 0 && t->snd.nxt == 0 ? 1 : 0);
    ensures  fin: out->fin == (n > 0 && t->snd.nxt + n == t->snd.end + 1 ? 1 : 0);
    ensures  ack: out->ackf == (t->state != SYN_SENT ? 1 : 0) && out->rst == 0;
    ensures  push: out->psh == (out->len > 0 && out->seq + out->len == t->snd.end ? 1 : 0);
    ensures  irs: out->irs == 0;
*/
static void fill_numbers(const struct tcb *t, int64_t n, struct segment *out)
{
  out->seq = n > 0 ? t->snd.nxt : edge_of_sent(t);
  out->irs = 0;
  out->syn = n > 0 && t->snd.nxt == 0;
  out->fin = n > 0 && t->snd.nxt + n == t->snd.end + 1;
  out->len = n - out->syn - out->fin;
  out->rst = 0;
  out->ackf = t->state != SYN_SENT;
  out->psh = out->len > 0 && out->seq + out->len == t->snd.end;
}

/* RFC 9293 3.10.5: "<SEQ=SND.NXT><CTL=RST>". It has an ACK too, as everybody's. */
/*@ requires \valid(t) && tcb_ok(*t) && t->rst_due == 1 && time_ok(now);
    requires \valid(out) && \separated(t, out);
    terminates \true;
    exits \false;
    assigns  t->rst_due, *out;
    ensures  ok: tcb_ok(*t) && t->rst_due == 0;
    ensures  segment: segment_ok(*out) && off_ok(out->seq) && off_ok(out->ack);
    ensures  reset: out->rst == 1 && out->ackf == 1 && SEGMENT_LEN(*out) == 0 && out->fin == 0 &&
               out->wnd == 0 && out->len == 0;
    ensures  where: t->snd.una <= out->seq <= t->snd.max && out->ack == RECEIVE_NEXT(t->rcv);
*/
static void emit_reset(struct tcb *t, int64_t now, struct segment *out)
{
  fill_options(t, now, 0, out);
  out->seq = edge_of_sent(t);
  out->ack = receive_next(&t->rcv);
  out->irs = out->len = out->wnd = 0;
  out->syn = out->fin = out->psh = 0;
  out->ackf = out->rst = 1;
  t->rst_due = 0;
}

/* The peer is told RCV.NXT and the window. */
/*@ requires \valid(t) && core_ok(*t) && t->state >= SYN_RECEIVED;
    terminates \true;
    exits \false;
    assigns  t->ack_now, t->told, t->tmr.ack, t->rcv.edge;
    ensures  ok: core_ok(*t);
    ensures  live: rcv_live(*t);
    ensures  told: t->told == RECEIVE_NEXT(t->rcv) && t->ack_now == 0;
    ensures  next: RECEIVE_NEXT(t->rcv) == \old(RECEIVE_NEXT(t->rcv));
    ensures  never_left: t->rcv.edge >= \old(t->rcv.edge);
*/
static void tell_peer(struct tcb *t)
{
  receive_advertise(&t->rcv, ADVERTISE_STEP);
  t->told = receive_next(&t->rcv);
  t->ack_now = 0;
  t->tmr.ack = NEVER;
}

/* n offsets from SND.NXT on have been sent. RFC 6298 5.1: the timer starts with what is the
 * first in flight; and what is sent for the first time is timed. */
/*@ requires \valid(t) && core_ok(*t) && OPENED(t->state) && send_allowed(t->snd, n);
    requires time_ok(now);
    terminates \true;
    exits \false;
    assigns  t->tmr.rtx, t->snd.nxt, t->snd.max, t->snd.probe, t->rtt.timed, t->rtt.timed_at;
    ensures  ok: core_ok(*t);
    ensures  nxt: t->snd.nxt == \old(t->snd.nxt) + n;
    ensures  max: t->snd.max == \max(\old(t->snd.max), t->snd.nxt);
*/
static void sent(struct tcb *t, int64_t n, int64_t now)
{
  if (t->snd.una == t->snd.max)
    t->tmr.rtx = NEVER;
  if (t->snd.nxt == t->snd.max)
    rtt_start(&t->rtt, t->snd.nxt, now);
  send_sent(&t->snd, n);
}

/* A segment of n offsets, which acknowledges unless the peer's SYN is not here. */
/*@ requires \valid(t) && tcb_ok(*t) && OPENED(t->state) && time_ok(now);
    requires \valid(out) && \separated(t, out);
    requires 0 <= n <= SEGMENT_MAX + 1 && (n > 0 ==> send_allowed(t->snd, n));
    requires size: n <= SEGMENT_MAX || t->snd.nxt + n == t->snd.end + 1;
    terminates \true;
    exits \false;
    assigns  t->ack_now, t->told, t->tmr.ack, t->rcv.edge, *out;
    ensures  ok: core_ok(*t);
    ensures  segment: segment_ok(*out) && off_ok(out->seq) && off_ok(out->ack);
    ensures  where: n > 0 ==> out->seq == t->snd.nxt;
    ensures  length: SEGMENT_LEN(*out) == n;
    ensures  syn: out->syn == (n > 0 && t->snd.nxt == 0 ? 1 : 0);
    ensures  fin: out->fin == (n > 0 && t->snd.nxt + n == t->snd.end + 1 ? 1 : 0);
    ensures  nothing: n == 0 ==> t->snd.una <= out->seq <= t->snd.max;
    ensures  told: out->ackf == 1 ==> out->ack == RECEIVE_NEXT(t->rcv) == t->told;
    ensures  promise: out->ack + out->wnd <= t->rcv.edge;
    ensures  field: out->wnd <= WINDOW_TOP * RECEIVE_UNIT;
    ensures  plain: out->syn == 1 || t->scale_on == 0 ==> out->wnd <= WINDOW_TOP;
    ensures  never_left: t->rcv.edge >= \old(t->rcv.edge);
    ensures  reset: out->rst == 0;
*/
static void fill(struct tcb *t, int64_t n, int64_t now, struct segment *out)
{
  if (t->state != SYN_SENT)
    tell_peer(t);
  fill_numbers(t, n, out);
  fill_window(t, out->syn, out);
  fill_options(t, now, out->syn, out);
}

int64_t tcp_emit(struct tcb *t, int64_t now, int64_t max_payload, struct segment *out)
{
  int64_t n;

  if (t->rst_due == 1) {
    emit_reset(t, now, out);
    return 1;
  }
  if (t->state == CLOSED)
    return 0;
  n = amount(t, max_payload);
  if (n == 0 && (t->ack_now == 0 || t->state == SYN_SENT))
    return 0;
  fill(t, n, now, out);
  if (n > 0)
    sent(t, n, now);
  settle(t, now);
  return 1;
}
