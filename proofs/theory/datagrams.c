/* datagrams.c - proves the facts of proofs/theory/datagrams.h from the definition of the sockets. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/datagram_sockets.h"

#define DATAGRAMS_THEORY
#include "../proofs/theory/datagrams.h"
