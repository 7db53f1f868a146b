/* trace.h - a device that tells what passes: the ladder, and figures at the end. */
#ifndef SEQUENT_DRIVERS_TRACE_H
#define SEQUENT_DRIVERS_TRACE_H

#include "device.h"

#include <stdio.h>

/* What a whole run was like. */
struct trace_figures {
  int64_t frames[2], bytes[2];          /* from our stack, to it */
  int64_t segments[2], text[2];         /* of TCP, and their bytes */
  int64_t again_segments[2], again[2];  /* retransmitted, and the bytes of it */
};

/* A device around `inner`, which it owns from now on.  ladder: a line for each frame to
 * `where`.  figures: they are printed there when it is closed.  NULL and errno: no memory. */
struct device *trace_around(struct device *inner, FILE *where, int ladder, int figures);

/* Of a device that trace_around() made: the figures so far. */
const struct trace_figures *trace_figures(const struct device *d);

#endif
