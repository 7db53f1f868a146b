/* test_streams.c - what a connection promises: how it closes, how its data flows. */
#include "network.h"

#include <string.h>

#define FILL 4096

static uint8_t data[FILL], got[FILL];

/* --- closing --------------------------------------------------------------------------------- */

static void half_close(void **state)
{
  int64_t a, b, listener;

  (void)state;
  make_pair(80, &a, &b, &listener);
  assert_int_equal(sequent_send(stack(0), a, (const uint8_t *)"question", 8, now()), 8);
  assert_int_equal(sequent_shutdown(stack(0), a, now()), 0);
  pass(SECOND);
  assert_int_equal(sequent_recv(stack(1), b, got, FILL, now()), 8);
  assert_int_equal(sequent_recv(stack(1), b, got, FILL, now()), 0);
  assert_int_equal(sequent_recv(stack(1), b, got, FILL, now()), 0);
  assert_true(sequent_poll(stack(1), b) & SEQUENT_ENDED);
  pass(200 * SECOND);                       /* half a connection may stay as long as it likes */
  assert_int_equal(sequent_send(stack(1), b, (const uint8_t *)"answer", 6, now()), 6);
  pass(SECOND);
  assert_int_equal(sequent_recv(stack(0), a, got, FILL, now()), 6);
  assert_int_equal(sequent_recv(stack(0), a, got, FILL, now()), SEQUENT_AGAIN);
  assert_int_equal(sequent_shutdown(stack(1), b, now()), 0);
  pass(SECOND);
  assert_int_equal(sequent_recv(stack(0), a, got, FILL, now()), 0);
  close_all(0, a);
  close_all(1, b);
  nothing_left(0, 1);
}

static void shutdown_twice(void **state)
{
  int64_t a, b, listener;

  (void)state;
  make_pair(80, &a, &b, &listener);
  assert_int_equal(sequent_shutdown(stack(0), a, now()), 0);
  assert_int_equal(sequent_shutdown(stack(0), a, now()), 0);
  assert_int_equal(sequent_send(stack(0), a, data, 1, now()), SEQUENT_WRONG_STATE);
  assert_false(sequent_poll(stack(0), a) & SEQUENT_WRITABLE);
  pass(SECOND);
  assert_int_equal(count_seen(0, 6, FIN), 1);
  close_all(1, b);
  close_all(0, a);
  nothing_left(0, 1);
}

static void abort_resets(void **state)
{
  int64_t a, b, listener;

  (void)state;
  make_pair(80, &a, &b, &listener);
  assert_int_equal(sequent_send(stack(0), a, data, 100, now()), 100);
  pass(SECOND);
  assert_int_equal(sequent_abort(stack(0), a, now()), 0);
  pass(SECOND);
  assert_int_equal(count_seen(0, 6, RST), 1);
  assert_int_equal(sequent_recv(stack(1), b, got, FILL, now()), 100);   /* what came before */
  assert_int_equal(sequent_recv(stack(1), b, got, FILL, now()), SEQUENT_RESET);
  assert_int_equal(sequent_send(stack(1), b, data, 1, now()), SEQUENT_RESET);
  assert_true(sequent_poll(stack(1), b) & SEQUENT_FAILED);
  close_all(1, b);
  nothing_left(0, 1);
}

/* RFC 2525 2.17 */
static void close_with_unread_data_resets(void **state)
{
  int64_t a, b, listener;

  (void)state;
  make_pair(80, &a, &b, &listener);
  assert_int_equal(sequent_send(stack(0), a, data, 100, now()), 100);
  pass(SECOND);
  close_all(1, b);
  pass(SECOND);
  assert_int_equal(sequent_recv(stack(0), a, got, FILL, now()), SEQUENT_RESET);
  close_all(0, a);
  nothing_left(0, 1);
}

/* RFC 1122 4.2.2.13: data for an application that is gone. */
static void data_after_close_resets(void **state)
{
  int64_t a, b, listener;

  (void)state;
  make_pair(80, &a, &b, &listener);
  close_all(1, b);
  pass(SECOND);
  assert_int_equal(sequent_recv(stack(0), a, got, FILL, now()), 0);
  assert_int_equal(sequent_send(stack(0), a, data, 100, now()), 100);
  pass(SECOND);
  assert_true(sequent_poll(stack(0), a) & SEQUENT_FAILED);
  close_all(0, a);
  nothing_left(0, 1);
}

/* What was written before close still goes out. */
static void close_sends_the_rest(void **state)
{
  int64_t a, b, listener, n, total = 0;

  (void)state;
  make_pair(80, &a, &b, &listener);
  for (int k = 0; k < 4; k++)
    assert_int_equal(sequent_send(stack(0), a, data, FILL, now()), FILL);
  close_all(0, a);
  pass(SECOND);
  while ((n = sequent_recv(stack(1), b, got, FILL, now())) > 0) {
    total += n;
    pass(SECOND / 10);
  }
  assert_int_equal(n, 0);
  assert_int_equal(total, 4 * FILL);
  close_all(1, b);
  nothing_left(0, 1);
}

/* Who closes first keeps the names for 2 MSL, RFC 9293 3.6.1. */
static void time_wait(void **state)
{
  int64_t a, b, listener, again;
  struct sequent_status status;

  (void)state;
  make_pair(80, &a, &b, &listener);
  assert_int_equal(sequent_status(stack(0), a, &status), 0);
  close_all(0, a);
  pass(SECOND);
  close_all(1, b);
  pass(SECOND);
  assert_int_equal(connections_used(0), 1);
  assert_int_equal(connections_used(1), 1);
  again = sequent_open(stack(0), SEQUENT_TCP);
  assert_int_equal(sequent_bind(stack(0), again, WORLD_A, status.local_port, now()), 0);
  assert_int_equal(sequent_connect(stack(0), again, WORLD_B, 80, now()), SEQUENT_IN_USE);
  close_all(0, again);
  pass(57 * SECOND);
  assert_int_equal(connections_used(0), 1);
  pass(3 * SECOND);
  assert_int_equal(connections_used(0), 0);
  nothing_left(0, 1);
}

/* The called closed first: its caller may call again from the same port, at the latest when the
 * 2 MSL are over. */
static void calling_again_into_time_wait(void **state)
{
  int64_t a[2], b, listener = open_listener(1, 80, 4);

  (void)state;
  for (int k = 0; k < 2; k++) {
    a[k] = sequent_open(stack(0), SEQUENT_TCP);
    assert_int_equal(sequent_bind(stack(0), a[k], 0, 5000, now()), 0);
    assert_int_equal(sequent_connect(stack(0), a[k], WORLD_B, 80, now()), 0);
    pass(k == 0 ? SECOND : 100 * SECOND);
    b = sequent_accept(stack(1), listener);
    assert_true(b >= 0);
    close_all(1, b);
    pass(SECOND);
    close_all(0, a[k]);
    pass(SECOND);
    assert_int_equal(connections_used(1), 2);
    assert_int_equal(connections_used(0), 0);
  }
  nothing_left(0, 1);
}

/* An application that went away does not wait for ever in FIN-WAIT-2. */
static void orphan_in_fin_wait_2(void **state)
{
  int64_t a, b, listener;

  (void)state;
  make_pair(80, &a, &b, &listener);
  close_all(0, a);
  pass(59 * SECOND);
  assert_int_equal(connections_used(0), 1);
  pass(3 * SECOND);
  assert_int_equal(connections_used(0), 0);
  assert_int_equal(sequent_recv(stack(1), b, got, FILL, now()), 0);
  assert_int_equal(sequent_send(stack(1), b, data, 10, now()), 10);
  pass(SECOND);
  assert_true(sequent_poll(stack(1), b) & SEQUENT_FAILED);
  close_all(1, b);
  nothing_left(0, 1);
}

/* --- the flow of data ------------------------------------------------------------------------ */

static void zero_window_and_reopen(void **state)
{
  int64_t a, b, listener, n, sent = 0, total = 0;

  (void)state;
  make_pair(80, &a, &b, &listener);
  for (int k = 0; k < 20; k++) {             /* both buffers full */
    while ((n = sequent_send(stack(0), a, data, FILL, now())) > 0) {
      sent += n;
    }
    assert_int_equal(n, SEQUENT_AGAIN);
    pass(SECOND);
  }
  assert_true(sent > RING && sent <= 2 * RING);
  assert_false(sequent_poll(stack(0), a) & SEQUENT_WRITABLE);
  forget();
  pass(600 * SECOND);                        /* it only asks now and then, RFC 9293 3.8.6.1 */
  assert_in_range(count_seen(0, 6, 0), 5, 100);
  assert_false(sequent_poll(stack(0), a) & SEQUENT_FAILED);
  while (total < sent) {
    while ((n = sequent_recv(stack(1), b, got, FILL, now())) > 0) {
      total += n;
    }
    assert_int_equal(n, SEQUENT_AGAIN);
    pass(SECOND);
  }
  assert_int_equal(total, sent);
  assert_true(sequent_poll(stack(0), a) & SEQUENT_WRITABLE);
  close_all(0, a);
  close_all(1, b);
  nothing_left(0, 1);
}

/* Nagle's rule (RFC 9293 3.7.4): one small segment in flight; without it, all at once. */
static void nagle_and_nodelay(void **state)
{
  int64_t a, b, listener;

  (void)state;
  make_pair(80, &a, &b, &listener);
  for (int64_t on = 0; on <= 1; on++) {
    int64_t wanted = on == 0 ? 1 : 3;

    assert_int_equal(sequent_nodelay(stack(0), a, on, now()), 0);
    pass(SECOND);
    forget();
    for (int k = 0; k < 3; k++) {
      assert_int_equal(sequent_send(stack(0), a, data, 10, now()), 10);
      world_settle(&net.world);
    }
    assert_int_equal(count_seen(0, 6, PSH), wanted);
    pass(SECOND);
    assert_int_equal(sequent_recv(stack(1), b, got, FILL, now()), 30);
  }
  close_all(0, a);
  close_all(1, b);
  nothing_left(0, 1);
}

static void bits_and_events(void **state)
{
  int64_t listener = open_listener(1, 80, 4), a = sequent_open(stack(0), SEQUENT_TCP), b;

  (void)state;
  assert_int_equal(sequent_poll(stack(0), a), 0);
  assert_int_equal(sequent_next_event(stack(0)), SEQUENT_AGAIN);
  assert_int_equal(sequent_connect(stack(0), a, WORLD_B, 80, now()), 0);
  assert_int_equal(sequent_poll(stack(0), a), 0);
  pass(100000);
  assert_int_equal(sequent_next_event(stack(0)), a);
  assert_int_equal(sequent_next_event(stack(0)), SEQUENT_AGAIN);
  assert_int_equal(sequent_poll(stack(0), a), SEQUENT_CONNECTED + SEQUENT_WRITABLE);
  assert_int_equal(sequent_next_event(stack(1)), listener);
  assert_int_equal(sequent_poll(stack(1), listener), SEQUENT_READABLE);
  b = sequent_accept(stack(1), listener);
  assert_int_equal(sequent_poll(stack(1), listener), 0);
  while (sequent_next_event(stack(1)) >= 0)
    continue;
  assert_int_equal(sequent_send(stack(0), a, data, 10, now()), 10);
  pass(100000);
  assert_int_equal(sequent_next_event(stack(1)), b);
  assert_int_equal(sequent_poll(stack(1), b),
                   SEQUENT_CONNECTED + SEQUENT_WRITABLE + SEQUENT_READABLE);
  assert_int_equal(sequent_recv(stack(1), b, got, FILL, now()), 10);
  assert_int_equal(sequent_poll(stack(1), b), SEQUENT_CONNECTED + SEQUENT_WRITABLE);
  assert_int_equal(sequent_shutdown(stack(0), a, now()), 0);
  pass(100000);
  assert_int_equal(sequent_next_event(stack(1)), b);
  assert_int_equal(sequent_poll(stack(1), b), SEQUENT_CONNECTED + SEQUENT_WRITABLE +
                   SEQUENT_READABLE + SEQUENT_ENDED);
  close_all(1, b);
  close_all(0, a);
  assert_int_equal(sequent_next_event(stack(1)), SEQUENT_AGAIN);    /* nobody holds it */
  nothing_left(0, 1);
}

/* The oldest change first. */
static void events_in_order(void **state)
{
  int64_t u[3], from = sequent_open(stack(1), SEQUENT_UDP);
  static const int order[] = {2, 0, 1, 0, 2};

  (void)state;
  for (int k = 0; k < 3; k++) {
    u[k] = sequent_open(stack(0), SEQUENT_UDP);
    assert_int_equal(sequent_bind(stack(0), u[k], 0, 100 + k, now()), 0);
  }
  for (int k = 0; k < 5; k++) {
    assert_int_equal(sequent_send_to(stack(1), from, data, 1, WORLD_A, 100 + order[k], now()), 1);
    pass(100000);
  }
  for (int k = 0; k < 3; k++)
    assert_int_equal(sequent_next_event(stack(0)), u[order[k]]);
  assert_int_equal(sequent_next_event(stack(0)), SEQUENT_AGAIN);
}

static void a_thousand_connections(void **state)
{
  static int64_t a[1000], b[1000];
  const struct world_settings settings = {
    .wire = {.delay = 1000, .seed = 1}, .secret = 99, .counts = {.connections = 1100}};
  int64_t listener;

  (void)state;
  network_begin(&settings);
  listener = open_listener(1, 80, SEQUENT_BACKLOG);
  for (int k = 0; k < 1000; k++)
    a[k] = open_caller(0, 80);
  pass(10 * SECOND);
  for (int k = 0; k < 1000; k++) {
    b[k] = sequent_accept(stack(1), listener);
    assert_true(b[k] >= 0);
    assert_int_equal(sequent_send(stack(0), a[k], data, 100, now()), 100);
  }
  assert_int_equal(sequent_accept(stack(1), listener), SEQUENT_AGAIN);
  pass(SECOND);
  for (int k = 0; k < 1000; k++) {
    assert_int_equal(sequent_recv(stack(1), b[k], got, FILL, now()), 100);
    close_all(k % 2, k % 2 == 0 ? a[k] : b[k]);
  }
  pass(SECOND);
  for (int k = 0; k < 1000; k++)
    close_all(1 - k % 2, k % 2 == 0 ? b[k] : a[k]);
  nothing_left(0, 1);
}

int main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, network_setup, network_teardown)
  const struct CMUnitTest tests[] = {
    T(half_close), T(shutdown_twice), T(abort_resets), T(close_with_unread_data_resets),
    T(data_after_close_resets), T(close_sends_the_rest), T(time_wait),
    T(calling_again_into_time_wait), T(orphan_in_fin_wait_2), T(zero_window_and_reopen),
    T(nagle_and_nodelay), T(bits_and_events), T(events_in_order), T(a_thousand_connections),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
