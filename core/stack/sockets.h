/* sockets.h - from handles to connections and datagram sockets. */
#ifndef SEQUENT_STACK_SOCKETS_H
#define SEQUENT_STACK_SOCKETS_H

#include "sequent.h"

enum { HANDLE_CONNECTION, HANDLE_DATAGRAM };

/* The index behind a handle of that kind, or -1 when it is stale or another's. */
int64_t socket_connection(const struct sequent *s, int64_t socket);
int64_t socket_datagram(const struct sequent *s, int64_t socket);

/* The handle of a connection or datagram socket that is in use. */
int64_t handle_connection(const struct sequent *s, int64_t i);
int64_t handle_datagram(const struct sequent *s, int64_t u);

/* Why a connection is dead, as enum sequent_error. */
int64_t socket_error(const struct tcb *t);

#endif
