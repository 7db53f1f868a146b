/* neighbors.c - proves the facts of proofs/theory/neighbors.h from what neighbors_ok says. */
#include "ip/neighbor.h"

#define NEIGHBORS_THEORY
#include "../proofs/theory/neighbors.h"
