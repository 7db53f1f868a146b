/* test_demux.c - the hash table against a list of names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "stack/demux.h"

static uint64_t seed = 88172645463325252u;

/* xorshift64: the same numbers in every run */
static int64_t below(int64_t n)
{
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return (int64_t)(seed >> 1) % n;
}

enum { MOST = 60, HEADS = 97 };
static struct demux_node node[MOST];
static int32_t head[HEADS];
static struct demux d;

static struct {
  int named;
  uint32_t local, remote, local_port, remote_port;
} names[MOST];

static int64_t find(int64_t n, uint32_t l, uint32_t r, uint32_t lp, uint32_t rp)
{
  for (int64_t i = 0; i < n; i++)
    if (names[i].named && names[i].local == l && names[i].remote == r &&
        names[i].local_port == lp && names[i].remote_port == rp)
      return i;
  return -1;
}

/* Few different names, so that the same one comes often. */
static void run(int64_t n, int64_t m, uint64_t start, int64_t steps)
{
  demux_init(&d, node, n, head, m, seed, seed * 3);
  d.order = start;
  for (int64_t i = 0; i < n; i++)
    names[i].named = 0;
  for (int64_t step = 0; step < steps; step++) {
    int64_t i = below(n);
    uint32_t l = 0xC0000201u + (uint32_t)below(2), r = (uint32_t)below(7) * 0x10001u;
    uint32_t lp = (uint32_t)below(3) * 32767, rp = (uint32_t)below(6) * 13107;
    int64_t have = find(n, l, r, lp, rp);
    assert_int_equal(demux_find(&d, l, r, lp, rp), have);
    if (names[i].named) {
      demux_remove(&d, i);
      names[i].named = 0;
    } else if (have < 0) {
      demux_insert(&d, i, l, r, lp, rp);
      names[i].named = 1;
      names[i].local = l;
      names[i].remote = r;
      names[i].local_port = lp;
      names[i].remote_port = rp;
    }
    for (int64_t k = 0; k < n; k++)
      if (names[k].named)
        assert_int_equal(demux_find(&d, names[k].local, names[k].remote, names[k].local_port,
                                    names[k].remote_port), k);
  }
}

static void like_a_list(void **state)
{
  (void)state;
  run(1, 1, 0, 500);
  run(MOST, 1, 0, 5000); /* one chain */
  run(MOST, 2, 0, 5000);
  run(MOST, HEADS, 0, 5000);
  run(7, HEADS, 0, 5000);
}

static void orders_used_up(void **state)
{
  (void)state;
  for (uint64_t k = 0; k < 30; k++) {
    run(MOST, 3, DEMUX_OUT - k, 200);
    assert_true(d.order < 300);
  }
}

static void wildcards_are_names_too(void **state)
{
  (void)state;
  demux_init(&d, node, 3, head, HEADS, 1, 2);
  assert_int_equal(demux_find(&d, 0, 0, 80, 0), -1);
  demux_insert(&d, 2, 0, 0, 80, 0);
  demux_insert(&d, 0, UINT32_MAX, UINT32_MAX, 65535, 65535);
  assert_int_equal(demux_find(&d, 0, 0, 80, 0), 2);
  assert_int_equal(demux_find(&d, 0, 0, 0, 80), -1);
  assert_int_equal(demux_find(&d, UINT32_MAX, UINT32_MAX, 65535, 65535), 0);
  demux_remove(&d, 2);
  assert_int_equal(demux_find(&d, 0, 0, 80, 0), -1);
  assert_int_equal(demux_find(&d, UINT32_MAX, UINT32_MAX, 65535, 65535), 0);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(like_a_list),
    cmocka_unit_test(orders_used_up),
    cmocka_unit_test(wildcards_are_names_too),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
