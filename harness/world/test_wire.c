/* The wire in the process: what its settings say is what it does. */
#include "wire.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct device *end[2];

static void make(struct wire_settings s)
{
  s.mtu = 1500;
  assert_int_equal(wire_make(&s, end), 0);
}

static void done(void)
{
  end[0]->does->close(end[0]);
  end[1]->does->close(end[1]);
}

/* A frame of n bytes that all are `mark`, half of it in a slice. */
static void put(int from, uint8_t mark, int64_t n, int64_t now)
{
  uint8_t byte[2000];
  struct sequent_frame f = {.head_length = n / 2, .body = {byte, NULL},
                            .body_length = {n - n / 2, 0}};

  memset(byte, mark, sizeof byte);
  assert_int_equal(end[from]->does->write(end[from], byte, &f, now), 1);
}

/* The mark of the next frame at that end, -1 for none. */
static int take(int at, int64_t now)
{
  uint8_t byte[2000];
  int64_t checked;
  int64_t n = end[at]->does->read(end[at], byte, sizeof byte, &checked, now);

  for (int64_t k = 1; k < n; k++)
    assert_int_equal(byte[k], byte[0]);
  return n > 0 ? byte[0] : -1;
}

static void delay(void **state)
{
  (void)state;
  make((struct wire_settings){.delay = 1000});
  assert_true(end[1]->does->due(end[1]) == NEVER);
  put(0, 1, 100, 5000);
  assert_int_equal(end[1]->does->due(end[1]), 6000);
  assert_int_equal(take(1, 5999), -1);
  assert_int_equal(take(0, 6000), -1);
  assert_int_equal(take(1, 6000), 1);
  assert_int_equal(take(1, 6000), -1);
  done();
}

static void rate(void **state)
{
  (void)state;
  make((struct wire_settings){.delay = 10, .rate = 8000000});   /* a byte a microsecond */
  put(0, 1, 1000, 0);
  put(0, 2, 500, 0);
  put(1, 3, 100, 0);                      /* the other direction is free */
  assert_int_equal(take(0, 110), 3);
  assert_int_equal(take(1, 1009), -1);
  assert_int_equal(take(1, 1010), 1);
  assert_int_equal(take(1, 1509), -1);
  assert_int_equal(take(1, 1510), 2);
  done();
}

static void jitter_keeps_the_order(void **state)
{
  (void)state;
  make((struct wire_settings){.delay = 10, .jitter = 1000, .seed = 3});
  for (int k = 0; k < 100; k++)
    put(0, (uint8_t)k, 100, k);
  for (int k = 0; k < 100; k++)
    assert_int_equal(take(1, 100000), k);
  done();
}

/* How many of 10,000 frames arrive, and how many of them after a later one. */
static void count(struct wire_settings s, int64_t *arrived, int64_t *late)
{
  int last = 0;

  make(s);
  *arrived = *late = 0;
  for (int k = 0; k < 10000; k++) {
    int mark;

    put(0, (uint8_t)(k / 40), 100, k * 10);
    while ((mark = take(1, k * 10)) >= 0) {
      (*arrived)++;
      *late += mark < last;
      last = mark;
    }
  }
  while (take(1, 10000000) >= 0)
    (*arrived)++;
  done();
}

static void chances(void **state)
{
  int64_t arrived, late;

  (void)state;
  count((struct wire_settings){.delay = 1000, .seed = 1}, &arrived, &late);
  assert_int_equal(arrived, 10000);
  assert_int_equal(late, 0);
  count((struct wire_settings){.delay = 1000, .seed = 1, .loss = 100000}, &arrived, &late);
  assert_in_range(arrived, 8800, 9200);
  count((struct wire_settings){.delay = 1000, .seed = 1, .duplicate = 100000}, &arrived, &late);
  assert_in_range(arrived, 10800, 11200);
  count((struct wire_settings){.delay = 1000, .seed = 1, .reorder = 100000}, &arrived, &late);
  assert_int_equal(arrived, 10000);
  assert_true(late > 300);
}

static void a_seed_is_a_run(void **state)
{
  struct wire_settings s = {.delay = 100, .jitter = 50, .loss = 50000, .duplicate = 50000,
                            .reorder = 50000};
  int64_t arrived[3], late[3];

  (void)state;
  for (int k = 0; k < 3; k++) {
    s.seed = k < 2 ? 7 : 8;
    count(s, &arrived[k], &late[k]);
  }
  assert_int_equal(arrived[0], arrived[1]);
  assert_int_equal(late[0], late[1]);
  assert_true(arrived[2] != arrived[0] || late[2] != late[0]);
}

static void a_full_wire_loses(void **state)
{
  int n = 0;

  (void)state;
  make((struct wire_settings){.delay = 1000});
  for (int k = 0; k < WIRE_QUEUE + 10; k++)
    put(0, 1, 60, 0);
  while (take(1, 1000) >= 0)
    n++;
  assert_int_equal(n, WIRE_QUEUE);
  assert_int_equal(wire_figures(end[0]).lost, 10);
  put(0, 1, 60, 0);                       /* what is on its way when it is closed is freed */
  done();
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(delay),   cmocka_unit_test(rate),
    cmocka_unit_test(jitter_keeps_the_order),
    cmocka_unit_test(chances), cmocka_unit_test(a_seed_is_a_run),
    cmocka_unit_test(a_full_wire_loses),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
