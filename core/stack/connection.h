/* connection.h - the connections: each a tcb, its two rings, its place in the world, and
 * the names by which segments find it.
 *
 * Whatever happens to a tcb happens here, and nothing above writes one.  When a connection is
 * looked at next is said in turn.h.
 */
#ifndef SEQUENT_STACK_CONNECTION_H
#define SEQUENT_STACK_CONNECTION_H

#include "base/ring.h"
#include "stack/demux.h"
#include "stack/slots.h"
#include "tcp/segment.h"

#include <stdint.h>

#define CONNECTIONS_MAX 0x100000
#define STREAMS_MAX 0x4000000000000000u   /* names of streams come again after so many */

/* A connection's place in the world, beside its tcb. */
struct connection {
  uint32_t local, local_port;   /* own address (0: any) and port (0: none yet) */
  uint32_t remote, remote_port; /* the peer's, or 0 */
  uint32_t hop;                 /* the neighbor on the way to it */
  uint32_t held;                /* 1: the application has a handle */
  uint32_t listens;             /* 1 + index of the listener that it is; 0: it is none */
  uint32_t parent;              /* 1 + the listening connection it came from, while not accepted */
  uint32_t parent_generation;   /* that slot's generation at that time */
  uint32_t half;                /* 1: counted as half open in its parent's listener */
};

/* The arrays are the caller's, n entries each. */
struct connections {
  struct tcb *tcb;
  struct connection *place;
  struct ring *receive, *send;
  struct slots slots;           /* which are in use */
  struct demux names;           /* of local and remote addresses and ports */
  uint64_t streams;             /* ever begun: names of their streams */
  int64_t n;
};

/* No connection is in use.  The slots and the names were made before, for n of them. */
void connections_init(struct connections *c, struct tcb *tcb, struct connection *place,
                      struct ring *receive, struct ring *send, int64_t n);

/* A new connection without names, CLOSED, or -1 when all are in use. */
int64_t connection_new(struct connections *c);

/* Connection i goes back to the free ones; its handle is stale from now on. */
void connection_free(struct connections *c, int64_t i);

/* Name it: 0, or -1 when another has that name. */
int64_t connection_name(struct connections *c, int64_t i, uint32_t local, uint32_t local_port,
                        uint32_t remote, uint32_t remote_port);
void connection_unname(struct connections *c, int64_t i);

/* The handshake begins: ours, or the answer to *syn.  mss: what one segment to us may hold. */
void connection_call(struct connections *c, int64_t i, int64_t iss, int64_t ts_offset, int64_t mss,
                     int64_t now);
void connection_answer(struct connections *c, int64_t i, int64_t iss, int64_t ts_offset,
                       const struct segment *syn, int64_t mss, int64_t now);

/* A segment for it, with its text (g->len bytes).  enum tcp_verdict. */
int64_t connection_arrive(struct connections *c, int64_t i, const struct segment *g,
                          const uint8_t *text, int64_t now);

/* The application writes up to n bytes, or reads: how many went through the ring. */
int64_t connection_write(struct connections *c, int64_t i, const uint8_t *data, int64_t n,
                         int64_t now);
int64_t connection_read(struct connections *c, int64_t i, uint8_t *data, int64_t n, int64_t now);

/* Its timers. */
void connection_timer(struct connections *c, int64_t i, int64_t now);

/* The next segment, at most `most` bytes of text: 1, or 0 if there is none. */
int64_t connection_emit(struct connections *c, int64_t i, int64_t most, struct segment *g,
                        int64_t now);

/* The peer cannot be reached. */
void connection_unreachable(struct connections *c, int64_t i);

/* What else the application does: see tcp/user.h.  error: enum tcp_error. */
void connection_shutdown(struct connections *c, int64_t i, int64_t now);
void connection_close(struct connections *c, int64_t i, int64_t now);
void connection_abort(struct connections *c, int64_t i, int64_t error);
void connection_nodelay(struct connections *c, int64_t i, int64_t on, int64_t now);

#endif
