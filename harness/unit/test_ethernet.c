/* test_ethernet.c - Ethernet headers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wire/ethernet.h"

static void reads_a_frame(void **state)
{
  const uint8_t p[16] = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02, 0x00,
                          0x5e, 0x10, 0x20, 0x30, 0x08, 0x06, 0xaa, 0xbb };
  struct ethernet_header h;

  (void)state;
  assert_int_equal(ethernet_parse(&h, p, 16), WIRE_OK);
  assert_true(h.dst == ETHERNET_BROADCAST);
  assert_true(h.src == UINT64_C(0x02005e102030));
  assert_int_equal(h.type, ETHERTYPE_ARP);
}

static void refuses_short_frames(void **state)
{
  const uint8_t p[ETHERNET_HEADER] = { 0 };
  struct ethernet_header h;

  (void)state;
  for (int64_t n = 0; n < ETHERNET_HEADER; n++)
    assert_int_equal(ethernet_parse(&h, p, n), WIRE_SHORT);
  assert_int_equal(ethernet_parse(&h, p, ETHERNET_HEADER), WIRE_OK);
}

static void writes_only_the_header(void **state)
{
  const struct ethernet_header h = { .dst = MAC_MAX - 1, .src = 1, .type = ETHERTYPE_IPV4 };
  uint8_t p[ETHERNET_HEADER + 2];

  (void)state;
  memset(p, 0xaa, sizeof p);
  ethernet_build(p + 1, &h);
  assert_memory_equal(p, "\xaa\xff\xff\xff\xff\xff\xfe\0\0\0\0\0\1\x08\0\xaa", sizeof p);
}

static void comes_back_as_it_went(void **state)
{
  static const uint64_t mac[] = { 0, 1, 0x800000000000, 0x7fffffffffff, 0x0102030405ff, MAC_MAX };
  uint8_t p[ETHERNET_HEADER];

  (void)state;
  for (size_t i = 0; i < sizeof mac / sizeof mac[0]; i++)
    for (uint32_t type = 0; type <= ETHERTYPE_MAX; type += 257) {
      const struct ethernet_header h = { .dst = mac[i], .src = mac[5 - i], .type = type };
      struct ethernet_header out;

      ethernet_build(p, &h);
      assert_int_equal(ethernet_parse(&out, p, sizeof p), WIRE_OK);
      assert_true(out.dst == h.dst && out.src == h.src && out.type == h.type);
    }
}

static void group_addresses(void **state)
{
  (void)state;
  assert_true(ethernet_is_group(ETHERNET_BROADCAST));
  assert_true(ethernet_is_group(UINT64_C(0x01005e000001)));
  assert_false(ethernet_is_group(UINT64_C(0x02ffffffffff)));
  assert_false(ethernet_is_group(0));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reads_a_frame),
    cmocka_unit_test(refuses_short_frames),
    cmocka_unit_test(writes_only_the_header),
    cmocka_unit_test(comes_back_as_it_went),
    cmocka_unit_test(group_addresses),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
