/* Slow start, avoidance, timeout. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tcp/congestion.h"

static void initial_window(void **state)
{
  struct congestion c;

  (void)state;
  congestion_init(&c, 536);
  assert_int_equal(c.cwnd, 5360);
  congestion_init(&c, 1460);
  assert_int_equal(c.cwnd, 14600);
  congestion_init(&c, 2000);
  assert_int_equal(c.cwnd, 14600);
  congestion_init(&c, 9000);
  assert_int_equal(c.cwnd, 18000);
}

static void slow_start_doubles(void **state)
{
  struct congestion c;
  int64_t cwnd;

  (void)state;
  congestion_init(&c, 1000);
  cwnd = c.cwnd;
  for (int64_t i = 0; i < cwnd / 1000; i++)
    congestion_on_ack(&c, 1000, cwnd, 1000);
  assert_int_equal(c.cwnd, 2 * cwnd);
  congestion_on_ack(&c, 20000, 20000, 1000);       /* a stretch ACK: L * SMSS */
  assert_int_equal(c.cwnd, 2 * cwnd + 8000);
}

static void an_unused_window_stays(void **state)
{
  struct congestion c;

  (void)state;
  congestion_init(&c, 1000);
  congestion_on_ack(&c, 1000, 4999, 1000);
  assert_int_equal(c.cwnd, 10000);
  congestion_on_ack(&c, 1000, 5000, 1000);
  assert_int_equal(c.cwnd, 11000);
}

static void timeout_halves(void **state)
{
  struct congestion c;

  (void)state;
  congestion_init(&c, 1000);
  congestion_on_timeout(&c, 10000, 1000, 0);
  assert_int_equal(c.cwnd, 1000);
  assert_int_equal(c.ssthresh, 5000);
  congestion_on_timeout(&c, 1000, 1000, 1);        /* the same data again */
  assert_int_equal(c.ssthresh, 5000);
  congestion_on_timeout(&c, 1000, 1000, 0);
  assert_int_equal(c.ssthresh, 2000);
}

static void avoidance_is_linear(void **state)
{
  struct congestion c;

  (void)state;
  congestion_init(&c, 1000);
  congestion_on_timeout(&c, 10000, 1000, 0);
  for (int i = 0; i < 4; i++)
    congestion_on_ack(&c, 1000, c.cwnd, 1000);
  assert_int_equal(c.cwnd, 5000);
  for (int i = 0; i < 4; i++)
    congestion_on_ack(&c, 1000, c.cwnd, 1000);
  assert_int_equal(c.cwnd, 5000);
  congestion_on_ack(&c, 1000, c.cwnd, 1000);
  assert_int_equal(c.cwnd, 6000);
  for (int i = 0; i < 6; i++)
    congestion_on_ack(&c, 1000, c.cwnd, 1000);
  assert_int_equal(c.cwnd, 7000);
}

static void the_top_is_kept(void **state)
{
  struct congestion c;

  (void)state;
  congestion_init(&c, 65535);
  c.cwnd = WND_MAX - 1;
  congestion_on_ack(&c, 65535, WND_MAX, 65535);
  assert_int_equal(c.cwnd, WND_MAX);
  congestion_on_ack(&c, WND_MAX, WND_MAX, 65535);
  assert_int_equal(c.cwnd, WND_MAX);
  congestion_on_timeout(&c, OFF_MAX, 65535, 0);
  assert_int_equal(c.ssthresh, WND_MAX);
}

static void the_mss_is_the_least(void **state)
{
  struct congestion c;

  (void)state;
  congestion_init(&c, 100);
  congestion_on_timeout(&c, 0, 100, 0);
  congestion_on_mss(&c, 1460);
  assert_int_equal(c.cwnd, 1460);
  assert_int_equal(c.ssthresh, 1460);
  congestion_on_mss(&c, 536);
  assert_int_equal(c.cwnd, 1460);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(initial_window),
    cmocka_unit_test(slow_start_doubles),
    cmocka_unit_test(an_unused_window_stays),
    cmocka_unit_test(timeout_halves),
    cmocka_unit_test(avoidance_is_linear),
    cmocka_unit_test(the_top_is_kept),
    cmocka_unit_test(the_mss_is_the_least),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
