/* time.h - time is a parameter: microseconds of a clock that never goes back.
 * Its origin is the caller's; 2^62 us are 146,000 years, so it never wraps.
 */
#ifndef SEQUENT_TIME_H
#define SEQUENT_TIME_H

#include <stdint.h>

#define TIME_MAX  0x3fffffffffffffffLL  /* no 'now' is later */
#define NEVER     INT64_MAX             /* a deadline that is not armed */

#define MILLISECOND 1000LL
#define SECOND      1000000LL

/*@ predicate time_ok(integer now) = 0 <= now <= TIME_MAX; */

#endif
