/* test_slots.c - slots against an array of flags. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "stack/slots.h"

static uint64_t seed = 88172645463325252u;

/* xorshift64: the same numbers in every run */
static int64_t below(int64_t n)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (int64_t)(seed >> 1) % n;
}

enum { N = 37 };
static int32_t memory[3 * N];
static int used[N];
static int64_t generation[N];

static void like_flags(void **state)
{
  (void)state;
  struct slots s;
  int64_t count = 0;
  slots_init(&s, memory, N);
  for (int64_t step = 0; step < 20000; step++) {
    if (below(2) == 0) {
      int64_t i = slot_take(&s);
      assert_int_equal(i == -1, count == N);
      if (i >= 0) {
        assert_false(used[i]);
        used[i] = 1;
        count++;
      }
    } else {
      int64_t i = below(N);
      if (used[i]) {
        slot_give(&s, i);
        used[i] = 0;
        generation[i]++;
        count--;
      }
    }
    assert_int_equal(s.used, count);
    for (int64_t i = 0; i < N; i++) {
      assert_int_equal(slot_generation(&s, i), generation[i]);
      assert_int_equal(slot_live(&s, i, generation[i]), used[i]);
      assert_false(slot_live(&s, i, generation[i] + 1));
      assert_false(slot_live(&s, i, generation[i] - 1));
    }
    for (int64_t k = 0; k < count; k++)
      assert_true(used[slot_in_use(&s, k)]);
  }
}

static void any_number_may_be_asked(void **state)
{
  (void)state;
  struct slots s;
  slots_init(&s, memory, N);
  assert_int_equal(slot_take(&s), 0);
  assert_true(slot_live(&s, 0, 0));
  assert_false(slot_live(&s, -1, 0));
  assert_false(slot_live(&s, N, 0));
  assert_false(slot_live(&s, INT64_MAX, 0));
  assert_false(slot_live(&s, INT64_MIN, 0));
  assert_false(slot_live(&s, 0, INT64_MAX));
}

static void generation_starts_again(void **state)
{
  (void)state;
  struct slots s;
  slots_init(&s, memory, 1);
  memory[2] = (int32_t)(SLOT_GENERATIONS - 1);
  assert_int_equal(slot_take(&s), 0);
  slot_give(&s, 0);
  assert_int_equal(slot_generation(&s, 0), 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(like_flags),
    cmocka_unit_test(any_number_may_be_asked),
    cmocka_unit_test(generation_starts_again),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
