/* test_flight.c - is what an ICMP error quotes in flight? */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "stack/flight.h"

static struct tcb block(int64_t iss, int64_t una, int64_t max)
{
  struct tcb t = {.iss = iss};

  t.snd.una = una;
  t.snd.max = max;
  return t;
}

static void from_the_first_unacknowledged(void **state)
{
  struct tcb t = block(1000, 5, 9);

  (void)state;
  assert_false(in_flight(&t, 1004));
  assert_true(in_flight(&t, 1005));
  assert_true(in_flight(&t, 1008));
  assert_false(in_flight(&t, 1009));
}

static void nothing_is(void **state)
{
  struct tcb t = block(1000, 5, 5);

  (void)state;
  assert_false(in_flight(&t, 1004));
  assert_false(in_flight(&t, 1005));
  assert_false(in_flight(&t, 1005 + 0x80000000u));
}

static void where_numbers_wrap(void **state)
{
  struct tcb t = block(0xFFFFFFFE, 1, 5);

  (void)state;
  assert_false(in_flight(&t, 0xFFFFFFFEu));
  assert_true(in_flight(&t, 0xFFFFFFFFu));
  assert_true(in_flight(&t, 0));
  assert_true(in_flight(&t, 2));
  assert_false(in_flight(&t, 3));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(from_the_first_unacknowledged),
    cmocka_unit_test(nothing_is),
    cmocka_unit_test(where_numbers_wrap),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
