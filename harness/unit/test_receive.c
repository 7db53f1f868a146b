/* Reassembly, FIN and window of the receiving side. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tcp/receive.h"

static struct receive fresh(void)
{
  struct receive r;

  receive_init(&r);
  receive_advertise(&r, 1);
  assert_int_equal(r.edge, 1 + RING);
  assert_true(RECEIVE_OK(r));
  return r;
}

static void text(struct receive *r, int64_t seq, int64_t len, int64_t lo, int64_t hi)
{
  struct span store = receive_text(r, seq, len);

  assert_true(RECEIVE_OK(*r));
  assert_int_equal(store.lo, lo);
  assert_int_equal(store.hi, hi);
}

static void in_order(void **state)
{
  struct receive r = fresh();

  (void)state;
  text(&r, 1, 100, 1, 101);
  text(&r, 101, 1, 101, 102);
  assert_int_equal(r.nxt, 102);
  text(&r, 50, 100, 102, 150);                   /* partly old */
  text(&r, 1, 149, 0, 0);                        /* all old */
  text(&r, 200, 0, 0, 0);                        /* empty */
  assert_int_equal(r.nxt, 150);
}

static void out_of_order(void **state)
{
  struct receive r = fresh();

  (void)state;
  text(&r, 201, 100, 201, 301);
  text(&r, 401, 100, 401, 501);
  assert_int_equal(r.nxt, 1);
  text(&r, 1, 100, 1, 101);
  assert_int_equal(r.nxt, 101);
  text(&r, 101, 150, 101, 251);
  assert_int_equal(r.nxt, 301);
  text(&r, 301, 100, 301, 401);
  assert_int_equal(r.nxt, 501);
  assert_true(RANGES_NONE(r.islands));
}

static void the_window_cuts(void **state)
{
  struct receive r = fresh();

  (void)state;
  text(&r, -5, 8, 1, 3);
  text(&r, r.edge - 10, 20, r.edge - 10, r.edge);
  text(&r, r.edge, 20, 0, 0);
  text(&r, 3, RING, 3, r.edge);
  assert_int_equal(r.nxt, r.edge);
  text(&r, r.nxt, 1, 0, 0);
  assert_int_equal(receive_window(&r, r.nxt, 0), 0);
}

static void nine_islands(void **state)
{
  struct receive r = fresh();

  (void)state;
  for (int64_t i = 1; i <= 8; i++)
    text(&r, 10 * i, 5, 10 * i, 10 * i + 5);
  text(&r, 200, 5, 0, 0);                        /* one too many */
  text(&r, 15, 5, 15, 20);                       /* joins two */
  text(&r, 200, 5, 200, 205);
  text(&r, 1, 300, 1, 301);
  assert_int_equal(r.nxt, 301);
}

static void fin(void **state)
{
  struct receive r = fresh();

  (void)state;
  text(&r, 101, 100, 101, 201);
  receive_fin(&r, 150);                          /* the data knows better */
  assert_true(r.fin == OFF_NEVER);
  receive_fin(&r, r.edge);                       /* outside the window */
  assert_true(r.fin == OFF_NEVER);
  receive_fin(&r, 201);
  assert_int_equal(r.fin, 201);
  receive_fin(&r, 301);                          /* the first one counts */
  assert_int_equal(r.fin, 201);
  text(&r, 201, 10, 0, 0);                       /* nothing after it */
  assert_int_equal(receive_next(&r), 1);
  text(&r, 1, 150, 1, 151);
  assert_int_equal(r.nxt, 201);
  assert_int_equal(receive_next(&r), 202);
  receive_read(&r, 200);
  assert_int_equal(r.read, r.fin);
}

static void fin_alone(void **state)
{
  struct receive r = fresh();

  (void)state;
  receive_fin(&r, 0);
  assert_true(r.fin == OFF_NEVER);
  receive_fin(&r, 1);
  assert_int_equal(receive_next(&r), 2);
}

static void silly_windows(void **state)
{
  struct receive r = fresh();

  (void)state;
  text(&r, 1, 1000, 1, 1001);
  receive_read(&r, 999);
  assert_false(receive_due(&r, 1000));
  receive_advertise(&r, 1000);
  assert_int_equal(r.edge, 1 + RING);
  receive_read(&r, 1);
  assert_true(receive_due(&r, 1000));
  receive_advertise(&r, 1000);
  assert_int_equal(r.edge, 1001 + RING);
}

static void the_window_field(void **state)
{
  struct receive r = fresh();

  (void)state;
  assert_true((RING >> RECEIVE_SHIFT) <= 65535);
  assert_int_equal(1 << RECEIVE_SHIFT, RECEIVE_UNIT);
  assert_int_equal(receive_window(&r, 1, 0), RING < 65535 ? RING : 65535);
  assert_int_equal(receive_window(&r, 1, RECEIVE_SHIFT), RING / RECEIVE_UNIT);
  text(&r, 1, 1, 1, 2);
  assert_int_equal(receive_window(&r, 2, RECEIVE_SHIFT), (RING - 1) / RECEIVE_UNIT);
  text(&r, 2, RING - 100, 2, RING - 98);
  assert_int_equal(receive_window(&r, r.nxt, 0), 99);
}

/* Segments in any order, overlapping: the stream comes out whole, each byte held
 * was stored, nothing held is lost. */
static void any_order(void **state)
{
  enum { TOTAL = 4000 };

  (void)state;
  for (unsigned seed = 1; seed < 200; seed++) {
    struct receive r = fresh();
    static char got[TOTAL + 1];
    int64_t read = 1;

    srand(seed);
    memset(got, 0, sizeof got);
    receive_fin(&r, TOTAL + 1);
    while (r.nxt < TOTAL + 1) {
      int64_t seq = r.nxt - 20 + rand() % 300, len = rand() % 100;
      struct receive before = r;
      struct span store = receive_text(&r, seq, len);

      for (int64_t o = store.lo; o < store.hi; o++)
        got[o] = 1;
      assert_true(RECEIVE_OK(r));
      assert_true(store.lo == store.hi || (seq <= store.lo && store.hi <= seq + len));
      for (int64_t o = read; o <= TOTAL; o++) {
        assert_true(!RECEIVE_HELD(before, o) || RECEIVE_HELD(r, o));
        assert_true(!RECEIVE_HELD(r, o) || got[o]);
      }
      if (rand() % 8 == 0) {
        receive_read(&r, (r.nxt - r.read) / 2);
        receive_advertise(&r, 500);
        read = r.read;
      }
    }
    assert_int_equal(receive_next(&r), TOTAL + 2);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(in_order),
    cmocka_unit_test(out_of_order),
    cmocka_unit_test(the_window_cuts),
    cmocka_unit_test(nine_islands),
    cmocka_unit_test(fin),
    cmocka_unit_test(fin_alone),
    cmocka_unit_test(silly_windows),
    cmocka_unit_test(the_window_field),
    cmocka_unit_test(any_order),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
