#include "tcp/arrive.h"

#include "tcp/acknowledge.h"
#include "tcp/handshake.h"
#include "tcp/settle.h"
#include "tcp/state.h"
#include "tcp/user.h"

/* "First, check sequence number": table 6. "If an incoming segment is not acceptable, an
 * acknowledgment should be sent in reply (unless the RST bit is set)". In TIME-WAIT it may be
 * the peer's FIN again: "Acknowledge it, and restart the 2 MSL timeout". */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && t->state >= SYN_RECEIVED;
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g);
    terminates \true;
    exits \false;
    assigns  t->ack_now, t->tmr.tw;
    ensures  ok: core_ok(*t);
    ensures  table: \result <==> seq_acceptable(g->seq, SEGMENT_LEN(*g), RECEIVE_NEXT(t->rcv),
                                                t->rcv.edge);
    ensures  untouched: \result ==> *t == \old(*t);
    ensures  answered: !\result && g->rst == 0 ==> t->ack_now == 1;
    ensures  tw: t->tmr.tw == \old(t->tmr.tw) ||
               (t->state == TIME_WAIT && t->tmr.tw == now + TWO_MSL);
*/
static bool check_sequence(struct tcb *t, const struct segment *g, int64_t now)
{
  if (offset_acceptable(g->seq, g->len + g->syn + g->fin, receive_next(&t->rcv), t->rcv.edge))
    return true;
  if (g->rst == 0)
    t->ack_now = 1;
  if (t->state == TIME_WAIT && g->fin == 1 && g->rst == 0)
    t->tmr.tw = now + TWO_MSL;
  return false;
}

/* "Second, check the RST bit." RFC 5961 3: only the exact one counts, else a challenge ACK.
 * RFC 1337: none ends TIME-WAIT. SYN-RECEIVED from a listener is gone without a word; from
 * SYN-SENT, "the connection was refused". */
/*@ requires \valid(t) && core_ok(*t) && t->state >= SYN_RECEIVED;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr;
    ensures  ok: core_ok(*t);
    ensures  step: tcp_step(\old(t->state), t->state, t->error) &&
               (t->state == \old(t->state) || (t->state == CLOSED && t->error != ERROR_NONE));
    ensures  exact: seq != RECEIVE_NEXT(t->rcv) ==> t->state == \old(t->state) && t->ack_now == 1;
    ensures  gone: seq == RECEIVE_NEXT(t->rcv) && \old(t->state) != TIME_WAIT ==>
               t->state == CLOSED;
    ensures  rfc1337: \old(t->state) == TIME_WAIT ==> t->state == TIME_WAIT &&
               t->tmr == \old(t->tmr);
*/
static void take_reset(struct tcb *t, int64_t seq)
{
  if (seq != receive_next(&t->rcv))
    t->ack_now = 1;
  else if (t->state == SYN_RECEIVED && t->passive == 0)
    tcp_enter_closed(t, ERROR_REFUSED);
  else if (t->state != TIME_WAIT)
    tcp_enter_closed(t, ERROR_RESET);
}

/* "Fourth, check the SYN bit." In SYN-RECEIVED, from a listener: back to it. Else RFC 5961 4:
 * "TCP endpoints MUST send a challenge ACK". */
/*@ requires \valid(t) && core_ok(*t) && t->state >= SYN_RECEIVED;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr;
    ensures  ok: core_ok(*t);
    ensures  blind: SYNCED(\old(t->state)) ==> t->state == \old(t->state) && t->ack_now == 1 &&
               t->tmr == \old(t->tmr);
    ensures  back: \old(t->state) == SYN_RECEIVED ==> t->state == \old(t->state) ||
               (t->passive == 1 && t->state == CLOSED && t->error == ERROR_RESET);
*/
static void take_syn_again(struct tcb *t)
{
  if (t->state == SYN_RECEIVED && t->passive == 1)
    tcp_enter_closed(t, ERROR_RESET);
  else
    t->ack_now = 1;
}

/* RFC 7323 4.3: "If SEG.TSval >= TS.Recent and SEG.SEQ <= Last.ACK.sent, then SEG.TSval is
 * copied to TS.Recent". */
/*@ requires \valid(t) && core_ok(*t);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g);
    terminates \true;
    exits \false;
    assigns  t->ts_recent;
    ensures  ok: core_ok(*t);
    ensures  newer: t->ts_recent == (t->ts_on == 1 && g->has_ts == 1 && g->seq <= t->told &&
               (g->tsval - \old(t->ts_recent) + SEQ_MOD) % SEQ_MOD < SEQ_HALF
               ? g->tsval : \old(t->ts_recent));
*/
static void remember_timestamp(struct tcb *t, const struct segment *g)
{
  int64_t ahead = (g->tsval - t->ts_recent + SEQ_MOD) % SEQ_MOD;

  if (t->ts_on == 1 && g->has_ts == 1 && g->seq <= t->told && ahead < SEQ_HALF)
    t->ts_recent = g->tsval;
}

/* "Eighth, check the FIN bit": it has been reached. From FIN-WAIT-2 the way is over. */
/*@ requires \valid(t) && parts_ok(*t) && time_ok(now) && fin_reached(t->rcv);
    requires state: t->state == ESTABLISHED || t->state == FIN_WAIT_1 || t->state == FIN_WAIT_2;
    requires send: t->snd.una >= 1 && (FIN_OUT(t->state) <==> t->snd.fin == 1);
    requires acked: FIN_OUT(t->state) ==>
               (FIN_ACKED(t->state) <==> t->snd.una == SEND_TOTAL(t->snd));
    requires timers: t->rst_due == 0 && (t->state != FIN_WAIT_2 ==> t->tmr.tw == NEVER);
    terminates \true;
    exits \false;
    assigns  t->state, t->ack_now, t->tmr.tw;
    ensures  ok: core_ok(*t);
    ensures  edge: tcp_edge(\old(t->state), t->state) && FIN_IN(t->state);
    ensures  ack: t->ack_now == 1;
*/
static void take_fin(struct tcb *t, int64_t now)
{
  t->ack_now = 1;
  if (t->state == ESTABLISHED)
    tcp_set_state(t, CLOSE_WAIT);
  else if (t->state == FIN_WAIT_1)
    tcp_set_state(t, CLOSING);
  else
    tcp_enter_time_wait(t, now);
}

/* RFC 5681 4.2: an ACK for at least every second full-sized segment; at once "when an
 * out-of-order data segment arrives" and "when the incoming segment fills in all or part of
 * a gap". True: now. 'in_order' is where RCV.NXT must be for a segment that just follows. */
/*@ requires \valid_read(t) && parts_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  disorder: t->rcv.nxt != in_order ==> \result;
    ensures  second: t->tmr.ack != NEVER ==> \result;
    ensures  much: t->rcv.nxt - t->told >= 2 * t->snd.mss ==> \result;
    ensures  gap: (\exists integer o; t->rcv.nxt <= o && covered(t->rcv.islands, o)) ==> \result;
*/
static bool ack_at_once(const struct tcb *t, int64_t in_order)
{
  return t->rcv.nxt != in_order || t->tmr.ack != NEVER ||
         t->rcv.nxt - t->told >= 2 * t->snd.mss || ranges_end(&t->rcv.islands) > t->rcv.nxt;
}

/* The text and the FIN of an acceptable segment into the receive side. */
/*@ requires \valid(t) && core_ok(*t) && \valid(text);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g, text);
    requires agrees: segment_agrees(*g, t->stream) && fin_agrees(*t);
    terminates \true;
    exits \false;
    assigns  t->rcv.nxt, t->rcv.islands, t->rcv.fin, *text;
    ensures  ok: parts_ok(*t);
    ensures  forward: t->rcv.nxt >= \old(t->rcv.nxt);
    ensures  fin_kept: \old(t->rcv.fin) != OFF_NEVER ==> t->rcv.fin == \old(t->rcv.fin);
    ensures  text: text_part(*text, *g, \old(t->rcv), t->rcv);
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || span_has(*text, o);
    ensures  fin: fin_agrees(*t);
*/
static void receive_segment(struct tcb *t, const struct segment *g, struct span *text)
{
  struct span s = receive_text(&t->rcv, g->seq + g->syn, g->len);

  text->lo = s.lo;
  text->hi = s.hi;
  if (g->fin == 1)
    receive_fin(&t->rcv, g->seq + g->syn + g->len);
}

/* "Seventh, process the segment text", and eighth: ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2. */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && \valid(text);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g, text);
    requires agrees: segment_agrees(*g, t->stream) && fin_agrees(*t);
    requires state: t->state == ESTABLISHED || t->state == FIN_WAIT_1 || t->state == FIN_WAIT_2;
    terminates \true;
    exits \false;
    assigns  t->state, t->ack_now, t->tmr.tw, t->rcv.nxt, t->rcv.islands, t->rcv.fin, *text;
    ensures  ok: core_ok(*t);
    ensures  step: t->state == \old(t->state) ||
               (tcp_edge(\old(t->state), t->state) && FIN_IN(t->state) && fin_reached(t->rcv));
    ensures  forward: t->rcv.nxt >= \old(t->rcv.nxt);
    ensures  text: text_part(*text, *g, \old(t->rcv), t->rcv);
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || span_has(*text, o);
    ensures  fin: fin_agrees(*t);
*/
static void take_text(struct tcb *t, const struct segment *g, int64_t now, struct span *text)
{
  int64_t in_order = t->rcv.nxt + g->len;

  receive_segment(t, g, text);
  if (ack_at_once(t, in_order))
    t->ack_now = 1;
  if (t->rcv.nxt == t->rcv.fin)
    take_fin(t, now);
}

/* Steps six to eight. "This should not occur since a FIN has been received": ignored. Text for
 * an application that is gone: RFC 1122 4.2.2.13, "its TCP SHOULD send a RST". */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && SYNCED(t->state) && \valid(text);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g, text);
    requires agrees: segment_agrees(*g, t->stream) && fin_agrees(*t);
    requires empty: text->lo == 0 && text->hi == 0;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr,
             t->rcv.nxt, t->rcv.islands, t->rcv.fin, *text;
    ensures  ok: core_ok(*t);
    ensures  step: tcp_step(\old(t->state), t->state, t->error) && t->state != LISTEN &&
               (t->state == CLOSED ==> t->error != ERROR_NONE);
    ensures  forward: t->rcv.nxt >= \old(t->rcv.nxt);
    ensures  text: text_part(*text, *g, \old(t->rcv), t->rcv);
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || span_has(*text, o);
    ensures  fin: fin_agrees(*t);
    ensures  after_fin: FIN_IN(\old(t->state)) ==> *t == \old(*t);
*/
static void process_text(struct tcb *t, const struct segment *g, int64_t now, struct span *text)
{
  if (state_fin_in(t->state) || g->len + g->fin == 0)
    return;
  if (t->orphan == 1 && g->seq + g->syn + g->len > t->rcv.nxt && g->len > 0)
    tcp_abort(t, ERROR_ABORTED);
  else
    take_text(t, g, now, text);
}

/* An acceptable segment without RST and SYN: fifth step and on. */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && t->state >= SYN_RECEIVED && \valid(text);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g, text);
    requires agrees: segment_agrees(*g, t->stream) && fin_agrees(*t);
    requires empty: text->lo == 0 && text->hi == 0;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->cc, t->rtt, t->ts_recent,
             t->snd, t->rcv.nxt, t->rcv.islands, t->rcv.fin, *text;
    ensures  ok: core_ok(*t) && t->state != LISTEN;
    ensures  path: tcp_path(\old(t->state), t->state, t->error);
    ensures  una: t->snd.una >= \old(t->snd.una);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.max == \old(t->snd.max);
    ensures  forward: t->rcv.nxt >= \old(t->rcv.nxt);
    ensures  text: text_part(*text, *g, \old(t->rcv), t->rcv);
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || span_has(*text, o);
    ensures  fin: fin_agrees(*t);
    ensures  unsent: g->ack > \old(t->snd.max) ==>
               t->snd == \old(t->snd) && t->rcv == \old(t->rcv) && t->state == \old(t->state);
    ensures  closed: t->state == CLOSED && t->error == ERROR_NONE ==>
               \old(t->state) == LAST_ACK && our_fin_acked(*t);
    ensures  tw: \old(t->state) == TIME_WAIT ==> t->state == TIME_WAIT &&
               t->tmr.tw == \old(t->tmr.tw);
*/
static int64_t arrive_acked(struct tcb *t, const struct segment *g, int64_t now,
                            struct span *text)
{
  int64_t v = acknowledge(t, g, now);

  if (v != SEG_TAKEN || t->state == CLOSED)
    return v;
  remember_timestamp(t, g);
  process_text(t, g, now, text);
  return v;
}

/* Figure 8, line 6: both opened, and here is the peer's SYN again, with the ACK of ours. It is
 * before the window, yet its ACK counts; RFC 1122 4.2.2.10. */
/*@ requires \valid_read(t) && core_ok(*t) && \valid_read(g) && segment_ok(*g);
    requires \separated(t, g);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result <==> t->state == SYN_RECEIVED && g->seq == 0 && g->syn == 1 &&
               g->ackf == 1 && g->rst == 0;
*/
static bool is_syn_of_both(const struct tcb *t, const struct segment *g)
{
  return g->syn == 1 && g->ackf == 1 && g->rst == 0 && g->seq == 0 && t->state == SYN_RECEIVED;
}

/* 3.10.7.4, "Otherwise". */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && t->state >= SYN_RECEIVED && \valid(text);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g, text);
    requires agrees: segment_agrees(*g, t->stream) && fin_agrees(*t);
    requires empty: text->lo == 0 && text->hi == 0;
    terminates \true;
    exits \false;
    assigns  t->state, t->error, t->ack_now, t->rst_due, t->tmr, t->cc, t->rtt, t->ts_recent,
             t->snd, t->rcv.nxt, t->rcv.islands, t->rcv.fin, *text;
    ensures  ok: core_ok(*t) && t->state != LISTEN;
    ensures  path: tcp_path(\old(t->state), t->state, t->error);
    ensures  una: t->snd.una >= \old(t->snd.una);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.max == \old(t->snd.max);
    ensures  forward: t->rcv.nxt >= \old(t->rcv.nxt);
    ensures  text: text_part(*text, *g, \old(t->rcv), t->rcv);
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || span_has(*text, o);
    ensures  fin: fin_agrees(*t);
    ensures  unsent: g->ackf == 1 && g->ack > \old(t->snd.max) ==>
               t->snd == \old(t->snd) && t->rcv == \old(t->rcv);
    ensures  closed: t->state == CLOSED && t->error == ERROR_NONE ==>
               \old(t->state) == LAST_ACK && our_fin_acked(*t);
    ensures  tw: \old(t->state) == TIME_WAIT ==> t->state == TIME_WAIT &&
               (t->tmr.tw == \old(t->tmr.tw) || t->tmr.tw == now + TWO_MSL);
    ensures  blind_rst: g->rst == 1 && g->seq != \old(RECEIVE_NEXT(t->rcv)) ==>
               t->state == \old(t->state);
    ensures  blind_syn: g->syn == 1 && g->rst == 0 && SYNCED(\old(t->state)) ==>
               t->state == \old(t->state) && t->rcv == \old(t->rcv) && t->snd == \old(t->snd);
    ensures  no_loop: g->rst == 1 ==> \result != SEG_RESET;
*/
static int64_t arrive_synchronized(struct tcb *t, const struct segment *g, int64_t now,
                                   struct span *text)
{
  if (is_syn_of_both(t, g)) {
    t->ack_now = 1;
    return acknowledge(t, g, now);
  }
  if (!check_sequence(t, g, now))
    return SEG_DROP;
  if (g->rst == 1) {
    take_reset(t, g->seq);
    return SEG_DROP;
  }
  if (g->syn == 1) {
    take_syn_again(t);
    return SEG_DROP;
  }
  if (g->ackf == 0)                    /* "Fifth, check the ACK field: if off, drop" */
    return SEG_DROP;
  return arrive_acked(t, g, now, text);
}

/* 3.10.7.3; "if there are other controls or text in the segment, then continue processing at
 * the sixth step". */
/*@ requires \valid(t) && core_ok(*t) && time_ok(now) && t->state == SYN_SENT && \valid(text);
    requires \valid_read(g) && segment_ok(*g) && \separated(t, g, text);
    requires agrees: segment_agrees(*g, t->stream) && fin_agrees(*t);
    requires empty: text->lo == 0 && text->hi == 0;
    terminates \true;
    exits \false;
    assigns  *t, *text;
    ensures  ok: core_ok(*t) && t->state != LISTEN;
    ensures  named: same_names(*t, \old(*t));
    ensures  path: tcp_path(\old(t->state), t->state, t->error);
    ensures  una: t->snd.una >= \old(t->snd.una);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.max == \old(t->snd.max);
    ensures  forward: t->rcv.nxt >= \old(t->rcv.nxt);
    ensures  edge: t->rcv.edge == \old(t->rcv.edge) && t->rcv.read == \old(t->rcv.read);
    ensures  text: text_part(*text, *g, \old(t->rcv), t->rcv);
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || span_has(*text, o);
    ensures  fin: fin_agrees(*t);
    ensures  closed: t->state == CLOSED ==> t->error != ERROR_NONE;
    ensures  no_loop: g->rst == 1 ==> \result != SEG_RESET;
*/
static int64_t arrive_syn_sent(struct tcb *t, const struct segment *g, int64_t now,
                               struct span *text)
{
  int64_t v = handshake_syn_sent(t, g, now);

  if (t->state == ESTABLISHED)
    process_text(t, g, now, text);
  return v;
}

int64_t tcp_arrive(struct tcb *t, const struct segment *g, int64_t now, struct span *text)
{
  int64_t v;

  text->lo = text->hi = 0;
  if (t->state == CLOSED)              /* 3.10.7.1 */
    return g->rst == 1 ? SEG_DROP : SEG_RESET;
  if (t->state == SYN_SENT)
    v = arrive_syn_sent(t, g, now, text);
  else
    v = arrive_synchronized(t, g, now, text);
  settle(t, now);
  return v;
}
