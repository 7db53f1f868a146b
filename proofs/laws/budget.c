/* The law of the token bucket: whoever asks, and whenever, of k questions asked between times
 * start and end at most burst + (end - start) / interval are answered with yes. */
#include "ip/budget.h"

/*@ requires \valid(b) && budget_ok(*b) && 0 <= k <= 1000000000;
    requires \valid_read(when + (0 .. k - 1)) && \separated(b, when + (0 .. k - 1));
    requires times: time_ok(start) && time_ok(end) && start <= end;
    requires between: \forall integer i; 0 <= i < k ==> start <= when[i] <= end;
    terminates \true;
    exits \false;
    assigns b->full;
    ensures count: 0 <= \result <= k;
    ensures law: \result * b->interval <= b->slack + b->interval + (end - start);
*/
int64_t budget_law(struct budget *b, const int64_t *when, int64_t k, int64_t start, int64_t end)
{
  int64_t taken = 0;
  //@ ghost int64_t spent = 0;

  /*@ loop invariant 0 <= taken <= i <= k;
      loop invariant spent: spent == taken * b->interval && spent <= taken * SECOND;
      loop invariant none: taken == 0 ==> spent == 0;
      loop invariant ok: budget_ok(*b);
      loop invariant first: taken == 0 || start + spent <= b->full;
      loop invariant last: taken == 0 || b->full <= end + b->slack + b->interval;
      loop assigns i, taken, spent, b->full;
      loop variant k - i;
  */
  for (int64_t i = 0; i < k; i++)
    if (budget_take(b, when[i])) {
      taken++;
      //@ ghost spent += b->interval;
    }
  return taken;
}
