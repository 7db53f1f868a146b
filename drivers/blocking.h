/* blocking.h - sockets that wait: each call runs the loop until it has its answer.
 *
 * For programs that do one thing at a time.  `patience` is in microseconds: how long a call
 * may go without any progress before it answers SEQUENT_TIMED_OUT; NEVER for ever.  A device
 * that breaks is SEQUENT_ABORTED, with loop.broken set.
 */
#ifndef SEQUENT_DRIVERS_BLOCKING_H
#define SEQUENT_DRIVERS_BLOCKING_H

#include "loop.h"

/* A connection to address:port, its handshake done.  A socket, or an error. */
int64_t block_connect(struct loop *l, uint32_t address, int64_t port, int64_t patience);

/* A socket that listens on port, or an error. */
int64_t block_listen(struct loop *l, int64_t port, int64_t backlog);

/* The next connection of a listening socket. */
int64_t block_accept(struct loop *l, int64_t listener, int64_t patience);

/* All n bytes: n, or an error. */
int64_t block_send(struct loop *l, int64_t socket, const void *data, int64_t n, int64_t patience);

/* Up to n bytes: how many, 0 at the end of the peer's stream, or an error. */
int64_t block_recv(struct loop *l, int64_t socket, void *data, int64_t n, int64_t patience);

/* Close in order: our FIN goes out and is acknowledged, what the peer still sends is read and
 * dropped.  Gives up after patience; the socket is gone in any case.  0, or an error. */
int64_t block_close(struct loop *l, int64_t socket, int64_t patience);

/* What an error means, in words for the user. */
const char *error_text(int64_t error);

#endif
