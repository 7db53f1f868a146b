/* test_udp.c - UDP headers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wire/udp.h"

static void reads_a_datagram(void **state)
{
  const uint8_t p[10] = { 0xff, 0xfe, 0, 53, 0, 10, 0xbe, 0xef, 'h', 'i' };
  struct udp_header h;

  (void)state;
  assert_int_equal(udp_parse(&h, p, 10), WIRE_OK);
  assert_int_equal(h.src_port, 0xfffe);
  assert_int_equal(h.dst_port, 53);
  assert_int_equal(h.length, 10);
  assert_int_equal(h.checksum, 0xbeef);
}

static void any_length_in_any_space(void **state)
{
  (void)state;
  for (uint32_t length = 0; length <= 0xffff; length++)
    for (int64_t n = 0; n <= 80; n++) {
      const uint8_t p[80] = { 0, 7, 0, 9, (uint8_t)(length >> 8), (uint8_t)length };
      const int64_t want = n < UDP_HEADER ? WIRE_SHORT
                           : length < UDP_HEADER || length > n ? WIRE_LENGTH
                                                               : WIRE_OK;
      struct udp_header h;

      if (udp_parse(&h, p, n) != want)
        fail_msg("length %u in %d bytes", length, (int)n);
      if (want == WIRE_OK)
        assert_int_equal(h.length, length);
    }
}

static void writes_only_the_header(void **state)
{
  const struct udp_header h = { .src_port = 65535, .dst_port = 1, .length = 65535, .checksum = 0 };
  uint8_t p[UDP_HEADER + 2];
  struct udp_header out;

  (void)state;
  memset(p, 0xaa, sizeof p);
  udp_build(p + 1, &h);
  assert_memory_equal(p, "\xaa\xff\xff\0\1\xff\xff\0\0\xaa", sizeof p);
  assert_int_equal(udp_parse(&out, p + 1, UDP_HEADER), WIRE_LENGTH);
}

static void comes_back_as_it_went(void **state)
{
  uint8_t p[UDP_HEADER];

  (void)state;
  for (uint32_t v = 0; v <= 65535; v += 51) {
    const struct udp_header h = { .src_port = v, .dst_port = 65535 - v, .length = UDP_HEADER,
                                  .checksum = v ^ 0xff };
    struct udp_header out;

    udp_build(p, &h);
    assert_int_equal(udp_parse(&out, p, sizeof p), WIRE_OK);
    assert_true(out.src_port == h.src_port && out.dst_port == h.dst_port);
    assert_true(out.length == h.length && out.checksum == h.checksum);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reads_a_datagram),
    cmocka_unit_test(any_length_in_any_space),
    cmocka_unit_test(writes_only_the_header),
    cmocka_unit_test(comes_back_as_it_went),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
