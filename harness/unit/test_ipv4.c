/* test_ipv4.c - IPv4 headers: every first byte, every length, every wrong bit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wire/ipv4.h"

/* RFC 1071's sum, a word at a time. */
static uint32_t sum(const uint8_t *p, int64_t n)
{
  uint32_t s = 0;

  for (int64_t i = 0; i < n; i += 2)
    s += (uint32_t)p[i] * 256 + p[i + 1];
  while (s > 0xffff)
    s = (s >> 16) + (s & 0xffff);
  return s;
}

static void set_checksum(uint8_t *p, int64_t header_len)
{
  p[10] = p[11] = 0;
  const uint32_t c = 0xffff - sum(p, header_len);
  p[10] = (uint8_t)(c >> 8);
  p[11] = (uint8_t)c;
}

/* The header of a well-known example. */
static const uint8_t example[IPV4_HEADER] = {
  0x45, 0x00, 0x00, 0x73, 0x00, 0x00, 0x40, 0x00, 0x40, 0x11,
  0xb8, 0x61, 0xc0, 0xa8, 0x00, 0x01, 0xc0, 0xa8, 0x00, 0xc7,
};

static void reads_the_example(void **state)
{
  uint8_t p[0x73] = { 0 };
  struct ipv4_header h;

  (void)state;
  memcpy(p, example, sizeof example);
  assert_int_equal(ipv4_parse(&h, p, sizeof p), WIRE_OK);
  assert_int_equal(h.header_len, 20);
  assert_int_equal(h.tos, 0);
  assert_int_equal(h.total_len, 0x73);
  assert_int_equal(h.id, 0);
  assert_int_equal(h.dont_fragment, 1);
  assert_int_equal(h.more_fragments, 0);
  assert_int_equal(h.fragment_offset, 0);
  assert_int_equal(h.ttl, 64);
  assert_int_equal(h.protocol, IPV4_UDP);
  assert_int_equal(h.checksum, 0xb861);
  assert_int_equal(h.src, 0xC0A80001);
  assert_int_equal(h.dst, 0xC0A800C7);
  assert_false(ipv4_is_fragment(&h));
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
  if (total_len > n)
    return WIRE_TOTAL_LENGTH;
  return sum(p, header_len) == 0xffff ? WIRE_OK : WIRE_CHECKSUM;
}

/* Each packet lies at the end of its memory, so that a read past it is seen by the sanitizer. */
static void any_first_byte_and_length(void **state)
{
  uint8_t memory[80];

  (void)state;
  for (int first = 0; first < 256; first++)
    for (int total = 0; total <= 90; total++)
      for (int64_t n = 0; n <= 80; n++) {
        uint8_t *p = memory + 80 - n;
        struct ipv4_header h;

        for (int64_t i = 0; i < n; i++)
          p[i] = (uint8_t)(i * 37);
        if (n >= 20) {
          p[0] = (uint8_t)first;
          p[2] = 0;
          p[3] = (uint8_t)total;
          if (first % 16 * 4 <= n)
            set_checksum(p, first % 16 * 4 < 20 ? 20 : first % 16 * 4);
        }
        const int64_t want = expected(p, n);
        if (ipv4_parse(&h, p, n) != want)
          fail_msg("first byte %d, total length %d, %d bytes", first, total, (int)n);
        if (want == WIRE_OK && (h.header_len != (uint32_t)first % 16 * 4 ||
                                h.total_len != (uint32_t)total))
          fail_msg("lengths of first byte %d, total length %d", first, total);
      }
}

static void any_wrong_bit_is_seen(void **state)
{
  (void)state;
  for (int64_t header_len = 20; header_len <= 60; header_len += 4) {
    uint8_t p[60] = { (uint8_t)(0x40 + header_len / 4), 0, 0, (uint8_t)header_len };

    for (int i = 4; i < 60; i++)
      p[i] = (uint8_t)(i * 73 + 5);
    set_checksum(p, header_len);
    assert_true(ipv4_checksum_ok(p, header_len));
    for (int64_t bit = 0; bit < header_len * 8; bit++) {
      p[bit / 8] ^= (uint8_t)(1 << bit % 8);
      assert_false(ipv4_checksum_ok(p, header_len));
      p[bit / 8] ^= (uint8_t)(1 << bit % 8);
    }
  }
}

static void total_length_up_to_the_largest(void **state)
{
  static uint8_t p[65536];
  struct ipv4_header h = { .total_len = 65535, .ttl = 1, .protocol = IPV4_TCP };

  (void)state;
  ipv4_build(p, &h);
  assert_int_equal(ipv4_parse(&h, p, 65534), WIRE_TOTAL_LENGTH);
  assert_int_equal(ipv4_parse(&h, p, 65535), WIRE_OK);
  assert_int_equal(ipv4_parse(&h, p, 65536), WIRE_OK);
  assert_int_equal(h.total_len, 65535);
}

static void fragments_are_told(void **state)
{
  uint8_t p[20];

  (void)state;
  memcpy(p, example, sizeof p);
  p[2] = 0;
  p[3] = 20;
  for (uint32_t word = 0; word <= 0xffff; word++) {
    struct ipv4_header h;

    p[6] = (uint8_t)(word >> 8);
    p[7] = (uint8_t)word;
    set_checksum(p, 20);
    assert_int_equal(ipv4_parse(&h, p, 20), WIRE_OK);
    assert_int_equal(h.dont_fragment, word >> 14 & 1);
    assert_int_equal(h.more_fragments, word >> 13 & 1);
    assert_int_equal(h.fragment_offset, (word & 0x1fff) * 8);
    assert_int_equal(ipv4_is_fragment(&h), (word & 0x3fff) != 0);
  }
}

static void writes_the_example(void **state)
{
  const struct ipv4_header h = { .header_len = 99, .total_len = 0x73, .dont_fragment = 1,
                                 .ttl = 64, .protocol = IPV4_UDP, .checksum = 99,
                                 .src = 0xC0A80001, .dst = 0xC0A800C7 };
  uint8_t p[22];

  (void)state;
  memset(p, 0xaa, sizeof p);
  ipv4_build(p + 1, &h);
  assert_memory_equal(p + 1, example, sizeof example);
  assert_int_equal(p[0], 0xaa);
  assert_int_equal(p[21], 0xaa);
}

static uint32_t next_random(uint32_t *seed)
{
  *seed ^= *seed << 13;
  *seed ^= *seed >> 17;
  *seed ^= *seed << 5;
  return *seed;
}

static void comes_back_as_it_went(void **state)
{
  static uint8_t p[65535];
  uint32_t seed = 1;

  (void)state;
  for (int i = 0; i < 100000; i++) {
    const struct ipv4_header h = { .tos = next_random(&seed) % 256,
                                   .total_len = 20 + next_random(&seed) % 65516,
                                   .id = next_random(&seed) % 65536,
                                   .dont_fragment = next_random(&seed) % 2,
                                   .more_fragments = next_random(&seed) % 2,
                                   .fragment_offset = next_random(&seed) % 8192 * 8,
                                   .ttl = next_random(&seed) % 256,
                                   .protocol = next_random(&seed) % 256,
                                   .src = i % 3 ? next_random(&seed) : 0xffffffff,
                                   .dst = i % 5 ? next_random(&seed) : 0 };
    struct ipv4_header out;

    ipv4_build(p, &h);
    assert_int_equal(sum(p, 20), 0xffff);
    assert_int_equal(ipv4_parse(&out, p, sizeof p), WIRE_OK);
    assert_true(out.header_len == 20 && out.tos == h.tos && out.total_len == h.total_len);
    assert_true(out.id == h.id && out.dont_fragment == h.dont_fragment &&
                out.more_fragments == h.more_fragments &&
                out.fragment_offset == h.fragment_offset);
    assert_true(out.ttl == h.ttl && out.protocol == h.protocol);
    assert_true(out.src == h.src && out.dst == h.dst);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reads_the_example),
    cmocka_unit_test(any_first_byte_and_length),
    cmocka_unit_test(any_wrong_bit_is_seen),
    cmocka_unit_test(total_length_up_to_the_largest),
    cmocka_unit_test(fragments_are_told),
    cmocka_unit_test(writes_the_example),
    cmocka_unit_test(comes_back_as_it_went),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
