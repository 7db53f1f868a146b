/* checksum.h - RFC 1071 as arithmetic.
 *   word_sum  the plain (unbounded) sum of the first k big-endian words
 *   byte_sum  the same over n bytes, an odd last byte padded with a zero
 *   oc_fold   an unbounded sum as a 16-bit ones' complement sum
 *   same_oc   s may stand for t: the same ones' complement sum
 *
 * THEORY defined (theory/checksum.c): definitions, and the facts as lemmas, each
 * proved. Not defined: the same symbols opaque, and the same facts as axioms.
 * (Solvers expand non-recursive definitions like macros, which leaves lemmas
 * about them nothing to trigger on.)
 *
 * Facts create no new terms: each result has a name that must already exist.
 */
#ifndef THEORY_CHECKSUM_H
#define THEORY_CHECKSUM_H

#include <stdint.h>

#ifdef THEORY
#define FACT lemma
/*@ logic integer word_sum{L}(uint8_t *p, integer k) =
      k <= 0 ? 0 : word_sum(p, k - 1) + (256 * p[2 * k - 2] + p[2 * k - 1]);
    logic integer byte_sum{L}(uint8_t *p, integer n) =
      word_sum(p, n / 2) + (n % 2 == 1 ? 256 * p[n - 1] : 0);
    logic integer oc_fold(integer s) = s <= 0 ? 0 : (s - 1) % 65535 + 1;
    predicate same_oc(integer s, integer t) =
      0 <= t && 0 <= s && (t == 0 <==> s == 0) && (s - t) % 65535 == 0;

    // on the way to sum_two_words
    lemma two_words{L}: \forall uint8_t *p, integer w; 0 <= w ==>
      word_sum(p, w + 2) == word_sum(p, w) + (256 * p[2 * w] + p[2 * w + 1]) +
                            (256 * p[2 * w + 2] + p[2 * w + 3]);
    lemma high_word: \forall integer s, t, h; same_oc(s, t) && 0 <= h <= s ==>
      same_oc(s + 65535 * h, t);
*/
#else
#define FACT axiom
/*@ axiomatic ChecksumSymbols {
      logic integer word_sum{L}(uint8_t *p, integer k) reads p[0 .. 2 * k - 1];
      logic integer byte_sum{L}(uint8_t *p, integer n) reads p[0 .. n - 1];
      logic integer oc_fold(integer s);
      predicate same_oc(integer s, integer t);
    }
*/
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic ChecksumFacts {
    // the sum, a word at a time
    FACT sum_start{L}: \forall uint8_t *p; same_oc(0, word_sum(p, 0));
    FACT sum_word{L}: \forall uint8_t *p, integer w, x, s, z;
      same_oc(s, word_sum(p, w)) && 0 <= w && x == w + 1 &&
      z == s + (256 * p[2 * w] + p[2 * w + 1]) ==> same_oc(z, word_sum(p, x));
    FACT sum_two_words{L}: \forall uint8_t *p, integer w, x, s, z;
      same_oc(s, word_sum(p, w)) && 0 <= w && x == w + 2 &&
      z == s + (16777216 * p[2 * w] + 65536 * p[2 * w + 1] + 256 * p[2 * w + 2] + p[2 * w + 3]) ==>
      same_oc(z, word_sum(p, x));
    FACT sum_end_even{L}: \forall uint8_t *p, integer n, s;
      same_oc(s, word_sum(p, n / 2)) && n % 2 == 0 ==> same_oc(s, byte_sum(p, n));
    FACT sum_end_odd{L}: \forall uint8_t *p, integer n, s, z;
      same_oc(s, word_sum(p, n / 2)) && n % 2 == 1 && z == s + 256 * p[n - 1] ==>
      same_oc(z, byte_sum(p, n));

    // the same, exactly
    FACT word_sum_start{L}: \forall uint8_t *p; word_sum(p, 0) == 0;
    FACT word_sum_next{L}: \forall uint8_t *p, integer w, x; 0 <= w && x == w + 1 ==>
      word_sum(p, x) == word_sum(p, w) + (256 * p[2 * w] + p[2 * w + 1]);
    FACT byte_sum_even{L}: \forall uint8_t *p, integer n; n % 2 == 0 ==>
      byte_sum(p, n) == word_sum(p, n / 2);
    FACT byte_sum_odd{L}: \forall uint8_t *p, integer n; n % 2 == 1 ==>
      byte_sum(p, n) == word_sum(p, n / 2) + 256 * p[n - 1];

    // an equivalence, kept by sums and by the swap of bytes
    FACT same_oc_refl: \forall integer s; 0 <= s ==> same_oc(s, s);
    FACT same_oc_trans: \forall integer r, s, t; same_oc(r, s) && same_oc(s, t) ==> same_oc(r, t);
    FACT same_oc_add: \forall integer a, A, b, B, z, Z;
      same_oc(a, A) && same_oc(b, B) && z == a + b && Z == A + B ==> same_oc(z, Z);
    FACT same_oc_swap: \forall integer b, B, z, Z;
      same_oc(b, B) && z == b % 256 * 256 + b / 256 && Z == 256 * B && b <= 65535 ==>
      same_oc(z, Z);

    // carries brought round, and the one value that fits in 16 bits
    FACT same_oc_less: \forall integer s, t, z;
      same_oc(s, t) && 0 < z && (z == s || z == s - 65535) ==> same_oc(z, t);
    FACT same_oc_carry: \forall integer r, s, t;
      same_oc(s, t) && r == s / 65536 + s % 65536 ==> same_oc(r, t);
    FACT same_oc_carry32: \forall integer r, s, t;
      same_oc(s, t) && r == s / 4294967296 + s % 4294967296 ==> same_oc(r, t);
    FACT same_oc_fold: \forall integer s, t; same_oc(s, t) ==> oc_fold(s) == oc_fold(t);
    FACT same_oc_small: \forall integer s, t;
      same_oc(s, t) && s <= 65535 ==> oc_fold(t) == s;

    // a sum and its complement make all ones; only all ones is its own 16-bit form
    FACT same_oc_ones: \forall integer s, t, z;
      same_oc(s, t) && s <= 65535 && z == t + (65535 - s) ==> same_oc(65535, z);
    FACT same_oc_ones_zero: \forall integer t, z;
      same_oc(65535, t) && z == t + 65535 ==> same_oc(65535, z);
    FACT same_oc_valid: \forall integer s, t;
      same_oc(s, t) && same_oc(65535, t) && s <= 65535 ==> s == 65535;
} */
#endif

#endif
