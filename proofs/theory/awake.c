/* awake.c - proves the facts of proofs/theory/awake.h from the definition of Awake. */
#define AWAKE_THEORY
#include "../proofs/theory/awake.h"
