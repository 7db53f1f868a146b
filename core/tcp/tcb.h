/* tcb.h - the connection, RFC 9293 3.3.1: the transmission control block, and
 * what is always true of it.
 *
 * Sequence numbers are offsets: our SYN is 0 of our stream, the peer's SYN is 0
 * of its stream, data begins at 1 (tcp/offset.h). Times are microseconds. The
 * bytes live in two rings beside it; nothing in tcp/ touches them.
 */
#ifndef SEQUENT_TCP_TCB_H
#define SEQUENT_TCP_TCB_H

#include "base/time.h"
#include "tcp/congestion.h"
#include "tcp/receive.h"
#include "tcp/rtt.h"
#include "tcp/send.h"

enum tcp_state {
  CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2,
  CLOSE_WAIT, CLOSING, LAST_ACK, TIME_WAIT
};

/* Why a connection is CLOSED when not by both FINs. */
enum tcp_error {
  ERROR_NONE,
  ERROR_RESET,                /* the peer reset it */
  ERROR_REFUSED,              /* the peer answered our SYN with a reset */
  ERROR_TIMEOUT,              /* no answer: R2, RFC 9293 3.8.3 */
  ERROR_UNREACHABLE,          /* no way to the peer: ARP, ICMP */
  ERROR_ABORTED               /* by the application */
};

#define TWO_MSL       60000000LL     /* 2 * MSL: 30 s each, as everybody has it */
#define FIN_TIMEOUT   60000000LL     /* FIN-WAIT-2 without an application */
#define DELAYED_ACK   40000LL        /* RFC 9293 3.8.6.3: less than 0.5 s */
#define TRIES_MAX     15             /* R2, RFC 9293 3.8.3: 100 s at least */
#define TRIES_SYN     6              /* R2 for a SYN */
#define UPDATE_STEP   (RING / 2)     /* a window that opens by that is told unasked */
#define ADVERTISE_STEP 1024          /* by that, with the next ACK; RFC 9293 3.8.6.2.2 */
#define TIMESTAMP_ROOM 12            /* what the option takes of each segment, RFC 7323 A */
#define MSS_DEFAULT   536            /* RFC 9293 3.7.1: without the option */

struct timers {               /* deadlines; NEVER when not armed */
  int64_t rtx;                /* retransmission, window probe, silly-window override */
  int64_t ack;                /* delayed ACK */
  int64_t tw;                 /* end of TIME-WAIT, or of FIN-WAIT-2 without application */
  int64_t tries;              /* expiries of rtx since the peer last answered */
};

struct tcb {
  int64_t state;              /* enum tcp_state; only state.c writes it */
  int64_t error;              /* enum tcp_error */
  int64_t soft;               /* 1: a host-unreachable was seen (RFC 9293 3.9.2.2) */
  int64_t stream;             /* names the two streams: unique per use of this slot */
  int64_t iss, irs;           /* the two SYNs' sequence numbers */
  int64_t passive;            /* 1: came from a listener */
  int64_t orphan;             /* 1: the application has let go of it */
  int64_t nodelay;            /* 1: Nagle's rule is off */
  int64_t rst_due;            /* 1: aborted, the peer must still be told */
  int64_t ack_now;            /* 1: an ACK must go out */
  int64_t told;               /* RCV.NXT as last told to the peer */
  int64_t mss;                /* what we take in one segment: the MSS we announce */
  int64_t scale_on;           /* 1: window scaling offered, then: agreed (RFC 7323 2) */
  int64_t scale;              /* what the peer's window counts in: 2^its shift */
  int64_t ts_on;              /* 1: timestamps offered, then: agreed (RFC 7323 3) */
  int64_t ts_recent;          /* TS.Recent */
  int64_t ts_offset;          /* our TSval is the time in ms plus this */
  int64_t sack_on;            /* 1: SACK offered, then: agreed (RFC 2018) */
  struct timers tmr;
  struct send snd;
  struct receive rcv;
  struct congestion cc;
  struct rtt rtt;
};

/* --- RFC 9293 figure 5 ------------------------------------------------------ */

/*@ predicate tcp_edge(integer a, integer b) =
      (a == CLOSED       && (b == LISTEN || b == SYN_SENT)) ||
      (a == LISTEN       && (b == CLOSED || b == SYN_SENT || b == SYN_RECEIVED)) ||
      (a == SYN_SENT     && (b == CLOSED || b == SYN_RECEIVED || b == ESTABLISHED)) ||
      (a == SYN_RECEIVED && (b == ESTABLISHED || b == FIN_WAIT_1 || b == LISTEN)) ||
      (a == ESTABLISHED  && (b == FIN_WAIT_1 || b == CLOSE_WAIT)) ||
      (a == FIN_WAIT_1   && (b == FIN_WAIT_2 || b == CLOSING)) ||
      (a == FIN_WAIT_2   && b == TIME_WAIT) ||
      (a == CLOSE_WAIT   && b == LAST_ACK) ||
      (a == CLOSING      && b == TIME_WAIT) ||
      (a == LAST_ACK     && b == CLOSED) ||
      (a == TIME_WAIT    && b == CLOSED);

    // at most one edge; or an abort, which says why
    predicate tcp_step(integer a, integer b, integer error) =
      a == b || tcp_edge(a, b) || (b == CLOSED && error != ERROR_NONE);

    // what one segment may do: its ACK is one step, its FIN another (RFC 9293 note 2)
    predicate tcp_path(integer a, integer b, integer error) =
      tcp_step(a, b, error) || \exists integer s; tcp_edge(a, s) && tcp_step(s, b, error);
*/

/* --- the invariant: macros, read over a value and in place ------------------ */

#define IS_BIT(b)    (0 <= (b) && (b) <= 1)
#define OPENED(s)    (SYN_SENT <= (s) && (s) <= TIME_WAIT)
#define SYNCED(s)    (ESTABLISHED <= (s) && (s) <= TIME_WAIT)
#define FIN_IN(s)    ((s) == CLOSE_WAIT || (s) == CLOSING || (s) == LAST_ACK || (s) == TIME_WAIT)
#define FIN_OUT(s)   ((s) == FIN_WAIT_1 || (s) == FIN_WAIT_2 || (s) == CLOSING || \
                      (s) == LAST_ACK || (s) == TIME_WAIT)
#define FIN_ACKED(s) ((s) == FIN_WAIT_2 || (s) == TIME_WAIT)

#define TIMERS_OK(m) (0 < (m).rtx && 0 < (m).ack && 0 < (m).tw && 0 <= (m).tries && \
                      (m).tries <= TRIES_MAX)

#define FLAGS_OK(t) \
  (IS_BIT((t).soft) && IS_BIT((t).passive) && IS_BIT((t).orphan) && IS_BIT((t).nodelay) && \
   IS_BIT((t).rst_due) && IS_BIT((t).ack_now) && IS_BIT((t).scale_on) && IS_BIT((t).ts_on) && \
   IS_BIT((t).sack_on))

#define OPTIONS_OK(t) \
  (0 <= (t).iss && (t).iss < SEQ_MOD && 0 <= (t).irs && (t).irs < SEQ_MOD && \
   MSS_MIN + TIMESTAMP_ROOM <= (t).mss && (t).mss <= MSS_MAX && (t).snd.mss <= (t).mss && \
   1 <= (t).scale && (t).scale <= 16384 && \
   0 <= (t).ts_recent && (t).ts_recent < SEQ_MOD && \
   0 <= (t).ts_offset && (t).ts_offset < SEQ_MOD)

/* Each part is sound by itself ... */
#define PARTS_OK(t) \
  (SEND_OK((t).snd) && RECEIVE_OK((t).rcv) && CONGESTION_OK((t).cc, (t).snd.mss) && \
   RTT_OK((t).rtt) && TIMERS_OK((t).tmr) && FLAGS_OK(t) && OPTIONS_OK(t) && \
   0 <= (t).told && (t).told <= RECEIVE_NEXT((t).rcv) && \
   CLOSED <= (t).state && (t).state <= TIME_WAIT)

/* ... and fits the state. */
#define STATE_SEND(t) \
  (((t).state == LISTEN ==> (t).snd.max == 0 && (t).snd.end == 1) && \
   (LISTEN <= (t).state && (t).state <= SYN_RECEIVED ==> (t).snd.una == 0) && \
   (LISTEN <= (t).state && (t).state <= SYN_SENT ==> (t).snd.fin == 0) && \
   (SYNCED((t).state) ==> 1 <= (t).snd.una) && \
   (SYNCED((t).state) ==> (FIN_OUT((t).state) <==> (t).snd.fin == 1)) && \
   (FIN_OUT((t).state) ==> (FIN_ACKED((t).state) <==> (t).snd.una == SEND_TOTAL((t).snd))))

#define STATE_RECEIVE(t) \
  ((t).state != CLOSED ==> (FIN_IN((t).state) <==> (t).rcv.nxt == (t).rcv.fin))

#define STATE_TIMERS(t) \
  (((t).state != TIME_WAIT && (t).state != FIN_WAIT_2 ==> (t).tmr.tw == NEVER) && \
   ((t).state == TIME_WAIT ==> (t).tmr.tw < NEVER) && \
   ((t).state == FIN_WAIT_2 && (t).orphan == 1 ==> (t).tmr.tw < NEVER) && \
   ((t).state == CLOSED ==> (t).tmr.rtx == NEVER && (t).tmr.ack == NEVER) && \
   ((t).rst_due == 1 ==> (t).state == CLOSED))

#define CORE_OK(t) (PARTS_OK(t) && STATE_SEND(t) && STATE_RECEIVE(t) && STATE_TIMERS(t))

/* Awake, sending: exactly what is unacknowledged or unsent has a clock. */
#define SND_LIVE(t) \
  (OPENED((t).state) ==> ((t).snd.una < SEND_TOTAL((t).snd) <==> (t).tmr.rtx < NEVER))

/* Awake, receiving: the peer will hear of what came, and of new room. */
#define RCV_LIVE(t) \
  (SYN_RECEIVED <= (t).state ==> \
     ((t).told < RECEIVE_NEXT((t).rcv) ==> (t).ack_now == 1 || (t).tmr.ack < NEVER) && \
     (RECEIVE_DUE((t).rcv, UPDATE_STEP) && !FIN_IN((t).state) ==> (t).ack_now == 1))

/* The invariant. LISTEN is a listener's state; a tcb only passes it when it is opened. */
#define TCB_OK(t) (CORE_OK(t) && SND_LIVE(t) && RCV_LIVE(t) && (t).state != LISTEN)

/* tcp_emit() has a segment to send. */
#define EMITS(t) \
  ((t).rst_due == 1 || (OPENED((t).state) && CAN_SEND((t).snd, (t).cc.cwnd, (t).nodelay)) || \
   (SYN_RECEIVED <= (t).state && (t).ack_now == 1))

/*@ predicate parts_ok(struct tcb t) = PARTS_OK(t);
    predicate core_ok(struct tcb t) = CORE_OK(t);
    predicate snd_live(struct tcb t) = SND_LIVE(t);
    predicate rcv_live(struct tcb t) = RCV_LIVE(t);

    predicate tcb_ok(struct tcb t) = TCB_OK(t);
    predicate tcb_at{L}(struct tcb *t) = TCB_OK(*t);

    predicate emits(struct tcb t) = EMITS(t);
    predicate emits_at{L}(struct tcb *t) = EMITS(*t);

    // both FINs are done with: one arrived, ours is acknowledged
    predicate our_fin_acked(struct tcb t) = t.snd.fin == 1 && t.snd.una == SEND_TOTAL(t.snd);

    // what we take for the end of the peer's stream is its end
    predicate fin_agrees(struct tcb t) =
      peer_heard(t.stream) ==> t.rcv.fin == OFF_NEVER || t.rcv.fin == peer_fin(t.stream);
    predicate fin_agrees_at{L}(struct tcb *t) =
      peer_heard(t->stream) ==> t->rcv.fin == OFF_NEVER || t->rcv.fin == peer_fin(t->stream);

    // everything that names the connection is as it was
    predicate same_names(struct tcb a, struct tcb b) =
      a.stream == b.stream && a.iss == b.iss && a.ts_offset == b.ts_offset &&
      a.passive == b.passive && a.mss == b.mss;
*/

#endif
