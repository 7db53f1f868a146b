/* The network an address is in: network(a, p) has the first p bits of a, the others are zero.
 * Under THEORY it is defined and the facts are lemmas, proved with proofs/theory/network.c;
 * elsewhere the symbol is opaque and the same facts are known. */
#ifndef SEQUENT_THEORY_NETWORK_H
#define SEQUENT_THEORY_NETWORK_H

#include "block.h"

#ifdef THEORY
#define FACT lemma
/*@ logic integer network(integer a, integer p) = a - a % block(p); */
#else
#define FACT axiom
/*@ axiomatic NetworkSymbols { logic integer network(integer a, integer p); } */
#endif

/* Only where it is computed: elsewhere the division would be in the provers' way. */
#if defined THEORY || defined PREFIX_ARITHMETIC
#if !defined(FACTS_NONE)
/*@ axiomatic NetworkArithmetic {
      FACT network_is: \forall integer a, p; network(a, p) == a - a % block(p);
    }
*/
#endif
#endif

#if !defined(FACTS_NONE)
/*@ axiomatic NetworkFacts {
      FACT network_first: \forall integer a, f, p;
        0 <= p <= 32 && 0 <= a && network(a, p) == f ==> network(f, p) == f;
      FACT block_divides: \forall integer p; 0 <= p <= 32 ==> ADDRESSES % block(p) == 0;
      FACT network_low: \forall integer a, p;
        0 <= p <= 32 && 0 <= a < ADDRESSES ==> 0 <= network(a, p) <= a;
      FACT network_high: \forall integer a, p;
        0 <= p <= 32 && 0 <= a < ADDRESSES ==> a < network(a, p) + block(p) <= ADDRESSES;
      FACT network_same: \forall integer a, f, p;
        0 <= p <= 32 && 0 <= f && network(f, p) == f && f <= a < f + block(p) ==>
        network(a, p) == f;
    }
*/
#endif

#undef FACT
#endif
