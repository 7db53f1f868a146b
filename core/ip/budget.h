/* A budget for packets that anybody can make us send: ICMP errors (RFC 1812 4.3.2.8), resets and
 * challenge ACKs (RFC 5961 7).
 *
 * A token bucket that needs no refilling: it remembers only when it will be full again.  A token
 * taken moves that time by one interval, and it may not lie more than burst intervals ahead.
 * So in any time t at most burst + t / interval tokens are taken (proofs/laws/budget.c). */
#ifndef SEQUENT_IP_BUDGET_H
#define SEQUENT_IP_BUDGET_H

#include "base/time.h"

#include <stdbool.h>

#define BUDGET_BURST_MAX 1000000LL

struct budget {
  int64_t full;     /* when it is full again; in the past: it is full */
  int64_t interval; /* microseconds that make a token, 1 .. SECOND */
  int64_t slack;    /* how far ahead full may be before a token is taken: burst - 1 intervals */
};

/*@ predicate budget_ok(struct budget b) =
      0 <= b.full <= TIME_MAX + BUDGET_BURST_MAX * SECOND && 1 <= b.interval <= SECOND &&
      0 <= b.slack <= (BUDGET_BURST_MAX - 1) * SECOND;

    // What the bucket lacks, in microseconds of refilling, at that time.
    logic integer budget_lack(struct budget b, integer now) = b.full < now ? 0 : b.full - now;
    // A whole token is there.
    predicate budget_has(struct budget b, integer now) = budget_lack(b, now) <= b.slack;
*/

/* Takes a token.  Returns whether there was one; if not, send nothing. */
/*@ requires \valid(b) && budget_ok(*b) && time_ok(now);
    terminates \true;
    exits \false;
    assigns b->full;
    ensures ok: budget_ok(*b);
    ensures taken: \result != 0 <==> budget_has(\old(*b), now);
    ensures cost: \result != 0 ==>
      budget_lack(*b, now) == budget_lack(\old(*b), now) + b->interval;
    ensures ahead: \result != 0 ==> now < b->full <= now + b->slack + b->interval;
    ensures refused: \result == 0 ==> b->full == \old(b->full);
*/
static inline bool budget_take(struct budget *b, int64_t now)
{
  int64_t start = b->full < now ? now : b->full;

  if (start - now > b->slack)
    return false;
  b->full = start + b->interval;
  return true;
}

/* A full bucket of burst tokens, refilled with at most rate tokens a second. */
/*@ requires \valid(b);
    requires 1 <= rate <= SECOND && 1 <= burst <= BUDGET_BURST_MAX;
    terminates \true;
    exits \false;
    assigns *b;
    ensures ok: budget_ok(*b);
    ensures full: b->full == 0;
    ensures rate: b->interval * rate >= SECOND && (b->interval - 1) * rate < SECOND;
    ensures burst: b->slack == (burst - 1) * b->interval;
*/
void budget_init(struct budget *b, int64_t rate, int64_t burst);

#endif
