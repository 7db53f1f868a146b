/* test_question.c - an ARP request as a frame, read back by the parsers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stack/question.h"

static uint8_t frame[QUESTION + 8];

static void asks_for_an_address(void **state)
{
  struct ethernet_header e;
  struct arp_packet a;

  (void)state;
  question_build(frame, ETHERNET_BROADCAST, 0x020000000001, 0xC0000201, 0xFFFFFFFE);
  assert_int_equal(ethernet_parse(&e, frame, QUESTION), WIRE_OK);
  assert_true(e.dst == ETHERNET_BROADCAST && e.src == 0x020000000001);
  assert_int_equal(e.type, ETHERTYPE_ARP);
  assert_int_equal(arp_parse(&a, frame + ETHERNET_HEADER, ARP_PACKET), WIRE_OK);
  assert_int_equal(a.operation, ARP_REQUEST);
  assert_true(a.sender_mac == 0x020000000001 && a.target_mac == 0);
  assert_int_equal(a.sender_ip, 0xC0000201);
  assert_int_equal(a.target_ip, 0xFFFFFFFE);
}

static void writes_no_more(void **state)
{
  (void)state;
  memset(frame, 0xA5, sizeof frame);
  question_build(frame, 0, MAC_MAX, 0, 0);
  for (size_t k = QUESTION; k < sizeof frame; k++)
    assert_int_equal(frame[k], 0xA5);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(asks_for_an_address),
    cmocka_unit_test(writes_no_more),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
