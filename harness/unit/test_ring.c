/* test_ring.c - bytes by stream offset, across the end and far along the stream. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/ring.h"

static struct ring ring;
static uint8_t text[RING], back[RING];

/* A byte that depends on its offset, not with a period the ring could hide. */
static uint8_t byte_of(int64_t off)
{
  return (uint8_t)((uint64_t)off * 0x9e3779b97f4a7c15u >> 56);
}

static void put(int64_t off, int64_t n)
{
  for (int64_t i = 0; i < n; i++)
    text[i] = byte_of(off + i);
  ring_put(&ring, off, text, n);
}

static int holds(int64_t off, int64_t n)
{
  memset(back, 0, sizeof back);
  ring_get(&ring, off, back, n);
  for (int64_t i = 0; i < n; i++)
    if (back[i] != byte_of(off + i))
      return 0;
  return 1;
}

static void comes_back_from_anywhere(void **state)
{
  static const int64_t at[] = { 0, 1, RING - 1, RING, 3 * RING - 2, OFFSET_MAX + 1 - RING };
  static const int64_t length[] = { 0, 1, 2, 1460, RING - 1, RING };

  (void)state;
  for (size_t i = 0; i < sizeof at / sizeof at[0]; i++)
    for (size_t k = 0; k < sizeof length / sizeof length[0]; k++) {
      put(at[i], length[k]);
      assert_true(holds(at[i], length[k]));
    }
}

static void keeps_the_rest_of_the_window(void **state)
{
  int64_t w = 5 * RING - 700;

  (void)state;
  put(w, RING);
  memset(text, 0xee, 1000);
  ring_put(&ring, w + 200, text, 1000);
  assert_true(holds(w, 200));
  assert_true(holds(w + 1200, RING - 1200));
  put(w + 200, 1000);
  assert_true(holds(w, RING));
}

static void slices_cover_the_span(void **state)
{
  (void)state;
  assert_int_equal(ring_at(0), 0);
  assert_int_equal(ring_at(RING), 0);
  assert_int_equal(ring_at(2 * RING + 5), 5);
  assert_int_equal(ring_first(0, RING), RING);
  assert_int_equal(ring_first(1, RING), RING - 1);
  assert_int_equal(ring_first(RING - 1, 2), 1);
  assert_int_equal(ring_first(RING - 1, 1), 1);
  assert_int_equal(ring_first(RING - 1, 0), 0);
  assert_int_equal(ring_first(7 * RING + 9, 100), 100);
}

static void streams_in_and_out(void **state)
{
  int64_t w = 9 * RING - 3;

  (void)state;
  for (int64_t i = 0; i < 6; i++)
    text[i] = byte_of(w + i);
  ring_store(&ring, w + 3, text + 3, 3);  /* out of order */
  ring_store(&ring, w, text, 3);
  ring_fetch(&ring, w, back, 6);
  assert_memory_equal(back, text, 6);
  ring_append(&ring, w + 6, text, 4);
  ring_copy_own(&ring, w + 6, back, 4);
  assert_memory_equal(back, text, 4);
  assert_int_equal(ring_slices_own(&ring, w + 1, 9), 2);
  assert_int_equal(ring_slices_own(&ring, w + 3, 7), 7);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(comes_back_from_anywhere),
    cmocka_unit_test(keeps_the_rest_of_the_window),
    cmocka_unit_test(slices_cover_the_span),
    cmocka_unit_test(streams_in_and_out),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
