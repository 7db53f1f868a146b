/* world.h - two whole stacks and a bad wire in one process, in imagined time.
 *
 * Time jumps from event to event.  All chances come from the wire's seed, so a world whose owner
 * makes the same calls goes the same way, bit for bit.  Every frame that a stack emits and every
 * state it is left in is held against what must always be true; the first thing that is not ends
 * up in `trouble`.
 */
#ifndef SEQUENT_HARNESS_WORLD_H
#define SEQUENT_HARNESS_WORLD_H

#include "memory.h"
#include "sequent.h"
#include "wire.h"

#include <stdio.h>

#define WORLD_START  1000000LL    /* the time at which it begins */
#define WORLD_FRAME  DEVICE_FRAME_MAX
#define WORLD_A      0x0A000001u  /* stack 0 is 10.0.0.1/24, stack 1 is 10.0.0.2/24 */
#define WORLD_B      0x0A000002u
#define WORLD_MAC(k) (UINT64_C(0x020000000001) + (uint64_t)(k))

struct world_settings {
  struct wire_settings wire;
  int checksums[2], segments[2];  /* what each side's device does itself */
  int cut;                        /* 1: the device cuts segments; 0: they arrive whole (GRO) */
  int64_t flips;                  /* of a million IPv4 frames: one bit of it is turned over */
  uint64_t secret;
  struct sequent_memory counts;   /* 0: a small default */
};

struct world {
  struct world_settings settings;
  struct sequent stack[2];
  struct sequent_memory memory[2];
  struct device *end[2];
  int64_t now, steps, frames;
  uint64_t chance;                /* for the flips; the wire has its own */
  char trouble[200];              /* what must never be and was, or "" */
  FILE *trace;                    /* NULL: silent */
  /* Who looks at each frame from that side as it leaves: 0 loses it.  NULL: nobody. */
  int (*watch)(struct world *w, int from, const uint8_t *frame, int64_t n);
  void *watcher;
};

/* Begin.  The memory is taken once and used again by the next world_begin of the same *w, full
 * of old values, so *w must be all zero the first time. */
void world_begin(struct world *w, const struct world_settings *settings);

/* Take the wire away, but not the memory; and that too. */
void world_end(struct world *w);
void world_free(struct world *w);

/* All that can happen now happens.  Then the time of the next event, or NEVER. */
int64_t world_settle(struct world *w);

/* Let time pass: to the next event or `until`, whichever is first.  0 when there is no event. */
int world_step(struct world *w, int64_t until);

/* Until that time, or until nothing will ever happen, or trouble. */
void world_run(struct world *w, int64_t until);

/* A frame for stack k right now, past the wire.  enum sequent_fate. */
int64_t world_inject(struct world *w, int k, const uint8_t *frame, int64_t n);

/* It must be that `ok`; else *w is in trouble. */
void world_must(struct world *w, int ok, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Nothing is left on stack k but `connections` connections and listeners. */
void world_must_be_empty(struct world *w, int k, int64_t connections);

/* SplitMix64. */
static inline uint64_t world_draw(uint64_t *chance)
{
  uint64_t z = *chance += UINT64_C(0x9E3779B97F4A7C15);

  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31;
}

#endif
