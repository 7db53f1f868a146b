/* tcb_stays.c - proves tcb_good_stays of proofs/theory/tcb.h for any predicate of the value. */
#define THEORY_STAYS
#include "../proofs/theory/tcb.h"
