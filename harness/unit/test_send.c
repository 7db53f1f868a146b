/* What may go when: windows, probes, Nagle, silly windows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tcp/send.h"

#define MSS 1000
#define CWND 10000

/* SEND_OK as C. */
static void sound(const struct send *s)
{
  assert_true(0 <= s->una && s->una <= s->nxt && s->nxt <= s->max);
  assert_true(s->max <= s->end + s->fin && s->max <= s->edge_max + 1);
  assert_true(s->una <= s->edge && s->edge <= s->edge_max);
  assert_true(!s->probe || s->nxt == s->una);
}

/* Open, with a window of wnd. */
static struct send opened(int64_t wnd)
{
  struct send s;

  send_init(&s, MSS);
  assert_int_equal(send_ready(&s, CWND, 0, MSS), 1);
  send_sent(&s, 1);
  assert_int_equal(send_ready(&s, CWND, 1, MSS), 0);
  send_ack(&s, 1);
  send_window_first(&s, 0, 1, wnd);
  sound(&s);
  return s;
}

static int64_t go(struct send *s, int64_t nodelay, int64_t most)
{
  int64_t n = send_ready(s, CWND, nodelay, most);

  if (n > 0)
    send_sent(s, n);
  sound(s);
  return n;
}

static void the_syn_goes_alone(void **state)
{
  struct send s;

  (void)state;
  send_init(&s, MSS);
  assert_int_equal(send_write(&s, 500), 500);
  assert_int_equal(go(&s, 1, MSS), 1);
  assert_int_equal(go(&s, 1, MSS), 0);
  send_timeout(&s);
  assert_int_equal(go(&s, 1, MSS), 1);
}

static void writing_stops_at_the_ring(void **state)
{
  struct send s = opened(CWND);

  (void)state;
  assert_int_equal(send_space(&s), RING);
  assert_int_equal(send_write(&s, RING + 5), RING);
  assert_int_equal(send_write(&s, 1), 0);
  assert_int_equal(go(&s, 0, MSS), MSS);
  send_ack(&s, 1 + MSS);
  assert_int_equal(send_write(&s, RING), MSS);
}

static void nagle_holds_the_small_back(void **state)
{
  struct send s = opened(CWND);

  (void)state;
  send_write(&s, 10);
  assert_int_equal(go(&s, 0, MSS), 10);            /* nothing in flight */
  send_write(&s, 10);
  assert_int_equal(go(&s, 0, MSS), 0);
  send_write(&s, MSS - 11);
  assert_int_equal(go(&s, 0, MSS), 0);             /* one short of a segment */
  send_write(&s, 6);
  assert_int_equal(go(&s, 0, MSS), MSS);
  assert_int_equal(go(&s, 0, MSS), 0);
  send_ack(&s, s.nxt);
  assert_int_equal(go(&s, 0, MSS), 5);
  send_write(&s, 7);
  assert_int_equal(go(&s, 1, MSS), 7);             /* TCP_NODELAY */
  send_write(&s, 8);
  send_close(&s);
  assert_int_equal(go(&s, 0, MSS), 9);             /* the FIN pushes */
  assert_int_equal(go(&s, 0, MSS), 0);
}

static void super_segments_are_whole(void **state)
{
  struct send s = opened(65535);

  (void)state;
  send_write(&s, 3500);
  assert_int_equal(go(&s, 0, 2500), 2000);
  assert_int_equal(go(&s, 0, 60000), 1000);        /* the tail waits */
  assert_int_equal(go(&s, 0, 60000), 0);
  assert_int_equal(go(&s, 1, 60000), 500);
  send_ack(&s, s.nxt);
  send_write(&s, 3500);
  assert_int_equal(go(&s, 0, 60000), 3500);
}

static void the_peer_and_the_network_limit(void **state)
{
  struct send s = opened(2500);

  (void)state;
  send_write(&s, 100000);
  assert_int_equal(go(&s, 1, 65535), 2000);
  assert_int_equal(go(&s, 1, 65535), 0);           /* 500 of 2500: silly */
  send_ack(&s, s.nxt);
  send_window(&s, 1, s.una, 65535);
  assert_int_equal(go(&s, 1, 65535), CWND);
  assert_int_equal(go(&s, 1, 65535), 0);
}

static void half_the_largest_window_will_do(void **state)
{
  struct send s = opened(600);

  (void)state;
  send_write(&s, 5000);
  assert_int_equal(go(&s, 0, MSS), 600);
  send_ack(&s, s.nxt);
  send_window(&s, 1, s.una, 299);
  assert_int_equal(go(&s, 0, MSS), 0);
  send_window(&s, 1, s.una, 300);
  assert_int_equal(go(&s, 0, MSS), 300);
}

static void a_closed_window_is_probed(void **state)
{
  struct send s = opened(0);

  (void)state;
  send_write(&s, 5000);
  assert_int_equal(go(&s, 1, MSS), 0);
  for (int i = 0; i < 3; i++) {
    send_timeout(&s);
    assert_int_equal(go(&s, 0, MSS), 1);
    assert_int_equal(go(&s, 0, MSS), 0);
  }
  send_ack(&s, 2);                                 /* taken: the edge follows */
  assert_int_equal(s.edge, 2);
  send_window(&s, 1, 2, 0);
  assert_int_equal(go(&s, 0, MSS), 0);
  send_window(&s, 1, 2, 3000);
  assert_int_equal(go(&s, 0, MSS), MSS);
}

static void a_shrunk_window_is_survived(void **state)
{
  struct send s = opened(8000);

  (void)state;
  send_write(&s, 20000);
  assert_int_equal(go(&s, 0, 8000), 8000);
  send_window(&s, 1, 1, 1000);
  sound(&s);
  assert_int_equal(go(&s, 0, MSS), 0);
  send_timeout(&s);
  assert_int_equal(go(&s, 0, 8000), 1000);
  send_window(&s, 0, 1, 8000);                     /* older: does not count */
  assert_int_equal(s.edge, 1001);
  send_ack(&s, 8001);                              /* all had come */
  sound(&s);
  assert_int_equal(s.edge, 8001);
}

static void a_timeout_starts_again(void **state)
{
  struct send s = opened(8000);

  (void)state;
  send_write(&s, 10);
  assert_int_equal(go(&s, 0, MSS), 10);
  send_write(&s, 10);
  send_timeout(&s);
  assert_int_equal(s.nxt, 1);
  assert_int_equal(go(&s, 0, MSS), 20);
  assert_int_equal(s.max, 21);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(the_syn_goes_alone),
    cmocka_unit_test(writing_stops_at_the_ring),
    cmocka_unit_test(nagle_holds_the_small_back),
    cmocka_unit_test(super_segments_are_whole),
    cmocka_unit_test(the_peer_and_the_network_limit),
    cmocka_unit_test(half_the_largest_window_will_do),
    cmocka_unit_test(a_closed_window_is_probed),
    cmocka_unit_test(a_shrunk_window_is_survived),
    cmocka_unit_test(a_timeout_starts_again),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
