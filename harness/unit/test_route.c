/* test_route.c - the longest prefix decides. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ip/route.h"

#define IP(a, b, c, d) ((uint32_t)(a) * 16777216u + (b) * 65536u + (c) * 256u + (d))

enum { N = 4 };

static void nothing_routes_nowhere(void **state)
{
  struct route r[N];

  (void)state;
  routes_init(r, N);
  assert_int_equal(route_lookup(r, N, 0), ROUTE_NONE);
  assert_int_equal(route_lookup(r, N, 1), ROUTE_NONE);
  assert_int_equal(route_lookup(r, 0, 1), ROUTE_NONE);
  assert_int_equal(route_next_hop(r, N, 0xFFFFFFFF), ROUTE_NONE);
}

static void the_longest_prefix_decides(void **state)
{
  struct route r[N];

  (void)state;
  routes_init(r, N);
  assert_int_equal(route_add(r, N, 0, 0, IP(10, 0, 0, 1)), 0);
  assert_int_equal(route_add(r, N, IP(10, 0, 0, 0), 8, 0), 1);
  assert_int_equal(route_add(r, N, IP(10, 1, 2, 3), 32, IP(10, 0, 0, 2)), 2);
  assert_int_equal(route_add(r, N, IP(10, 1, 0, 0), 16, IP(10, 0, 0, 3)), 3);
  assert_int_equal(route_lookup(r, N, IP(9, 255, 255, 255)), 0);
  assert_int_equal(route_next_hop(r, N, IP(9, 255, 255, 255)), IP(10, 0, 0, 1));
  assert_int_equal(route_lookup(r, N, IP(10, 0, 255, 255)), 1);
  assert_int_equal(route_next_hop(r, N, IP(10, 0, 255, 255)), IP(10, 0, 255, 255));
  assert_int_equal(route_lookup(r, N, IP(10, 1, 0, 0)), 3);
  assert_int_equal(route_lookup(r, N, IP(10, 1, 2, 3)), 2);
  assert_int_equal(route_next_hop(r, N, IP(10, 1, 2, 3)), IP(10, 0, 0, 2));
  assert_int_equal(route_lookup(r, N, IP(10, 1, 2, 4)), 3);
  assert_int_equal(route_next_hop(r, N, IP(10, 1, 2, 4)), IP(10, 0, 0, 3));
  assert_int_equal(route_lookup(r, N, IP(10, 1, 255, 255)), 3);
  assert_int_equal(route_lookup(r, N, IP(10, 2, 0, 0)), 1);
  assert_int_equal(route_lookup(r, N, 0xFFFFFFFF), 0);
}

static void bad_routes_are_refused(void **state)
{
  struct route r[N];

  (void)state;
  routes_init(r, N);
  assert_int_equal(route_add(r, N, 0, -1, 0), ROUTE_BAD);
  assert_int_equal(route_add(r, N, 0, 33, 0), ROUTE_BAD);
  assert_int_equal(route_add(r, N, IP(10, 0, 0, 1), 24, 0), ROUTE_BAD);
  assert_int_equal(route_add(r, N, 1, 0, 0), ROUTE_BAD);
  assert_int_equal(route_add(r, N, 0, 0, IP(224, 0, 0, 1)), ROUTE_BAD);
  assert_int_equal(route_add(r, N, 0, 0, 0xFFFFFFFF), ROUTE_BAD);
  assert_int_equal(route_add(r, N, 0xFFFFFFFF, 32, 0), 0);
  assert_int_equal(route_lookup(r, N, 0xFFFFFFFF), 0);
}

static void one_route_for_a_block(void **state)
{
  struct route r[N];

  (void)state;
  routes_init(r, N);
  assert_int_equal(route_add(r, N, IP(10, 0, 0, 0), 8, 0), 0);
  assert_int_equal(route_add(r, N, IP(10, 0, 0, 0), 8, IP(10, 0, 0, 1)), ROUTE_EXISTS);
  assert_int_equal(route_add(r, N, IP(10, 0, 0, 0), 9, 0), 1);
  assert_int_equal(route_add(r, N, IP(11, 0, 0, 0), 8, 0), 2);
  assert_int_equal(route_add(r, N, 0, 0, 0), 3);
  assert_int_equal(route_add(r, N, IP(12, 0, 0, 0), 8, 0), ROUTE_FULL);
}

static void what_is_removed_is_gone(void **state)
{
  struct route r[N];

  (void)state;
  routes_init(r, N);
  assert_int_equal(route_add(r, N, 0, 0, IP(10, 0, 0, 1)), 0);
  assert_int_equal(route_add(r, N, IP(10, 0, 0, 0), 8, 0), 1);
  assert_int_equal(route_remove(r, N, IP(10, 0, 0, 0), 9), ROUTE_NONE);
  assert_int_equal(route_remove(r, N, 1, -1), ROUTE_NONE);
  assert_int_equal(route_remove(r, N, IP(10, 0, 0, 0), 8), 1);
  assert_int_equal(route_remove(r, N, IP(10, 0, 0, 0), 8), ROUTE_NONE);
  assert_int_equal(route_lookup(r, N, IP(10, 0, 0, 1)), 0);
  assert_int_equal(route_remove(r, N, 0, 0), 0);
  assert_int_equal(route_lookup(r, N, IP(10, 0, 0, 1)), ROUTE_NONE);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(nothing_routes_nowhere),
    cmocka_unit_test(the_longest_prefix_decides),
    cmocka_unit_test(bad_routes_are_refused),
    cmocka_unit_test(one_route_for_a_block),
    cmocka_unit_test(what_is_removed_is_gone),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
