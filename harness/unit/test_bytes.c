/* test_bytes.c - network byte order and copies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/bytes.h"

static void most_significant_byte_first(void **state)
{
  const uint8_t p[6] = { 0x01, 0x82, 0x03, 0x84, 0x05, 0xf6 };

  (void)state;
  assert_int_equal(be16_read(p), 0x0182);
  assert_int_equal(be32_read(p), 0x01820384);
  assert_int_equal(be32_read(p + 1), 0x82038405);
  assert_true(be48_read(p) == 0x0182038405f6u);
}

static void writes_touch_only_their_bytes(void **state)
{
  uint8_t p[8];

  (void)state;
  memset(p, 0xaa, sizeof p);
  be16_write(p + 1, 0xfe01);
  assert_memory_equal(p, "\xaa\xfe\x01\xaa\xaa\xaa\xaa\xaa", 8);
  be32_write(p + 1, 0x12345678);
  assert_memory_equal(p, "\xaa\x12\x34\x56\x78\xaa\xaa\xaa", 8);
  be48_write(p + 1, 0xfedcba987654u);
  assert_memory_equal(p, "\xaa\xfe\xdc\xba\x98\x76\x54\xaa", 8);
}

static void round_trips_at_the_ends(void **state)
{
  static const uint64_t value[] = { 0, 1, 255, 256, 65535, 65536, 0x7fffffff, 0x80000000,
                                    0xffffffff, 0x100000000, 0x7fffffffffff, 0xffffffffffff };
  uint8_t p[6];

  (void)state;
  for (size_t i = 0; i < sizeof value / sizeof value[0]; i++) {
    be48_write(p, value[i]);
    assert_true(be48_read(p) == value[i]);
    be32_write(p, (uint32_t)value[i]);
    assert_true(be32_read(p) == (uint32_t)value[i]);
    be16_write(p, (uint16_t)value[i]);
    assert_true(be16_read(p) == (uint16_t)value[i]);
  }
}

static void copies_exactly_n(void **state)
{
  uint8_t src[70], dst[70];

  (void)state;
  for (int i = 0; i < 70; i++)
    src[i] = (uint8_t)(i + 1);
  for (int n = 0; n <= 68; n++) {
    memset(dst, 0, sizeof dst);
    bytes_copy(dst + 1, src, n);
    assert_int_equal(dst[0], 0);
    assert_memory_equal(dst + 1, src, (size_t)n);
    assert_int_equal(dst[n + 1], 0);
    memset(dst, 9, sizeof dst);
    bytes_zero(dst + 1, n);
    assert_int_equal(dst[0], 9);
    for (int i = 1; i <= n; i++)
      assert_int_equal(dst[i], 0);
    assert_int_equal(dst[n + 1], 9);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(most_significant_byte_first),
    cmocka_unit_test(writes_touch_only_their_bytes),
    cmocka_unit_test(round_trips_at_the_ends),
    cmocka_unit_test(copies_exactly_n),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
