/* test_packet_writes.c - one packet is written, its neighbors are not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stack/packet_writes.h"

#define N 3
static struct packets packets;
static struct packet packet[N];
static struct packet_bytes bytes[N];
static int32_t slots[3 * N];
static uint8_t data[PACKET_ROOM];

static int begin(void **state)
{
  (void)state;
  packets_init(&packets, packet, bytes, slots, N);
  memset(bytes, 0xA5, sizeof bytes);
  for (size_t k = 0; k < sizeof data; k++)
    data[k] = (uint8_t)(k * 7);
  return 0;
}

/* All bytes but those from .. to - 1 of packet i are as they were. */
static void kept_but(int64_t i, int64_t from, int64_t to)
{
  for (int64_t j = 0; j < N; j++)
    for (int64_t k = 0; k < SEQUENT_PACKET; k++)
      if (j != i || k < from || to <= k)
        assert_int_equal(bytes[j].byte[k], 0xA5);
}

static void a_station_is_six_bytes(void **state)
{
  (void)state;
  packets_to(&packets, 1, 0x020000000001);
  assert_int_equal(bytes[1].byte[0], 2);
  assert_int_equal(bytes[1].byte[5], 1);
  kept_but(1, 0, 6);
}

static void headers_end_where_the_payload_begins(void **state)
{
  (void)state;
  packet[1].length = PACKET_PAYLOAD;
  packets_ipv4(&packets, 1, 0x020000000001, 7, IPV4_UDP, 65535, 0xC0000201, 0xC0000202);
  assert_true(checksum_ok(bytes[1].byte + ETHERNET_HEADER, IPV4_HEADER));
  assert_int_equal(packet[1].hop, 7);
  kept_but(1, 0, PACKET_PAYLOAD);
}

static void a_message_fills_its_packet(void **state)
{
  int64_t n = PACKET_ROOM - ICMP_HEADER;

  (void)state;
  packets_icmp(&packets, 1, ICMP_ECHO, 0, 0x12345678, data, n);
  assert_memory_equal(bytes[1].byte + PACKET_PAYLOAD + ICMP_HEADER, data, (size_t)n);
  assert_true(checksum_ok(bytes[1].byte + PACKET_PAYLOAD, ICMP_HEADER + n));
  kept_but(1, PACKET_PAYLOAD, SEQUENT_PACKET);
}

static void a_datagram_carries_its_bytes(void **state)
{
  (void)state;
  packets_udp(&packets, 1, 0xC0000201, 0xC0000202, 65535, 53, data, 5);
  assert_memory_equal(bytes[1].byte + PACKET_PAYLOAD + UDP_HEADER, data, 5);
  kept_but(1, PACKET_PAYLOAD, PACKET_PAYLOAD + UDP_HEADER + 5);
}

static void a_header_is_twenty_bytes(void **state)
{
  struct tcp_header h = { .src_port = 1, .dst_port = 65535, .header_len = TCP_HEADER, .rst = 1 };

  (void)state;
  packets_tcp(&packets, 1, &h, 0xC0000201, 0xC0000202);
  assert_int_equal(bytes[1].byte[PACKET_PAYLOAD + 13], 4);
  kept_but(1, PACKET_PAYLOAD, PACKET_PAYLOAD + TCP_HEADER);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup(a_station_is_six_bytes, begin),
    cmocka_unit_test_setup(headers_end_where_the_payload_begins, begin),
    cmocka_unit_test_setup(a_message_fills_its_packet, begin),
    cmocka_unit_test_setup(a_datagram_carries_its_bytes, begin),
    cmocka_unit_test_setup(a_header_is_twenty_bytes, begin),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
