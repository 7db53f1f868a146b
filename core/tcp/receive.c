#include "tcp/receive.h"

void receive_init(struct receive *r)
{
  r->read = r->nxt = r->edge = 1;
  r->fin = OFF_NEVER;
  ranges_init(&r->islands);
}

/*@ requires \valid_read(r) && receive_ok(*r);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures end: \result == RECEIVE_END(*r);
*/
static inline int64_t receive_end(const struct receive *r)
{
  return lesser(r->edge, r->fin);
}

/* n, new text inside the window, lies beyond a gap, or ends one. */
/*@ requires \valid(r) && receive_ok(*r);
    requires r->nxt <= n.lo && n.lo < n.hi && n.hi <= RECEIVE_END(*r);
    terminates \true;
    exits \false;
    assigns r->nxt, r->islands;
    ensures ok: receive_ok(*r);
    ensures taken: \result ==> \forall integer o;
      held(*r, o) <==> held(\old(*r), o) || span_has(n, o);
    ensures full: !\result ==> *r == \old(*r) && !room(r->islands) && n.lo > r->nxt;
    ensures in_order: n.lo == \old(r->nxt) ==> r->nxt >= n.hi;
    ensures out_of_order: n.lo > \old(r->nxt) ==> r->nxt == \old(r->nxt);
*/
static bool receive_island(struct receive *r, struct span n)
{
  int64_t nxt = r->nxt;

  n = ranges_absorb(&r->islands, n) /*@ ghost (nxt + 1, RECEIVE_END(*r)) */;
  if (n.lo > nxt)
    return ranges_add(&r->islands, n) /*@ ghost (nxt + 1, RECEIVE_END(*r)) */;
  r->nxt = n.hi;
  return true;
}

struct span receive_text(struct receive *r, int64_t seq, int64_t len)
{
  struct span n;

  n.lo = greater(seq, r->nxt);
  n.hi = lesser(seq + len, receive_end(r));
  if (n.lo < n.hi) {
    if (r->islands.h.hi <= r->nxt && n.lo == r->nxt) {
      r->nxt = n.hi;                                  /* as a rule: no islands, in order */
      return n;
    }
    if (receive_island(r, n))
      return n;
  }
  n.lo = n.hi = 0;
  return n;
}

void receive_fin(struct receive *r, int64_t at)
{
  if (r->fin == OFF_NEVER && r->nxt <= at && at < r->edge && ranges_end(&r->islands) <= at)
    r->fin = at;
}

void receive_read(struct receive *r, int64_t n)
{
  r->read += n;
}

void receive_advertise(struct receive *r, int64_t step)
{
  if (receive_due(r, step))
    r->edge = r->read + RING;
}

int64_t receive_window(const struct receive *r, int64_t ack, int64_t shift)
{
  int64_t window = r->edge - ack;

  return lesser(shift == 0 ? window : window / RECEIVE_UNIT, WINDOW_TOP);
}
