/* test_handle.c - handles taken apart and put together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "stack/handle.h"

static uint64_t seed = 88172645463325252u;

/* xorshift64: the same numbers in every run */
static int64_t below(int64_t n)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (int64_t)(seed >> 1) % n;
}

static void round_trip(void **state)
{
  (void)state;
  for (int64_t step = 0; step < 100000; step++) {
    int64_t g = below(HANDLE_GENERATIONS), k = below(HANDLE_KINDS), i = below(HANDLE_INDICES);
    int64_t h = handle_make(g, k, i);
    assert_true(handle_possible(h));
    assert_int_equal(handle_generation(h), g);
    assert_int_equal(handle_kind(h), k);
    assert_int_equal(handle_index(h), i);
    assert_int_equal(handle_remade(h), h);
  }
}

static void ends_of_the_range(void **state)
{
  (void)state;
  assert_int_equal(handle_make(0, 0, 0), 0);
  assert_int_equal(handle_make(0, 0, 1), 1);
  assert_int_equal(handle_make(0, 1, 0), 0x1000000);
  assert_int_equal(handle_make(1, 0, 0), 0x4000000);
  assert_int_equal(handle_make(HANDLE_GENERATIONS - 1, HANDLE_KINDS - 1, HANDLE_INDICES - 1),
                   HANDLE_MAX);
  assert_true(handle_possible(0));
  assert_true(handle_possible(HANDLE_MAX));
  assert_false(handle_possible(-1));
  assert_false(handle_possible(HANDLE_MAX + 1));
  assert_false(handle_possible(INT64_MIN));
  assert_false(handle_possible(INT64_MAX));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(round_trip),
    cmocka_unit_test(ends_of_the_range),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
