/* test_permutation.c - at and where stay each other's inverse. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "stack/permutation.h"

static uint64_t seed = 88172645463325252u;

/* xorshift64: the same numbers in every run */
static int64_t below(int64_t n)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (int64_t)(seed >> 1) % n;
}

static void stays_inverse(void **state)
{
  (void)state;
  for (int64_t n = 1; n <= 40; n++) {
    int32_t at[40], where[40];
    struct permutation p;
    permutation_init(&p, at, where, n);
    for (int64_t step = 0; step < 300; step++) {
      int64_t a = below(n), b = below(n);
      int32_t i = at[a], j = at[b];
      permutation_swap(&p, a, b);
      assert_int_equal(at[a], j);
      assert_int_equal(at[b], i);
      for (int64_t k = 0; k < n; k++) {
        assert_in_range(at[k], 0, n - 1);
        assert_int_equal(where[at[k]], k);
      }
    }
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test(stays_inverse) };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
