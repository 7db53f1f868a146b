/* connections.c - proves the facts of proofs/theory/connections.h from the definitions. */
#define CONNECTIONS_THEORY
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/places.h"
