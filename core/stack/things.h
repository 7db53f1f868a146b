/* things.h - the numbers by which schedule and events know what they speak of.
 *
 * The schedule's things are the connections, then the packets, then the neighbors;
 * the events' are the connections, then the datagram sockets.
 */
#ifndef SEQUENT_STACK_THINGS_H
#define SEQUENT_STACK_THINGS_H

#include "sequent.h"

static inline int64_t thing_packet(const struct sequent *s, int64_t p)
{
  return s->memory.connections + p;
}

static inline int64_t thing_neighbor(const struct sequent *s, int64_t m)
{
  return s->memory.connections + s->memory.packets + m;
}

static inline int64_t event_datagram(const struct sequent *s, int64_t u)
{
  return s->memory.connections + u;
}

#endif
