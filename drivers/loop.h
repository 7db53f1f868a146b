/* loop.h - one stack at one device: frames in, application, frames out, wait. */
#ifndef SEQUENT_DRIVERS_LOOP_H
#define SEQUENT_DRIVERS_LOOP_H

#include "device.h"

#include <poll.h>

#define LOOP_WAITS 4      /* descriptors of the application's that a turn can wait for */

struct loop {
  struct sequent stack;
  struct sequent_memory memory;
  struct device *device;
  int64_t now;                  /* the time of this turn */
  int64_t frames_in, frames_out, bytes_in, bytes_out;
  int64_t fates[FATE_NO_ROOM + 1];
  int64_t held;                 /* bytes of a frame that the device did not take yet */
  struct sequent_frame held_frame;
  uint8_t *buffer;              /* the frame being read */
  uint8_t *holder;              /* the frame that is held */
  int broken;                   /* 1: the device failed, errno in error */
  int error;
  int (*interrupted)(void);     /* or NULL: 1 when waiting calls shall return */
};

/* Start a stack at device d, which is the loop's from now on.  The addresses of *config and
 * the counts of *memory (0: the default) are the caller's; MAC, MTU, offloads come from the
 * device, secrets from the kernel unless they are set.  now: the first time.
 * 0, or -1 and a line in *why. */
int loop_open(struct loop *l, struct device *d, const struct sequent_config *config,
              const struct sequent_memory *memory, int64_t now, const char **why);

/* Stop: give memory and device back.  Connections are not ended: see blocking.h. */
void loop_close(struct loop *l);

/* Everything the stack has to send, then a burst of what has arrived, all at time now.
 * Returns 1 if a frame went either way. */
int loop_step(struct loop *l, int64_t now);

/* Wait until a frame, a deadline, one of waits[0 .. n - 1] or the time `until`. */
void loop_wait(struct loop *l, struct pollfd *waits, int n, int64_t until);

/* One turn of the clock of the world: step, and wait if there was nothing to do. */
void loop_turn(struct loop *l, struct pollfd *waits, int n, int64_t until);

/* The time by which loop_step() has to be called again, 0 for at once. */
int64_t loop_due(const struct loop *l);

#endif
