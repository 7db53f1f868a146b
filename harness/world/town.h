/* town.h - applications on both stacks of a world, which write, pause, read and close as they
 * were told to, and judge what they get.
 *
 * They only act when the stack names an event of theirs or a pause of their own is over, so an
 * event that is not told shows as a hang.
 */
#ifndef SEQUENT_HARNESS_TOWN_H
#define SEQUENT_HARNESS_TOWN_H

#include "world.h"

#define TOWN_PAIRS  4
#define TOWN_PORT   7
#define TOWN_BUFFER 65536         /* the most that is read or written in one call */

enum plan {                       /* how an end goes away */
  SHUTDOWN_FIRST,                 /* writes all, FIN, reads to the end, closes */
  CLOSE_LAST,                     /* writes all, reads to the end, closes */
  CLOSE_AT_ONCE,                  /* writes all and lets go; its peer writes nothing */
  ABORT                           /* resets it when it has read so many bytes */
};

struct pair;

struct end {
  struct pair *pair;
  int side;                       /* of the world */
  int64_t socket;                 /* -1: none yet, or no more */
  uint64_t pattern;
  int64_t size, written, read;
  int64_t abort_at;
  enum plan plan;
  int64_t chunk_in, chunk_out;    /* bytes a call */
  int64_t pause_chance;           /* of a thousand calls */
  int64_t read_at, write_at;      /* pauses end; 0: none */
  int64_t give_up;                /* the peer is dead and this end will not hear of it */
  int shut, ended, gone, ready;
};

struct pair {
  struct end end[2];              /* who calls, who is called */
  int64_t dial_at, dials;
  int64_t port;                   /* the caller's */
  int dead;                       /* 1: an end aborted or a side gave up */
};

struct town {
  struct world *world;
  struct pair pair[TOWN_PAIRS];
  int64_t pairs, listener[2];
  uint64_t chance;
  int64_t loss;                   /* of a million frames: more may go wrong where it is high */
  int64_t gave_up, bytes_read;    /* connections that TCP gave up; what all have read */
};

/* A number by chance. */
int64_t town_draw(struct town *t, int64_t least, int64_t most);

/* Everybody acts who can.  Returns when somebody must act next, or NEVER. */
int64_t town_live(struct town *t);

/* All connections are over. */
int town_over(const struct town *t);

/* Every end but the aborted has read all that was written. */
void town_must_have_read_all(struct town *t);

/* The earlier of a and b, where a b of 0 does not count. */
static inline int64_t soonest(int64_t a, int64_t b)
{
  return b != 0 && b < a ? b : a;
}

#endif
