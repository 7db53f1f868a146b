/* connection.h - one connection among many: its tcb, its two rings, its place in
 * the schedule and in the hash of names.  Whatever happens to a tcb happens here,
 * and nothing above writes one.
 */
#ifndef SEQUENT_STACK_CONNECTION_H
#define SEQUENT_STACK_CONNECTION_H

#include "sequent.h"
#include "tcp/segment.h"

/* A new connection without names, CLOSED, or -1 when all are in use. */
int64_t connection_new(struct sequent *s);

/* It goes back to the free ones; its handle is stale from now on. */
void connection_free(struct sequent *s, int64_t i);

/* Name it; 0, or SEQUENT_IN_USE when another has that name. */
int64_t connection_name(struct sequent *s, int64_t i, uint32_t local, uint32_t local_port,
                        uint32_t remote, uint32_t remote_port);
void connection_unname(struct sequent *s, int64_t i);

/* The handshake begins: ours, or the answer to *syn. */
void connection_call(struct sequent *s, int64_t i, int64_t now);
void connection_answer(struct sequent *s, int64_t i, const struct segment *syn, int64_t now);

/* A segment for it, with its text (g->len bytes).  enum tcp_verdict. */
int64_t connection_arrive(struct sequent *s, int64_t i, const struct segment *g,
                          const uint8_t *text, int64_t now);

/* Its timers, and whether a segment can go now. */
int64_t connection_tick(struct sequent *s, int64_t i, int64_t now);

/* The next segment, at most `most` bytes of text; 0 if none. */
int64_t connection_emit(struct sequent *s, int64_t i, int64_t most, struct segment *g, int64_t now);

/* An ICMP error blames the segment at that sequence number.  enum sequent_fate. */
int64_t connection_blamed(struct sequent *s, int64_t i, uint32_t seq, int64_t now);

/* The peer cannot be reached; it looks again later if it lives on. */
void connection_unreachable(struct sequent *s, int64_t i, int64_t now);

/* What the application does: see tcp/user.h.  The bytes go through the rings. */
int64_t connection_send(struct sequent *s, int64_t i, const uint8_t *data, int64_t n, int64_t now);
int64_t connection_recv(struct sequent *s, int64_t i, uint8_t *data, int64_t n, int64_t now);
void connection_shutdown(struct sequent *s, int64_t i, int64_t now);
void connection_close(struct sequent *s, int64_t i, int64_t now);
void connection_abort(struct sequent *s, int64_t i, int64_t now);
void connection_nodelay(struct sequent *s, int64_t i, int64_t on, int64_t now);

/* Nobody holds it and nothing is left to say: free it. */
void connection_sweep(struct sequent *s, int64_t i);

#endif
