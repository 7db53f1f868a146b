/* test_icmp.c - ICMP headers and the packets that errors quote. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wire/icmp.h"

static void reads_an_echo(void **state)
{
  const uint8_t p[8] = { 8, 0, 0xf7, 0xfd, 0x12, 0x34, 0, 1 };
  struct icmp_header h;

  (void)state;
  for (int64_t n = 0; n < 8; n++)
    assert_int_equal(icmp_parse(&h, p, n), WIRE_SHORT);
  assert_int_equal(icmp_parse(&h, p, 8), WIRE_OK);
  assert_int_equal(h.type, ICMP_ECHO);
  assert_int_equal(h.code, 0);
  assert_int_equal(h.checksum, 0xf7fd);
  assert_int_equal(h.rest, 0x12340001);
}

static void writes_only_the_header(void **state)
{
  const struct icmp_header h = { .type = 3, .code = 255, .checksum = 65535, .rest = 0x01020304 };
  uint8_t p[10];
  struct icmp_header out;

  (void)state;
  memset(p, 0xaa, sizeof p);
  icmp_build(p + 1, &h);
  assert_memory_equal(p, "\xaa\3\xff\xff\xff\1\2\3\4\xaa", sizeof p);
  assert_int_equal(icmp_parse(&out, p + 1, 8), WIRE_OK);
  assert_int_equal(out.type, h.type);
  assert_int_equal(out.code, h.code);
  assert_int_equal(out.checksum, h.checksum);
  assert_int_equal(out.rest, h.rest);
  assert_int_equal(icmp_mtu(&out), 0x0304);
}

static void errors_are_told(void **state)
{
  (void)state;
  for (uint32_t type = 0; type < 256; type++)
    assert_int_equal(icmp_is_error(type),
                     (type >= 3 && type <= 5) || type == 11 || type == 12);
}

/* A TCP segment of 192.0.2.1 port 4660 to 192.0.2.2 port 80, header checksum wrong. */
static const uint8_t quoted[28] = {
  0x45, 0, 0x05, 0xdc, 0, 0, 0x40, 0, 1, 6, 0xba, 0xad, 192, 0,
  2,    1, 192,  0,    2, 2, 0x12, 0x34, 0, 80, 0xfe, 0xdc, 0xba, 0x98,
};

static void reads_a_quote(void **state)
{
  struct icmp_quote q;

  (void)state;
  assert_int_equal(icmp_quote_parse(&q, quoted, 28), WIRE_OK);
  assert_int_equal(q.src, 0xC0000201);
  assert_int_equal(q.dst, 0xC0000202);
  assert_int_equal(q.protocol, IPV4_TCP);
  assert_int_equal(q.src_port, 0x1234);
  assert_int_equal(q.dst_port, 80);
  assert_int_equal(q.seq, 0xfedcba98);
}

static int64_t expected(const uint8_t *p, int64_t n)
{
  if (n < 20)
    return WIRE_SHORT;
  const int64_t header_len = (p[0] & 15) * 4, total_len = p[2] * 256 + p[3];
  if (p[0] >> 4 != 4)
    return WIRE_VERSION;
  if (header_len < 20 || header_len > total_len)
    return WIRE_HEADER_LENGTH;
  if (header_len + 8 > n)
    return WIRE_SHORT;
  if (header_len + 8 > total_len)
    return WIRE_TOTAL_LENGTH;
  return (p[6] & 31) || p[7] ? WIRE_FRAGMENT : WIRE_OK;
}

/* Each quote lies at the end of its memory, so that a read past it is seen by the sanitizer. */
static void any_first_byte_and_length(void **state)
{
  uint8_t memory[80];

  (void)state;
  for (int first = 0; first < 256; first++)
    for (int total = 0; total <= 90; total++)
      for (int64_t n = 0; n <= 80; n++) {
        uint8_t *p = memory + 80 - n;
        struct icmp_quote q;

        for (int64_t i = 0; i < n; i++)
          p[i] = (uint8_t)(i * 37);
        if (n >= 20) {
          p[0] = (uint8_t)first;
          p[2] = total == 90 ? 0xff : 0;
          p[3] = (uint8_t)total;
          p[6] = total % 7 == 3 ? 0x20 : 0x40;
          p[7] = total % 7 == 4;
        }
        const int64_t want = expected(p, n);
        if (icmp_quote_parse(&q, p, n) != want)
          fail_msg("first byte %d, total length %d, %d bytes", first, total, (int)n);
        if (want == WIRE_OK && q.src_port != p[first % 16 * 4] * 256u + p[first % 16 * 4 + 1])
          fail_msg("port behind a header of %d bytes", first % 16 * 4);
      }
}

static void later_fragments_have_no_ports(void **state)
{
  uint8_t p[28];
  struct icmp_quote q;

  (void)state;
  memcpy(p, quoted, sizeof p);
  p[6] = 0x20; /* the first of several */
  assert_int_equal(icmp_quote_parse(&q, p, 28), WIRE_OK);
  p[7] = 1;
  assert_int_equal(icmp_quote_parse(&q, p, 28), WIRE_FRAGMENT);
  p[7] = 0;
  p[6] = 0x10;
  assert_int_equal(icmp_quote_parse(&q, p, 28), WIRE_FRAGMENT);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reads_an_echo),
    cmocka_unit_test(writes_only_the_header),
    cmocka_unit_test(errors_are_told),
    cmocka_unit_test(reads_a_quote),
    cmocka_unit_test(any_first_byte_and_length),
    cmocka_unit_test(later_fragments_have_no_ports),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
