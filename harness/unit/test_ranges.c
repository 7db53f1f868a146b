/* Spans against a bitmap that does the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tcp/ranges.h"

#define SIZE 200

static uint64_t seed;

static int64_t any(int64_t n)
{
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (int64_t)((seed >> 33) % (uint64_t)n);
}

static bool has(const struct ranges *s, int64_t o)
{
  return RANGES_COVER(*s, o);
}

/* How many spans the bitmap has. */
static int spans(const char *map)
{
  int n = 0;

  for (int o = 1; o < SIZE; o++)
    n += map[o] && !map[o - 1];
  return n;
}

static void agree(const struct ranges *s, const char *map)
{
  assert_true(RANGES_OK(*s, 1, SIZE));
  for (int o = 0; o < SIZE; o++)
    assert_int_equal(has(s, o), map[o]);
}

static void put(struct ranges *s, char *map, int64_t lo, int64_t hi)
{
  struct span n = { lo, hi }, whole;
  char after[SIZE];

  memcpy(after, map, SIZE);
  memset(after + lo, 1, (size_t)(hi - lo));
  whole = ranges_absorb(s, n);
  if (ranges_add(s, whole))
    memcpy(map, after, SIZE);
  else
    assert_true(spans(after) > 8);
  agree(s, map);
}

static void walk(const struct ranges *s, const char *map)
{
  int64_t from = any(SIZE), hole = from, next = from, end = SIZE;
  struct span n;

  while (hole < SIZE && map[hole])
    hole++;
  assert_int_equal(ranges_hole(s, from), hole);
  while (next < SIZE && !map[next])
    next++;
  assert_int_equal(ranges_next(s, from, SIZE), next);
  while (end > 0 && !map[end - 1])
    end--;
  assert_int_equal(ranges_end(s), end);
  n = ranges_from(s, 0, SIZE);
  for (int i = 0; i < spans(map); i++) {
    assert_true(n.lo < n.hi && map[n.lo] && !map[n.lo - 1] && !(n.hi < SIZE && map[n.hi]));
    n = ranges_from(s, n.hi, SIZE);
  }
  assert_true(n.lo == SIZE && n.hi == SIZE);
}

static void anything_agrees_with_a_bitmap(void **state)
{
  (void)state;
  for (seed = 1; seed < 400; seed++) {
    struct ranges s;
    char map[SIZE] = { 0 };
    uint64_t run = seed;

    ranges_init(&s);
    for (int step = 0; step < 100; step++) {
      if (any(8) != 0) {
        int64_t lo = 1 + any(SIZE - 2);
        int64_t most = any(3) == 0 ? 60 : 6;
        int64_t hi = lo + 1 + any(most);

        put(&s, map, lo, hi < SIZE ? hi : SIZE);
      } else {
        int64_t lo = 1 + any(1 + any(SIZE - 1));

        ranges_drop(&s, lo);
        memset(map, 0, (size_t)lo);
        agree(&s, map);
      }
      walk(&s, map);
    }
    seed = run;
  }
}

static void eight_fit_and_the_ninth_is_refused(void **state)
{
  struct ranges s;
  struct span ninth = { 100, 101 }, joins = { 2, 4 }, n;
  char map[SIZE] = { 0 };

  (void)state;
  ranges_init(&s);
  for (int64_t i = 8; i > 0; i--)
    put(&s, map, 2 * i - 1, 2 * i);
  assert_false(RANGES_ROOM(s));
  n = ranges_absorb(&s, ninth);
  assert_false(ranges_add(&s, n));
  agree(&s, map);
  n = ranges_absorb(&s, joins);                     /* 1 and 3 become one */
  assert_true(n.lo == 1 && n.hi == 4);
  assert_true(ranges_add(&s, n));
  n = ranges_absorb(&s, ninth);
  assert_true(ranges_add(&s, n));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(anything_agrees_with_a_bitmap),
    cmocka_unit_test(eight_fit_and_the_ninth_is_refused),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
