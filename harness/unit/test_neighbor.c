/* test_neighbor.c - the ARP cache, with time and packets by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ip/neighbor.h"

#define OWN_IP 0xC0000201u
#define OWN_MAC UINT64_C(0x020000000001)
#define PEER 0xC0000202u
#define PEER_MAC UINT64_C(0x020000000002)
#define OTHER_MAC UINT64_C(0x020000000003)

enum { N = 4 };

static struct neighbor t[N];

static int setup(void **state)
{
  (void)state;
  neighbors_init(t, N);
  return 0;
}

static struct arp_packet reply(uint32_t ip, uint64_t mac)
{
  struct arp_packet a = {ARP_REPLY, mac, ip, OWN_MAC, OWN_IP};

  return a;
}

static int64_t arrive(struct arp_packet a, int64_t now)
{
  int64_t index;

  return neighbor_arrived(t, N, &a, OWN_IP, OWN_MAC, now, &index);
}

static int64_t status(uint32_t ip, int64_t now)
{
  uint64_t mac;

  return neighbor_lookup(t, N, ip, now, &mac);
}

/* Asked for at time now and answered at once. */
static int64_t resolve(uint32_t ip, uint64_t mac, int64_t now)
{
  int64_t i = neighbor_want(t, N, ip, now);

  assert_int_equal(neighbor_timer(t, N, i, now), NEIGHBOR_ASK);
  assert_int_equal(arrive(reply(ip, mac), now), NEIGHBOR_LEARNT);
  return i;
}

static void asked_and_answered(void **state)
{
  uint64_t mac;
  int64_t i;

  (void)state;
  assert_int_equal(status(PEER, 5), NEIGHBOR_UNKNOWN);
  i = neighbor_want(t, N, PEER, 5);
  assert_int_equal(neighbor_due(&t[i]), 5);
  assert_int_equal(status(PEER, 5), NEIGHBOR_WAITING);
  assert_int_equal(neighbor_timer(t, N, i, 5), NEIGHBOR_ASK);
  assert_true(neighbor_poll(&t[i]) == ETHERNET_BROADCAST);
  assert_int_equal(neighbor_due(&t[i]), 5 + SECOND);
  assert_int_equal(arrive(reply(PEER, PEER_MAC), 300), NEIGHBOR_LEARNT);
  assert_int_equal(neighbor_lookup(t, N, PEER, 300, &mac), NEIGHBOR_KNOWN);
  assert_true(mac == PEER_MAC);
  assert_int_equal(neighbor_check(&t[i], PEER, 300), NEIGHBOR_KNOWN);
  assert_int_equal(neighbor_check(&t[i], PEER + 1, 300), NEIGHBOR_UNKNOWN);
}

static void not_before_it_was_asked(void **state)
{
  (void)state;
  neighbor_want(t, N, PEER, 5);
  assert_int_equal(arrive(reply(PEER, PEER_MAC), 5), NEIGHBOR_IGNORED);
  assert_int_equal(status(PEER, 5), NEIGHBOR_WAITING);
}

static void not_from_strangers(void **state)
{
  struct arp_packet a = reply(PEER, PEER_MAC);

  (void)state;
  assert_int_equal(arrive(a, 5), NEIGHBOR_IGNORED);
  a.operation = ARP_REQUEST;
  assert_int_equal(arrive(a, 5), NEIGHBOR_IGNORED);
  for (int i = 0; i < N; i++)
    assert_int_equal(t[i].state, NEIGHBOR_FREE);
}

static void not_what_was_sent_to_others(void **state)
{
  struct arp_packet a = reply(PEER, PEER_MAC);
  int64_t i = neighbor_want(t, N, PEER, 5);

  (void)state;
  neighbor_timer(t, N, i, 5);
  a.target_ip = PEER; /* gratuitous */
  assert_int_equal(arrive(a, 6), NEIGHBOR_IGNORED);
  a.target_ip = OWN_IP + 7;
  assert_int_equal(arrive(a, 6), NEIGHBOR_IGNORED);
  assert_int_equal(status(PEER, 6), NEIGHBOR_WAITING);
}

static void not_from_impossible_stations(void **state)
{
  int64_t i = neighbor_want(t, N, PEER, 5);

  (void)state;
  neighbor_timer(t, N, i, 5);
  assert_int_equal(arrive(reply(PEER, 0), 6), NEIGHBOR_IGNORED);
  assert_int_equal(arrive(reply(PEER, ETHERNET_BROADCAST), 6), NEIGHBOR_IGNORED);
  assert_int_equal(arrive(reply(PEER, UINT64_C(0x01005E000001)), 6), NEIGHBOR_IGNORED);
  assert_int_equal(arrive(reply(PEER, OWN_MAC), 6), NEIGHBOR_IGNORED);
  assert_int_equal(arrive(reply(OWN_IP, OTHER_MAC), 6), NEIGHBOR_CONFLICT);
  assert_int_equal(status(PEER, 6), NEIGHBOR_WAITING);
  assert_int_equal(arrive(reply(PEER, UINT64_C(0xFEFFFFFFFFFF)), 6), NEIGHBOR_LEARNT);
}

static void a_request_answers_too(void **state)
{
  struct arp_packet a = reply(PEER, PEER_MAC);
  int64_t i = neighbor_want(t, N, PEER, 5);

  (void)state;
  neighbor_timer(t, N, i, 5);
  a.operation = ARP_REQUEST;
  assert_int_equal(arrive(a, 6), NEIGHBOR_LEARNT);
}

static void silence_is_a_failure_for_a_while(void **state)
{
  int64_t i = neighbor_want(t, N, PEER, 0);

  (void)state;
  for (int64_t k = 0; k < NEIGHBOR_TRIES; k++) {
    assert_int_equal(neighbor_due(&t[i]), k * SECOND);
    assert_int_equal(neighbor_timer(t, N, i, k * SECOND - (k > 0)),
                     k > 0 ? NEIGHBOR_IDLE : NEIGHBOR_ASK);
    if (k > 0)
      assert_int_equal(neighbor_timer(t, N, i, k * SECOND), NEIGHBOR_ASK);
  }
  assert_int_equal(neighbor_timer(t, N, i, 3 * SECOND), NEIGHBOR_GAVE_UP);
  assert_int_equal(status(PEER, 3 * SECOND), NEIGHBOR_UNREACHABLE);
  assert_int_equal(neighbor_want(t, N, PEER, 4 * SECOND), i);
  assert_int_equal(t[i].state, NEIGHBOR_FAILED);
  assert_int_equal(neighbor_due(&t[i]), 23 * SECOND);
  assert_int_equal(status(PEER, 23 * SECOND), NEIGHBOR_UNKNOWN);
  assert_int_equal(neighbor_timer(t, N, i, 23 * SECOND), NEIGHBOR_IDLE);
  assert_int_equal(t[i].state, NEIGHBOR_FREE);
  assert_true(neighbor_due(&t[i]) == NEVER);
}

static void a_failed_host_that_talks_is_asked_again(void **state)
{
  int64_t i = neighbor_want(t, N, PEER, 0);

  (void)state;
  for (int64_t k = 0; k <= NEIGHBOR_TRIES; k++)
    neighbor_timer(t, N, i, k * SECOND);
  assert_int_equal(t[i].state, NEIGHBOR_FAILED);
  assert_int_equal(arrive(reply(PEER, PEER_MAC), 4 * SECOND), NEIGHBOR_ALIVE);
  assert_int_equal(status(PEER, 4 * SECOND), NEIGHBOR_UNKNOWN);
  resolve(PEER, PEER_MAC, 4 * SECOND);
}

static void unused_it_is_forgotten(void **state)
{
  int64_t i = resolve(PEER, PEER_MAC, 100);

  (void)state;
  assert_int_equal(neighbor_due(&t[i]), 100 + NEIGHBOR_REACHABLE_TIME);
  t[i].used = 99;
  assert_int_equal(neighbor_timer(t, N, i, 100 + NEIGHBOR_REACHABLE_TIME), NEIGHBOR_IDLE);
  assert_int_equal(t[i].state, NEIGHBOR_FREE);
}

static void used_it_is_polled(void **state)
{
  int64_t i = resolve(PEER, PEER_MAC, 100), later = 100 + NEIGHBOR_REACHABLE_TIME;

  (void)state;
  neighbor_mark(t, N, i, 200);
  assert_int_equal(neighbor_timer(t, N, i, later), NEIGHBOR_ASK);
  assert_true(neighbor_poll(&t[i]) == PEER_MAC);
  assert_int_equal(status(PEER, later), NEIGHBOR_KNOWN);
  assert_int_equal(arrive(reply(PEER, OTHER_MAC), later + 5), NEIGHBOR_IGNORED);
  assert_int_equal(arrive(reply(PEER, PEER_MAC), later + 5), NEIGHBOR_LEARNT);
  assert_int_equal(neighbor_due(&t[i]), later + 5 + NEIGHBOR_REACHABLE_TIME);
}

static void moved_it_is_found_again(void **state)
{
  int64_t i = resolve(PEER, PEER_MAC, 0), now = NEIGHBOR_REACHABLE_TIME;

  (void)state;
  neighbor_mark(t, N, i, 200);
  for (int64_t k = 0; k < NEIGHBOR_TRIES; k++) {
    assert_int_equal(neighbor_timer(t, N, i, now), NEIGHBOR_ASK);
    assert_true(neighbor_poll(&t[i]) == PEER_MAC);
    assert_int_equal(status(PEER, now), NEIGHBOR_KNOWN);
    now += SECOND;
  }
  assert_int_equal(status(PEER, now - 1), NEIGHBOR_KNOWN);
  assert_int_equal(status(PEER, now), NEIGHBOR_WAITING); /* expired, whoever is late */
  assert_int_equal(neighbor_timer(t, N, i, now), NEIGHBOR_ASK);
  assert_true(neighbor_poll(&t[i]) == ETHERNET_BROADCAST);
  assert_int_equal(arrive(reply(PEER, OTHER_MAC), now), NEIGHBOR_LEARNT);
}

static void doubt_verifies_and_does_not_overwrite(void **state)
{
  struct arp_packet a = reply(PEER, OTHER_MAC);
  int64_t i = resolve(PEER, PEER_MAC, 100);
  uint64_t mac;

  (void)state;
  a.target_ip = PEER;
  assert_int_equal(arrive(a, 200), NEIGHBOR_DOUBTED);
  assert_int_equal(arrive(a, 201), NEIGHBOR_IGNORED);
  assert_int_equal(neighbor_due(&t[i]), 100 + SECOND); /* no faster than once a second */
  assert_int_equal(neighbor_lookup(t, N, PEER, 300, &mac), NEIGHBOR_KNOWN);
  assert_true(mac == PEER_MAC);
  neighbor_mark(t, N, i, 300);
  assert_int_equal(neighbor_timer(t, N, i, 100 + SECOND), NEIGHBOR_ASK);
  assert_true(neighbor_poll(&t[i]) == PEER_MAC);
  assert_int_equal(neighbor_timer(t, N, i, 100 + 2 * SECOND), NEIGHBOR_ASK);
  assert_true(neighbor_poll(&t[i]) == ETHERNET_BROADCAST);
  assert_int_equal(arrive(reply(PEER, OTHER_MAC), 200 + 2 * SECOND), NEIGHBOR_LEARNT);
}

static void a_late_look_finds_nothing(void **state)
{
  int64_t i = resolve(PEER, PEER_MAC, 0);

  (void)state;
  assert_int_equal(status(PEER, NEIGHBOR_LIFETIME - 1), NEIGHBOR_KNOWN);
  assert_int_equal(status(PEER, NEIGHBOR_LIFETIME), NEIGHBOR_UNKNOWN);
  assert_int_equal(neighbor_want(t, N, PEER, NEIGHBOR_LIFETIME), i);
  assert_int_equal(status(PEER, NEIGHBOR_LIFETIME), NEIGHBOR_WAITING);
  assert_int_equal(neighbor_due(&t[i]), NEIGHBOR_LIFETIME);
}

static void the_silent_give_way_first(void **state)
{
  (void)state;
  resolve(PEER, PEER_MAC, 1);
  resolve(PEER + 1, PEER_MAC + 1, 2);
  neighbor_want(t, N, PEER + 2, 10); /* these two are silent */
  neighbor_want(t, N, PEER + 3, 11);
  neighbor_want(t, N, PEER + 4, 12);
  assert_int_equal(status(PEER + 2, 12), NEIGHBOR_UNKNOWN);
  assert_int_equal(status(PEER + 3, 12), NEIGHBOR_WAITING);
  for (uint32_t k = 0; k < 100; k++)
    neighbor_want(t, N, PEER + 10 + k, 13 + k);
  assert_int_equal(status(PEER, 200), NEIGHBOR_KNOWN);
  assert_int_equal(status(PEER + 1, 200), NEIGHBOR_KNOWN);
  assert_int_equal(status(PEER + 109, 200), NEIGHBOR_WAITING);
}

static void the_least_recently_used_gives_way(void **state)
{
  (void)state;
  for (uint32_t k = 0; k < N; k++)
    resolve(PEER + k, PEER_MAC + k, 10 + k);
  neighbor_want(t, N, PEER, 50);
  neighbor_want(t, N, PEER + 9, 51);
  assert_int_equal(status(PEER, 51), NEIGHBOR_KNOWN);
  assert_int_equal(status(PEER + 1, 51), NEIGHBOR_UNKNOWN);
}

static void requests_for_us_are_answered(void **state)
{
  struct arp_packet a = {ARP_REQUEST, PEER_MAC, PEER, 0, OWN_IP};

  (void)state;
  assert_true(neighbor_must_reply(&a, OWN_IP, OWN_MAC));
  assert_false(neighbor_must_reply(&a, 0, OWN_MAC));
  a.sender_ip = 0; /* a probe */
  assert_true(neighbor_must_reply(&a, OWN_IP, OWN_MAC));
  a.sender_ip = OWN_IP;
  assert_false(neighbor_must_reply(&a, OWN_IP, OWN_MAC));
  a.sender_ip = PEER;
  a.target_ip = PEER + 1;
  assert_false(neighbor_must_reply(&a, OWN_IP, OWN_MAC));
  a.target_ip = OWN_IP;
  a.operation = ARP_REPLY;
  assert_false(neighbor_must_reply(&a, OWN_IP, OWN_MAC));
  a.operation = ARP_REQUEST;
  a.sender_mac = ETHERNET_BROADCAST;
  assert_false(neighbor_must_reply(&a, OWN_IP, OWN_MAC));
  a.sender_mac = OWN_MAC;
  assert_false(neighbor_must_reply(&a, OWN_IP, OWN_MAC));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup(asked_and_answered, setup),
    cmocka_unit_test_setup(not_before_it_was_asked, setup),
    cmocka_unit_test_setup(not_from_strangers, setup),
    cmocka_unit_test_setup(not_what_was_sent_to_others, setup),
    cmocka_unit_test_setup(not_from_impossible_stations, setup),
    cmocka_unit_test_setup(a_request_answers_too, setup),
    cmocka_unit_test_setup(silence_is_a_failure_for_a_while, setup),
    cmocka_unit_test_setup(a_failed_host_that_talks_is_asked_again, setup),
    cmocka_unit_test_setup(unused_it_is_forgotten, setup),
    cmocka_unit_test_setup(used_it_is_polled, setup),
    cmocka_unit_test_setup(moved_it_is_found_again, setup),
    cmocka_unit_test_setup(doubt_verifies_and_does_not_overwrite, setup),
    cmocka_unit_test_setup(a_late_look_finds_nothing, setup),
    cmocka_unit_test_setup(the_silent_give_way_first, setup),
    cmocka_unit_test_setup(the_least_recently_used_gives_way, setup),
    cmocka_unit_test_setup(requests_for_us_are_answered, setup),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
