/* checksum.c - the sum of a whole is the join of the sums of its parts: what
 * checksum_join promises of numbers is promised here of bytes.
 */
#include "base/checksum.h"

/* The sum is a function of the bytes alone. */
/*@ requires 0 <= n <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. n - 1)) && \valid_read(q + (0 .. n - 1));
    requires \forall integer i; 0 <= i < n ==> p[i] == q[i];
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: byte_sum(p, n) == byte_sum(q, n);
*/
void sum_of_equals(const uint8_t *p, const uint8_t *q, int64_t n)
{
  int64_t w = 0;

  /*@ loop invariant 0 <= w <= n / 2;
      loop invariant word_sum(p, w) == word_sum(q, w);
      loop assigns w;
      loop variant n / 2 - w;
  */
  while (w < n / 2)
    w++;
}

/* The next word. */
/*@ requires 0 <= words < CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. 2 * words + 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: word_sum(p, words + 1) ==
      word_sum(p, words) + (256 * p[2 * words] + p[2 * words + 1]);
*/
void sum_next(const uint8_t *p, int64_t words)
{
}

/* No sum is negative. */
/*@ requires 0 <= words <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. 2 * words - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: 0 <= word_sum(p, words);
*/
void sum_positive(const uint8_t *p, int64_t words)
{
  int64_t w = 0;

  /*@ loop invariant 0 <= w <= words;
      loop invariant 0 <= word_sum(p, w);
      loop assigns w;
      loop variant words - w;
  */
  while (w < words) {
    /*@ assert bytes: 0 <= p[2 * w] && 0 <= p[2 * w + 1]; */
    w++;
  }
}

/* The whole words of q, which p has after 2 * m bytes. */
/*@ requires 0 <= m && 0 <= words && m + words <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. 2 * (m + words) - 1));
    requires \valid_read(q + (0 .. 2 * words - 1));
    requires \forall integer i; 0 <= i < 2 * words ==> q[i] == p[2 * m + i];
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: word_sum(p, m + words) == word_sum(p, m) + word_sum(q, words);
*/
void words_even(const uint8_t *p, int64_t m, const uint8_t *q, int64_t words)
{
  int64_t w = 0;

  /*@ loop invariant 0 <= w <= words;
      loop invariant word_sum(p, m + w) == word_sum(p, m) + word_sum(q, w);
      loop assigns w;
      loop variant words - w;
  */
  while (w < words) {
    /*@ assert one: q[2 * w] == p[2 * (m + w)]; */
    /*@ assert two: q[2 * w + 1] == p[2 * (m + w) + 1]; */
    w++;
  }
}

/* A word that straddles two words of the whole: its bytes change places. */
/*@ requires 0 <= x <= 255 && 0 <= y <= 255;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: \forall integer u, v; same_oc(u, v) ==>
      same_oc(u + (x + 256 * y), v + 256 * (256 * x + y));
*/
void sum_straddle(int64_t x, int64_t y)
{
  /*@ assert same: same_oc(256 * x + y, 256 * x + y); */
  /*@ assert parts: (256 * x + y) % 256 == y && (256 * x + y) / 256 == x; */
  /*@ assert swap: same_oc(x + 256 * y, 256 * (256 * x + y)); */
}

/* The whole words of q, which p has after 2 * m + 1 bytes. */
/*@ requires 0 <= m && 0 <= words && m + words <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. 2 * (m + words)));
    requires \valid_read(q + (0 .. 2 * words - 1));
    requires \forall integer i; 0 <= i < 2 * words ==> q[i] == p[2 * m + 1 + i];
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: same_oc(word_sum(p, m + words) + 256 * p[2 * (m + words)],
      word_sum(p, m) + 256 * p[2 * m] + 256 * word_sum(q, words));
*/
void words_odd(const uint8_t *p, int64_t m, const uint8_t *q, int64_t words)
{
  int64_t w = 0;

  sum_positive(p, m);
  /*@ assert start: word_sum(q, 0) == 0; */
  /*@ loop invariant 0 <= w <= words;
      loop invariant same_oc(word_sum(p, m + w) + 256 * p[2 * (m + w)],
        word_sum(p, m) + 256 * p[2 * m] + 256 * word_sum(q, w));
      loop assigns w;
      loop variant words - w;
  */
  while (w < words) {
    int64_t x = q[2 * w];
    int64_t y = q[2 * w + 1];

    sum_straddle(x, y);
    /*@ assert one: x == p[2 * (m + w) + 1]; */
    /*@ assert two: y == p[2 * (m + w) + 2]; */
    /*@ assert here: same_oc(word_sum(p, m + w) + 256 * p[2 * (m + w)] + (x + 256 * y),
          word_sum(p, m) + 256 * p[2 * m] + 256 * word_sum(q, w) + 256 * (256 * x + y)); */
    /*@ assert whole: word_sum(p, m + w + 1) ==
          word_sum(p, m + w) + (256 * p[2 * (m + w)] + p[2 * (m + w) + 1]); */
    /*@ assert part: word_sum(q, w + 1) == word_sum(q, w) + (256 * x + y); */
    w++;
  }
}

/* p is k bytes, an even number, and then q. */
/*@ requires 0 <= k <= n <= CHECKSUM_LENGTH_MAX && k % 2 == 0;
    requires \valid_read(p + (0 .. n - 1)) && \valid_read(q + (0 .. n - k - 1));
    requires \forall integer i; 0 <= i < n - k ==> q[i] == p[k + i];
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: byte_sum(p, n) == byte_sum(p, k) + byte_sum(q, n - k);
*/
void sum_concat_even(const uint8_t *p, int64_t k, const uint8_t *q, int64_t n)
{
  int64_t m = k / 2;
  int64_t w = (n - k) / 2;

  /*@ assert k: k == 2 * m && n / 2 == m + w; */
  words_even(p, m, q, w);
  /*@ assert last: n % 2 == 1 ==> q[n - k - 1] == p[n - 1]; */
}

/* The same with an odd number of bytes, and q a whole number of words. */
/*@ requires 0 <= k <= n <= CHECKSUM_LENGTH_MAX && k % 2 == 1 && n % 2 == 1;
    requires \valid_read(p + (0 .. n - 1)) && \valid_read(q + (0 .. n - k - 1));
    requires \forall integer i; 0 <= i < n - k ==> q[i] == p[k + i];
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: same_oc(byte_sum(p, n), byte_sum(p, k) + 256 * byte_sum(q, n - k));
*/
void sum_concat_odd_even(const uint8_t *p, int64_t k, const uint8_t *q, int64_t n)
{
  int64_t m = k / 2;
  int64_t w = (n - k) / 2;

  /*@ assert k: k == 2 * m + 1 && n == 2 * (m + w) + 1; */
  words_odd(p, m, q, w);
  /*@ assert first: byte_sum(p, k) == word_sum(p, m) + 256 * p[2 * m]; */
  /*@ assert rest: byte_sum(q, n - k) == word_sum(q, w); */
  /*@ assert whole: byte_sum(p, n) == word_sum(p, m + w) + 256 * p[2 * (m + w)]; */
}

/* The same with q of an odd number of bytes. */
/*@ requires 0 <= k < n <= CHECKSUM_LENGTH_MAX && k % 2 == 1 && n % 2 == 0;
    requires \valid_read(p + (0 .. n - 1)) && \valid_read(q + (0 .. n - k - 1));
    requires \forall integer i; 0 <= i < n - k ==> q[i] == p[k + i];
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: same_oc(byte_sum(p, n), byte_sum(p, k) + 256 * byte_sum(q, n - k));
*/
void sum_concat_odd_odd(const uint8_t *p, int64_t k, const uint8_t *q, int64_t n)
{
  int64_t m = k / 2;
  int64_t w = (n - k) / 2;
  int64_t x = q[n - k - 1];

  /*@ assert k: k == 2 * m + 1 && n == 2 * (m + w) + 2; */
  words_odd(p, m, q, w);
  sum_straddle(x, 0);
  sum_next(p, m + w);
  /*@ assert first: byte_sum(p, k) == word_sum(p, m) + 256 * p[2 * m]; */
  /*@ assert rest: byte_sum(q, n - k) == word_sum(q, w) + 256 * x; */
  /*@ assert last: x == p[2 * (m + w) + 1]; */
  /*@ assert half: n / 2 == m + w + 1; */
  /*@ assert even: byte_sum(p, n) == word_sum(p, m + w + 1); */
}

/* checksum_join computes the sum of the concatenation. */
/*@ requires 0 <= k <= n <= CHECKSUM_LENGTH_MAX;
    requires \valid_read(p + (0 .. n - 1)) && \valid_read(q + (0 .. n - k - 1));
    requires \forall integer i; 0 <= i < n - k ==> q[i] == p[k + i];
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures law: \result == oc_fold(byte_sum(p, n));
*/
uint32_t join_is_concatenation(const uint8_t *p, int64_t k, const uint8_t *q, int64_t n)
{
  uint32_t a = checksum_sum(p, k);
  uint32_t b = checksum_sum(q, n - k);

  if (k % 2 == 0) {
    uint32_t even = checksum_join(a, false, b);

    sum_concat_even(p, k, q, n);
    /*@ assert sum: same_oc(even, byte_sum(p, k) + byte_sum(q, n - k)); */
    /*@ assert fold: oc_fold(byte_sum(p, k) + byte_sum(q, n - k)) == even; */
    /*@ assert law: even == oc_fold(byte_sum(p, n)); */
    return even;
  }
  if (n % 2 == 0)
    sum_concat_odd_odd(p, k, q, n);
  else
    sum_concat_odd_even(p, k, q, n);
  uint32_t odd = checksum_join(a, true, b);
  /*@ assert sum: same_oc(odd, byte_sum(p, k) + 256 * byte_sum(q, n - k)); */
  /*@ assert same: oc_fold(byte_sum(p, n)) == oc_fold(byte_sum(p, k) + 256 * byte_sum(q, n - k)); */
  /*@ assert fold: oc_fold(byte_sum(p, k) + 256 * byte_sum(q, n - k)) == odd; */
  /*@ assert law: odd == oc_fold(byte_sum(p, n)); */
  return odd;
}
