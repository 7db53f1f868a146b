/* checksum.c - 32 bits at a time into a 64-bit sum, carries brought round at the
 * end: ones' complement sums do not care when ("Deferred Carries", RFC 1071,
 * section 2).
 */
#include "base/checksum.h"

#include "base/bytes.h"

#define SUM_MAX 0x7fffffffffffffff  /* room left in 64 bits for one more word */

/* Folds a sum to 16 bits. */
/*@ requires s <= SUM_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures same: \forall integer t; same_oc(s, t) ==> same_oc(\result, t);
    ensures range: \result <= 65535;
*/
static inline uint32_t sum_fold(uint64_t s)
{
  uint64_t a = s / 4294967296u + s % 4294967296u;
  /*@ assert a: (\forall integer t; same_oc(s, t) ==> same_oc(a, t)) && a <= 8589934590; */
  uint64_t b = a / 65536u + a % 65536u;
  /*@ assert b: (\forall integer t; same_oc(a, t) ==> same_oc(b, t)) && b <= 196605; */
  uint64_t c = b / 65536u + b % 65536u;
  /*@ assert c: (\forall integer t; same_oc(b, t) ==> same_oc(c, t)) && c <= 65537; */
  uint64_t d = c / 65536u + c % 65536u;
  /*@ assert d: (\forall integer t; same_oc(c, t) ==> same_oc(d, t)) && d <= 65535; */
  return (uint32_t)d;
}

/* Adds the word w, a 16-bit one. */
/*@ requires 0 <= w <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (2 * w .. 2 * w + 1));
    requires s <= SUM_MAX;
    requires same_oc(s, word_sum(p, w));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: same_oc(\result, word_sum(p, w + 1));
    ensures range: s <= \result <= s + 65535;
*/
static inline uint64_t add_word(uint64_t s, const uint8_t *p, int64_t w)
{
  uint32_t v = be16_read(p + 2 * w);
  /*@ assert word: v == 256 * p[2 * w] + p[2 * w + 1]; */
  /*@ assert sum: same_oc(s + v, word_sum(p, w + 1)); */
  return s + v;
}

/* Adds the words w and w + 1 in one load. */
/*@ requires 0 <= w <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (2 * w .. 2 * w + 3));
    requires s <= SUM_MAX;
    requires same_oc(s, word_sum(p, w));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: same_oc(\result, word_sum(p, w + 2));
    ensures range: s <= \result <= s + 4294967295;
*/
static inline uint64_t add_two_words(uint64_t s, const uint8_t *p, int64_t w)
{
  uint32_t v = be32_read(p + 2 * w);
  /*@ assert words:
        v == 16777216 * p[2 * w] + 65536 * p[2 * w + 1] + 256 * p[2 * w + 2] + p[2 * w + 3]; */
  /*@ assert sum: same_oc(s + v, word_sum(p, w + 2)); */
  return s + v;
}

/* Ends a sum of all whole words with the odd last byte, if there is one. */
/*@ requires 0 <= n <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. n - 1));
    requires s <= SUM_MAX - 65535;
    requires same_oc(s, word_sum(p, n / 2));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: same_oc(\result, byte_sum(p, n));
    ensures range: s <= \result <= s + 65535;
*/
static inline uint64_t add_last(uint64_t s, const uint8_t *p, int64_t n)
{
  if (n % 2 == 1) {
    uint32_t v = p[n - 1] * 256u;
    /*@ assert last: v == 256 * p[n - 1]; */
    /*@ assert sum: same_oc(s + v, byte_sum(p, n)); */
    return s + v;
  }
  /*@ assert sum: same_oc(s, byte_sum(p, n)); */
  return s;
}

/* The unfolded sum of all whole words. */
/*@ requires 0 <= words <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. 2 * words - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: same_oc(\result, word_sum(p, words));
    ensures range: \result <= words * 2147483648;
*/
static inline uint64_t sum_words(const uint8_t *p, int64_t words)
{
  uint64_t s = 0;
  int64_t w = 0;

  /*@ loop invariant 0 <= w <= words;
      loop invariant sum: same_oc(s, word_sum(p, w));
      loop invariant range: s <= w * 2147483648;
      loop assigns s, w;
      loop variant words - w;
  */
  while (words - w >= 8) {
    s = add_two_words(s, p, w);
    s = add_two_words(s, p, w + 2);
    s = add_two_words(s, p, w + 4);
    s = add_two_words(s, p, w + 6);
    w += 8;
  }
  /*@ loop invariant 0 <= w <= words;
      loop invariant sum: same_oc(s, word_sum(p, w));
      loop invariant range: s <= w * 2147483648;
      loop assigns s, w;
      loop variant words - w;
  */
  while (w < words) {
    s = add_word(s, p, w);
    w++;
  }
  return s;
}

uint32_t checksum_sum(const uint8_t *p, int64_t n)
{
  return sum_fold(add_last(sum_words(p, n / 2), p, n));
}

/* Ones' complement addition: the end-around carry. */
/*@ requires a <= 65535 && b <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: \forall integer t, u; same_oc(a, t) && same_oc(b, u) ==> same_oc(\result, t + u);
    ensures range: \result <= 65535;
*/
static inline uint32_t oc_add(uint32_t a, uint32_t b)
{
  uint32_t t = a + b;
  /*@ assert sum: \forall integer x, y; same_oc(a, x) && same_oc(b, y) ==> same_oc(t, x + y); */
  return t < 65536u ? t : t - 65535u;
}

/* The two bytes of a sum swapped: RFC 1071, section 2, "Byte Order Independence". */
/*@ requires s <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: \forall integer t; same_oc(s, t) ==> same_oc(\result, 256 * t);
    ensures range: \result <= 65535;
*/
static inline uint32_t oc_swap(uint32_t s)
{
  return s % 256u * 256u + s / 256u;
}

uint32_t checksum_join(uint32_t a, bool a_odd, uint32_t b)
{
  return oc_add(a, a_odd ? oc_swap(b) : b);
}

uint32_t checksum_pseudo(uint32_t src, uint32_t dst, uint32_t protocol, uint32_t length)
{
  uint64_t s = src / 65536u + src % 65536u + dst / 65536u + dst % 65536u;

  s += protocol + length;
  /*@ assert sum: same_oc(s, pseudo_sum(src, dst, protocol, length)); */
  return sum_fold(s);
}

bool checksum_ok(const uint8_t *p, int64_t n)
{
  return checksum_sum(p, n) == 65535u;
}

bool checksum_ok_with(const uint8_t *p, int64_t n, uint32_t rest)
{
  uint32_t sum = oc_add(checksum_sum(p, n), rest);
  /*@ assert sum: \forall integer t; same_oc(rest, t) ==> same_oc(sum, byte_sum(p, n) + t); */
  return sum == 65535u;
}

void checksum_put(uint8_t *p, int64_t at, uint32_t value) /*@ ghost (int64_t n) */
{
  be16_write(p + at, value);
  /*@ ghost
    int64_t w = 0;
    /@ loop invariant 0 <= w <= at / 2;
       loop invariant before: \let k = w; word_sum(p, k) == \at(word_sum(p, k), Pre);
       loop assigns w;
       loop variant at / 2 - w;
    @/
    while (w < at / 2) w++;
    w++;
    /@ loop invariant at / 2 < w <= n / 2;
       loop invariant after: \let k = w; word_sum(p, k) == \at(word_sum(p, k), Pre) + value;
       loop assigns w;
       loop variant n / 2 - w;
    @/
    while (w < n / 2) w++;
  */
}

void checksum_write(uint8_t *p, int64_t n, int64_t at, uint32_t rest)
{
  uint32_t sum = oc_add(checksum_sum(p, n), rest);
  /*@ assert sum: \forall integer t; same_oc(rest, t) ==> same_oc(sum, byte_sum(p, n) + t); */

  checksum_put(p, at, checksum_finish(sum)) /*@ ghost (n) */;
}

void checksum_write_udp(uint8_t *p, int64_t n, int64_t at, uint32_t rest)
{
  uint32_t sum = oc_add(checksum_sum(p, n), rest);
  /*@ assert sum: \forall integer t; same_oc(rest, t) ==> same_oc(sum, byte_sum(p, n) + t); */

  checksum_put(p, at, checksum_finish_udp(sum)) /*@ ghost (n) */;
}
