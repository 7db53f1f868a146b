/* test_schedule.c - the schedule against a plain list of who is due, waits or was woken. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "stack/schedule.h"

static uint64_t seed = 88172645463325252u;

/* xorshift64: the same numbers in every run */
static int64_t below(int64_t n)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (int64_t)(seed >> 1) % n;
}

enum { MOST = 21 };
enum { QUIET, WAITS, WOKEN };
static uint64_t times[2 * MOST];
static int32_t memory[2 * MOST];
static int64_t due[MOST];
static int what[MOST];

static void agree(const struct schedule *s, int64_t n, int64_t now)
{
  int64_t deadline = NEVER;
  int calls = 0;
  for (int64_t i = 0; i < n; i++) {
    assert_int_equal(schedule_due(s, i), due[i]);
    if (what[i] == WOKEN)
      deadline = 0;
    if (due[i] < deadline)
      deadline = due[i];
    calls |= what[i] == WOKEN || due[i] <= now;
  }
  assert_int_equal(schedule_deadline(s), deadline);
  int64_t next = schedule_next(s, now);
  assert_int_equal(next >= 0, calls);
  if (next >= 0) {
    assert_in_range(next, 0, n - 1);
    assert_true(what[next] == WOKEN || due[next] <= now);
  }
}

static void like_a_list(void **state)
{
  (void)state;
  for (int64_t n = 1; n <= MOST; n++) {
    struct schedule s;
    int64_t now = 0;
    schedule_init(&s, times, memory, n);
    for (int64_t i = 0; i < n; i++) {
      due[i] = NEVER;
      what[i] = QUIET;
    }
    for (int64_t step = 0; step < 4000; step++) {
      int64_t i = below(n);
      int64_t time = below(4) == 0 ? NEVER : now + below(50);
      int64_t choice = below(9);
      now += below(3);
      if (choice < 4) {
        schedule_at(&s, i, time);
        due[i] = time;
        what[i] = QUIET;
      } else if (choice < 8) {
        schedule_wait(&s, i, time);
        due[i] = time;
        what[i] = WAITS;
      } else {
        schedule_changed(&s);
        for (int64_t k = 0; k < n; k++)
          if (what[k] == WAITS)
            what[k] = WOKEN;
      }
      agree(&s, n, now);
    }
  }
}

/* What is asked for and changes in the same microsecond is not missed, nor seen twice. */
static void same_microsecond(void **state)
{
  (void)state;
  struct schedule s;
  schedule_init(&s, times, memory, 2);
  schedule_wait(&s, 1, 1000);
  assert_int_equal(schedule_next(&s, 5), -1);
  schedule_changed(&s);
  assert_int_equal(schedule_deadline(&s), 0);
  assert_int_equal(schedule_next(&s, 5), 1);
  assert_int_equal(schedule_next(&s, 5), 1);
  schedule_wait(&s, 1, 1000);
  assert_int_equal(schedule_next(&s, 5), -1);
  assert_int_equal(schedule_deadline(&s), 1000);
  assert_int_equal(schedule_next(&s, 999), -1);
  assert_int_equal(schedule_next(&s, 1000), 1);
}

/* Everyone who waited is called, each once, when the called say when to be called next. */
static void all_are_woken(void **state)
{
  (void)state;
  struct schedule s;
  int seen[MOST] = { 0 };
  schedule_init(&s, times, memory, MOST);
  for (int64_t i = 0; i < MOST; i++)
    schedule_wait(&s, i, NEVER);
  schedule_changed(&s);
  for (int64_t k = 0; k < MOST; k++) {
    int64_t i = schedule_next(&s, 0);
    assert_in_range(i, 0, MOST - 1);
    assert_false(seen[i]);
    seen[i] = 1;
    if (k % 2 == 0)
      schedule_at(&s, i, NEVER);
    else
      schedule_wait(&s, i, NEVER);
  }
  assert_int_equal(schedule_next(&s, TIME_MAX), -1);
  assert_int_equal(schedule_deadline(&s), NEVER);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(like_a_list),
    cmocka_unit_test(same_microsecond),
    cmocka_unit_test(all_are_woken),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
