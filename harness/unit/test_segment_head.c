/* test_segment_head.c - how much text one segment may have. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "stack/block.h"
#include "stack/segment_head.h"

static struct tcb t;

static void one_mss(void **state)
{
  (void)state;
  t.snd.mss = 1460;
  assert_int_equal(segment_most(&t, 0), 1460);
}

static void whole_ones_when_the_device_cuts(void **state)
{
  (void)state;
  t.snd.mss = 1460;
  assert_int_equal(segment_most(&t, 1) % 1460, 0);
  assert_true(segment_most(&t, 1) <= SEGMENT_TEXT_MAX);
  assert_true(segment_most(&t, 1) > SEGMENT_TEXT_MAX - 1460);
}

/* An MSS beyond what one IPv4 packet holds: some text, and never more than that. */
static void never_none_nor_too_much(void **state)
{
  (void)state;
  for (t.snd.mss = SEGMENT_TEXT_MAX - 2; t.snd.mss <= MSS_MAX; t.snd.mss++)
    for (uint32_t device = 0; device <= 1; device++) {
      int64_t most = segment_most(&t, device);

      assert_true(1 <= most && most <= SEGMENT_TEXT_MAX);
    }
}

static int begin(void **state)
{
  (void)state;
  block_init(&t);
  return 0;
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup(one_mss, begin),
    cmocka_unit_test_setup(whole_ones_when_the_device_cuts, begin),
    cmocka_unit_test_setup(never_none_nor_too_much, begin),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
