#include "entropy.h"

#include <errno.h>
#include <sys/random.h>

int entropy_get(uint64_t *out)
{
  ssize_t n;

  do
    n = getrandom(out, sizeof *out, 0);
  while (n < 0 && errno == EINTR);
  return n == (ssize_t)sizeof *out ? 0 : -1;
}
