/* wire.h - a cable in this process, as good or as bad as you like. */
#ifndef SEQUENT_DRIVERS_WIRE_H
#define SEQUENT_DRIVERS_WIRE_H

#include "device.h"

#define WIRE_QUEUE 4096         /* frames on their way in one direction; more are lost */

struct wire_settings {
  int64_t delay;                /* us from one end to the other */
  int64_t jitter;               /* up to so many us more, in order all the same */
  int64_t rate;                 /* bits a second, 0 for no limit */
  int64_t loss, duplicate, reorder;   /* of a million frames */
  uint64_t seed;                /* every chance comes from it */
  uint32_t mtu;
};

struct wire_figures {
  int64_t carried, lost, doubled, late;   /* frames */
};

/* A wire with its two ends, whose MACs are 02:00:00:00:00:01 and ..:02.  It lives until both
 * ends are closed.  0, or -1 and errno. */
int wire_make(const struct wire_settings *settings, struct device *end[2]);

/* What became of the frames of both directions so far. */
struct wire_figures wire_figures(const struct device *end);

#endif
