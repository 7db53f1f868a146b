/* naming.h - addresses and ports: which of ours, and which way to the others. */
#ifndef SEQUENT_STACK_NAMING_H
#define SEQUENT_STACK_NAMING_H

#include "sequent.h"

/* The neighbor that takes a packet for the address, or SEQUENT_NO_ROUTE. */
int64_t route_of(const struct sequent *s, uint32_t address);

/* An ephemeral port, 49152 .. 65535, free as far as the given name goes, or 0 if
 * none was found in EPHEMERAL_TRIES tries (RFC 6056 3.3.1: random, then count on). */
uint32_t ephemeral_port(struct sequent *s, const struct demux *names, uint32_t local,
                        uint32_t remote, uint32_t remote_port, int64_t now);

#endif
