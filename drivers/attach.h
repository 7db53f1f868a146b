/* attach.h - a stack on a TAP as the command line wants it. */
#ifndef SEQUENT_DRIVERS_ATTACH_H
#define SEQUENT_DRIVERS_ATTACH_H

#include "loop.h"
#include "options.h"

/* A stack with `connections` connections (or as the options say).  0, or -1 after a message. */
int attach(struct loop *l, const struct options *o, uint32_t connections);

/* The device with the observers that the options want around it, or NULL after a message;
 * then the device is closed. */
struct device *attach_observers(struct device *d, const struct options *o, int64_t epoch);

#endif
