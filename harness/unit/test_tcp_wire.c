/* test_tcp_wire.c - the fixed TCP header. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "wire/tcp.h"

/* SYN,ACK from port 443 to 54321 with 20 bytes of options. */
static const uint8_t syn_ack[20] = { 0x01, 0xbb, 0xd4, 0x31, 0xfe, 0xdc, 0xba, 0x98, 0x01, 0x23,
                                     0x45, 0x67, 0xa0, 0x12, 0xfa, 0xf0, 0xbe, 0xef, 0x00, 0x07 };

static void a_known_header_is_read(void **state)
{
  uint8_t p[40] = { 0 };
  struct tcp_header h;

  (void)state;
  memcpy(p, syn_ack, sizeof syn_ack);
  assert_int_equal(tcp_parse(&h, p, 40), WIRE_OK);
  assert_int_equal(h.src_port, 443);
  assert_int_equal(h.dst_port, 54321);
  assert_int_equal(h.seq, 0xfedcba98);
  assert_int_equal(h.ack, 0x01234567);
  assert_int_equal(h.header_len, 40);
  assert_int_equal(h.syn, 1);
  assert_int_equal(h.ackf, 1);
  assert_int_equal(h.fin + h.rst + h.psh + h.urg + h.ece + h.cwr, 0);
  assert_int_equal(h.window, 0xfaf0);
  assert_int_equal(h.checksum, 0xbeef);
  assert_int_equal(h.urgent, 7);
}

static void the_bytes_of_a_header_are_known(void **state)
{
  const struct tcp_header h = { .src_port = 443, .dst_port = 54321, .seq = 0xfedcba98,
                                .ack = 0x01234567, .header_len = 40, .syn = 1, .ackf = 1,
                                .window = 0xfaf0, .checksum = 0xbeef, .urgent = 7 };
  uint8_t p[22];

  (void)state;
  memset(p, 0x5a, sizeof p);
  tcp_build(p + 1, &h);
  assert_memory_equal(p + 1, syn_ack, 20);
  assert_int_equal(p[0], 0x5a);
  assert_int_equal(p[21], 0x5a);
}

/* The buffer is exactly n bytes long: a sanitizer sees one byte too many. */
static void every_offset_at_every_length(void **state)
{
  (void)state;
  for (int64_t n = 0; n <= 80; n++)
    for (int byte = 0; byte < 256; byte++) {
      uint8_t *p = malloc(n == 0 ? 1 : (size_t)n);
      struct tcp_header h;
      int64_t offset = byte / 16 * 4;

      assert_non_null(p);
      memset(p, 0xff, (size_t)n);
      if (n > 12)
        p[12] = (uint8_t)byte;
      int64_t result = tcp_parse(&h, p, n);
      if (n < 20)
        assert_int_equal(result, WIRE_SHORT);
      else if (offset < 20 || offset > n)
        assert_int_equal(result, WIRE_HEADER_LENGTH);
      else {
        assert_int_equal(result, WIRE_OK);
        assert_int_equal(h.header_len, offset);
      }
      free(p);
    }
}

static void each_control_bit_has_its_place(void **state)
{
  struct tcp_header h;
  uint8_t p[20] = { [12] = 0x5f };  /* reserved bits set: ignored */

  (void)state;
  for (uint32_t bits = 0; bits < 256; bits++) {
    p[13] = (uint8_t)bits;
    assert_int_equal(tcp_parse(&h, p, 20), WIRE_OK);
    assert_int_equal(h.fin, (bits >> 0) & 1);
    assert_int_equal(h.syn, (bits >> 1) & 1);
    assert_int_equal(h.rst, (bits >> 2) & 1);
    assert_int_equal(h.psh, (bits >> 3) & 1);
    assert_int_equal(h.ackf, (bits >> 4) & 1);
    assert_int_equal(h.urg, (bits >> 5) & 1);
    assert_int_equal(h.ece, (bits >> 6) & 1);
    assert_int_equal(h.cwr, (bits >> 7) & 1);
    uint8_t again[20];
    tcp_build(again, &h);
    assert_int_equal(again[13], bits);
    assert_int_equal(again[12], 0x50);
  }
}

static void a_refused_header_leaves_the_struct_alone(void **state)
{
  struct tcp_header h, before;
  uint8_t p[20] = { [12] = 0x40 };

  (void)state;
  memset(&h, 0x77, sizeof h);
  before = h;
  assert_int_equal(tcp_parse(&h, p, 20), WIRE_HEADER_LENGTH);
  assert_int_equal(tcp_parse(&h, p, 19), WIRE_SHORT);
  assert_memory_equal(&h, &before, sizeof h);
}

static void round_trips_at_the_ends(void **state)
{
  const struct tcp_header least = { .header_len = 20 };
  const struct tcp_header most = { 65535, 65535, 0xffffffff, 0xffffffff, 60, 1, 1, 1, 1, 1, 1, 1,
                                   1, 65535, 65535, 65535 };
  const struct tcp_header *const all[] = { &least, &most };
  uint8_t p[60];

  (void)state;
  for (size_t i = 0; i < 2; i++) {
    struct tcp_header h;
    tcp_build(p, all[i]);
    assert_int_equal(tcp_parse(&h, p, all[i]->header_len), WIRE_OK);
    assert_memory_equal(&h, all[i], sizeof h);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_known_header_is_read),
    cmocka_unit_test(the_bytes_of_a_header_are_known),
    cmocka_unit_test(every_offset_at_every_length),
    cmocka_unit_test(each_control_bit_has_its_place),
    cmocka_unit_test(a_refused_header_leaves_the_struct_alone),
    cmocka_unit_test(round_trips_at_the_ends),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
