#include "tcp/ranges.h"

/* One step of each walk over the slots is a function: small goals, no paths. */

void ranges_init(struct ranges *s)
{
  s->a.lo = s->a.hi = 0;
  s->b.lo = s->b.hi = 0;
  s->c.lo = s->c.hi = 0;
  s->d.lo = s->d.hi = 0;
  s->e.lo = s->e.hi = 0;
  s->f.lo = s->f.hi = 0;
  s->g.lo = s->g.hi = 0;
  s->h.lo = s->h.hi = 0;
}

/* Takes x into n if they touch; it leaves an empty slot at n's begin. */
/*@ requires \valid(x) && x->lo <= x->hi && n.lo < n.hi;
    terminates \true;
    exits \false;
    assigns *x;
    ensures touch: \old(x->lo) <= n.hi && n.lo <= \old(x->hi) ==>
      \result.lo == \min(n.lo, \old(x->lo)) && \result.hi == \max(n.hi, \old(x->hi)) &&
      x->lo == \result.lo && x->hi == \result.lo;
    ensures apart: \old(x->lo) > n.hi || n.lo > \old(x->hi) ==>
      \result == n && *x == \old(*x);
*/
static inline struct span absorb(struct span *x, struct span n)
{
  if (x->lo <= n.hi && n.lo <= x->hi) {
    n.lo = lesser(n.lo, x->lo);
    n.hi = greater(n.hi, x->hi);
    x->lo = x->hi = n.lo;
  }
  return n;
}

struct span ranges_absorb(struct ranges *s, struct span n)
  /*@ ghost (int64_t lo, int64_t hi) */
{
  n = absorb(&s->a, n);
  n = absorb(&s->b, n);
  n = absorb(&s->c, n);
  n = absorb(&s->d, n);
  n = absorb(&s->e, n);
  n = absorb(&s->f, n);
  n = absorb(&s->g, n);
  return absorb(&s->h, n);
}

/* Walking right with n in hand: put it down before what lies beyond it, and take
 * that up. An empty slot on the way makes room at its left. */
/*@ requires \valid(x) && x->lo <= x->hi && n.lo <= n.hi;
    requires apart: n.hi <= x->lo || x->hi <= n.lo || x->lo == x->hi;
    terminates \true;
    exits \false;
    assigns *x;
    ensures done: n.lo == n.hi ==> *x == \old(*x) && \result == n;
    ensures put: n.lo < n.hi && n.hi <= \old(x->lo) ==> *x == n && \result == \old(*x);
    ensures pass: n.lo < n.hi && n.hi > \old(x->lo) ==> \result == n &&
      x->lo == \min(\old(x->lo), n.lo) && x->hi == \min(\old(x->hi), n.lo);
*/
static inline struct span shift_right(struct span *x, struct span n)
{
  struct span old = *x;

  if (n.lo == n.hi)
    return n;
  if (n.hi <= x->lo) {
    *x = n;
    return old;
  }
  x->lo = lesser(x->lo, n.lo);
  x->hi = lesser(x->hi, n.lo);
  return n;
}

/* Walking left with n in hand, which belongs here: until an empty slot. */
/*@ requires \valid(x);
    terminates \true;
    exits \false;
    assigns *x;
    ensures done: n.lo == n.hi ==> *x == \old(*x) && \result == n;
    ensures put: n.lo != n.hi ==> *x == n && \result == \old(*x);
*/
static inline struct span shift_left(struct span *x, struct span n)
{
  struct span old = *x;

  if (n.lo == n.hi)
    return n;
  *x = n;
  return old;
}

/*@ requires \valid_read(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures \result <==> room(*s);
*/
static bool ranges_room(const struct ranges *s)
{
  return s->h.lo == s->h.hi || s->g.lo == s->g.hi || s->f.lo == s->f.hi ||
         s->e.lo == s->e.hi || s->d.lo == s->d.hi || s->c.lo == s->c.hi ||
         s->b.lo == s->b.hi || s->a.lo == s->a.hi;
}

/* Puts n where it belongs; returns what does not fit on the right. */
/*@ requires \valid(s) && ranges_ok(*s, lo, hi);
    requires 0 <= lo <= n.lo && n.lo < n.hi && n.hi <= hi <= OFF_MAX;
    requires clear: clear(*s, n);
    terminates \true;
    exits \false;
    assigns *s;
    ensures sorted: RANGES_SORTED(*s);
    ensures within: RANGES_WITHIN(*s, lo, hi);
    ensures rest: \result.lo == \result.hi ||
      (s->h.hi <= \result.lo && lo <= \result.lo < \result.hi <= hi);
    ensures exact: \forall integer o; covered(*s, o) || span_has(\result, o) <==>
      covered(\old(*s), o) || span_has(n, o);
    ensures room: room(\old(*s)) ==> \result.lo == \result.hi || room(*s);
*/
static struct span ranges_right(struct ranges *s, struct span n)
  /*@ ghost (int64_t lo, int64_t hi) */
{
  n = shift_right(&s->a, n);
  n = shift_right(&s->b, n);
  n = shift_right(&s->c, n);
  n = shift_right(&s->d, n);
  n = shift_right(&s->e, n);
  n = shift_right(&s->f, n);
  n = shift_right(&s->g, n);
  return shift_right(&s->h, n);
}

/* Puts n at the right end, shifting the others into the free slot on the left. */
/*@ requires \valid(s) && ranges_ok(*s, lo, hi) && room(*s);
    requires n.lo == n.hi || (s->h.hi <= n.lo && lo <= n.lo < n.hi <= hi <= OFF_MAX);
    terminates \true;
    exits \false;
    assigns *s;
    ensures ok: ranges_ok(*s, lo, hi);
    ensures exact: \forall integer o; covered(*s, o) <==>
      covered(\old(*s), o) || span_has(n, o);
*/
static void ranges_left(struct ranges *s, struct span n)
  /*@ ghost (int64_t lo, int64_t hi) */
{
  n = shift_left(&s->h, n);
  n = shift_left(&s->g, n);
  n = shift_left(&s->f, n);
  n = shift_left(&s->e, n);
  n = shift_left(&s->d, n);
  n = shift_left(&s->c, n);
  n = shift_left(&s->b, n);
  shift_left(&s->a, n);
}

bool ranges_add(struct ranges *s, struct span n) /*@ ghost (int64_t lo, int64_t hi) */
{
  if (!ranges_room(s))
    return false;
  n = ranges_right(s, n) /*@ ghost (lo, hi) */;
  if (n.lo != n.hi)
    ranges_left(s, n) /*@ ghost (lo, hi) */;
  return true;
}

/*@ requires \valid(x) && x->lo <= x->hi;
    terminates \true;
    exits \false;
    assigns *x;
    ensures cut: x->lo == \max(\old(x->lo), lo) && x->hi == \max(\old(x->hi), lo);
*/
static inline void cut(struct span *x, int64_t lo)
{
  x->lo = greater(x->lo, lo);
  x->hi = greater(x->hi, lo);
}

void ranges_drop(struct ranges *s, int64_t lo) /*@ ghost (int64_t old_lo, int64_t hi) */
{
  cut(&s->a, lo);
  cut(&s->b, lo);
  cut(&s->c, lo);
  cut(&s->d, lo);
  cut(&s->e, lo);
  cut(&s->f, lo);
  cut(&s->g, lo);
  cut(&s->h, lo);
}

/*@ requires \valid_read(x) && x->lo <= x->hi;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures \result == (SPAN_HAS(*x, from) ? x->hi : from);
*/
static inline int64_t beyond(const struct span *x, int64_t from)
{
  return x->lo <= from && from < x->hi ? x->hi : from;
}

int64_t ranges_hole(const struct ranges *s, int64_t from)
  /*@ ghost (int64_t lo, int64_t hi) */
{
  from = beyond(&s->a, from);
  from = beyond(&s->b, from);
  from = beyond(&s->c, from);
  from = beyond(&s->d, from);
  from = beyond(&s->e, from);
  from = beyond(&s->f, from);
  from = beyond(&s->g, from);
  return beyond(&s->h, from);
}

/* x if it ends after 'from' and is not empty, else n. */
/*@ requires \valid_read(x);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures yes: x->lo < x->hi && from < x->hi ==> \result == *x;
    ensures no: !(x->lo < x->hi && from < x->hi) ==> \result == n;
*/
static inline struct span earlier(const struct span *x, int64_t from, struct span n)
{
  return x->lo < x->hi && from < x->hi ? *x : n;
}

struct span ranges_from(const struct ranges *s, int64_t from, int64_t hi)
  /*@ ghost (int64_t lo) */
{
  struct span n;

  n.lo = n.hi = hi;
  n = earlier(&s->h, from, n);
  n = earlier(&s->g, from, n);
  n = earlier(&s->f, from, n);
  n = earlier(&s->e, from, n);
  n = earlier(&s->d, from, n);
  n = earlier(&s->c, from, n);
  n = earlier(&s->b, from, n);
  return earlier(&s->a, from, n);
}

int64_t ranges_next(const struct ranges *s, int64_t from, int64_t hi) /*@ ghost (int64_t lo) */
{
  struct span n = ranges_from(s, from, hi) /*@ ghost (lo) */;

  return greater(from, n.lo);
}

/*@ requires \valid_read(x);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures \result == (x->lo < x->hi ? x->hi : end);
*/
static inline int64_t end_of(const struct span *x, int64_t end)
{
  return x->lo < x->hi ? x->hi : end;
}

int64_t ranges_end(const struct ranges *s)
{
  int64_t end = end_of(&s->a, 0);

  end = end_of(&s->b, end);
  end = end_of(&s->c, end);
  end = end_of(&s->d, end);
  end = end_of(&s->e, end);
  end = end_of(&s->f, end);
  end = end_of(&s->g, end);
  return end_of(&s->h, end);
}
