/* test_tcp_options.c - TCP options, against a second walker and against known bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "wire/tcp_options.h"

static uint32_t be(const uint8_t *p, int bytes)
{
  uint32_t v = 0;
  while (bytes-- > 0)
    v = v << 8 | *p++;
  return v;
}

/* Another walker, written from the RFCs alone: it keeps values as it goes. */
static int64_t reference(struct tcp_options *o, const uint8_t *p, int64_t n)
{
  memset(o, 0, sizeof *o);
  while (n > 0) {
    if (*p == 0)
      return WIRE_OK;
    if (*p == 1) {
      p++, n--;
      continue;
    }
    if (n == 1 || p[1] < 2 || p[1] > n)
      return WIRE_OPTIONS;
    switch (p[0] * 256 + p[1]) {
    case 2 * 256 + 4:
      o->has_mss = 1;
      o->mss = be(p + 2, 2);
      break;
    case 3 * 256 + 3:
      o->has_wscale = 1;
      o->wscale = p[2] > 14 ? 14 : p[2];
      break;
    case 4 * 256 + 2:
      o->sack_permitted = 1;
      break;
    case 8 * 256 + 10:
      o->has_timestamps = 1;
      o->tsval = be(p + 2, 4);
      o->tsecr = be(p + 6, 4);
      break;
    case 5 * 256 + 10: case 5 * 256 + 18: case 5 * 256 + 26: case 5 * 256 + 34:
      o->sack_count = (p[1] - 2u) / 8;
      for (uint32_t k = 0; k < o->sack_count; k++) {
        o->sack_left[k] = be(p + 2 + 8 * k, 4);
        o->sack_right[k] = be(p + 6 + 8 * k, 4);
      }
      break;
    default:
      break;
    }
    n -= p[1];
    p += p[1];
  }
  return WIRE_OK;
}

static void same(const struct tcp_options *a, const struct tcp_options *b)
{
  assert_memory_equal(a, b, offsetof(struct tcp_options, sack_left));
  assert_memory_equal(a->sack_left, b->sack_left, a->sack_count * sizeof a->sack_left[0]);
  assert_memory_equal(a->sack_right, b->sack_right, a->sack_count * sizeof a->sack_right[0]);
}

/* p ends where its buffer ends: a sanitizer sees one byte too many. */
static void compare(const uint8_t *p, int64_t n)
{
  struct tcp_options o, r;

  memset(&o, 0x5a, sizeof o);
  int64_t got = tcp_options_parse(&o, p, n);
  assert_int_equal(got, reference(&r, p, n));
  same(&o, &r);
}

/* All strings of up to two bytes, and of up to six bytes of those that mean something. */
static void every_short_string(void **state)
{
  static const uint8_t letter[] = { 0, 1, 2, 3, 4, 5, 8, 10, 255 };
  enum { LETTERS = sizeof letter };
  uint8_t *end = (uint8_t *)calloc(6, 1) + 6;

  (void)state;
  compare(end, 0);
  for (int a = 0; a < 256; a++) {
    end[-1] = (uint8_t)a;
    compare(end - 1, 1);
    for (int b = 0; b < 256; b++) {
      end[-2] = (uint8_t)b;
      compare(end - 2, 2);
    }
  }
  for (int n = 3, count = LETTERS * LETTERS * LETTERS; n <= 6; n++, count *= LETTERS)
    for (int word = 0; word < count; word++) {
      for (int i = 0, w = word; i < n; i++, w /= LETTERS)
        end[-1 - i] = letter[w % LETTERS];
      compare(end - n, n);
    }
  free(end - 6);
}

/* Long strings of whole and broken options. */
static void many_long_strings(void **state)
{
  static const uint8_t start[] = { 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 8, 8, 30, 254 };
  static const uint8_t legal[9] = { [2] = 4, [3] = 3, [4] = 2, [8] = 10 };
  uint8_t *end = (uint8_t *)malloc(40) + 40;
  uint32_t seed = 1;
#define RANDOM(n) ((seed = seed * 1664525u + 1013904223u) >> 8) % (n)

  (void)state;
  for (int round = 0; round < 300000; round++) {
    int64_t n = RANDOM(41);
    uint8_t *p = end - n;
    for (int64_t i = 0; i < n; i++)
      p[i] = (uint8_t)RANDOM(256);
    for (int64_t i = 0; i + 1 < n;) {
      uint8_t kind = start[RANDOM(sizeof start)];
      uint32_t exact = kind == 5 ? 10 + 8 * (RANDOM(4)) : kind < 9 ? legal[kind] : 6;
      if (kind == 0 && RANDOM(8) != 0)
        kind = 1;
      p[i] = kind;
      if (kind <= 1) {
        i++;
        continue;
      }
      if (RANDOM(16) == 0)
        exact = RANDOM(45);
      p[i + 1] = (uint8_t)exact;
      i += exact < 2 ? 2 : exact;
    }
    compare(p, n);
  }
  free(end - 40);
}

/* The recommended form of a data segment, and each string one byte away from it. */
static void around_the_common_form(void **state)
{
  uint8_t *p = malloc(12);
  struct tcp_options o;

  (void)state;
  for (int i = 0; i < 12; i++)
    for (int byte = 0; byte < 256; byte++) {
      memcpy(p, "\1\1\x08\x0a\xde\xad\xbe\xef\xca\xfe\xf0\x0d", 12);
      p[i] = (uint8_t)byte;
      compare(p, 12);
    }
  memcpy(p, "\1\1\x08\x0a\xde\xad\xbe\xef\xca\xfe\xf0\x0d", 12);
  assert_int_equal(tcp_options_parse(&o, p, 12), WIRE_OK);
  assert_int_equal(o.has_timestamps, 1);
  assert_int_equal(o.tsval, 0xdeadbeef);
  assert_int_equal(o.tsecr, 0xcafef00d);
  assert_int_equal(o.has_mss + o.has_wscale + o.sack_permitted + o.sack_count, 0);
  compare(p, 11);
  free(p);
}

#define PARSE(o, bytes) tcp_options_parse(o, (const uint8_t *)bytes, sizeof bytes - 1)

static void a_bad_length_ends_the_walk(void **state)
{
  struct tcp_options o;

  (void)state;
  assert_int_equal(PARSE(&o, "\2\0\5\xb4"), WIRE_OPTIONS);
  assert_int_equal(PARSE(&o, "\2\1\5\xb4"), WIRE_OPTIONS);
  assert_int_equal(PARSE(&o, "\x08\1"), WIRE_OPTIONS);
  assert_int_equal(PARSE(&o, "\x1e\0"), WIRE_OPTIONS);
  assert_int_equal(PARSE(&o, "\1\1\1\2"), WIRE_OPTIONS);
  assert_int_equal(PARSE(&o, "\2\4\5"), WIRE_OPTIONS);
  assert_int_equal(PARSE(&o, "\5\xff\1\1"), WIRE_OPTIONS);
  assert_int_equal(o.sack_count, 0);
  /* what came before it counts, what comes after does not */
  assert_int_equal(PARSE(&o, "\2\4\5\xb4\x1e\1\3\3\7"), WIRE_OPTIONS);
  assert_int_equal(o.mss, 1460);
  assert_int_equal(o.has_wscale, 0);
}

static void other_lengths_are_skipped(void **state)
{
  struct tcp_options o;

  (void)state;
  assert_int_equal(PARSE(&o, "\2\3\5\3\4\7\7\x08\x09zzzzzzz\4\3z"), WIRE_OK);
  assert_int_equal(o.has_mss + o.has_wscale + o.has_timestamps + o.sack_permitted, 0);
  assert_int_equal(PARSE(&o, "\5\7zzzzz\5\x0bzzzzzzzzz"), WIRE_OK);
  assert_int_equal(o.sack_count, 0);
  assert_int_equal(PARSE(&o, "\5\x02\5\x22zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"), WIRE_OK);
  assert_int_equal(o.sack_count, 4);
  assert_int_equal(PARSE(&o, "\5\x24zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"), WIRE_OK);
  assert_int_equal(o.sack_count, 0);
}

static void values_come_as_sent(void **state)
{
  struct tcp_options o;

  (void)state;
  assert_int_equal(PARSE(&o, "\2\4\0\0"), WIRE_OK);
  assert_int_equal(o.has_mss, 1);
  assert_int_equal(o.mss, 0);
  assert_int_equal(PARSE(&o, "\2\4\xff\xff"), WIRE_OK);
  assert_int_equal(o.mss, 65535);
  for (int shift = 0; shift < 256; shift++) {
    const uint8_t p[3] = { 3, 3, (uint8_t)shift };
    assert_int_equal(tcp_options_parse(&o, p, 3), WIRE_OK);
    assert_int_equal(o.wscale, shift < 14 ? shift : 14);
  }
}

static void the_last_of_a_kind_counts(void **state)
{
  struct tcp_options o;

  (void)state;
  assert_int_equal(PARSE(&o, "\2\4\1\2\2\4\3\4\3\3\1\3\3\2"), WIRE_OK);
  assert_int_equal(o.mss, 0x0304);
  assert_int_equal(o.wscale, 2);
  assert_int_equal(PARSE(&o, "\2\4\1\2\2\3\3"), WIRE_OK);
  assert_int_equal(o.mss, 0x0102);
  assert_int_equal(PARSE(&o, "\2\4\1\2\0\2\4\3\4"), WIRE_OK);
  assert_int_equal(o.mss, 0x0102);
}

/* Any edges go through as they are: what they mean is decided above. */
static void sack_edges_are_not_judged(void **state)
{
  struct tcp_options o;

  (void)state;
  assert_int_equal(PARSE(&o, "\1\1\5\x12\0\0\0\2\0\0\0\1\xff\xff\xff\xff\0\0\0\0"), WIRE_OK);
  assert_int_equal(o.sack_count, 2);
  assert_int_equal(o.sack_left[0], 2);
  assert_int_equal(o.sack_right[0], 1);
  assert_int_equal(o.sack_left[1], 0xffffffff);
  assert_int_equal(o.sack_right[1], 0);
}

static void known_layouts(void **state)
{
  const struct tcp_options syn = { .has_mss = 1, .mss = 1460, .has_wscale = 1, .wscale = 7,
                                   .sack_permitted = 1, .has_timestamps = 1, .tsval = 0x01020304 };
  const struct tcp_options plain = { .has_mss = 1, .mss = 1460, .has_wscale = 1, .wscale = 7,
                                     .sack_permitted = 1 };
  const struct tcp_options data = { .has_timestamps = 1, .tsval = 1, .tsecr = 2 };
  const struct tcp_options hole = { .has_timestamps = 1, .tsval = 1, .tsecr = 2, .sack_count = 1,
                                    .sack_left = { 3 }, .sack_right = { 4 } };
  uint8_t p[40];

  (void)state;
  assert_int_equal(tcp_options_build(p, &syn), 20);
  assert_memory_equal(p, "\2\4\5\xb4\4\2\x08\x0a\1\2\3\4\0\0\0\0\1\3\3\7", 20);
  assert_int_equal(tcp_options_build(p, &plain), 12);
  assert_memory_equal(p, "\2\4\5\xb4\1\1\4\2\1\3\3\7", 12);
  assert_int_equal(tcp_options_build(p, &data), 12);
  assert_memory_equal(p, "\1\1\x08\x0a\0\0\0\1\0\0\0\2", 12);
  assert_int_equal(tcp_options_build(p, &hole), 24);
  assert_memory_equal(p, "\1\1\x08\x0a\0\0\0\1\0\0\0\2\1\1\5\x0a\0\0\0\3\0\0\0\4", 24);
  assert_int_equal(tcp_sack_fit(0), 4);
  assert_int_equal(tcp_sack_fit(1), 3);
}

/* Every choice of options that fits: exactly their bytes are written, and read back. */
static void every_layout_goes_round(void **state)
{
  int fit = 0;

  (void)state;
  for (uint32_t choice = 0; choice < 16 * 5; choice++) {
    struct tcp_options o = { .has_mss = choice % 2, .has_wscale = choice / 2 % 2,
                             .sack_permitted = choice / 4 % 2, .has_timestamps = choice / 8 % 2,
                             .sack_count = choice / 16 }, r;
    uint8_t p[42];

    o.mss = o.has_mss * 65535;
    o.wscale = o.has_wscale * 14;
    o.tsval = o.has_timestamps * 0x80000001u;
    o.tsecr = o.has_timestamps * 0xfffffffeu;
    for (uint32_t k = 0; k < o.sack_count; k++) {
      o.sack_left[k] = 0x10203040u * (k + 1);
      o.sack_right[k] = 0xf0000001u + k;
    }
    int64_t n = tcp_options_length(&o);
    assert_int_equal(n % 4, 0);
    if (n > 40)
      continue;
    fit++;
    for (int fill = 0; fill < 256; fill += 255) {
      memset(p, fill, sizeof p);
      assert_int_equal(tcp_options_build(p + 1, &o), n);
      assert_int_equal(p[0], fill);
      assert_int_equal(p[1 + n], fill);
      assert_int_equal(tcp_options_parse(&r, p + 1, n), WIRE_OK);
      same(&o, &r);
      assert_int_equal(reference(&r, p + 1, n), WIRE_OK);
      same(&o, &r);
    }
  }
  assert_int_equal(fit, 62);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(every_short_string),
    cmocka_unit_test(many_long_strings),
    cmocka_unit_test(around_the_common_form),
    cmocka_unit_test(a_bad_length_ends_the_walk),
    cmocka_unit_test(other_lengths_are_skipped),
    cmocka_unit_test(values_come_as_sent),
    cmocka_unit_test(the_last_of_a_kind_counts),
    cmocka_unit_test(sack_edges_are_not_judged),
    cmocka_unit_test(known_layouts),
    cmocka_unit_test(every_layout_goes_round),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
