/* shift.h - x << 8k == x * 256^k, proved from the prover's only two facts about
 * lsl (lsl x 1 == 2x, and lsl (lsl x p) q == lsl x (p + q)) by doubling.
 * Included only where bytes.h is proved: lemmas over << pull the theory of bits
 * into every goal.
 */
/*@ lemma shl1:    \forall integer x; (x << 1) == x * 2;
    lemma shl1_1:  \forall integer x; ((x << 1) << 1) == x * 4;
    lemma shl2_:   \forall integer x; ((x << 1) << 1) == x * 4 ==> (x << 2) == x * 4;
    lemma shl2:    \forall integer x; (x << 2) == x * 4;
    lemma shl2_2:  \forall integer x; ((x << 2) << 2) == x * 16;
    lemma shl4_:   \forall integer x; ((x << 2) << 2) == x * 16 ==> (x << 4) == x * 16;
    lemma shl4:    \forall integer x; (x << 4) == x * 16;
    lemma shl4_4:  \forall integer x; ((x << 4) << 4) == x * 256;
    lemma shl8_:   \forall integer x; ((x << 4) << 4) == x * 256 ==> (x << 8) == x * 256;
    lemma shl8:    \forall integer x; (x << 8) == x * 256;
    lemma shl8_8:  \forall integer x; ((x << 8) << 8) == x * 65536;
    lemma shl16_:  \forall integer x; ((x << 8) << 8) == x * 65536 ==> (x << 16) == x * 65536;
    lemma shl16:   \forall integer x; (x << 16) == x * 65536;
    lemma shl16_8: \forall integer x; ((x << 16) << 8) == x * 16777216;
    lemma shl24_:  \forall integer x; ((x << 16) << 8) == x * 16777216 ==>
                                       (x << 24) == x * 16777216;
    lemma shl24:   \forall integer x; (x << 24) == x * 16777216;
*/
