/* demux_stays.c - proves the facts of proofs/theory/demux.h from those of core/stack/demux.h. */
#define DEMUX_INSIDE
#include "stack/demux.h"
#include "../proofs/theory/demux.h"
