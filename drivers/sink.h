/* sink.h - a descriptor that data goes to, without ever stopping the stack. */
#ifndef SEQUENT_DRIVERS_SINK_H
#define SEQUENT_DRIVERS_SINK_H

#include <poll.h>
#include <stdint.h>

struct sink {
  int fd;
  int waits;                    /* 1: a pipe, socket or terminal: it may be full */
};

/* Data shall go to fd, which stays the caller's. */
void sink_begin(struct sink *s, int fd);

/* Write up to n bytes: how many went, 0 when it is full now, -1 and errno. */
int64_t sink_write(struct sink *s, const void *data, int64_t n);

/* What to wait for before the next sink_write(). */
struct pollfd sink_wait(const struct sink *s);

#endif
