/* test_arrival.c - what the layers read of a frame: each into its place, no other touched. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stack/arrival.h"

static const uint8_t ethernet[] = {0x02, 0, 0, 0, 0, 1, 0x02, 0, 0, 0, 0, 2, 0x08, 0x00};

static void ethernet_needs_fourteen_bytes(void **state)
{
  struct arrival a;

  (void)state;
  assert_int_not_equal(read_ethernet(&a, ethernet, 13), WIRE_OK);
  assert_int_equal(read_ethernet(&a, ethernet, 14), WIRE_OK);
  assert_true(a.ethernet.dst == 0x020000000001);
  assert_int_equal(a.ethernet.type, ETHERTYPE_IPV4);
}

/* A segment of 20 bytes from 192.0.2.2 port 4096 to 192.0.2.1 port 80. */
static void segment(uint8_t *p, struct arrival *a)
{
  struct tcp_header h = {.src_port = 4096, .dst_port = 80, .seq = 7, .header_len = 20, .syn = 1};

  a->ip.src = 0xC0000202;
  a->ip.dst = 0xC0000201;
  tcp_build(p, &h);
  checksum_write(p, TCP_HEADER, 16,
                 checksum_pseudo(a->ip.src, a->ip.dst, IPV4_TCP, TCP_HEADER));
}

static void checksum_covers_addresses(void **state)
{
  struct arrival a;
  uint8_t p[TCP_HEADER];

  (void)state;
  segment(p, &a);
  assert_true(read_intact(&a, IPV4_TCP, p, TCP_HEADER));
  a.ip.src++;
  assert_false(read_intact(&a, IPV4_TCP, p, TCP_HEADER));
}

static void a_layer_touches_its_own_place(void **state)
{
  struct arrival a, before;
  uint8_t p[TCP_HEADER];

  (void)state;
  memset(&a, 0x5a, sizeof a);
  segment(p, &a);
  before = a;
  assert_int_equal(read_tcp(&a, p, TCP_HEADER), WIRE_OK);
  assert_int_equal(a.tcp.dst_port, 80);
  assert_int_equal(a.tcp.seq, 7);
  before.tcp = a.tcp;
  assert_memory_equal(&a, &before, sizeof a);
}

static void data_offset_beyond_the_segment(void **state)
{
  struct arrival a;
  uint8_t p[TCP_HEADER];

  (void)state;
  segment(p, &a);
  p[12] = 6 * 16;
  assert_int_equal(read_tcp(&a, p, TCP_HEADER), WIRE_HEADER_LENGTH);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(ethernet_needs_fourteen_bytes),
    cmocka_unit_test(checksum_covers_addresses),
    cmocka_unit_test(a_layer_touches_its_own_place),
    cmocka_unit_test(data_offset_beyond_the_segment),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
