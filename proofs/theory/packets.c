/* packets.c - proves the facts of proofs/theory/packets.h from the definition of the packets. */
#define SLOTS_CLOSED
#include "stack/packets.h"

#define PACKETS_THEORY
#include "../proofs/theory/packets.h"
