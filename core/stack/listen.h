/* listen.h - listening sockets: connections that begin, and those that wait for
 * accept.  Half-open ones are only counted; those done stand in a ring.
 */
#ifndef SEQUENT_STACK_LISTEN_H
#define SEQUENT_STACK_LISTEN_H

#include "sequent.h"
#include "tcp/segment.h"

/* Connection i, named and CLOSED, begins to listen.  0 or SEQUENT_FULL. */
int64_t listen_begin(struct sequent *s, int64_t i, int64_t backlog);

/* It listens no more; whoever waits to be accepted is reset. */
void listen_end(struct sequent *s, int64_t i, int64_t now);

/* A SYN for listening connection i: the new connection, or -1 (RFC 9293 3.10.7.2;
 * with a full backlog the SYN is dropped, its sender will repeat it). */
int64_t listen_syn(struct sequent *s, int64_t i, uint32_t local, uint32_t remote,
                   uint32_t local_port, uint32_t remote_port, const struct segment *syn,
                   int64_t now);

/* Connection i, half open until now, may have been established or lost. */
void listen_progress(struct sequent *s, int64_t i, int64_t now);

/* The connection that has waited longest to be accepted, or -1. */
int64_t listen_accept(struct sequent *s, int64_t i);

#endif
