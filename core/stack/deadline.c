/* deadline.c - when the stack must be called next (sequent.h). Its contract stands here, as
 * sequent.h does not see what a stack in order is. */
#include "stack/plan.h"

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result;
    ensures due: \forall integer i; 0 <= i < s->schedule.due.n ==>
      \result <= due_at(&s->schedule, i);
    ensures woken: \forall integer i;
      0 <= i < s->schedule.due.n && schedule_woken(&s->schedule, i) ==> \result == 0;
*/
int64_t sequent_deadline(const struct sequent *s)
{
  return turn_deadline(s);
}
