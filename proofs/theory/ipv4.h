/* ipv4.h - the sum of a header of 20 bytes, as five numbers of 32 bits.
 *   header_sum  the sum of these five numbers at p
 * THEORY defined (theory/ipv4.c): its definition, and the facts as lemmas, proved row by row from
 * the facts of theory/checksum.h.  Not defined: the symbol opaque, the same facts as axioms.  (Said
 * of the bytes themselves, the second fact would make solvers try it on every packet there is.) */
#ifndef THEORY_IPV4_H
#define THEORY_IPV4_H

#define ROW(p, i) (16777216 * p[i] + 65536 * p[i + 1] + 256 * p[i + 2] + p[i + 3])

#ifdef THEORY
#undef THEORY /* of the checksum's facts only what its users know */
#include "checksum.h"
#undef FACT
#define FACT lemma
/*@ lemma row_0{L}: \forall uint8_t *p, integer z;
      z == ROW(p, 0) ==> same_oc(z, word_sum(p, 2));
    lemma row_4{L}: \forall uint8_t *p, integer s, z;
      same_oc(s, word_sum(p, 2)) && z == s + ROW(p, 4) ==> same_oc(z, word_sum(p, 4));
    lemma row_8{L}: \forall uint8_t *p, integer s, z;
      same_oc(s, word_sum(p, 4)) && z == s + ROW(p, 8) ==> same_oc(z, word_sum(p, 6));
    lemma row_12{L}: \forall uint8_t *p, integer s, z;
      same_oc(s, word_sum(p, 6)) && z == s + ROW(p, 12) ==> same_oc(z, word_sum(p, 8));
    lemma row_16{L}: \forall uint8_t *p, integer s, z;
      same_oc(s, word_sum(p, 8)) && z == s + ROW(p, 16) ==> same_oc(z, word_sum(p, 10));
    lemma last{L}: \forall uint8_t *p, integer s;
      same_oc(s, word_sum(p, 10)) ==> same_oc(s, byte_sum(p, 20));

    lemma rows_2{L}: \forall uint8_t *p, integer z;
      z == ROW(p, 0) + ROW(p, 4) ==> same_oc(z, word_sum(p, 4));
    lemma rows_3{L}: \forall uint8_t *p, integer z;
      z == ROW(p, 0) + ROW(p, 4) + ROW(p, 8) ==> same_oc(z, word_sum(p, 6));
    lemma rows_4{L}: \forall uint8_t *p, integer z;
      z == ROW(p, 0) + ROW(p, 4) + ROW(p, 8) + ROW(p, 12) ==> same_oc(z, word_sum(p, 8));
    lemma rows_5{L}: \forall uint8_t *p, integer z;
      z == ROW(p, 0) + ROW(p, 4) + ROW(p, 8) + ROW(p, 12) + ROW(p, 16) ==>
      same_oc(z, word_sum(p, 10));
*/

/*@ logic integer header_sum{L}(uint8_t *p) =
      ROW(p, 0) + ROW(p, 4) + ROW(p, 8) + ROW(p, 12) + ROW(p, 16);
*/
#else
#include "checksum.h"
/*@ axiomatic Ipv4Symbols { logic integer header_sum{L}(uint8_t *p) reads p[0 .. 19]; } */
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic Ipv4Facts {
    FACT header_sum_value{L}: \forall uint8_t *p;
      header_sum(p) == ROW(p, 0) + ROW(p, 4) + ROW(p, 8) + ROW(p, 12) + ROW(p, 16);
    FACT header_sum_valid{L}: \forall uint8_t *p;
      same_oc(65535, header_sum(p)) ==> same_oc(65535, byte_sum(p, 20));
} */
#endif

#endif
