/* due.c - proves the fact of proofs/theory/due.h. */
#define DUE_THEORY
#include "../proofs/theory/due.h"
