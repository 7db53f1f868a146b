/* events.c - proves the facts of proofs/theory/events.h from the definition of the queue. */
#include "stack/events.h"

#define EVENTS_THEORY
#include "../proofs/theory/events.h"
