#include "ip/budget.h"

void budget_init(struct budget *b, int64_t rate, int64_t burst)
{
  b->full = 0;
  b->interval = (SECOND + rate - 1) / rate; /* rounded up: never faster than rate */
  b->slack = (burst - 1) * b->interval;
}
