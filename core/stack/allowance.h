/* allowance.h - what may be sent unasked, of the whole stack's budgets. */
#ifndef SEQUENT_STACK_ALLOWANCE_H
#define SEQUENT_STACK_ALLOWANCE_H

#include "stack/cells.h"
#include "stack/settled.h"

/* An ICMP message may be sent: then it counts. */
/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->errors.full;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures taken: \result != 0 <==> budget_has(\old(s->errors), now);
    ensures cost: \result != 0 ==>
      budget_lack(s->errors, now) == budget_lack(\old(s->errors), now) + s->errors.interval;
*/
bool allow_icmp(struct sequent *s, int64_t now);

/* A reset may be sent: then it counts. */
/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->resets.full;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures taken: \result != 0 <==> budget_has(\old(s->resets), now);
    ensures cost: \result != 0 ==>
      budget_lack(s->resets, now) == budget_lack(\old(s->resets), now) + s->resets.interval;
*/
bool allow_reset(struct sequent *s, int64_t now);

#endif
