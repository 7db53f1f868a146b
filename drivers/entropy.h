/* entropy.h - the stack's secret, from the kernel. */
#ifndef SEQUENT_DRIVERS_ENTROPY_H
#define SEQUENT_DRIVERS_ENTROPY_H

#include <stdint.h>

/* 64 bits nobody can guess.  0, or -1 and errno. */
int entropy_get(uint64_t *out);

#endif
