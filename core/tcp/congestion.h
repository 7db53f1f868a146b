/* congestion.h - how much the network takes: RFC 5681 with byte counting, an
 * initial window of ten segments (RFC 6928). Recovery and CUBIC will live here.
 */
#ifndef SEQUENT_TCP_CONGESTION_H
#define SEQUENT_TCP_CONGESTION_H

#include "tcp/offset.h"

#define SLOW_START_LIMIT 8             /* RFC 9406 4.2: L, for stretch ACKs */

struct congestion {
  int64_t cwnd;
  int64_t ssthresh;
  int64_t acked;                       /* bytes acknowledged since cwnd last grew */
};

#define CONGESTION_OK(c, mss) \
  ((mss) <= (c).cwnd && (c).cwnd <= WND_MAX && (mss) <= (c).ssthresh && \
   (c).ssthresh <= WND_MAX && 0 <= (c).acked && (c).acked < WND_MAX)

/*@ predicate congestion_ok(struct congestion c, integer mss) = CONGESTION_OK(c, mss);
    predicate congestion_at{L}(struct congestion *c, integer mss) = CONGESTION_OK(*c, mss);
*/

/* RFC 6928 2: IW = min(10 * MSS, max(2 * MSS, 14600)). Also when the SYN exchange
 * has told the MSS. */
/*@ requires \valid(c) && MSS_MIN <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns *c;
    ensures ok: congestion_ok(*c, mss);
    ensures window: c->cwnd == \min(10 * mss, \max(2 * mss, 14600));
    ensures high: c->ssthresh == WND_MAX;
    ensures none: c->acked == 0;
*/
void congestion_init(struct congestion *c, int64_t mss);

/* 'acked' new bytes were acknowledged, 'flight' were out before. Grows only if the
 * window was in use (RFC 7661 1.1), at least half of it out.
 * RFC 5681 3.1: slow start below ssthresh; else one MSS for each cwnd of bytes. */
/*@ requires \valid(c) && MSS_MIN <= mss <= MSS_MAX && congestion_ok(*c, mss);
    requires 0 <= acked <= flight <= OFF_MAX;
    terminates \true;
    exits \false;
    assigns c->cwnd, c->acked;
    ensures ok: congestion_ok(*c, mss);
    ensures unused: 2 * flight < \old(c->cwnd) ==> *c == \old(*c);
    ensures slow_start: 2 * flight >= \old(c->cwnd) && \old(c->cwnd) < c->ssthresh ==>
      c->cwnd == \min(\old(c->cwnd) + \min(acked, SLOW_START_LIMIT * mss), WND_MAX) &&
      c->acked == \old(c->acked);
    ensures avoid: 2 * flight >= \old(c->cwnd) && \old(c->cwnd) >= c->ssthresh &&
      \old(c->acked) + acked < \old(c->cwnd) ==>
      c->cwnd == \old(c->cwnd) && c->acked == \old(c->acked) + acked;
    ensures grow: 2 * flight >= \old(c->cwnd) && \old(c->cwnd) >= c->ssthresh &&
      \old(c->acked) + acked >= \old(c->cwnd) ==>
      c->cwnd == \min(\old(c->cwnd) + mss, WND_MAX) && c->acked == 0;
*/
void congestion_on_ack(struct congestion *c, int64_t acked, int64_t flight, int64_t mss);

/* The retransmission timer expired with 'flight' bytes out; 'again' if it had
 * already for the same data. RFC 5681 3.1: ssthresh = max(FlightSize / 2, 2 * SMSS),
 * held on later expiries; cwnd = 1 SMSS. */
/*@ requires \valid(c) && MSS_MIN <= mss <= MSS_MAX && congestion_ok(*c, mss);
    requires 0 <= flight <= OFF_MAX && 0 <= again <= 1;
    terminates \true;
    exits \false;
    assigns *c;
    ensures ok: congestion_ok(*c, mss);
    ensures loss: c->cwnd == mss && c->acked == 0;
    ensures half: again == 0 ==>
      c->ssthresh == \min(\max(flight / 2, 2 * mss), WND_MAX);
    ensures held: again == 1 ==> c->ssthresh == \old(c->ssthresh);
*/
void congestion_on_timeout(struct congestion *c, int64_t flight, int64_t mss, int64_t again);

/* The MSS has changed (path MTU, options). */
/*@ requires \valid(c) && MSS_MIN <= old_mss <= MSS_MAX && congestion_ok(*c, old_mss);
    requires MSS_MIN <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns c->cwnd, c->ssthresh;
    ensures ok: congestion_ok(*c, mss);
    ensures cwnd: c->cwnd == \max(\old(c->cwnd), mss);
    ensures ssthresh: c->ssthresh == \max(\old(c->ssthresh), mss);
*/
void congestion_on_mss(struct congestion *c, int64_t mss) /*@ ghost (int64_t old_mss) */;

#endif
