/* test_stream.c - two connections with their rings: what one writes is what the other reads. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stack/stream.h"

#define MSS 1460
#define TOTAL (3 * RING + 17)

struct end {
  struct tcb t;
  struct ring receive, send;
  int64_t written, got;
};

static struct end a, b;
static int64_t now;
static uint8_t data[RING + 1];

static uint8_t byte_of(int64_t off)
{
  return (uint8_t)((uint64_t)off * 0x9e3779b97f4a7c15u >> 56);
}

static int64_t write_some(struct end *e, int64_t n)
{
  int64_t taken;

  for (int64_t i = 0; i < n; i++)
    data[i] = byte_of(e->written + i);
  taken = stream_write(&e->t, &e->send, data, n, now);
  e->written += taken;
  return taken;
}

static int64_t read_some(struct end *e, int64_t n)
{
  int64_t given;

  memset(data, 0, sizeof data);
  given = stream_read(&e->t, &e->receive, data, n, now);
  for (int64_t i = 0; i < given; i++)
    assert_int_equal(data[i], byte_of(e->got + i));
  if (given < n)
    assert_int_equal(data[given], 0);
  e->got += given;
  return given;
}

/* The next segment of e with its text, as the other end decodes it; 0 for none. */
static int64_t next(struct end *e, const struct end *to, struct segment *in, uint8_t *text)
{
  struct segment g;
  struct tcp_header h;
  struct tcp_options o;

  if (stream_emit(&e->t, now, MSS, &g) == 0)
    return 0;
  ring_get(&e->send, g.seq + g.syn, text, g.len);
  segment_encode(&e->t, &g, &h, &o);
  if (to->t.state == CLOSED)
    segment_first(&h, &o, g.len, in);
  else
    segment_decode(&to->t, &h, &o, g.len, in);
  return 1;
}

/* Segments from one to the other; of every `lossy` one is lost and two are exchanged. */
static int64_t pass(struct end *from, struct end *to, int64_t lossy)
{
  static uint8_t text[2][MSS];
  static int64_t count;
  struct segment g[2];
  int64_t n = 0, late = 0;

  while (n < 40 && next(from, to, &g[late], text[late])) {
    n++;
    count++;
    if (lossy != 0 && count % lossy == 0)
      continue;
    if (lossy != 0 && count % lossy == 1 && late == 0) {
      late = 1;
      continue;
    }
    stream_arrive(&to->t, &to->receive, &g[late], text[late], now);
    if (late != 0)
      stream_arrive(&to->t, &to->receive, &g[0], text[0], now);
    late = 0;
  }
  if (late != 0)
    stream_arrive(&to->t, &to->receive, &g[0], text[0], now);
  return n;
}

static void open_both(void)
{
  struct segment syn;
  uint8_t text[MSS];

  memset(&a, 0, sizeof a);
  memset(&b, 0, sizeof b);
  now = 1000000;
  block_init(&a.t);
  block_init(&b.t);
  block_open_active(&a.t, 1, 0xfffffff0, 5, MSS, now);
  assert_int_equal(next(&a, &b, &syn, text), 1);
  block_open_passive(&b.t, 2, 77, 9, &syn, MSS, now);
  for (int64_t i = 0; i < 4; i++) {
    pass(&b, &a, 0);
    pass(&a, &b, 0);
  }
  assert_int_equal(a.t.state, ESTABLISHED);
  assert_int_equal(b.t.state, ESTABLISHED);
}

static void run(int64_t lossy)
{
  int64_t rounds = 0;

  open_both();
  while (b.got < TOTAL && rounds++ < 4000000) {
    if (a.written < TOTAL)
      write_some(&a, TOTAL - a.written < 8191 ? TOTAL - a.written : 8191);
    if (pass(&a, &b, lossy) + pass(&b, &a, lossy) == 0)
      now += 50000;
    now += 100;
    block_timer(&a.t, now);
    block_timer(&b.t, now);
    if (rounds % 3 == 0)
      read_some(&b, 50000 < RING ? 50000 : RING);
  }
  assert_int_equal(b.got, TOTAL);
  assert_int_equal(a.t.state, ESTABLISHED);
}

static void whole_stream(void **state)
{
  (void)state;
  run(0);
}

static void whole_stream_with_loss(void **state)
{
  (void)state;
  run(11);
}

static void no_more_than_the_ring(void **state)
{
  (void)state;
  open_both();
  assert_int_equal(write_some(&a, RING + 1), RING);
  assert_int_equal(write_some(&a, 1), 0);
  assert_int_equal(stream_write(&a.t, &a.send, data, 0, now), 0);
}

static void no_more_than_is_there(void **state)
{
  (void)state;
  open_both();
  assert_int_equal(read_some(&b, 10), 0);
  write_some(&a, 5);
  pass(&a, &b, 0);
  assert_int_equal(read_some(&b, 4), 4);
  assert_int_equal(read_some(&b, 4), 1);
  assert_int_equal(read_some(&b, 4), 0);
}

static void old_text_changes_nothing(void **state)
{
  struct segment g;
  uint8_t text[MSS];

  (void)state;
  open_both();
  write_some(&a, 100);
  assert_int_equal(next(&a, &b, &g, text), 1);
  stream_arrive(&b.t, &b.receive, &g, text, now);
  memset(text, 0xee, sizeof text);
  stream_arrive(&b.t, &b.receive, &g, text, now);
  assert_int_equal(read_some(&b, 200), 100);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(whole_stream),
    cmocka_unit_test(whole_stream_with_loss),
    cmocka_unit_test(no_more_than_the_ring),
    cmocka_unit_test(no_more_than_is_there),
    cmocka_unit_test(old_text_changes_nothing),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
