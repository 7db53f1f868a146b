/* stream.c - proves the facts of proofs/theory/stream.h from the definition. */
#define STREAM_THEORY
#include "../proofs/theory/stream.h"
