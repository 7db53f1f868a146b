/* test_budget.c - the token bucket. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ip/budget.h"

static void a_full_bucket_gives_its_burst(void **state)
{
  struct budget b;

  (void)state;
  budget_init(&b, 10, 3);
  for (int i = 0; i < 3; i++)
    assert_true(budget_take(&b, 5 * SECOND));
  assert_false(budget_take(&b, 5 * SECOND));
}

static void it_refills_at_its_rate(void **state)
{
  struct budget b;

  (void)state;
  budget_init(&b, 10, 1);
  assert_true(budget_take(&b, 0));
  assert_false(budget_take(&b, SECOND / 10 - 1));
  assert_true(budget_take(&b, SECOND / 10));
  assert_false(budget_take(&b, SECOND / 10 + 1));
  assert_true(budget_take(&b, TIME_MAX));
  assert_false(budget_take(&b, TIME_MAX));
}

static void it_never_holds_more_than_the_burst(void **state)
{
  struct budget b;
  int64_t taken = 0;

  (void)state;
  budget_init(&b, 1000, 5);
  while (budget_take(&b, 3600 * SECOND))
    taken++;
  assert_int_equal(taken, 5);
}

static void in_any_time_no_more_than_promised(void **state)
{
  struct budget b;
  int64_t taken = 0;

  (void)state;
  budget_init(&b, 7, 4); /* an interval of 142,857.14 us is rounded up */
  for (int64_t now = SECOND; now <= 101 * SECOND; now += 977)
    taken += budget_take(&b, now);
  assert_in_range(taken, 699, 704);
}

static void refusing_costs_nothing(void **state)
{
  struct budget b;

  (void)state;
  budget_init(&b, 1, 1);
  assert_true(budget_take(&b, 0));
  for (int i = 0; i < 1000; i++)
    assert_false(budget_take(&b, SECOND - 1));
  assert_true(budget_take(&b, SECOND));
}

static void the_largest_budget(void **state)
{
  struct budget b;

  (void)state;
  budget_init(&b, 1, BUDGET_BURST_MAX);
  assert_true(budget_take(&b, TIME_MAX));
  budget_init(&b, SECOND, 1);
  assert_true(budget_take(&b, 0));
  assert_false(budget_take(&b, 0));
  assert_true(budget_take(&b, 1));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_full_bucket_gives_its_burst),
    cmocka_unit_test(it_refills_at_its_rate),
    cmocka_unit_test(it_never_holds_more_than_the_burst),
    cmocka_unit_test(in_any_time_no_more_than_promised),
    cmocka_unit_test(refusing_costs_nothing),
    cmocka_unit_test(the_largest_budget),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
