/* test_clock.c - the tournament tree against a plain array of times. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "stack/clock.h"

static uint64_t seed = 88172645463325252u;

/* xorshift64: the same numbers in every run */
static int64_t below(int64_t n)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (int64_t)(seed >> 1) % n;
}

static uint64_t tree[2 * 64];
static int64_t times[64];

static int64_t earliest(int64_t n)
{
  int64_t least = NEVER;
  for (int64_t i = 0; i < n; i++)
    if (times[i] < least)
      least = times[i];
  return least;
}

static void agree(const struct clock *c, int64_t n)
{
  for (int64_t i = 0; i < n; i++)
    assert_int_equal(clock_get(c, i), times[i]);
  assert_int_equal(clock_earliest(c), earliest(n));
  int64_t first = clock_first(c);
  assert_in_range(first, 0, n - 1);
  assert_int_equal(times[first], earliest(n));
}

static void like_an_array(void **state)
{
  (void)state;
  for (int64_t n = 1; n <= 64; n++) {
    struct clock c;
    clock_init(&c, tree, n);
    for (int64_t i = 0; i < n; i++)
      times[i] = NEVER;
    agree(&c, n);
    for (int64_t step = 0; step < 500; step++) {
      int64_t i = below(n);
      times[i] = below(5) == 0 ? NEVER : below(5) == 0 ? below(3) : below(TIME_MAX);
      clock_set(&c, i, times[i]);
      agree(&c, n);
    }
  }
}

static void one_thing(void **state)
{
  (void)state;
  struct clock c;
  clock_init(&c, tree, 1);
  assert_int_equal(clock_earliest(&c), NEVER);
  clock_set(&c, 0, 0);
  assert_int_equal(clock_earliest(&c), 0);
  assert_int_equal(clock_first(&c), 0);
  clock_set(&c, 0, NEVER);
  assert_int_equal(clock_earliest(&c), NEVER);
}

static void many_things(void **state)
{
  (void)state;
  int64_t n = 100003;
  uint64_t *at = malloc((size_t)(2 * n) * sizeof *at);
  struct clock c;
  clock_init(&c, at, n);
  for (int64_t i = 0; i < n; i++)
    clock_set(&c, i, 1000 + (i * 7919) % n); /* each time once */
  for (int64_t k = 0; k < n; k++) {
    assert_int_equal(clock_earliest(&c), 1000 + k);
    int64_t i = clock_first(&c);
    assert_int_equal(clock_get(&c, i), 1000 + k);
    clock_set(&c, i, NEVER);
  }
  assert_int_equal(clock_earliest(&c), NEVER);
  free(at);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(like_an_array),
    cmocka_unit_test(one_thing),
    cmocka_unit_test(many_things),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
