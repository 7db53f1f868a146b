/* test_slot_handle.c - a handle names its slot while that is in use, and no other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "stack/slot_handle.h"

enum { N = 5, KIND = 1 };
static int32_t memory[3 * N];

static void in_use(void **state)
{
  struct slots s;

  (void)state;
  slots_init(&s, memory, N);
  for (int64_t k = 0; k < N; k++) {
    int64_t i = slot_take(&s), handle = slot_handle(&s, KIND, i);

    assert_true(0 <= handle && handle <= HANDLE_MAX);
    assert_int_equal(slot_of(&s, KIND, handle), i);
    for (int64_t kind = 0; kind < HANDLE_KINDS; kind++)
      if (kind != KIND)
        assert_int_equal(slot_of(&s, kind, handle), -1);
  }
}

static void stale(void **state)
{
  struct slots s;

  (void)state;
  slots_init(&s, memory, N);
  for (int64_t use = 0; use < 1000; use++) {
    int64_t i = slot_take(&s), handle = slot_handle(&s, KIND, i);

    assert_int_equal(slot_of(&s, KIND, handle), i);
    slot_give(&s, i);
    assert_int_equal(slot_of(&s, KIND, handle), -1);
    assert_int_equal(slot_take(&s), i);
    assert_int_equal(slot_of(&s, KIND, handle), -1);
    assert_int_not_equal(slot_handle(&s, KIND, i), handle);
    slot_give(&s, i);
  }
}

static void any_number(void **state)
{
  static const int64_t odd[] = {INT64_MIN, -1, HANDLE_INDICES - 1, HANDLE_MAX, HANDLE_MAX + 1,
                                INT64_MAX};
  struct slots s;

  (void)state;
  slots_init(&s, memory, N);
  for (int64_t i = 0; i < N; i++)
    slot_take(&s);
  for (size_t k = 0; k < sizeof odd / sizeof *odd; k++)
    for (int64_t kind = 0; kind < HANDLE_KINDS; kind++)
      assert_int_equal(slot_of(&s, kind, odd[k]), -1);
  assert_int_equal(slot_of(&s, 0, N), -1);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(in_use),
    cmocka_unit_test(stale),
    cmocka_unit_test(any_number),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
