/* test_hash.c - buckets are in range, depend on every part of the key and on the secret. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "stack/hash.h"

enum { BUCKETS = 4096 };
static int load[BUCKETS];

static void in_range_at_the_ends(void **state)
{
  (void)state;
  static const uint32_t ms[] = { 1, 2, 3, 1000, HASH_BUCKETS_MAX };
  for (size_t k = 0; k < sizeof ms / sizeof ms[0]; k++) {
    struct hash h;
    hash_init(&h, UINT64_MAX, UINT64_MAX, ms[k]);
    assert_in_range(hash_bucket(&h, 0, 0, 0, 0), 0, ms[k] - 1);
    assert_in_range(hash_bucket(&h, UINT32_MAX, UINT32_MAX, 65535, 65535), 0, ms[k] - 1);
    assert_in_range(hash_bucket(&h, UINT32_MAX, 0, 65535, 0), 0, ms[k] - 1);
  }
}

/* As many keys as buckets, near together: no bucket gets many more than its share. */
static void spreads_neighbors(void **state)
{
  (void)state;
  struct hash h;
  hash_init(&h, 0x0123456789abcdefu, 0xfedcba9876543210u, BUCKETS);
  for (uint32_t k = 0; k < BUCKETS; k++)
    load[hash_bucket(&h, 0xC0000201u, 0xC6336400u + k / 64, 80, 49152 + k % 64)]++;
  for (int b = 0; b < BUCKETS; b++)
    assert_in_range(load[b], 0, 12);
}

static void each_part_matters(void **state)
{
  (void)state;
  struct hash h, other;
  hash_init(&h, 0x0123456789abcdefu, 0xfedcba9876543210u, HASH_BUCKETS_MAX);
  hash_init(&other, 0x0123456789abcdeeu, 0xfedcba9876543210u, HASH_BUCKETS_MAX);
  uint32_t b = hash_bucket(&h, 1, 2, 3, 4);
  assert_int_equal(hash_bucket(&h, 1, 2, 3, 4), b);
  assert_int_not_equal(hash_bucket(&h, 5, 2, 3, 4), b);
  assert_int_not_equal(hash_bucket(&h, 1, 5, 3, 4), b);
  assert_int_not_equal(hash_bucket(&h, 1, 2, 5, 4), b);
  assert_int_not_equal(hash_bucket(&h, 1, 2, 3, 5), b);
  assert_int_not_equal(hash_bucket(&other, 1, 2, 3, 4), b);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(in_range_at_the_ends),
    cmocka_unit_test(spreads_neighbors),
    cmocka_unit_test(each_part_matters),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
