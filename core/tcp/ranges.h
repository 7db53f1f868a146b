/* ranges.h - a few disjoint spans of offsets: what came out of order, what the
 * peer has told by SACK. No arrays: a range set lives inside run-time tables.
 *
 * The slots are sorted; an empty one (lo == hi) may stand anywhere in the chain.
 * ranges_absorb() before ranges_add() merges spans that touch.
 */
#ifndef SEQUENT_TCP_RANGES_H
#define SEQUENT_TCP_RANGES_H

#include "tcp/offset.h"

/* Bounds lo and hi of all spans are ghost parameters where only the proof needs
 * them. */
struct span { int64_t lo, hi; };                     /* [lo, hi) */
struct ranges { struct span a, b, c, d, e, f, g, h; };

/* An empty slot, or one inside [l, u]. */
#define SPAN_WITHIN(x, l, u) ((x).lo == (x).hi || ((l) <= (x).lo && (x).hi <= (u)))
#define SPAN_HAS(x, o) ((x).lo <= (o) && (o) < (x).hi)
#define SPAN_FREE(x) ((x).lo == (x).hi)

/* Read twice: over a value and in place. */
#define RANGES_SORTED(s) \
  (0 <= (s).a.lo && (s).a.lo <= (s).a.hi && (s).a.hi <= (s).b.lo && \
   (s).b.lo <= (s).b.hi && (s).b.hi <= (s).c.lo && (s).c.lo <= (s).c.hi && \
   (s).c.hi <= (s).d.lo && (s).d.lo <= (s).d.hi && (s).d.hi <= (s).e.lo && \
   (s).e.lo <= (s).e.hi && (s).e.hi <= (s).f.lo && (s).f.lo <= (s).f.hi && \
   (s).f.hi <= (s).g.lo && (s).g.lo <= (s).g.hi && (s).g.hi <= (s).h.lo && \
   (s).h.lo <= (s).h.hi && (s).h.hi <= OFF_MAX)
#define RANGES_WITHIN(s, l, u) \
  (SPAN_WITHIN((s).a, l, u) && SPAN_WITHIN((s).b, l, u) && SPAN_WITHIN((s).c, l, u) && \
   SPAN_WITHIN((s).d, l, u) && SPAN_WITHIN((s).e, l, u) && SPAN_WITHIN((s).f, l, u) && \
   SPAN_WITHIN((s).g, l, u) && SPAN_WITHIN((s).h, l, u))
#define RANGES_OK(s, l, u) (RANGES_SORTED(s) && RANGES_WITHIN(s, l, u))
#define RANGES_COVER(s, o) \
  (SPAN_HAS((s).a, o) || SPAN_HAS((s).b, o) || SPAN_HAS((s).c, o) || SPAN_HAS((s).d, o) || \
   SPAN_HAS((s).e, o) || SPAN_HAS((s).f, o) || SPAN_HAS((s).g, o) || SPAN_HAS((s).h, o))
#define RANGES_ROOM(s) \
  (SPAN_FREE((s).a) || SPAN_FREE((s).b) || SPAN_FREE((s).c) || SPAN_FREE((s).d) || \
   SPAN_FREE((s).e) || SPAN_FREE((s).f) || SPAN_FREE((s).g) || SPAN_FREE((s).h))
/* n overlaps nothing, and does not touch what lies on its right. */
#define SPAN_CLEAR(x, n) ((x).lo == (x).hi || (x).hi <= (n).lo || (n).hi < (x).lo)
#define RANGES_CLEAR(s, n) \
  (SPAN_CLEAR((s).a, n) && SPAN_CLEAR((s).b, n) && SPAN_CLEAR((s).c, n) && \
   SPAN_CLEAR((s).d, n) && SPAN_CLEAR((s).e, n) && SPAN_CLEAR((s).f, n) && \
   SPAN_CLEAR((s).g, n) && SPAN_CLEAR((s).h, n))
#define RANGES_NONE(s) \
  (SPAN_FREE((s).a) && SPAN_FREE((s).b) && SPAN_FREE((s).c) && SPAN_FREE((s).d) && \
   SPAN_FREE((s).e) && SPAN_FREE((s).f) && SPAN_FREE((s).g) && SPAN_FREE((s).h))

/*@ // every span lies in [lo, hi)
    predicate ranges_ok(struct ranges s, integer lo, integer hi) = RANGES_OK(s, lo, hi);
    predicate ranges_at{L}(struct ranges *s, integer lo, integer hi) = RANGES_OK(*s, lo, hi);

    predicate covered(struct ranges s, integer o) = RANGES_COVER(s, o);
    predicate covered_at{L}(struct ranges *s, integer o) = RANGES_COVER(*s, o);

    predicate room(struct ranges s) = RANGES_ROOM(s);   // a slot is free
    predicate none(struct ranges s) = RANGES_NONE(s);   // nothing is covered

    predicate clear(struct ranges s, struct span n) = RANGES_CLEAR(s, n);
    predicate span_has(struct span n, integer o) = SPAN_HAS(n, o);
*/

/* No spans. */
/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures none: none(*s);
    ensures ok: RANGES_SORTED(*s);
*/
void ranges_init(struct ranges *s);

/* Takes out every span that touches n; returns n widened over them. */
/*@ requires \valid(s) && ranges_ok(*s, lo, hi);
    requires 0 <= lo && 0 <= n.lo && n.lo < n.hi && n.hi <= hi <= OFF_MAX;
    terminates \true;
    exits \false;
    assigns *s;
    ensures ok: ranges_ok(*s, lo, hi);
    ensures clear: clear(*s, \result);
    ensures wider: \min(lo, n.lo) <= \result.lo <= n.lo && n.hi <= \result.hi <= hi;
    ensures honest: \forall integer o; span_has(\result, o) ==>
      span_has(n, o) || covered(\old(*s), o);
    ensures fewer: \forall integer o; covered(*s, o) ==> covered(\old(*s), o);
    ensures whole: \forall integer o; covered(\old(*s), o) ==>
      covered(*s, o) || span_has(\result, o);
    ensures freed: room(*s) || (*s == \old(*s) && \result == n);
*/
struct span ranges_absorb(struct ranges *s, struct span n)
  /*@ ghost (int64_t lo, int64_t hi) */;

/* Puts in a span that touches no other; true if there was a slot for it. Never
 * forgets another one: what SACK has told the peer is not taken back (RFC 2018 8). */
/*@ requires \valid(s) && ranges_ok(*s, lo, hi);
    requires 0 <= lo <= n.lo && n.lo < n.hi && n.hi <= hi <= OFF_MAX;
    requires clear: clear(*s, n);
    terminates \true;
    exits \false;
    assigns *s;
    ensures ok: ranges_ok(*s, lo, hi);
    ensures taken: \result <==> room(\old(*s));
    ensures exact: \result ==>
      \forall integer o; covered(*s, o) <==> covered(\old(*s), o) || span_has(n, o);
    ensures full: !\result ==> *s == \old(*s);
*/
bool ranges_add(struct ranges *s, struct span n) /*@ ghost (int64_t lo, int64_t hi) */;

/* Forgets whatever lies before lo. */
/*@ requires \valid(s) && ranges_ok(*s, old_lo, hi);
    requires 0 <= old_lo <= lo <= OFF_MAX && hi <= OFF_MAX;
    terminates \true;
    exits \false;
    assigns *s;
    ensures ok: ranges_ok(*s, lo, hi);
    ensures exact: \forall integer o; covered(*s, o) <==> covered(\old(*s), o) && lo <= o;
*/
void ranges_drop(struct ranges *s, int64_t lo)
  /*@ ghost (int64_t old_lo, int64_t hi) */;

/* The first offset from 'from' on that is not covered. */
/*@ requires \valid_read(s) && ranges_ok(*s, lo, hi) && 0 <= from <= OFF_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: from <= \result <= \max(from, hi);
    ensures hole: !covered(*s, \result);
    ensures first: \forall integer o; from <= o < \result ==> covered(*s, o);
*/
int64_t ranges_hole(const struct ranges *s, int64_t from)
  /*@ ghost (int64_t lo, int64_t hi) */;

/* The first offset from 'from' on that is covered, or hi. */
/*@ requires \valid_read(s) && ranges_ok(*s, lo, hi) && 0 <= from <= hi <= OFF_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: from <= \result <= hi;
    ensures clear: \forall integer o; from <= o < \result ==> !covered(*s, o);
    ensures some: \result < hi ==> covered(*s, \result);
*/
int64_t ranges_next(const struct ranges *s, int64_t from, int64_t hi)
  /*@ ghost (int64_t lo) */;

/* The first span that ends after 'from'; empty at hi if there is none.
 * The next one begins beyond its end: a SACK option is written by this walk. */
/*@ requires \valid_read(s) && ranges_ok(*s, lo, hi) && 0 <= from <= hi <= OFF_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result.lo <= \result.hi <= hi;
    ensures inside: \forall integer o; span_has(\result, o) ==> covered(*s, o);
    ensures first: \forall integer o; from <= o < \result.lo ==> !covered(*s, o);
    ensures progress: from < \result.hi || (from == hi && \result.lo == hi);
    ensures some: \result.lo < \result.hi || \result.lo == hi;
*/
struct span ranges_from(const struct ranges *s, int64_t from, int64_t hi)
  /*@ ghost (int64_t lo) */;

/* Where the last span ends; 0 if there is none. */
/*@ requires \valid_read(s) && RANGES_SORTED(*s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result <= OFF_MAX;
    ensures before: RANGES_WITHIN(*s, 0, \result);
    ensures last: \result > 0 ==> covered(*s, \result - 1);
*/
int64_t ranges_end(const struct ranges *s);

#endif
