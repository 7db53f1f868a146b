/* memory.h - the memory of a stack from the C library's heap, zeroed lazily by the
 * kernel: buffers that are never touched cost address space only.
 */
#ifndef SEQUENT_DRIVERS_MEMORY_H
#define SEQUENT_DRIVERS_MEMORY_H

#include "sequent.h"

/* Fill in the arrays for the counts that *m already has (0 means the default:
 * 1024 connections, 16 listeners, 16 datagram sockets, 256 packets, 64 neighbors,
 * 16 routes).  0, or -1 and errno when memory is short; then nothing is held. */
int memory_allocate(struct sequent_memory *m);

/* Give all of it back. */
void memory_release(struct sequent_memory *m);

#endif
