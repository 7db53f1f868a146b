/* test_datagrams.c - datagram sockets: names, peers, and what waits in them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stack/datagrams.h"

#define HOST 0xC0000201u /* 192.0.2.1 */
#define PEER 0xC6336401u /* 198.51.100.1 */

enum { N = 5 };
static struct datagrams d;
static struct datagram_socket socket[N];
static struct datagram datagram[N * SEQUENT_DATAGRAMS];
static struct packet_bytes bytes[N * SEQUENT_DATAGRAMS];
static int32_t slots[3 * N], heads[N];
static struct demux_node names[N];

static int fresh(void **state)
{
  (void)state;
  slots_init(&d.slots, slots, N);
  demux_init(&d.names, names, N, heads, N, 0x0123456789abcdefu, 0xfedcba9876543210u);
  datagrams_init(&d, socket, datagram, bytes, N);
  return 0;
}

static int64_t named(uint32_t protocol, uint32_t local, uint32_t port)
{
  int64_t u = datagram_new(&d, protocol);

  assert_true(u >= 0);
  assert_int_equal(datagram_name(&d, u, local, port), 0);
  return u;
}

static void all_can_be_had_and_given_back(void **state)
{
  (void)state;
  for (int64_t i = 0; i < N; i++)
    assert_int_not_equal(datagram_new(&d, IPV4_UDP), -1);
  assert_int_equal(datagram_new(&d, IPV4_UDP), -1);
  datagram_free(&d, 3);
  assert_int_equal(datagram_new(&d, IPV4_UDP), 3);
}

static void one_socket_a_name(void **state)
{
  (void)state;
  int64_t u = named(IPV4_UDP, HOST, 7);
  int64_t other = datagram_new(&d, IPV4_UDP);
  assert_int_equal(datagram_name(&d, other, HOST, 7), -1);
  assert_int_equal(datagram_find(&d, IPV4_UDP, HOST, 7), u);
  assert_int_equal(datagram_name(&d, other, HOST, 8), 0);
  /* a new name takes the place of the old one */
  assert_int_equal(datagram_name(&d, u, HOST, 65535), 0);
  assert_int_equal(datagram_find(&d, IPV4_UDP, HOST, 7), -1);
  assert_int_equal(datagram_find(&d, IPV4_UDP, HOST, 65535), u);
  datagram_free(&d, u);
  assert_int_equal(datagram_find(&d, IPV4_UDP, HOST, 65535), -1);
  assert_int_equal(datagram_find(&d, IPV4_UDP, HOST, 8), other);
}

static void own_address_before_any(void **state)
{
  (void)state;
  int64_t any = named(IPV4_UDP, 0, 7);
  int64_t own = named(IPV4_UDP, HOST, 7);
  int64_t echo = named(IPV4_ICMP, HOST, 7);
  assert_int_equal(datagram_find(&d, IPV4_UDP, HOST, 7), own);
  assert_int_equal(datagram_find(&d, IPV4_UDP, HOST + 1, 7), any);
  assert_int_equal(datagram_find(&d, IPV4_ICMP, HOST, 7), echo);
  assert_int_equal(datagram_find(&d, IPV4_ICMP, HOST + 1, 7), -1);
}

static void connected_wants_its_peer_only(void **state)
{
  (void)state;
  int64_t u = named(IPV4_UDP, 0, 7), echo = named(IPV4_ICMP, 0, 7);
  assert_true(datagram_wants(&d, u, PEER, 9));
  datagram_connect(&d, u, PEER, 9);
  datagram_connect(&d, echo, PEER, 9);
  assert_true(datagram_wants(&d, u, PEER, 9));
  assert_false(datagram_wants(&d, u, PEER, 10));
  assert_false(datagram_wants(&d, u, PEER + 1, 9));
  assert_true(datagram_wants(&d, echo, PEER, 10));
}

static void first_come_first_served(void **state)
{
  uint8_t data[4] = {0}, got[8];
  int64_t u = named(IPV4_UDP, 0, 7), in = 0, out = 0;

  (void)state;
  named(IPV4_UDP, 0, 8);
  assert_int_equal(datagram_oldest(&d, u), -1);
  for (int round = 0; round < 20; round++) { /* around the end of its places more than once */
    while (data[0] = (uint8_t)in, datagram_put(&d, u, PEER, 9, data, 4))
      in++;
    assert_int_equal(in - out, SEQUENT_DATAGRAMS);
    for (int k = 0; k < 3; k++, out++) {
      int64_t at = datagram_oldest(&d, u);
      assert_int_equal(datagram[at].from, PEER);
      assert_int_equal(datagram[at].from_port, 9);
      assert_int_equal(datagram_take(&d, u, got, sizeof got), 4);
      assert_int_equal(got[0], (uint8_t)out);
    }
  }
}

static void cut_and_too_long(void **state)
{
  static uint8_t data[SEQUENT_PACKET + 1];
  uint8_t got[3] = {0};
  int64_t u = named(IPV4_UDP, 0, 7);

  (void)state;
  memset(data, 5, sizeof data);
  assert_int_equal(datagram_put(&d, u, PEER, 9, data, SEQUENT_PACKET + 1), 0);
  assert_int_equal(datagram_put(&d, u, PEER, 9, data, SEQUENT_PACKET), 1);
  assert_int_equal(datagram_put(&d, u, PEER, 9, data, 0), 1);
  assert_int_equal(datagram_take(&d, u, got, 2), 2);
  assert_int_equal(got[1], 5);
  assert_int_equal(got[2], 0);
  assert_int_equal(datagram_take(&d, u, got, 3), 0);
  assert_int_equal(datagram_oldest(&d, u), -1);
}

static void refusal_is_told_once(void **state)
{
  (void)state;
  int64_t u = named(IPV4_UDP, 0, 7);
  assert_false(datagram_refused(&d, u));
  datagram_refuse(&d, u);
  assert_true(datagram_refused(&d, u));
  assert_false(datagram_refused(&d, u));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup(all_can_be_had_and_given_back, fresh),
    cmocka_unit_test_setup(one_socket_a_name, fresh),
    cmocka_unit_test_setup(own_address_before_any, fresh),
    cmocka_unit_test_setup(connected_wants_its_peer_only, fresh),
    cmocka_unit_test_setup(first_come_first_served, fresh),
    cmocka_unit_test_setup(cut_and_too_long, fresh),
    cmocka_unit_test_setup(refusal_is_told_once, fresh),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
