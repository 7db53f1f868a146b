/* send.h - our stream: what the application wrote, what was sent, what was
 * acknowledged. The bytes are in a ring elsewhere; nothing here touches them.
 *
 *   0 (SYN)  1 ... una ..... nxt ..... max ..... end (FIN)
 *                  in flight           <= peer's edge (+1)
 */
#ifndef SEQUENT_TCP_SEND_H
#define SEQUENT_TCP_SEND_H

#include "base/ring.h"
#include "tcp/offset.h"

#define SEND_END_MAX (OFF_MAX - 2 * WND_MAX)   /* the stream stops here */

struct send {
  int64_t una;                /* SND.UNA: oldest not acknowledged */
  int64_t nxt;                /* SND.NXT: next to send; back to una on timeout */
  int64_t max;                /* the highest nxt ever */
  int64_t end;                /* end of what the application wrote */
  int64_t fin;                /* 1: the application closed; the FIN is offset end */
  int64_t edge;               /* SND.UNA + SND.WND: the peer's right edge */
  int64_t edge_max;           /* the furthest edge the peer ever gave */
  int64_t wl1, wl2;           /* SEG.SEQ, SEG.ACK of the last window update */
  int64_t max_window;         /* largest window the peer ever offered */
  int64_t probe;              /* 1: timeout; one byte may go beyond the edge */
  int64_t mss;                /* Eff.snd.MSS; may be set between MSS_MIN and MSS_MAX */
};

/* Everything to send ends here. */
#define SEND_TOTAL(s) ((s).end + (s).fin)

#define SEND_OK(s) \
  (0 <= (s).una && (s).una <= (s).nxt && (s).nxt <= (s).max && (s).max <= SEND_TOTAL(s) && \
   1 <= (s).end && (s).end <= SEND_END_MAX && \
   (s).end <= (s).una + RING + ((s).una == 0 ? 1 : 0) && \
   0 <= (s).fin && (s).fin <= 1 && 0 <= (s).probe && (s).probe <= 1 && \
   (s).una <= (s).edge && (s).edge <= (s).edge_max && (s).edge_max <= OFF_MAX && \
   (s).max <= (s).edge_max + 1 && ((s).probe == 1 ==> (s).nxt == (s).una) && \
   ((s).una == 0 ==> (s).max <= 1) && 0 <= (s).max_window && (s).max_window <= WND_MAX && \
   MSS_MIN <= (s).mss && (s).mss <= MSS_MAX)

/* x may be the end of what has been sent: the SYN alone first; then what the peer
 * and the network take, or one byte beyond a closed window to probe it. */
#define SEND_REACHES(s, cwnd, x) \
  ((s).una == 0 ? (x) <= 1 : (s).probe == 1 && (s).edge <= (s).nxt ? (x) <= (s).nxt + 1 : \
   (x) <= (s).edge && (x) <= (s).una + (cwnd))

/* n offsets from nxt on exist, and may go as far as windows are concerned. */
#define SEND_FITS(s, cwnd, n) \
  ((s).nxt + (n) <= SEND_TOTAL(s) && SEND_REACHES(s, cwnd, (s).nxt + (n)))

/* All that is queued fits. */
#define SEND_ALL_FITS(s, cwnd) SEND_REACHES(s, cwnd, SEND_TOTAL(s))

/* Nothing is in flight, or Nagle's rule (RFC 1122 4.2.3.4) is off. */
#define SEND_IDLE(s, nodelay) ((nodelay) != 0 || (s).nxt == (s).una)

/* Something may go now. RFC 9293 3.8.6.2.1: (1) a full segment; (2) all that is
 * queued; (3) half the largest window, Fs = 1/2; (4) the override timeout. Nagle's
 * rule holds (2) and (3) back while data is in flight, but not the FIN. */
#define CAN_SEND(s, cwnd, nodelay) \
  (SEND_FITS(s, cwnd, 1) && \
   ((s).una == 0 || (s).probe == 1 || SEND_FITS(s, cwnd, (s).mss) || \
    ((SEND_IDLE(s, nodelay) || (s).fin == 1) && SEND_ALL_FITS(s, cwnd)) || \
    (SEND_IDLE(s, nodelay) && SEND_FITS(s, cwnd, ((s).max_window + 1) / 2))))

/*@ predicate send_ok(struct send s) = SEND_OK(s);
    predicate send_at{L}(struct send *s) = SEND_OK(*s);

    logic integer send_total(struct send s) = SEND_TOTAL(s);

    predicate send_fits(struct send s, integer cwnd, integer n) = SEND_FITS(s, cwnd, n);
    predicate send_all_fits(struct send s, integer cwnd) = SEND_ALL_FITS(s, cwnd);

    predicate can_send(struct send s, integer cwnd, integer nodelay) =
      CAN_SEND(s, cwnd, nodelay);
    predicate can_send_at{L}(struct send *s, integer cwnd, integer nodelay) =
      CAN_SEND(*s, cwnd, nodelay);

    // the theorem Window: never beyond what was written, never beyond the peer's
    // edge but by a one-byte probe
    predicate send_allowed(struct send s, integer n) =
      0 < n && s.nxt + n <= send_total(s) &&
      (s.una == 0 ? s.nxt + n <= 1
                  : s.nxt + n <= s.edge || (n == 1 && s.probe == 1 && s.edge <= s.nxt));
*/

/*@ requires \valid(s) && MSS_MIN <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns *s;
    ensures ok: send_ok(*s);
    ensures fresh: s->una == 0 && s->nxt == 0 && s->max == 0 && s->end == 1 && s->fin == 0;
    ensures mss: s->mss == mss && s->probe == 0;
    ensures ready: can_send(*s, mss, 0);
*/
void send_init(struct send *s, int64_t mss);

/* How many bytes the application can write now. */
/*@ requires \valid_read(s) && send_ok(*s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures exact: \result == \min(\max(s->una, 1) + RING, SEND_END_MAX) - s->end;
    ensures range: 0 <= \result <= RING + s->fin;
*/
static inline int64_t send_space(const struct send *s)
{
  return lesser(greater(s->una, 1) + RING, SEND_END_MAX) - s->end;
}

/* Queues up to n bytes, which the caller puts into the ring from the old end on;
 * returns how many. Not after send_close(). */
/*@ requires \valid(s) && send_ok(*s) && s->fin == 0 && 0 <= n;
    terminates \true;
    exits \false;
    assigns s->end;
    ensures ok: send_ok(*s);
    ensures exact: \result ==
      \min(n, \min(\max(s->una, 1) + RING, SEND_END_MAX) - \old(s->end));
    ensures end: s->end == \old(s->end) + \result;
    ensures fits: 0 <= \result && s->end <= \max(s->una, 1) + RING;
*/
int64_t send_write(struct send *s, int64_t n);

/* The application has written all. */
/*@ requires \valid(s) && send_ok(*s);
    terminates \true;
    exits \false;
    assigns s->fin;
    ensures ok: send_ok(*s);
    ensures fin: s->fin == 1;
*/
void send_close(struct send *s);

/* ACK of something new. What was acknowledged had a window, told or not. */
/*@ requires \valid(s) && send_ok(*s) && s->una < ack <= s->max;
    terminates \true;
    exits \false;
    assigns s->una, s->nxt, s->edge, s->edge_max, s->probe;
    ensures ok: send_ok(*s);
    ensures una: s->una == ack;
    ensures nxt: s->nxt == \max(\old(s->nxt), ack);
    ensures edge: s->edge == \max(\old(s->edge), ack);
    ensures edge_max: s->edge_max == \max(\old(s->edge_max), ack);
    ensures probe: s->probe == 0;
*/
void send_ack(struct send *s, int64_t ack);

/* RFC 9293 3.10.7.4: window update, unless the segment is older than the last.
 * wnd is in bytes (scaled up by the caller). The peer may shrink its window. */
/*@ requires \valid(s) && send_ok(*s) && s->una <= ack <= s->max && 0 <= wnd <= WND_MAX;
    terminates \true;
    exits \false;
    assigns s->edge, s->edge_max, s->max_window, s->wl1, s->wl2;
    ensures ok: send_ok(*s);
    ensures newer: \old(s->wl1) < seq || (\old(s->wl1) == seq && \old(s->wl2) <= ack) ==>
      s->edge == ack + wnd && s->wl1 == seq && s->wl2 == ack &&
      s->max_window == \max(\old(s->max_window), wnd);
    ensures older: !(\old(s->wl1) < seq || (\old(s->wl1) == seq && \old(s->wl2) <= ack)) ==>
      *s == \old(*s);
    ensures edge_max: s->edge_max == \max(\old(s->edge_max), s->edge);
*/
void send_window(struct send *s, int64_t seq, int64_t ack, int64_t wnd);

/* The first window, from the peer's SYN (never scaled, RFC 7323 2.2), whose WL1
 * and WL2 have nothing to be compared with. */
/*@ requires \valid(s) && send_ok(*s) && s->una <= ack <= s->max && 0 <= wnd <= WND_MAX;
    terminates \true;
    exits \false;
    assigns s->edge, s->edge_max, s->max_window, s->wl1, s->wl2;
    ensures ok: send_ok(*s);
    ensures edge: s->edge == ack + wnd && s->wl1 == seq && s->wl2 == ack;
    ensures edge_max: s->edge_max == \max(\old(s->edge_max), s->edge);
    ensures max_window: s->max_window == \max(\old(s->max_window), wnd);
*/
void send_window_first(struct send *s, int64_t seq, int64_t ack, int64_t wnd);

/* Retransmission timeout, or the persist timer (RFC 9293 3.8.6.1): start again
 * from una; what is due may go whatever its size, one byte at least. */
/*@ requires \valid(s) && send_ok(*s);
    terminates \true;
    exits \false;
    assigns s->nxt, s->probe;
    ensures ok: send_ok(*s);
    ensures back: s->nxt == s->una && s->probe == 1;
    ensures sends: s->una < send_total(*s) ==>
      \forall integer cwnd, nodelay; s->mss <= cwnd ==> can_send(*s, cwnd, nodelay);
*/
void send_timeout(struct send *s);

/* How much may go now in one segment of at most 'most' sequence numbers (the
 * MSS, or a super-segment that the device splits by MSS); 0 for nothing. */
/*@ requires \valid_read(s) && send_ok(*s) && s->mss <= cwnd <= WND_MAX;
    requires s->mss <= most <= WND_MAX && 0 <= nodelay <= 1;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result <= most;
    ensures some: \result > 0 <==> can_send(*s, cwnd, nodelay);
    ensures fits: \result > 0 ==> send_fits(*s, cwnd, \result);
    ensures window: \result > 0 ==> send_allowed(*s, \result);
    ensures most: 0 < \result < s->mss ==> !send_fits(*s, cwnd, \result + 1);
    ensures whole: \result > s->mss ==>
      \result % s->mss == 0 || s->nxt + \result == send_total(*s);
    ensures nagle: \result % s->mss != 0 && s->una < s->nxt && nodelay == 0 ==>
      s->fin == 1 && s->nxt + \result == send_total(*s);
*/
int64_t send_ready(const struct send *s, int64_t cwnd, int64_t nodelay, int64_t most);

/* The n offsets from nxt on have been sent. */
/*@ requires \valid(s) && send_ok(*s) && send_allowed(*s, n);
    terminates \true;
    exits \false;
    assigns s->nxt, s->max, s->probe;
    ensures ok: send_ok(*s);
    ensures nxt: s->nxt == \old(s->nxt) + n;
    ensures max: s->max == \max(\old(s->max), s->nxt);
    ensures probe: s->probe == 0;
*/
void send_sent(struct send *s, int64_t n);

#endif
