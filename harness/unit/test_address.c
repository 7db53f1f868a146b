/* test_address.c - what IPv4 addresses mean. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ip/address.h"

#define IP(a, b, c, d) ((uint32_t)(a) * 16777216u + (b) * 65536u + (c) * 256u + (d))

static void blocks_are_powers_of_two(void **state)
{
  (void)state;
  for (int64_t p = 0; p <= 32; p++)
    assert_true(address_block(p) == (int64_t)1 << (32 - p));
}

static void networks_keep_the_prefix(void **state)
{
  const uint32_t a = IP(203, 0, 113, 77);

  (void)state;
  assert_true(address_network(a, 0) == 0);
  assert_true(address_network(a, 24) == IP(203, 0, 113, 0));
  assert_true(address_network(a, 26) == IP(203, 0, 113, 64));
  assert_true(address_network(a, 32) == a);
  for (int64_t p = 1; p <= 32; p++)
    assert_true(address_network(a, p) == (a & (uint32_t)(0xFFFFFFFFu << (32 - p))));
}

static void classes_end_where_they_should(void **state)
{
  (void)state;
  assert_false(address_is_host(IP(0, 0, 0, 0)));
  assert_false(address_is_host(IP(0, 255, 255, 255)));
  assert_true(address_is_host(IP(1, 0, 0, 0)));
  assert_true(address_is_host(IP(126, 255, 255, 255)));
  assert_false(address_is_host(IP(127, 0, 0, 0)));
  assert_false(address_is_host(IP(127, 255, 255, 255)));
  assert_true(address_is_host(IP(128, 0, 0, 0)));
  assert_true(address_is_host(IP(223, 255, 255, 255)));
  assert_false(address_is_host(IP(224, 0, 0, 0)));
  assert_false(address_is_host(IP(255, 255, 255, 255)));
  assert_false(address_is_multicast(IP(223, 255, 255, 255)));
  assert_true(address_is_multicast(IP(224, 0, 0, 0)));
  assert_true(address_is_multicast(IP(239, 255, 255, 255)));
  assert_false(address_is_multicast(IP(240, 0, 0, 0)));
}

static void only_hosts_get_a_place(void **state)
{
  struct subnet s;

  (void)state;
  assert_true(subnet_init(&s, IP(192, 0, 2, 1), 24));
  assert_true(s.own == IP(192, 0, 2, 1) && s.prefix == 24);
  assert_true(s.first == IP(192, 0, 2, 0) && s.last == IP(192, 0, 2, 255));
  assert_false(subnet_init(&s, IP(192, 0, 2, 0), 24));
  assert_true(s.own == 0);
  assert_false(subnet_init(&s, IP(192, 0, 2, 255), 24));
  assert_false(subnet_init(&s, IP(224, 0, 0, 1), 24));
  assert_false(subnet_init(&s, IP(127, 0, 0, 1), 8));
  assert_false(subnet_init(&s, IP(192, 0, 2, 1), 0));
  assert_false(subnet_init(&s, IP(192, 0, 2, 1), 33));
  assert_false(subnet_init(&s, IP(192, 0, 2, 1), -1));
  assert_true(subnet_init(&s, IP(192, 0, 2, 0), 31)); /* RFC 3021 */
  assert_true(subnet_init(&s, IP(192, 0, 2, 1), 31));
  assert_true(subnet_init(&s, IP(192, 0, 2, 255), 32));
  assert_true(subnet_init(&s, 0, 24));
  assert_false(subnet_contains(&s, 0));
}

static void the_link_is_the_prefix(void **state)
{
  struct subnet s;

  (void)state;
  assert_true(subnet_init(&s, IP(10, 1, 2, 3), 22));
  assert_false(subnet_contains(&s, IP(10, 0, 255, 255)));
  assert_true(subnet_contains(&s, IP(10, 1, 0, 0)));
  assert_true(subnet_contains(&s, IP(10, 1, 3, 255)));
  assert_false(subnet_contains(&s, IP(10, 1, 4, 0)));
}

static void destinations_have_a_kind(void **state)
{
  struct subnet s;

  (void)state;
  assert_true(subnet_init(&s, IP(192, 0, 2, 1), 24));
  assert_int_equal(address_kind(&s, IP(192, 0, 2, 1)), ADDRESS_OURS);
  assert_int_equal(address_kind(&s, IP(192, 0, 2, 2)), ADDRESS_OTHER);
  assert_int_equal(address_kind(&s, IP(192, 0, 2, 255)), ADDRESS_BROADCAST);
  assert_int_equal(address_kind(&s, IP(192, 0, 2, 0)), ADDRESS_BROADCAST);
  assert_int_equal(address_kind(&s, IP(192, 0, 3, 255)), ADDRESS_OTHER);
  assert_int_equal(address_kind(&s, 0xFFFFFFFF), ADDRESS_BROADCAST);
  assert_int_equal(address_kind(&s, 0), ADDRESS_BROADCAST);
  assert_int_equal(address_kind(&s, IP(224, 0, 0, 1)), ADDRESS_MULTICAST);
  assert_int_equal(address_kind(&s, IP(127, 0, 0, 1)), ADDRESS_OTHER);
  assert_true(subnet_init(&s, IP(192, 0, 2, 1), 31));
  assert_int_equal(address_kind(&s, IP(192, 0, 2, 0)), ADDRESS_OTHER);
  assert_true(subnet_init(&s, 0, 0));
  assert_int_equal(address_kind(&s, 0), ADDRESS_BROADCAST);
  assert_int_equal(address_kind(&s, 1), ADDRESS_OTHER);
}

static void martians_are_no_sources(void **state)
{
  struct subnet s;

  (void)state;
  assert_true(subnet_init(&s, IP(192, 0, 2, 1), 24));
  assert_true(address_source_ok(&s, IP(192, 0, 2, 2)));
  assert_true(address_source_ok(&s, IP(8, 8, 8, 8)));
  assert_true(address_source_ok(&s, IP(192, 0, 3, 255)));
  assert_false(address_source_ok(&s, IP(192, 0, 2, 1)));
  assert_false(address_source_ok(&s, IP(192, 0, 2, 255)));
  assert_false(address_source_ok(&s, IP(192, 0, 2, 0)));
  assert_false(address_source_ok(&s, IP(127, 0, 0, 1)));
  assert_false(address_source_ok(&s, IP(224, 0, 0, 1)));
  assert_false(address_source_ok(&s, IP(240, 0, 0, 1)));
  assert_false(address_source_ok(&s, 0));
  assert_false(address_source_ok(&s, 0xFFFFFFFF));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(blocks_are_powers_of_two),
    cmocka_unit_test(networks_keep_the_prefix),
    cmocka_unit_test(classes_end_where_they_should),
    cmocka_unit_test(only_hosts_get_a_place),
    cmocka_unit_test(the_link_is_the_prefix),
    cmocka_unit_test(destinations_have_a_kind),
    cmocka_unit_test(martians_are_no_sources),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
