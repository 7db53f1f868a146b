/* slots.c - proves the facts of proofs/theory/slots.h from the definition of the slots. */
#include "stack/slots.h"

#define SLOTS_THEORY
#include "../proofs/theory/slots.h"
