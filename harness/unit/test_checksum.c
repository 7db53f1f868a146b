/* test_checksum.c - RFC 1071 against its own example and a plain loop. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/bytes.h"
#include "base/checksum.h"

/* RFC 1071, section 4.1, uncomplemented. */
static uint32_t plain(const uint8_t *p, size_t n)
{
  uint32_t sum = 0;

  for (size_t i = 0; i < n; i++)
    sum += (uint32_t)p[i] << (i % 2 == 0 ? 8 : 0);
  while (sum >> 16)
    sum = (sum & 0xffff) + (sum >> 16);
  return sum;
}

static uint8_t data[66000];

static void fill(uint32_t seed)
{
  for (size_t i = 0; i < sizeof data; i++) {
    seed = seed * 1664525u + 1013904223u;
    data[i] = (uint8_t)(seed >> 24);
  }
}

/* RFC 1071, section 3. */
static void example_of_the_rfc(void **state)
{
  const uint8_t p[8] = { 0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7 };

  (void)state;
  assert_int_equal(checksum_sum(p, 8), 0xddf2);
  assert_int_equal(checksum_finish(0xddf2), 0x220d);
}

static void same_as_plain_at_any_length(void **state)
{
  (void)state;
  fill(1);
  for (int n = 0; n < 300; n++)
    for (int from = 0; from < 3; from++)
      assert_int_equal(checksum_sum(data + from, n), plain(data + from, (size_t)n));
  assert_int_equal(checksum_sum(data, 65535), plain(data, 65535));
  assert_int_equal(checksum_sum(data, 66000), plain(data, 66000));
}

static void zeros_and_ones(void **state)
{
  (void)state;
  memset(data, 0, sizeof data);
  assert_int_equal(checksum_sum(data, 65535), 0);
  memset(data, 0xff, sizeof data);
  assert_int_equal(checksum_sum(data, 65534), 0xffff);
  assert_int_equal(checksum_sum(data, 1), 0xff00);
  assert_int_equal(checksum_sum(data, 0), 0);
}

static void joins_at_every_cut(void **state)
{
  (void)state;
  fill(2);
  for (int n = 0; n < 40; n++)
    for (int k = 0; k <= n; k++)
      assert_int_equal(
        checksum_join(checksum_sum(data, k), k % 2 == 1, checksum_sum(data + k, n - k)),
        plain(data, (size_t)n));
}

/* A header seen in many textbooks: 45 00 00 73 ... its checksum is b861. */
static void writes_a_valid_field(void **state)
{
  uint8_t p[20] = { 0x45, 0x00, 0x00, 0x73, 0x00, 0x00, 0x40, 0x00, 0x40, 0x11,
                    0x00, 0x00, 0xc0, 0xa8, 0x00, 0x01, 0xc0, 0xa8, 0x00, 0xc7 };

  (void)state;
  assert_false(checksum_ok(p, 20));
  checksum_write(p, 20, 10, 0);
  assert_int_equal(be16_read(p + 10), 0xb861);
  assert_true(checksum_ok(p, 20));
  for (int bit = 0; bit < 160; bit++) {
    p[bit / 8] ^= (uint8_t)(1 << bit % 8);
    assert_false(checksum_ok(p, 20));
    p[bit / 8] ^= (uint8_t)(1 << bit % 8);
  }
}

static void pseudo_header(void **state)
{
  const uint8_t p[12] = { 0xc0, 0x00, 0x02, 0x01, 0xff, 0xff, 0xff, 0xff, 0, 6, 0xff, 0xff };

  (void)state;
  assert_int_equal(checksum_pseudo(0xc0000201, 0xffffffff, 6, 65535), plain(p, 12));
  assert_int_equal(checksum_pseudo(0, 0, 0, 0), 0);
}

static void udp_field_is_never_zero(void **state)
{
  uint8_t p[9] = { 0x12, 0x34, 0x00, 0x35, 0, 9, 0, 0, 0x41 };
  uint32_t rest = checksum_pseudo(0x0a000001, 0x0a000002, 17, 9);

  (void)state;
  checksum_write_udp(p, 9, 6, rest);
  assert_true(checksum_ok_with(p, 9, rest));
  assert_false(checksum_ok_with(p, 9, rest == 65535u ? 1 : rest + 1));
  /* make the sum without the field all ones: the checksum is zero, sent as ffff */
  be16_write(p + 6, 0);
  rest = 65535u - checksum_sum(p, 9);
  checksum_write_udp(p, 9, 6, rest);
  assert_int_equal(be16_read(p + 6), 0xffff);
  assert_true(checksum_ok_with(p, 9, rest));
  be16_write(p + 6, 0);
  checksum_write(p, 9, 6, rest);
  assert_int_equal(be16_read(p + 6), 0);
  assert_int_equal(checksum_finish_udp(65535), 65535);
  assert_int_equal(checksum_finish_udp(0), 65535);
}

/* All zeros add up to zero, which is not "all 1 bits". */
static void zero_is_not_valid(void **state)
{
  const uint8_t p[8] = { 0 };

  (void)state;
  assert_false(checksum_ok(p, 8));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(example_of_the_rfc),
    cmocka_unit_test(same_as_plain_at_any_length),
    cmocka_unit_test(zeros_and_ones),
    cmocka_unit_test(joins_at_every_cut),
    cmocka_unit_test(writes_a_valid_field),
    cmocka_unit_test(pseudo_header),
    cmocka_unit_test(udp_field_is_never_zero),
    cmocka_unit_test(zero_is_not_valid),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
