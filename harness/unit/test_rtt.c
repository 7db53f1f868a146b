/* RFC 6298 in numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tcp/rtt.h"

static void first_and_next(void **state)
{
  struct rtt r;

  (void)state;
  rtt_init(&r);
  assert_int_equal(r.wait, 1000000);
  rtt_start(&r, 1, 5000);
  rtt_start(&r, 100, 6000);                        /* one at a time */
  assert_false(rtt_on_ack(&r, 1, 105000));
  assert_true(rtt_on_ack(&r, 2, 105000));
  assert_int_equal(r.srtt, 100000);
  assert_int_equal(r.rttvar, 50000);
  assert_int_equal(r.rto, 300000);
  rtt_start(&r, 200, 200000);
  assert_true(rtt_on_ack(&r, 300, 380000));        /* 180 ms */
  assert_int_equal(r.rttvar, (3 * 50000 + 80000) / 4);
  assert_int_equal(r.srtt, (7 * 100000 + 180000) / 8);
  assert_int_equal(r.rto, 110000 + 4 * 57500);
}

static void bounds(void **state)
{
  struct rtt r;

  (void)state;
  rtt_init(&r);
  rtt_sample(&r, 0);
  assert_int_equal(r.srtt, 1);
  assert_int_equal(r.rto, RTO_MIN);
  rtt_sample(&r, 100);
  assert_int_equal(r.rto, RTO_MIN);
  rtt_init(&r);
  rtt_sample(&r, TIME_MAX);
  assert_int_equal(r.srtt, RTO_MAX);
  assert_int_equal(r.rto, RTO_MAX);
}

static void backoff_lasts_until_a_measurement(void **state)
{
  struct rtt r;

  (void)state;
  rtt_init(&r);
  rtt_start(&r, 1, 0);
  rtt_backoff(&r);
  rtt_on_retransmit(&r);
  assert_int_equal(r.wait, 2000000);
  assert_false(rtt_on_ack(&r, 100, 3000000));      /* Karn */
  assert_int_equal(r.wait, 2000000);
  rtt_start(&r, 100, 4000000);
  assert_true(rtt_on_ack(&r, 101, 4010000));
  assert_int_equal(r.wait, r.rto);
  for (int i = 0; i < 20; i++)
    rtt_backoff(&r);
  assert_int_equal(r.wait, RTO_MAX);
}

static void a_lost_syn_gives_three_seconds(void **state)
{
  struct rtt r;

  (void)state;
  rtt_init(&r);
  rtt_backoff(&r);
  rtt_backoff(&r);
  rtt_after_syn(&r);
  assert_int_equal(r.rto, 3000000);
  assert_int_equal(r.wait, 3000000);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(first_and_next),
    cmocka_unit_test(bounds),
    cmocka_unit_test(backoff_lasts_until_a_measurement),
    cmocka_unit_test(a_lost_syn_gives_three_seconds),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
