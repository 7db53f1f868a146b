/* options.h - the command line of the sequent program. */
#ifndef SEQUENT_DRIVERS_OPTIONS_H
#define SEQUENT_DRIVERS_OPTIONS_H

#include <stdint.h>

#define OPTIONS_ARGUMENTS 3

struct options {
  const char *command;
  const char *argument[OPTIONS_ARGUMENTS];
  int arguments;
  int help;

  const char *device;           /* interface */
  uint32_t address, prefix;     /* own */
  uint32_t gateway;             /* and the kernel's side of the TAP */
  int configure;                /* 1 yes, 0 no, -1 if we may */
  int offload;

  const char *pcap;             /* file to write frames to, or NULL */
  int trace;                    /* 1: print the ladder */
  int stats;                    /* 1: print figures at the end */
  int quiet, verbose;

  const char *output;           /* get: file, NULL or "-" for standard output */
  int64_t port;                 /* serve: where to listen */
  int64_t connections;          /* how many the stack holds, 0 for the command's default */
  int64_t count;                /* ping: how many, 0 for ever */
  int64_t interval;             /* ping: ms between two */
  int64_t wait;                 /* seconds without any progress, then it gives up */

  int64_t bytes;                /* wire: to transfer */
  int64_t delay, jitter;        /* wire: ms one way */
  int64_t loss, duplicate, reorder; /* wire: of a million frames */
  int64_t rate;                 /* wire: Mbit/s, 0 for no limit */
  int64_t seed;                 /* wire: all of its chances come from it */
};

/* Read argv.  0, or -1 after a message on standard error. */
int options_read(struct options *o, int argc, char **argv);

#endif
