/* tcb.c - proves tcb_good_means of proofs/theory/tcb.h from the definition. */
#define THEORY_MEANS
#include "../proofs/theory/tcb.h"
