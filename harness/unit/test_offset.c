/* Wrapping and unwrapping of sequence numbers; the acceptability table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tcp/offset.h"

static const int64_t isns[] = { 0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff };

static void wire_counts_from_the_isn(void **state)
{
  (void)state;
  assert_int_equal(offset_wire(0, 0), 0);
  assert_int_equal(offset_wire(0xffffffff, 0), 0xffffffffu);
  assert_int_equal(offset_wire(0xffffffff, 1), 0);
  assert_int_equal(offset_wire(5, SEQ_MOD), 5);
  assert_int_equal(offset_wire(0xffffffff, OFF_MAX), 0xffffffffu);
}

static void unwrap_finds_what_was_wrapped(void **state)
{
  const int64_t refs[] = { 0, 1, SEQ_HALF, SEQ_MOD - 1, SEQ_MOD, 5 * SEQ_MOD + 12345, OFF_MAX };
  const int64_t away[] = { -SEQ_HALF, -SEQ_HALF + 1, -65536, -1, 0, 1, 65536, SEQ_HALF - 1 };

  (void)state;
  for (size_t i = 0; i < sizeof isns / sizeof *isns; i++)
    for (size_t r = 0; r < sizeof refs / sizeof *refs; r++)
      for (size_t a = 0; a < sizeof away / sizeof *away; a++) {
        int64_t off = refs[r] + away[a];
        uint32_t wire = (uint32_t)((uint64_t)isns[i] + (uint64_t)off);

        if (off >= 0 && off <= OFF_MAX)
          assert_int_equal(offset_wire(isns[i], off), wire);
        assert_int_equal(offset_unwrap(isns[i], wire, refs[r]), off);
      }
}

static void before_the_syn_is_negative(void **state)
{
  (void)state;
  assert_int_equal(offset_unwrap(100, 99, 0), -1);
  assert_int_equal(offset_unwrap(0, 0xffffffff, 3), -1);
}

static void acceptability_is_the_table(void **state)
{
  (void)state;
  assert_true(offset_acceptable(10, 0, 10, 10));          /* no text, no window */
  assert_false(offset_acceptable(9, 0, 10, 10));
  assert_false(offset_acceptable(11, 0, 10, 10));
  assert_false(offset_acceptable(9, 0, 10, 20));          /* no text, window */
  assert_true(offset_acceptable(10, 0, 10, 20));
  assert_true(offset_acceptable(19, 0, 10, 20));
  assert_false(offset_acceptable(20, 0, 10, 20));
  assert_false(offset_acceptable(10, 1, 10, 10));         /* text, no window */
  assert_false(offset_acceptable(5, 5, 10, 20));          /* text, window */
  assert_true(offset_acceptable(5, 6, 10, 20));
  assert_true(offset_acceptable(19, 100, 10, 20));
  assert_false(offset_acceptable(20, 1, 10, 20));
  assert_true(offset_acceptable(5, 15, 10, 20));
  assert_false(offset_acceptable(5, 16, 10, 20));         /* covers the window: neither end in it */
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(wire_counts_from_the_isn),
    cmocka_unit_test(unwrap_finds_what_was_wrapped),
    cmocka_unit_test(before_the_syn_is_negative),
    cmocka_unit_test(acceptability_is_the_table),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
