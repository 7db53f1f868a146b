/* test_arp.c - ARP packets, and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wire/arp.h"

/* 192.0.2.1 at 02:00:00:00:00:01 asks for 192.0.2.2. */
static const uint8_t request[ARP_PACKET] = {
  0, 1, 8, 0, 6, 4, 0, 1, 2, 0, 0, 0, 0, 1, 192, 0, 2, 1, 0, 0, 0, 0, 0, 0, 192, 0, 2, 2,
};

static void reads_a_request(void **state)
{
  struct arp_packet a;

  (void)state;
  assert_int_equal(arp_parse(&a, request, ARP_PACKET), WIRE_OK);
  assert_int_equal(a.operation, ARP_REQUEST);
  assert_true(a.sender_mac == UINT64_C(0x020000000001));
  assert_int_equal(a.sender_ip, 0xC0000201);
  assert_true(a.target_mac == 0);
  assert_int_equal(a.target_ip, 0xC0000202);
}

static void padding_is_no_part_of_it(void **state)
{
  uint8_t p[46];
  struct arp_packet a;

  (void)state;
  memset(p, 0xff, sizeof p);
  memcpy(p, request, ARP_PACKET);
  assert_int_equal(arp_parse(&a, p, sizeof p), WIRE_OK);
}

static void refuses_short_packets(void **state)
{
  struct arp_packet a;

  (void)state;
  for (int64_t n = 0; n < ARP_PACKET; n++)
    assert_int_equal(arp_parse(&a, request, n), WIRE_SHORT);
}

static int64_t expected(int at, int value)
{
  if (value == request[at])
    return WIRE_OK;
  switch (at) {
  case 0: case 1: case 4: return WIRE_HARDWARE;
  case 2: case 3: case 5: return WIRE_PROTOCOL;
  case 6: return WIRE_OPERATION;
  case 7: return value == ARP_REPLY ? WIRE_OK : WIRE_OPERATION;
  default: return WIRE_OK;
  }
}

static void each_byte_of_the_head_counts(void **state)
{
  (void)state;
  for (int at = 0; at < ARP_PACKET; at++)
    for (int value = 0; value < 256; value++) {
      uint8_t p[ARP_PACKET];
      struct arp_packet a;

      memcpy(p, request, sizeof p);
      p[at] = (uint8_t)value;
      assert_int_equal(arp_parse(&a, p, sizeof p), expected(at, value));
    }
}

static void the_first_reason_wins(void **state)
{
  const uint8_t p[ARP_PACKET] = { 0 };
  struct arp_packet a;

  (void)state;
  assert_int_equal(arp_parse(&a, p, ARP_PACKET - 1), WIRE_SHORT);
  assert_int_equal(arp_parse(&a, p, ARP_PACKET), WIRE_HARDWARE);
}

static void writes_the_request(void **state)
{
  const struct arp_packet a = { .operation = ARP_REQUEST,
                                .sender_mac = UINT64_C(0x020000000001),
                                .sender_ip = 0xC0000201,
                                .target_ip = 0xC0000202 };
  uint8_t p[ARP_PACKET + 2];

  (void)state;
  memset(p, 0xaa, sizeof p);
  arp_build(p + 1, &a);
  assert_memory_equal(p + 1, request, ARP_PACKET);
  assert_int_equal(p[0], 0xaa);
  assert_int_equal(p[ARP_PACKET + 1], 0xaa);
}

static void comes_back_as_it_went(void **state)
{
  const struct arp_packet a = { .operation = ARP_REPLY,
                                .sender_mac = MAC_MAX,
                                .sender_ip = 0xffffffff,
                                .target_mac = UINT64_C(0x0102030405ff),
                                .target_ip = 0x80000001 };
  uint8_t p[ARP_PACKET];
  struct arp_packet out;

  (void)state;
  arp_build(p, &a);
  assert_int_equal(arp_parse(&out, p, sizeof p), WIRE_OK);
  assert_int_equal(out.operation, a.operation);
  assert_true(out.sender_mac == a.sender_mac && out.target_mac == a.target_mac);
  assert_true(out.sender_ip == a.sender_ip && out.target_ip == a.target_ip);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(reads_a_request),
    cmocka_unit_test(padding_is_no_part_of_it),
    cmocka_unit_test(refuses_short_packets),
    cmocka_unit_test(each_byte_of_the_head_counts),
    cmocka_unit_test(the_first_reason_wins),
    cmocka_unit_test(writes_the_request),
    cmocka_unit_test(comes_back_as_it_went),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
