/* clock.h - the time that the stack is given: microseconds of the monotonic clock. */
#ifndef SEQUENT_DRIVERS_CLOCK_H
#define SEQUENT_DRIVERS_CLOCK_H

#include <stdint.h>

/* Microseconds since some moment before the start, never going back. */
int64_t clock_now(void);

/* Microseconds from then to 1970: what to add to clock_now() for the date. */
int64_t clock_epoch(void);

#endif
