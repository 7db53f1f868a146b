/* Initial sequence numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tcp/isn.h"

static int64_t isn(int64_t now)
{
  return isn_make(0xc0000201, 80, 0xc0000202, 50000, 1, 2, now);
}

static void steps_every_four_microseconds(void **state)
{
  int64_t first = isn(0);

  (void)state;
  assert_int_equal(isn(3), first);
  for (int64_t k = 1; k < 40; k++)
    assert_int_equal(isn(k * 1000003), (first + k * 1000003 / 4) % SEQ_MOD);
  assert_int_equal(isn(4 * SEQ_MOD), first);
  assert_in_range(isn(TIME_MAX), 0, SEQ_MOD - 1);
}

static void every_part_of_the_name_counts(void **state)
{
  int64_t all[8];

  (void)state;
  all[0] = isn(0);
  all[1] = isn_make(0xc0000203, 80, 0xc0000202, 50000, 1, 2, 0);
  all[2] = isn_make(0xc0000201, 81, 0xc0000202, 50000, 1, 2, 0);
  all[3] = isn_make(0xc0000201, 80, 0xc0000203, 50000, 1, 2, 0);
  all[4] = isn_make(0xc0000201, 80, 0xc0000202, 50001, 1, 2, 0);
  all[5] = isn_make(0xc0000201, 80, 0xc0000202, 50000, 3, 2, 0);
  all[6] = isn_make(0xc0000201, 80, 0xc0000202, 50000, 1, 3, 0);
  all[7] = isn_make(0xc0000202, 50000, 0xc0000201, 80, 1, 2, 0);
  for (int i = 0; i < 8; i++)
    for (int j = 0; j < i; j++)
      assert_int_not_equal(all[i], all[j]);
}

static void the_hash_is_of_the_whole_name(void **state)
{
  uint64_t hash = siphash(1, 2, 0xc0000201c0000202, ISN_TAG + 80 * 65536 + 50000);

  (void)state;
  assert_int_equal(isn(0), (int64_t)(hash % SEQ_MOD));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(steps_every_four_microseconds),
    cmocka_unit_test(every_part_of_the_name_counts),
    cmocka_unit_test(the_hash_is_of_the_whole_name),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
