/* test_api.c - what the socket calls promise, one promise a test. */
#include "network.h"

#include <string.h>

#define FILL 4096

static uint8_t data[FILL], got[FILL];

/* --- handles and names ----------------------------------------------------------------------- */

/* Every call refuses that handle. */
static void all_refuse(int64_t socket)
{
  struct sequent_status status;
  uint32_t address;
  int64_t port;

  assert_int_equal(sequent_bind(stack(0), socket, 0, 80, now()), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_listen(stack(0), socket, 1), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_accept(stack(0), socket), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_connect(stack(0), socket, WORLD_B, 80, now()), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_send(stack(0), socket, data, 1, now()), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_recv(stack(0), socket, got, 1, now()), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_send_to(stack(0), socket, data, 1, WORLD_B, 80, now()),
                   SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_recv_from(stack(0), socket, got, 1, &address, &port),
                   SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_shutdown(stack(0), socket, now()), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_close(stack(0), socket, now()), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_abort(stack(0), socket, now()), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_nodelay(stack(0), socket, 1, now()), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_poll(stack(0), socket), SEQUENT_BAD_SOCKET);
  assert_int_equal(sequent_status(stack(0), socket, &status), SEQUENT_BAD_SOCKET);
}

static void bad_handles(void **state)
{
  static const int64_t bad[] = {-1, 0, 1, 12345, INT32_MAX, INT64_MAX, INT64_MIN};

  (void)state;
  for (size_t k = 0; k < sizeof bad / sizeof *bad; k++)
    all_refuse(bad[k]);
  assert_int_equal(sequent_open(stack(0), 3), SEQUENT_BAD_VALUE);
  assert_int_equal(sequent_open(stack(0), -1), SEQUENT_BAD_VALUE);
}

static void stale_handles(void **state)
{
  (void)state;
  for (int64_t kind = SEQUENT_TCP; kind <= SEQUENT_PING; kind++) {
    int64_t old = sequent_open(stack(0), kind), fresh;

    assert_true(old >= 0);
    close_all(0, old);
    all_refuse(old);
    fresh = sequent_open(stack(0), kind);
    assert_true(fresh >= 0 && fresh != old);
    all_refuse(old);
    close_all(0, fresh);
  }
}

static void all_sockets_in_use(void **state)
{
  int64_t socket[2000], n = 0;

  (void)state;
  while ((socket[n] = sequent_open(stack(0), SEQUENT_TCP)) >= 0)
    n++;
  assert_int_equal(socket[n], SEQUENT_FULL);
  assert_int_equal(n, stack(0)->memory.connections);
  close_all(0, socket[5]);
  socket[5] = sequent_open(stack(0), SEQUENT_TCP);
  assert_true(socket[5] >= 0);
  for (int64_t k = 0; k < n; k++)
    close_all(0, socket[k]);
  nothing_left(0, 0);
}

/* What recv_from has no datagram for it does not write. */
static void nothing_to_receive(void **state)
{
  uint32_t address = 7;
  int64_t port = 7, socket = sequent_open(stack(0), SEQUENT_UDP);

  (void)state;
  assert_int_equal(sequent_bind(stack(0), socket, 0, 5000, now()), 0);
  assert_int_equal(sequent_recv_from(stack(0), socket, got, sizeof got, &address, &port),
                   SEQUENT_AGAIN);
  assert_int_equal(sequent_recv_from(stack(0), socket, got, -1, &address, &port),
                   SEQUENT_BAD_VALUE);
  assert_true(address == 7 && port == 7);
  close_all(0, socket);
}

static void names(void **state)
{
  (void)state;
  for (int64_t kind = SEQUENT_TCP; kind <= SEQUENT_UDP; kind++) {
    int64_t a = sequent_open(stack(0), kind), b = sequent_open(stack(0), kind);

    assert_int_equal(sequent_bind(stack(0), a, WORLD_B, 80, now()), SEQUENT_BAD_VALUE);
    assert_int_equal(sequent_bind(stack(0), a, 0, 65536, now()), SEQUENT_BAD_VALUE);
    assert_int_equal(sequent_bind(stack(0), a, 0, -1, now()), SEQUENT_BAD_VALUE);
    assert_int_equal(sequent_bind(stack(0), a, WORLD_A, 80, now()), 0);
    assert_int_equal(sequent_bind(stack(0), a, WORLD_A, 81, now()), SEQUENT_WRONG_STATE);
    assert_int_equal(sequent_bind(stack(0), b, WORLD_A, 80, now()), SEQUENT_IN_USE);
    close_all(0, a);
    assert_int_equal(sequent_bind(stack(0), b, WORLD_A, 80, now()), 0);
    close_all(0, b);
  }
}

static void ephemeral_ports(void **state)
{
  int64_t socket[10];
  struct sequent_status status[10];

  (void)state;
  for (int k = 0; k < 10; k++) {
    socket[k] = sequent_open(stack(0), k % 2 == 0 ? SEQUENT_TCP : SEQUENT_UDP);
    assert_int_equal(sequent_bind(stack(0), socket[k], 0, 0, now()), 0);
    assert_int_equal(sequent_status(stack(0), socket[k], &status[k]), 0);
    assert_in_range(status[k].local_port, 49152, 65535);
    for (int j = k % 2; j < k; j += 2)
      assert_int_not_equal(status[j].local_port, status[k].local_port);
  }
}

static void wrong_values(void **state)
{
  int64_t s = sequent_open(stack(0), SEQUENT_TCP), u = sequent_open(stack(0), SEQUENT_UDP);
  static const uint32_t nobody[] = {0, 0xFFFFFFFFu, 0x0A0000FFu, 0x0A000000u, 0xE0000001u,
                                    0x7F000001u};

  (void)state;
  for (size_t k = 0; k < sizeof nobody / sizeof *nobody; k++) {
    assert_int_equal(sequent_connect(stack(0), s, nobody[k], 80, now()), SEQUENT_BAD_VALUE);
    assert_int_equal(sequent_send_to(stack(0), u, data, 1, nobody[k], 80, now()),
                     SEQUENT_BAD_VALUE);
  }
  assert_int_equal(sequent_connect(stack(0), s, WORLD_B, 0, now()), SEQUENT_BAD_VALUE);
  assert_int_equal(sequent_connect(stack(0), s, WORLD_B, 65536, now()), SEQUENT_BAD_VALUE);
  assert_int_equal(sequent_send(stack(0), s, data, -1, now()), SEQUENT_BAD_VALUE);
  assert_int_equal(sequent_recv(stack(0), s, got, -1, now()), SEQUENT_BAD_VALUE);
  assert_int_equal(sequent_send(stack(0), u, data, 1, now()), SEQUENT_WRONG_STATE);
  assert_int_equal(sequent_send(stack(0), s, data, 1, now()), SEQUENT_WRONG_STATE);
  assert_int_equal(sequent_recv(stack(0), s, got, 1, now()), SEQUENT_WRONG_STATE);
  assert_int_equal(sequent_shutdown(stack(0), s, now()), SEQUENT_WRONG_STATE);
  assert_int_equal(sequent_accept(stack(0), s), SEQUENT_WRONG_STATE);
  assert_int_equal(sequent_listen(stack(0), u, 1), SEQUENT_BAD_SOCKET);
  close_all(0, s);
  close_all(0, u);
}

/* --- listening ------------------------------------------------------------------------------- */

static void listening(void **state)
{
  int64_t s, more[64];
  const struct world_settings settings = {.wire = {.delay = 1000, .seed = 1},
                                          .counts = {.connections = 16, .listeners = 8}};
  int n = 0;

  (void)state;
  network_begin(&settings);
  s = sequent_open(stack(0), SEQUENT_TCP);
  assert_int_equal(sequent_listen(stack(0), s, 1), SEQUENT_WRONG_STATE);
  assert_int_equal(sequent_bind(stack(0), s, 0, 80, now()), 0);
  assert_int_equal(sequent_listen(stack(0), s, 0), SEQUENT_BAD_VALUE);
  assert_int_equal(sequent_listen(stack(0), s, SEQUENT_BACKLOG + 1), SEQUENT_BAD_VALUE);
  assert_int_equal(sequent_listen(stack(0), s, SEQUENT_BACKLOG), 0);
  assert_int_equal(sequent_listen(stack(0), s, 1), SEQUENT_WRONG_STATE);
  assert_int_equal(sequent_accept(stack(0), s), SEQUENT_AGAIN);
  assert_int_equal(sequent_poll(stack(0), s), 0);
  assert_int_equal(sequent_connect(stack(0), s, WORLD_B, 80, now()), SEQUENT_WRONG_STATE);
  close_all(0, s);
  while ((more[n] = sequent_open(stack(0), SEQUENT_TCP)) >= 0) {
    int64_t full = n >= stack(0)->memory.listeners;

    assert_int_equal(sequent_bind(stack(0), more[n], 0, 100 + n, now()), 0);
    assert_int_equal(sequent_listen(stack(0), more[n], 1), full ? SEQUENT_FULL : 0);
    n++;
  }
  while (n > 0)
    close_all(0, more[--n]);
  nothing_left(0, 0);
}

/* Who finds the backlog full is not refused: it asks again until there is room. */
static void backlog_full(void **state)
{
  int64_t listener = open_listener(1, 80, 2), caller[4], called[4];
  int connected = 0;

  (void)state;
  for (int k = 0; k < 4; k++)
    caller[k] = open_caller(0, 80);
  pass(500000);
  for (int k = 0; k < 4; k++) {
    assert_false(sequent_poll(stack(0), caller[k]) & SEQUENT_FAILED);
    connected += (sequent_poll(stack(0), caller[k]) & SEQUENT_CONNECTED) != 0;
  }
  assert_int_equal(connected, 2);
  for (int k = 0; k < 2; k++)
    assert_true((called[k] = sequent_accept(stack(1), listener)) >= 0);
  assert_int_equal(sequent_accept(stack(1), listener), SEQUENT_AGAIN);
  pass(10 * SECOND);
  for (int k = 2; k < 4; k++)
    assert_true((called[k] = sequent_accept(stack(1), listener)) >= 0);
  for (int k = 0; k < 4; k++) {
    assert_true(sequent_poll(stack(0), caller[k]) & SEQUENT_CONNECTED);
    close_all(0, caller[k]);
    close_all(1, called[k]);
  }
  nothing_left(0, 1);
}

/* Connections that nobody accepted are reset when their listener goes. */
static void listener_goes(void **state)
{
  int64_t listener = open_listener(1, 80, 2), caller = open_caller(0, 80);

  (void)state;
  pass(100000);
  assert_true(sequent_poll(stack(0), caller) & SEQUENT_CONNECTED);
  close_all(1, listener);
  pass(100000);
  assert_int_equal(sequent_recv(stack(0), caller, got, 1, now()), SEQUENT_RESET);
  close_all(0, caller);
  nothing_left(0, 0);
}

/* The same when the caller has gone before. */
static void listener_goes_after_caller(void **state)
{
  int64_t listener = open_listener(1, 80, 2), caller = open_caller(0, 80);

  (void)state;
  pass(100000);
  assert_int_equal(sequent_abort(stack(0), caller, now()), 0);
  pass(100000);
  close_all(1, listener);
  nothing_left(0, 0);
}

/* And in the middle of the handshake. */
static void listener_goes_early(void **state)
{
  int64_t listener = open_listener(1, 80, 2), caller = open_caller(0, 80);

  (void)state;
  while (count_seen(1, 6, SYN + ACK) == 0)
    pass(100);
  close_all(1, listener);
  pass(100000);
  assert_int_equal(sequent_recv(stack(0), caller, got, 1, now()), SEQUENT_RESET);
  close_all(0, caller);
  nothing_left(0, 0);
}

static void accept_a_dead_one(void **state)
{
  int64_t listener = open_listener(1, 80, 2), caller = open_caller(0, 80), called;

  (void)state;
  pass(100000);
  assert_int_equal(sequent_abort(stack(0), caller, now()), 0);
  pass(100000);
  called = sequent_accept(stack(1), listener);
  if (called >= 0) {
    assert_int_equal(sequent_recv(stack(1), called, got, 1, now()), SEQUENT_RESET);
    close_all(1, called);
  }
  nothing_left(0, 1);
}

/* First come, first served; and what they wrote before is there. */
static void accept_order(void **state)
{
  int64_t listener = open_listener(1, 80, 8), caller[5];

  (void)state;
  for (int k = 0; k < 5; k++) {
    caller[k] = open_caller(0, 80);
    pass(100000);
    data[0] = (uint8_t)k;
    assert_int_equal(sequent_send(stack(0), caller[k], data, 1 + k, now()), 1 + k);
  }
  pass(100000);
  for (int k = 0; k < 5; k++) {
    int64_t called = sequent_accept(stack(1), listener);

    assert_true(called >= 0);
    assert_true(sequent_poll(stack(1), called) & SEQUENT_READABLE);
    assert_int_equal(sequent_recv(stack(1), called, got, FILL, now()), 1 + k);
    assert_int_equal(got[0], k);
    close_all(1, called);
    close_all(0, caller[k]);
  }
  nothing_left(0, 1);
}

/* --- connecting ------------------------------------------------------------------------------ */

static void refused(void **state)
{
  int64_t caller = open_caller(0, 81);

  (void)state;
  pass(100000);
  assert_int_equal(sequent_poll(stack(0), caller), SEQUENT_READABLE + SEQUENT_FAILED);
  assert_int_equal(sequent_recv(stack(0), caller, got, 1, now()), SEQUENT_REFUSED);
  assert_int_equal(sequent_send(stack(0), caller, data, 1, now()), SEQUENT_REFUSED);
  close_all(0, caller);
  nothing_left(0, 0);
}

static void host_is_silent(void **state)
{
  int64_t caller = sequent_open(stack(0), SEQUENT_TCP), began = now();

  (void)state;
  assert_int_equal(sequent_connect(stack(0), caller, 0x0A000009u, 80, now()), 0);
  while (!(sequent_poll(stack(0), caller) & SEQUENT_FAILED) && now() < began + 60 * SECOND)
    pass(SECOND / 10);
  assert_int_equal(sequent_recv(stack(0), caller, got, 1, now()), SEQUENT_UNREACHABLE);
  assert_int_equal(count_arp(0, 0x0A000009u), 3);
  assert_true(now() - began < 10 * SECOND);
  assert_int_equal(count_seen(0, 6, 0), 0);
  close_all(0, caller);
  nothing_left(0, 0);
}

static void tcp_is_silent(void **state)
{
  int64_t caller = open_caller(0, 80), began = now();

  (void)state;
  net.drop = 6;
  while (!(sequent_poll(stack(0), caller) & SEQUENT_FAILED) && now() < began + 3600 * SECOND)
    pass(SECOND);
  assert_int_equal(sequent_recv(stack(0), caller, got, 1, now()), SEQUENT_TIMED_OUT);
  assert_true(count_seen(0, 6, SYN) >= 3);
  assert_true(now() - began >= 60 * SECOND && now() - began <= 300 * SECOND);
  close_all(0, caller);
  nothing_left(0, 0);
}

/* RFC 9293 figure 8: both call each other. */
static void simultaneous_open(void **state)
{
  int64_t s[2];

  (void)state;
  for (int k = 0; k < 2; k++) {
    s[k] = sequent_open(stack(k), SEQUENT_TCP);
    assert_int_equal(sequent_bind(stack(k), s[k], 0, 5000 + k, now()), 0);
    assert_int_equal(sequent_connect(stack(k), s[k], k == 0 ? WORLD_B : WORLD_A, 5001 - k, now()),
                     0);
  }
  pass(SECOND);
  for (int k = 0; k < 2; k++) {
    assert_true(sequent_poll(stack(k), s[k]) & SEQUENT_CONNECTED);
    assert_int_equal(sequent_send(stack(k), s[k], (const uint8_t *)"hello", 5, now()), 5);
  }
  pass(SECOND);
  for (int k = 0; k < 2; k++) {
    assert_int_equal(sequent_recv(stack(k), s[k], got, FILL, now()), 5);
    assert_memory_equal(got, "hello", 5);
    close_all(k, s[k]);
  }
  nothing_left(0, 0);
}

static void connect_to_oneself_is_no_hang(void **state)
{
  int64_t s = sequent_open(stack(0), SEQUENT_TCP);
  int64_t done = sequent_connect(stack(0), s, WORLD_A, 80, now());

  (void)state;
  if (done == 0)
    pass(300 * SECOND);
  assert_true(done < 0 || sequent_poll(stack(0), s) & SEQUENT_FAILED);
  close_all(0, s);
  nothing_left(0, 0);
}

int main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, network_setup, network_teardown)
  const struct CMUnitTest tests[] = {
    T(bad_handles), T(stale_handles), T(all_sockets_in_use), T(nothing_to_receive), T(names),
    T(ephemeral_ports),
    T(wrong_values), T(listening), T(backlog_full), T(listener_goes),
    T(listener_goes_after_caller), T(listener_goes_early), T(accept_a_dead_one), T(accept_order),
    T(refused), T(host_is_silent), T(tcp_is_silent), T(simultaneous_open),
    T(connect_to_oneself_is_no_hang),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
