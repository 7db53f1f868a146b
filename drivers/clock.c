#include "clock.h"

#include <time.h>

static int64_t clock_read(clockid_t which)
{
  struct timespec t;

  clock_gettime(which, &t);
  return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

int64_t clock_now(void)
{
  return clock_read(CLOCK_MONOTONIC);
}

int64_t clock_epoch(void)
{
  return clock_read(CLOCK_REALTIME) - clock_read(CLOCK_MONOTONIC);
}
