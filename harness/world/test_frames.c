/* test_frames.c - what a stack does with single frames: datagrams, ICMP, ARP, and what it must
 * not answer. */
#include "network.h"

#include <string.h>

static uint8_t data[4096], got[4096], frame[4096];

static int64_t inject(int64_t n)
{
  int64_t fate = world_inject(&net.world, 0, frame, n);

  pass(1000);
  return fate;
}

/* --- datagrams ------------------------------------------------------------------------------- */

static void udp_both_ways(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_UDP), b = sequent_open(stack(1), SEQUENT_UDP);
  int64_t port = 0, n;
  uint32_t address = 0;

  (void)state;
  assert_int_equal(sequent_bind(stack(1), b, 0, 53, now()), 0);
  for (n = 0; n <= 1472; n += 736) {
    data[0] = (uint8_t)(n % 256);
    assert_int_equal(sequent_send_to(stack(0), a, data, n, WORLD_B, 53, now()), n);
    pass(100000);
    assert_true(sequent_poll(stack(1), b) & SEQUENT_READABLE);
    assert_int_equal(sequent_recv_from(stack(1), b, got, sizeof got, &address, &port), n);
    assert_memory_equal(got, data, n);
    assert_int_equal(address, WORLD_A);
    assert_int_equal(sequent_send_to(stack(1), b, data, n, address, port, now()), n);
    pass(100000);
    assert_int_equal(sequent_recv_from(stack(0), a, got, sizeof got, &address, &port), n);
    assert_int_equal(address, WORLD_B);
    assert_int_equal(port, 53);
  }
  assert_int_equal(sequent_send_to(stack(0), a, data, 1473, WORLD_B, 53, now()), SEQUENT_TOO_LONG);
  assert_int_equal(sequent_send_to(stack(0), a, data, 100, WORLD_B, 53, now()), 100);
  pass(100000);
  assert_int_equal(sequent_recv_from(stack(1), b, got, 10, &address, &port), 10);     /* cut */
  assert_int_equal(sequent_recv_from(stack(1), b, got, 10, &address, &port), SEQUENT_AGAIN);
  assert_int_equal(sequent_close(stack(0), a, now()), 0);
  assert_int_equal(sequent_close(stack(1), b, now()), 0);
  nothing_left(0, 0);
}

/* Of nine datagrams that nobody reads, eight are kept. */
static void udp_queue_full(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_UDP), b = sequent_open(stack(1), SEQUENT_UDP);

  (void)state;
  assert_int_equal(sequent_bind(stack(1), b, WORLD_B, 53, now()), 0);
  assert_int_equal(sequent_connect(stack(0), a, WORLD_B, 53, now()), 0);
  for (int k = 0; k < SEQUENT_DATAGRAMS + 1; k++) {
    data[0] = (uint8_t)k;
    assert_int_equal(sequent_send(stack(0), a, data, 1, now()), 1);
    pass(100000);
  }
  for (int k = 0; k < SEQUENT_DATAGRAMS; k++) {
    assert_int_equal(sequent_recv(stack(1), b, got, 1, now()), 1);
    assert_int_equal(got[0], k);
  }
  assert_int_equal(sequent_recv(stack(1), b, got, 1, now()), SEQUENT_AGAIN);
  nothing_left(0, 0);
}

/* RFC 1122 4.1.3.3: the error reaches who sent it. */
static void udp_refused(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_UDP);

  (void)state;
  assert_int_equal(sequent_connect(stack(0), a, WORLD_B, 9, now()), 0);
  assert_int_equal(sequent_send(stack(0), a, data, 10, now()), 10);
  pass(100000);
  assert_int_equal(count_seen(1, 1, 0), 1);
  assert_true(sequent_poll(stack(0), a) & SEQUENT_READABLE);
  assert_int_equal(sequent_next_event(stack(0)), a);
  assert_int_equal(sequent_recv(stack(0), a, got, 10, now()), SEQUENT_REFUSED);
  assert_int_equal(sequent_recv(stack(0), a, got, 10, now()), SEQUENT_AGAIN);
  nothing_left(0, 0);
}

static void connected_udp_hears_its_peer_only(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_UDP);

  (void)state;
  assert_int_equal(sequent_bind(stack(0), a, 0, 53, now()), 0);
  assert_int_equal(sequent_connect(stack(0), a, WORLD_B, 9, now()), 0);
  assert_int_equal(inject(make_udp(frame, WORLD_A, 9, 53, 10)), FATE_NOBODY);
  assert_int_equal(sequent_recv(stack(0), a, got, 10, now()), SEQUENT_AGAIN);
}

static void ping(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_PING), port;
  uint32_t address;

  (void)state;
  assert_int_equal(sequent_bind(stack(0), a, 0, 7, now()), 0);
  for (int64_t n = 0; n <= 1472; n += 368) {
    for (int64_t k = 0; k < n; k++)
      data[k] = (uint8_t)(k * 3 + n);
    assert_int_equal(sequent_send_to(stack(0), a, data, n, WORLD_B, 5 + n, now()), n);
    pass(100000);
    assert_int_equal(sequent_recv_from(stack(0), a, got, sizeof got, &address, &port), n);
    assert_memory_equal(got, data, n);
    assert_int_equal(address, WORLD_B);
    assert_int_equal(port, 5 + n);
  }
  assert_int_equal(sequent_close(stack(0), a, now()), 0);
  nothing_left(0, 0);
}

/* RFC 1122 2.3.2.2: "The link layer SHOULD save (rather than discard) at least one (the latest)
 * packet of each set of packets destined to the same unresolved IP address": here all. */
static void nothing_lost_while_arp_asks(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_UDP), b = sequent_open(stack(1), SEQUENT_UDP);
  int seen = 0;

  (void)state;
  assert_int_equal(sequent_bind(stack(1), b, 0, 53, now()), 0);
  for (int k = 0; k < 3; k++) {
    data[0] = (uint8_t)k;
    assert_int_equal(sequent_send_to(stack(0), a, data, 1, WORLD_B, 53, now()), 1);
  }
  pass(100000);
  assert_int_equal(count_arp(0, WORLD_B), 1);
  for (int k = 0; k < 3; k++) {                                /* in whatever order */
    assert_int_equal(sequent_recv(stack(1), b, got, 1, now()), 1);
    seen += 1 << got[0];
  }
  assert_int_equal(seen, 7);
  nothing_left(0, 0);
}

/* They go when nobody answers, and their room is free again. */
static void datagrams_to_a_silent_host(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_UDP), n = 0;

  (void)state;
  while (sequent_send_to(stack(0), a, data, 1, 0x0A000009u, 53, now()) == 1)
    n++;
  assert_true(n > 0);
  assert_int_equal(sequent_send_to(stack(0), a, data, 1, 0x0A000009u, 53, now()), SEQUENT_AGAIN);
  pass(30 * SECOND);
  assert_int_equal(count_arp(0, 0x0A000009u), 3);
  assert_int_equal(count_seen(0, 17, 0), 0);
  assert_int_equal(sequent_send_to(stack(0), a, data, 1, WORLD_B, 53, now()), 1);
  nothing_left(0, 0);
}

/* --- ICMP ------------------------------------------------------------------------------------ */

static void echo(void **state)
{
  static const uint8_t rest[60] = {1, 2, 3, 4, 5, 6};

  (void)state;
  assert_int_equal(inject(make_icmp(frame, WORLD_A, 8, 0, rest, 60)), FATE_TAKEN);
  answer_arp();
  pass(1000);
  assert_int_equal(count_seen(0, 1, 0), 1);
  assert_int_equal(last_seen(0, 1)->target, NETWORK_C);
  assert_int_equal(last_seen(0, 1)->src_port, 0);              /* echo reply, code 0 */
  assert_int_equal(last_seen(0, 1)->n, 14 + 20 + 64);
  assert_true(last_seen(0, 1)->dst == NETWORK_MAC_C);
  forget();
  inject(make_icmp(frame, 0x0A0000FFu, 8, 0, rest, 60));       /* RFC 1122 3.2.2.6 */
  inject(make_icmp(frame, 0xFFFFFFFFu, 8, 0, rest, 60));
  inject(make_icmp(frame, 0xE0000001u, 8, 0, rest, 60));
  make_icmp(frame, WORLD_A, 8, 0, rest, 60);
  frame[60] ^= 1;
  assert_int_equal(inject(98), FATE_CHECKSUM);
  assert_int_equal(net.count, 0);
  nothing_left(0, 0);
}

/* RFC 1122 3.2.2: no errors about errors, broadcasts, fragments. */
static void no_errors_about(void **state)
{
  static const uint8_t rest[40] = {0};
  int64_t n;

  (void)state;
  inject(make_udp(frame, WORLD_A, 1000, 9, 10));
  answer_arp();
  pass(1000);
  assert_int_equal(count_seen(0, 1, 0), 1);                    /* about this: yes */
  assert_int_equal(last_seen(0, 1)->src_port, 3 * 256 + 3);
  forget();
  inject(make_udp(frame, 0x0A0000FFu, 1000, 9, 10));
  inject(make_udp(frame, 0xFFFFFFFFu, 1000, 9, 10));
  inject(make_icmp(frame, WORLD_A, 3, 3, rest, 40));
  inject(make_icmp(frame, WORLD_A, 200, 0, rest, 40));
  n = make_udp(frame, WORLD_A, 1000, 9, 10);
  frame[20] = 0x20;                                            /* more fragments */
  fix_ipv4(frame);
  assert_int_equal(inject(n), FATE_UNSUPPORTED);
  frame[20] = 0;
  frame[21] = 5;                                               /* the last one */
  fix_ipv4(frame);
  assert_int_equal(inject(n), FATE_UNSUPPORTED);
  assert_int_equal(net.count, 0);
}

/* RFC 1122 3.3.6: "a host SHOULD silently discard a datagram that is received via a link-layer
 * broadcast but does not specify an IP multicast or broadcast destination address"; 3.2.2: no
 * ICMP error about "a datagram sent as a link-layer broadcast". */
static void no_errors_about_link_broadcasts(void **state)
{
  int64_t n = make_udp(frame, WORLD_A, 1000, 9, 10);

  (void)state;
  memset(frame, 0xFF, 6);
  inject(n);
  answer_arp();
  pass(1000);
  assert_int_equal(count_seen(0, 1, 0), 0);
}

/* An ICMP error about our SYN-ACK, on the way to a host that is gone: everything is given back. */
static void error_about_a_half_open_connection(void **state)
{
  int64_t listener = open_listener(0, 80, 1);

  (void)state;
  for (int k = 0; k < 3; k++) {
    const struct seen *reply;
    uint8_t rest[32] = {0};

    forget();
    inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 0, SYN));
    answer_arp();
    pass(10000);
    reply = last_seen(0, 6);
    assert_int_equal(reply->flags, SYN + ACK);
    make_tcp(frame, WORLD_A, 80, 4000, reply->seq, 0, SYN);    /* as it was sent */
    make_ipv4(frame, WORLD_A, NETWORK_C, 6, frame + 34, 20);
    memcpy(rest + 4, frame + 14, 28);
    assert_int_equal(inject(make_icmp(frame, WORLD_A, 3, 1, rest, 32)), FATE_TAKEN);
    pass(SECOND);
    assert_int_equal(connections_used(0), 1);
  }
  assert_int_equal(sequent_accept(stack(0), listener), SEQUENT_AGAIN);
  nothing_left(1, 0);
}

/* RFC 5927: who does not know our sequence numbers cannot end a connection. */
static void error_by_somebody_else(void **state)
{
  int64_t caller = sequent_open(stack(0), SEQUENT_TCP);
  uint8_t rest[32] = {0};
  struct seen syn;

  (void)state;
  assert_int_equal(sequent_connect(stack(0), caller, NETWORK_C, 80, now()), 0);
  pass(1000);
  answer_arp();
  pass(1000);
  syn = *last_seen(0, 6);
  make_tcp(frame, WORLD_A, syn.src_port, 80, syn.seq + 1000, 0, SYN);
  make_ipv4(frame, WORLD_A, NETWORK_C, 6, frame + 34, 20);
  memcpy(rest + 4, frame + 14, 28);
  assert_int_equal(inject(make_icmp(frame, WORLD_A, 3, 1, rest, 32)), FATE_UNACCEPTABLE);
  assert_false(sequent_poll(stack(0), caller) & SEQUENT_FAILED);
  make_tcp(frame, WORLD_A, syn.src_port, 80, syn.seq, 0, SYN);
  make_ipv4(frame, WORLD_A, NETWORK_C, 6, frame + 34, 20);
  memcpy(rest + 4, frame + 14, 28);
  assert_int_equal(inject(make_icmp(frame, WORLD_A, 3, 1, rest, 32)), FATE_TAKEN);
  assert_int_equal(sequent_recv(stack(0), caller, got, 1, now()), SEQUENT_UNREACHABLE);
  assert_int_equal(sequent_close(stack(0), caller, now()), 0);
  nothing_left(0, 0);
}

/* --- ARP ------------------------------------------------------------------------------------- */

static void arp_is_answered(void **state)
{
  (void)state;
  assert_int_equal(inject(make_arp(frame, 1, NETWORK_C, WORLD_A)), FATE_TAKEN);
  assert_int_equal(net.count, 1);
  assert_int_equal(net.seen[0].operation, 2);
  assert_true(net.seen[0].dst == NETWORK_MAC_C);
  forget();
  inject(make_arp(frame, 1, NETWORK_C, 0x0A000007u));          /* for another */
  inject(make_arp(frame, 2, NETWORK_C, WORLD_A));              /* a reply nobody asked for */
  assert_int_equal(net.count, 0);
}

/* Neither a gratuitous ARP nor a reply that nobody asked for is believed. */
static void arp_is_not_learnt_unasked(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_UDP);

  (void)state;
  inject(make_arp(frame, 1, NETWORK_C, NETWORK_C));
  inject(make_arp(frame, 2, NETWORK_C, NETWORK_C));
  inject(make_arp(frame, 2, NETWORK_C, WORLD_A));
  inject(make_arp(frame, 1, WORLD_B, WORLD_A));                /* who says to be 10.0.0.2 */
  forget();
  assert_int_equal(sequent_send_to(stack(0), a, data, 1, NETWORK_C, 9, now()), 1);
  assert_int_equal(sequent_send_to(stack(0), a, data, 1, WORLD_B, 9, now()), 1);
  pass(10000);
  assert_int_equal(count_arp(0, NETWORK_C), 1);
  assert_int_equal(count_arp(0, WORLD_B), 1);
  assert_int_equal(count_seen(0, 17, 0), 1);
  assert_true(last_seen(0, 17)->dst == WORLD_MAC(1));
}

/* Nobody takes a connection over by claiming the peer's address. */
static void arp_does_not_redirect(void **state)
{
  int64_t a, b, listener;

  (void)state;
  make_pair(80, &a, &b, &listener);
  inject(make_arp(frame, 1, WORLD_B, WORLD_B));
  inject(make_arp(frame, 2, WORLD_B, WORLD_A));
  inject(make_arp(frame, 1, WORLD_B, WORLD_A));
  pass(5 * SECOND);
  forget();
  assert_int_equal(sequent_send(stack(0), a, data, 100, now()), 100);
  pass(SECOND);
  assert_true(last_seen(0, 6)->dst == WORLD_MAC(1));
  assert_int_equal(sequent_recv(stack(1), b, got, 1000, now()), 100);
  close_all(0, a);
  close_all(1, b);
  nothing_left(0, 1);
}

/* --- frames that are dropped ----------------------------------------------------------------- */

static void dropped(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_UDP), n;
  static const uint32_t martians[] = {0x7F000001u, 0xE0000001u, 0xFFFFFFFFu, 0x0A0000FFu, WORLD_A};

  (void)state;
  assert_int_equal(sequent_bind(stack(0), a, 0, 9, now()), 0);
  for (size_t k = 0; k < sizeof martians / sizeof *martians; k++) {
    n = make_udp(frame, WORLD_A, 1000, 9, 10);
    make_ipv4(frame, martians[k], WORLD_A, 17, frame + 34, 18);
    memset(frame + 40, 0, 2);                                  /* no UDP checksum */
    assert_int_equal(inject(n), FATE_MARTIAN);
  }
  assert_int_equal(inject(make_udp(frame, 0x0A000007u, 1000, 9, 10)), FATE_OTHER_HOST);
  n = make_udp(frame, WORLD_A, 1000, 9, 10);
  frame[5] = 7;                                                /* another station's */
  assert_int_equal(inject(n), FATE_OTHER_HOST);
  n = make_udp(frame, WORLD_A, 1000, 9, 10);
  frame[24] ^= 1;
  assert_int_equal(inject(n), FATE_CHECKSUM);
  n = make_udp(frame, WORLD_A, 1000, 9, 10);
  frame[n - 1] ^= 1;
  assert_int_equal(inject(n), FATE_CHECKSUM);
  for (int64_t k = 0; k < 14 + 28 + 10; k++) {                 /* cut off */
    make_udp(frame, WORLD_A, 1000, 9, 10);
    assert_int_not_equal(inject(k), FATE_TAKEN);
  }
  n = make_udp(frame, WORLD_A, 1000, 9, 10);
  frame[13] = 0xDD;                                            /* IPv6 */
  frame[12] = 0x86;
  assert_int_equal(inject(n), FATE_UNSUPPORTED);
  assert_int_equal(net.count, 0);
  assert_int_equal(sequent_recv(stack(0), a, got, 10, now()), SEQUENT_AGAIN);
  assert_int_equal(inject(make_udp(frame, WORLD_A, 1000, 9, 10)), FATE_TAKEN);
  assert_int_equal(inject(make_udp(frame, 0x0A0000FFu, 1000, 9, 10)), FATE_TAKEN);
  assert_int_equal(sequent_recv(stack(0), a, got, 10, now()), 10);
  nothing_left(0, 0);
}

/* RFC 9293 3.10.7.1 */
static void resets(void **state)
{
  const struct seen *r;

  (void)state;
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 0, SYN));
  answer_arp();
  pass(1000);
  r = last_seen(0, 6);
  assert_int_equal(r->flags, RST + ACK);
  assert_int_equal(r->seq, 0);
  assert_int_equal(r->ack, 101);
  forget();
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 777, ACK));
  r = last_seen(0, 6);
  assert_int_equal(r->flags, RST);
  assert_int_equal(r->seq, 777);
  forget();
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 777, RST));
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 777, RST + ACK));
  inject(make_tcp(frame, 0x0A0000FFu, 4000, 80, 100, 0, SYN));
  assert_int_equal(net.count, 0);
}

/* RFC 9293 3.10.7.2: a listener is deaf to resets and answers an ACK with one. */
static void listener_and_strange_segments(void **state)
{
  int64_t listener = open_listener(0, 80, 4);

  (void)state;
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 0, SYN));
  answer_arp();
  pass(1000);
  inject(make_tcp(frame, WORLD_A, 4000, 80, 101, last_seen(0, 6)->seq + 1, RST + ACK));
  assert_int_equal(connections_used(0), 1);             /* and the half open one is gone */
  forget();
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 0, RST));
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 0, FIN));
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 0, SYN + RST));
  assert_int_equal(net.count, 0);
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 55, ACK));
  assert_int_equal(last_seen(0, 6)->flags, RST);
  inject(make_tcp(frame, WORLD_A, 4000, 80, 100, 55, SYN + ACK));
  assert_int_equal(last_seen(0, 6)->flags, RST);
  assert_int_equal(connections_used(0), 1);
  assert_int_equal(sequent_accept(stack(0), listener), SEQUENT_AGAIN);
  nothing_left(1, 0);
}

/* Half open connections of hosts that never answer again leave in time. */
static void syn_flood(void **state)
{
  int64_t listener = open_listener(0, 80, 4);

  (void)state;
  for (uint32_t k = 0; k < 20; k++) {
    inject(make_tcp(frame, WORLD_A, 4000 + k, 80, 100, 0, SYN));
    answer_arp();
  }
  assert_int_equal(connections_used(0), 5);
  pass(600 * SECOND);
  assert_int_equal(connections_used(0), 1);
  assert_int_equal(sequent_accept(stack(0), listener), SEQUENT_AGAIN);
  nothing_left(1, 0);
}

/* RFC 5961 3 and 4: a reset or SYN in the window, but not exactly right, is challenged. */
static void blind_attacks(void **state)
{
  int64_t a = sequent_open(stack(0), SEQUENT_TCP);
  struct seen syn;

  (void)state;
  assert_int_equal(sequent_connect(stack(0), a, NETWORK_C, 80, now()), 0);
  pass(1000);
  answer_arp();
  pass(1000);
  syn = *last_seen(0, 6);
  inject(make_tcp(frame, WORLD_A, 80, syn.src_port, 500, syn.seq + 1, SYN + ACK));
  assert_true(sequent_poll(stack(0), a) & SEQUENT_CONNECTED);
  forget();
  inject(make_tcp(frame, WORLD_A, 80, syn.src_port, 600, 0, RST));
  assert_int_equal(count_seen(0, 6, ACK), 1);
  inject(make_tcp(frame, WORLD_A, 80, syn.src_port, 501, 0, SYN));
  assert_int_equal(count_seen(0, 6, ACK), 2);
  inject(make_tcp(frame, WORLD_A, 80, syn.src_port, 500 + 0x40000000u, 0, RST));
  assert_int_equal(count_seen(0, 6, 0), 2);
  assert_true(sequent_poll(stack(0), a) & SEQUENT_CONNECTED);
  inject(make_tcp(frame, WORLD_A, 80, syn.src_port, 501, 0, RST));
  assert_int_equal(sequent_recv(stack(0), a, got, 1, now()), SEQUENT_RESET);
  assert_int_equal(sequent_close(stack(0), a, now()), 0);
  nothing_left(0, 0);
}

int main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, network_setup, network_teardown)
  const struct CMUnitTest tests[] = {
    T(udp_both_ways), T(udp_queue_full), T(udp_refused), T(connected_udp_hears_its_peer_only),
    T(ping), T(nothing_lost_while_arp_asks), T(datagrams_to_a_silent_host), T(echo),
    T(no_errors_about), T(no_errors_about_link_broadcasts), T(error_about_a_half_open_connection),
    T(error_by_somebody_else), T(arp_is_answered), T(arp_is_not_learnt_unasked),
    T(arp_does_not_redirect), T(dropped), T(resets), T(listener_and_strange_segments),
    T(syn_flood), T(blind_attacks),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
