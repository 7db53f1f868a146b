/* How many addresses share their first p bits: block(p), which is 2^(32 - p).
 * Under THEORY it is defined and the facts are lemmas, proved with proofs/theory/block.c;
 * elsewhere the symbol is opaque and the same facts are known. */
#ifndef SEQUENT_THEORY_BLOCK_H
#define SEQUENT_THEORY_BLOCK_H

#define ADDRESSES 4294967296 /* 2^32 */

#ifdef THEORY
#define FACT lemma
/*@ logic integer block(integer p) = p >= 32 ? 1 : 2 * block(p + 1); */
#else
#define FACT axiom
/*@ axiomatic BlockSymbols { logic integer block(integer p); } */
#endif

/* The values, for where they are computed. */
#if defined THEORY || defined PREFIX_ARITHMETIC
#if !defined(FACTS_NONE)
/*@ axiomatic BlockTable {
      FACT block_32: block(32) == 1;
      FACT block_31: block(31) == 2;
      FACT block_30: block(30) == 4;
      FACT block_29: block(29) == 8;
      FACT block_28: block(28) == 16;
      FACT block_27: block(27) == 32;
      FACT block_26: block(26) == 64;
      FACT block_25: block(25) == 128;
      FACT block_24: block(24) == 256;
      FACT block_23: block(23) == 512;
      FACT block_22: block(22) == 1024;
      FACT block_21: block(21) == 2048;
      FACT block_20: block(20) == 4096;
      FACT block_19: block(19) == 8192;
      FACT block_18: block(18) == 16384;
      FACT block_17: block(17) == 32768;
      FACT block_16: block(16) == 65536;
      FACT block_15: block(15) == 131072;
      FACT block_14: block(14) == 262144;
      FACT block_13: block(13) == 524288;
      FACT block_12: block(12) == 1048576;
      FACT block_11: block(11) == 2097152;
      FACT block_10: block(10) == 4194304;
      FACT block_9: block(9) == 8388608;
      FACT block_8: block(8) == 16777216;
      FACT block_7: block(7) == 33554432;
      FACT block_6: block(6) == 67108864;
      FACT block_5: block(5) == 134217728;
      FACT block_4: block(4) == 268435456;
      FACT block_3: block(3) == 536870912;
      FACT block_2: block(2) == 1073741824;
      FACT block_1: block(1) == 2147483648;
      FACT block_0: block(0) == 4294967296;
    }
*/
#endif
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic BlockFacts {
      FACT block_range: \forall integer p; 0 <= p <= 32 ==> 1 <= block(p) <= ADDRESSES;
      FACT block_wide: \forall integer p; 0 <= p <= 30 ==> 4 <= block(p);
    }
*/
#endif

/* For proofs by cases. */
#if defined THEORY || defined BLOCK_VALUES
#if !defined(FACTS_NONE)
/*@ axiomatic BlockValues {
      FACT block_values: \forall integer p; 0 <= p <= 32 ==>
        block(p) == 1 || block(p) == 2 || block(p) == 4 || block(p) == 8 || block(p) == 16 ||
        block(p) == 32 || block(p) == 64 || block(p) == 128 || block(p) == 256 ||
        block(p) == 512 || block(p) == 1024 || block(p) == 2048 || block(p) == 4096 ||
        block(p) == 8192 || block(p) == 16384 || block(p) == 32768 || block(p) == 65536 ||
        block(p) == 131072 || block(p) == 262144 || block(p) == 524288 || block(p) == 1048576 ||
        block(p) == 2097152 || block(p) == 4194304 || block(p) == 8388608 ||
        block(p) == 16777216 || block(p) == 33554432 || block(p) == 67108864 ||
        block(p) == 134217728 || block(p) == 268435456 || block(p) == 536870912 ||
        block(p) == 1073741824 || block(p) == 2147483648 || block(p) == 4294967296;
    }
*/
#endif
#endif

#undef FACT
#endif
