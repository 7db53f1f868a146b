/* test_events.c - the event queue against a list. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include <string.h>

#include "stack/events.h"

static uint64_t seed = 88172645463325252u;

/* xorshift64: the same numbers in every run */
static int64_t below(int64_t n)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (int64_t)(seed >> 1) % n;
}

enum { MOST = 23 };
static int32_t memory[2 * MOST];
static int64_t list[MOST];

static int64_t find(int64_t count, int64_t i)
{
  for (int64_t k = 0; k < count; k++)
    if (list[k] == i)
      return k;
  return -1;
}

static void like_a_list(void **state)
{
  (void)state;
  for (int64_t n = 1; n <= MOST; n++) {
    struct events e;
    int64_t count = 0;
    events_init(&e, memory, n);
    for (int64_t step = 0; step < 3000; step++) {
      int64_t i = below(n);
      if (below(step / 100 % 5 + 1) != 0) {
        events_post(&e, i);
        if (find(count, i) < 0)
          list[count++] = i;
      } else {
        int64_t first = count > 0 ? list[0] : -1;
        assert_int_equal(events_take(&e), first);
        if (count > 0)
          memmove(list, list + 1, (size_t)--count * sizeof list[0]);
      }
      for (int64_t k = 0; k < n; k++)
        assert_int_equal(events_pending(&e, k), find(count, k) >= 0);
    }
  }
}

static void posted_twice_is_taken_once(void **state)
{
  (void)state;
  struct events e;
  events_init(&e, memory, 3);
  assert_int_equal(events_take(&e), -1);
  events_post(&e, 2);
  events_post(&e, 0);
  events_post(&e, 2);
  assert_int_equal(events_take(&e), 2);
  events_post(&e, 2);
  assert_int_equal(events_take(&e), 0);
  assert_int_equal(events_take(&e), 2);
  assert_int_equal(events_take(&e), -1);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(like_a_list),
    cmocka_unit_test(posted_twice_is_taken_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
