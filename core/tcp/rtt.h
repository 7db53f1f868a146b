/* rtt.h - round-trip time and the retransmission timeout, RFC 6298, in us.
 * One segment is timed at a time; one that was sent again never is (Karn).
 */
#ifndef SEQUENT_TCP_RTT_H
#define SEQUENT_TCP_RTT_H

#include "base/time.h"
#include "tcp/offset.h"

#define RTO_INIT   1000000LL           /* RFC 6298 2.1 */
#define RTO_MIN    200000LL            /* 2.4 says 1 s; everybody has less */
#define RTO_MAX    120000000LL         /* 2.5: at least 60 s */
#define RTO_AFTER_SYN 3000000LL        /* 5.7 */
#define RTT_GRAIN  1000LL              /* G: clocks and timers are no finer than 1 ms */

struct rtt {
  int64_t srtt;                        /* 0: nothing measured yet */
  int64_t rttvar;
  int64_t rto;
  int64_t wait;                        /* rto with back-off: what the timer takes */
  int64_t timed;                       /* offset being timed, or OFF_NEVER */
  int64_t timed_at;
};

#define RTT_OK(r) \
  (0 <= (r).srtt && (r).srtt <= RTO_MAX && 0 <= (r).rttvar && (r).rttvar <= RTO_MAX && \
   RTO_MIN <= (r).rto && (r).rto <= (r).wait && (r).wait <= RTO_MAX && \
   0 <= (r).timed_at && (r).timed_at <= TIME_MAX)

/*@ predicate rtt_ok(struct rtt r) = RTT_OK(r);
    predicate rtt_at{L}(struct rtt *r) = RTT_OK(*r);

    // RFC 6298 2.2 to 2.5: RTO <- SRTT + max(G, K * RTTVAR), K = 4
    logic integer rtt_rto(integer srtt, integer rttvar) =
      \max(RTO_MIN, \min(RTO_MAX, srtt + \max(RTT_GRAIN, 4 * rttvar)));

    // a measured time that counts: not 0, which means none, nor beyond RTO_MAX
    logic integer rtt_clip(integer time) = \max(1, \min(time, RTO_MAX));
*/

/*@ requires \valid(r);
    terminates \true;
    exits \false;
    assigns *r;
    ensures ok: rtt_ok(*r);
    ensures fresh: r->srtt == 0 && r->rto == RTO_INIT && r->wait == RTO_INIT;
    ensures idle: r->timed == OFF_NEVER;
*/
void rtt_init(struct rtt *r);

/* The segment that starts at offset off is sent for the first time. */
/*@ requires \valid(r) && rtt_ok(*r) && off_ok(off) && time_ok(now);
    terminates \true;
    exits \false;
    assigns r->timed, r->timed_at;
    ensures ok: rtt_ok(*r);
    ensures start: \old(r->timed) == OFF_NEVER ==> r->timed == off && r->timed_at == now;
    ensures busy: \old(r->timed) != OFF_NEVER ==> *r == \old(*r);
*/
void rtt_start(struct rtt *r, int64_t off, int64_t now);

/* One measurement. RFC 6298 2.2 (the first) and 2.3; rounded down. Ends back-off. */
/*@ requires \valid(r) && rtt_ok(*r) && 0 <= time <= TIME_MAX;
    terminates \true;
    exits \false;
    assigns r->srtt, r->rttvar, r->rto, r->wait;
    ensures ok: rtt_ok(*r);
    ensures first: \old(r->srtt) == 0 ==>
      r->srtt == rtt_clip(time) && r->rttvar == rtt_clip(time) / 2;
    ensures var: \old(r->srtt) > 0 ==>
      r->rttvar == (3 * \old(r->rttvar) + \abs(\old(r->srtt) - rtt_clip(time))) / 4;
    ensures mean: \old(r->srtt) > 0 ==> r->srtt == (7 * \old(r->srtt) + rtt_clip(time)) / 8;
    ensures rto: r->rto == rtt_rto(r->srtt, r->rttvar) && r->wait == r->rto;
    ensures measured: r->srtt > 0;
*/
void rtt_sample(struct rtt *r, int64_t time);

/* Everything before una is acknowledged: a measurement if that is beyond the
 * offset being timed. Returns true if it was. */
/*@ requires \valid(r) && rtt_ok(*r) && off_ok(una) && time_ok(now);
    requires clock: r->timed != OFF_NEVER ==> r->timed_at <= now;
    terminates \true;
    exits \false;
    assigns *r;
    ensures ok: rtt_ok(*r);
    ensures done: \result <==> \old(r->timed) < una;
    ensures taken: \result ==> r->timed == OFF_NEVER && r->srtt > 0 && r->wait == r->rto;
    ensures first: \result && \old(r->srtt) == 0 ==>
      r->srtt == rtt_clip(now - \old(r->timed_at));
    ensures mean: \result && \old(r->srtt) > 0 ==>
      r->srtt == (7 * \old(r->srtt) + rtt_clip(now - \old(r->timed_at))) / 8;
    ensures first_var: \result && \old(r->srtt) == 0 ==> r->rttvar == r->srtt / 2;
    ensures var: \result && \old(r->srtt) > 0 ==> r->rttvar == (3 * \old(r->rttvar) +
      \abs(\old(r->srtt) - rtt_clip(now - \old(r->timed_at)))) / 4;
    ensures rto: \result ==> r->rto == rtt_rto(r->srtt, r->rttvar);
    ensures not_yet: !\result ==> *r == \old(*r);
*/
bool rtt_on_ack(struct rtt *r, int64_t una, int64_t now);

/* Something is sent again: what was timed may be it (Karn, RFC 6298 3). */
/*@ requires \valid(r) && rtt_ok(*r);
    terminates \true;
    exits \false;
    assigns r->timed;
    ensures ok: rtt_ok(*r);
    ensures dropped: r->timed == OFF_NEVER;
*/
void rtt_on_retransmit(struct rtt *r);

/* RFC 6298 5.5: the timer expired, wait twice as long. Only a new measurement
 * ends that (section 5, last paragraph). */
/*@ requires \valid(r) && rtt_ok(*r);
    terminates \true;
    exits \false;
    assigns r->wait;
    ensures ok: rtt_ok(*r);
    ensures twice: r->wait == \min(2 * \old(r->wait), RTO_MAX);
*/
void rtt_backoff(struct rtt *r);

/* RFC 6298 5.7: the SYN was sent more than once; when data begins, an RTO below
 * 3 s is 3 s, without back-off. */
/*@ requires \valid(r) && rtt_ok(*r);
    terminates \true;
    exits \false;
    assigns r->rto, r->wait;
    ensures ok: rtt_ok(*r);
    ensures three: r->rto == \max(\old(r->rto), RTO_AFTER_SYN) && r->wait == r->rto;
*/
void rtt_after_syn(struct rtt *r);

#endif
