/* progress.h - how far a long transfer is, on a terminal. */
#ifndef SEQUENT_DRIVERS_PROGRESS_H
#define SEQUENT_DRIVERS_PROGRESS_H

#include <stdint.h>

#define AMOUNT_TEXT 32

struct progress {
  int64_t total;                /* bytes expected, -1 when nobody knows */
  int64_t started, drawn;       /* times */
  int shown;                    /* 1: there is a bar on the screen */
  int wanted;                   /* 1: draw one once it takes long */
};

/* A transfer of total bytes (-1: unknown) begins.  wanted: unless 0, draw it if standard error
 * is a terminal. */
void progress_begin(struct progress *p, int64_t total, int wanted, int64_t now);

/* done bytes are here.  Draws ten times a second, and only after the first second. */
void progress_move(struct progress *p, int64_t done, int64_t now);

/* Take the bar away. */
void progress_end(struct progress *p);

/* "12.3 MB", "456 bytes", into out[AMOUNT_TEXT].  Returns out. */
char *amount_text(char *out, int64_t bytes);

/* "1.23 Gbit/s" for that many bytes in that many microseconds. */
char *rate_text(char *out, int64_t bytes, int64_t micros);

#endif
