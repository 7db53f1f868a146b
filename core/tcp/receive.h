/* receive.h - the peer's stream: what came, in order (nxt) and beyond (islands),
 * and the right edge we let the peer send up to. The bytes are in a ring
 * elsewhere, offset o in slot o % RING; nothing here touches them.
 *
 *   1 ... read ....... nxt ..[island]..[island].. edge
 *         held, in order                          <= read + RING
 */
#ifndef SEQUENT_TCP_RECEIVE_H
#define SEQUENT_TCP_RECEIVE_H

#include "base/ring.h"
#include "tcp/ranges.h"

/* Our window scale, RFC 7323 2.2: the least by which RING can be told. */
#if RING <= 0xffff
#define RECEIVE_SHIFT 0
#define RECEIVE_UNIT 1
#elif RING <= 0xffff * 2
#define RECEIVE_SHIFT 1
#define RECEIVE_UNIT 2
#elif RING <= 0xffff * 4
#define RECEIVE_SHIFT 2
#define RECEIVE_UNIT 4
#elif RING <= 0xffff * 8
#define RECEIVE_SHIFT 3
#define RECEIVE_UNIT 8
#elif RING <= 0xffff * 16
#define RECEIVE_SHIFT 4
#define RECEIVE_UNIT 16
#elif RING <= 0xffff * 32
#define RECEIVE_SHIFT 5
#define RECEIVE_UNIT 32
#elif RING <= 0xffff * 64
#define RECEIVE_SHIFT 6
#define RECEIVE_UNIT 64
#elif RING <= 0xffff * 256
#define RECEIVE_SHIFT 8
#define RECEIVE_UNIT 256
#elif RING <= 0xffff * 4096
#define RECEIVE_SHIFT 12
#define RECEIVE_UNIT 4096
#else
#define RECEIVE_SHIFT 14
#define RECEIVE_UNIT 16384
#endif

#define WINDOW_TOP 65535               /* the field has 16 bits */

struct receive {
  int64_t read;                        /* next byte the application gets */
  int64_t nxt;                         /* next data byte expected: RCV.NXT less a FIN */
  int64_t edge;                        /* right edge of the window */
  int64_t fin;                         /* offset of the peer's FIN, or OFF_NEVER */
  struct ranges islands;               /* what came beyond nxt */
};

/* Nothing lies at or beyond this offset. */
#define RECEIVE_END(r) ((r).edge < (r).fin ? (r).edge : (r).fin)

/* RCV.NXT: the FIN counts once everything before it is here. */
#define RECEIVE_NEXT(r) ((r).nxt == (r).fin ? (r).nxt + 1 : (r).nxt)

#define RECEIVE_OK(r) \
  (1 <= (r).read && (r).read <= (r).nxt && (r).nxt <= (r).edge && \
   (r).edge <= (r).read + RING && (r).edge <= OFF_MAX && (r).nxt <= (r).fin && \
   ((r).fin < (r).edge || (r).fin == OFF_NEVER) && RANGES_SORTED((r).islands) && \
   RANGES_WITHIN((r).islands, (r).nxt + 1, RECEIVE_END(r)))

#define RECEIVE_HELD(r, o) \
  (((r).read <= (o) && (o) < (r).nxt) || RANGES_COVER((r).islands, o))

/* Opening the window by at least step is possible. */
#define RECEIVE_DUE(r, step) \
  ((r).read + RING - (r).edge >= (step) && (r).read <= OFF_MAX - RING)

/* Whoever only passes it on sees no more than the name: unfolded it has no trigger. */
#ifdef HELD_OPAQUE
#define HELD_PREDICATE axiomatic Held { predicate held(struct receive r, integer o); }
#else
#define HELD_PREDICATE predicate held(struct receive r, integer o) = RECEIVE_HELD(r, o);
#endif

/*@ predicate receive_ok(struct receive r) = RECEIVE_OK(r);
    predicate receive_at{L}(struct receive *r) = RECEIVE_OK(*r);

    // byte o is in the ring
    HELD_PREDICATE
    predicate held_at{L}(struct receive *r, integer o) = RECEIVE_HELD(*r, o);

    predicate receive_blank(struct receive r) =              // nothing came yet
      r.read == 1 && r.nxt == 1 && r.fin == OFF_NEVER && none(r.islands);

    predicate fin_reached(struct receive r) = r.nxt == r.fin;

    predicate window_due(struct receive r, integer step) = RECEIVE_DUE(r, step);
    predicate window_due_at{L}(struct receive *r, integer step) = RECEIVE_DUE(*r, step);
*/

/* An empty window: receive_advertise() opens it. */
/*@ requires \valid(r);
    terminates \true;
    exits \false;
    assigns *r;
    ensures ok: receive_ok(*r);
    ensures blank: receive_blank(*r) && r->edge == 1;
*/
void receive_init(struct receive *r);

/*@ requires \valid_read(r) && receive_ok(*r);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures \result == RECEIVE_NEXT(*r);
    ensures window: \result <= r->edge;
*/
static inline int64_t receive_next(const struct receive *r)
{
  return r->nxt == r->fin ? r->nxt + 1 : r->nxt;
}

/* Text [seq, seq + len) has come. Returns the part of it that is to be copied
 * into the ring now, empty (0, 0) if there is none: outside the window, beyond the
 * FIN, old, or one island too many. What is held already stays held. */
/*@ requires \valid(r) && receive_ok(*r);
    requires OFF_MIN <= seq <= OFF_TOP && 0 <= len <= WND_MAX;
    terminates \true;
    exits \false;
    assigns r->nxt, r->islands;
    ensures ok: receive_ok(*r);
    ensures empty: \result.lo < \result.hi || (\result.lo == 0 && \result.hi == 0);
    ensures text: \result.lo < \result.hi ==>
      \result.lo == \max(seq, \old(r->nxt)) &&
      \result.hi == \min(seq + len, RECEIVE_END(*r));
    ensures fits: \result.lo < \result.hi ==>
      \old(r->nxt) <= \result.lo && \result.hi <= r->edge;
    ensures stored: \forall integer o; span_has(\result, o) ==> held(*r, o);
    ensures honest: \forall integer o; held(*r, o) ==>
      held(\old(*r), o) || span_has(\result, o);
    ensures kept: \forall integer o; held(\old(*r), o) ==> held(*r, o);
    ensures forward: r->nxt >= \old(r->nxt);
    ensures in_order: seq <= \old(r->nxt) ==> r->nxt >= \min(seq + len, RECEIVE_END(*r));
    ensures out_of_order: seq > \old(r->nxt) ==> r->nxt == \old(r->nxt);
    ensures all: room(\old(r->islands)) ==>
      \forall integer o; \old(r->nxt) <= o < RECEIVE_END(*r) && seq <= o < seq + len ==>
        held(*r, o);
*/
struct span receive_text(struct receive *r, int64_t seq, int64_t len);

/* The peer's FIN is at offset at. Remembered if it lies in the window and no data
 * contradicts; the first one counts. */
/*@ requires \valid(r) && receive_ok(*r) && OFF_MIN <= at <= OFF_TOP + WND_MAX;
    terminates \true;
    exits \false;
    assigns r->fin;
    ensures ok: receive_ok(*r);
    ensures taken: \old(r->fin) == OFF_NEVER && r->nxt <= at < r->edge &&
      (\forall integer o; covered(r->islands, o) ==> o < at) ==> r->fin == at;
    ensures left: !(\old(r->fin) == OFF_NEVER && r->nxt <= at < r->edge &&
      (\forall integer o; covered(r->islands, o) ==> o < at)) ==> r->fin == \old(r->fin);
*/
void receive_fin(struct receive *r, int64_t at);

/* The application takes n bytes. */
/*@ requires \valid(r) && receive_ok(*r) && 0 <= n <= r->nxt - r->read;
    terminates \true;
    exits \false;
    assigns r->read;
    ensures ok: receive_ok(*r);
    ensures read: r->read == \old(r->read) + n;
    ensures held: \forall integer o; held(*r, o) <==> held(\old(*r), o) && r->read <= o;
*/
void receive_read(struct receive *r, int64_t n);

/* The window can open by step: worth an update to the peer. */
/*@ requires \valid_read(r) && receive_ok(*r) && 1 <= step <= RING;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures \result <==> window_due(*r, step);
*/
static inline bool receive_due(const struct receive *r, int64_t step)
{
  return r->read + RING - r->edge >= step && r->read <= OFF_MAX - RING;
}

/* Moves the right edge as far as the ring allows, if that is step or more: the
 * receiver's part against silly windows, RFC 9293 3.8.6.2.2. Never to the left. */
/*@ requires \valid(r) && receive_ok(*r) && 1 <= step <= RING;
    terminates \true;
    exits \false;
    assigns r->edge;
    ensures ok: receive_ok(*r);
    ensures opened: window_due(\old(*r), step) ==> r->edge == r->read + RING;
    ensures waits: !window_due(\old(*r), step) ==> r->edge == \old(r->edge);
    ensures never_left: r->edge >= \old(r->edge);
    ensures done: !window_due(*r, step);
*/
void receive_advertise(struct receive *r, int64_t step);

/* What the window field says in a segment that acknowledges ack: the window in
 * units of 2^shift, rounded down (RFC 7323 2.3). Shift is RECEIVE_SHIFT, or 0 when
 * scaling was not agreed and in every SYN. */
/*@ requires \valid_read(r) && receive_ok(*r) && r->nxt <= ack <= r->edge;
    requires shift == 0 || shift == RECEIVE_SHIFT;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result <= WINDOW_TOP;
    ensures plain: shift == 0 ==> \result == \min(WINDOW_TOP, r->edge - ack);
    ensures scaled: shift == RECEIVE_SHIFT ==>
      \result == \min(WINDOW_TOP, (r->edge - ack) / RECEIVE_UNIT);
    ensures within: ack + \result * (shift == 0 ? 1 : RECEIVE_UNIT) <= r->edge;
*/
int64_t receive_window(const struct receive *r, int64_t ack, int64_t shift);

#endif
