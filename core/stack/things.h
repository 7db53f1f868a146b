/* things.h - the numbers by which schedule and events know what they speak of.
 *
 * The schedule's things are the connections, then the packets, then the neighbors;
 * the events' are the connections, then the datagram sockets.
 */
#ifndef SEQUENT_STACK_THINGS_H
#define SEQUENT_STACK_THINGS_H

#include "stack/whole.h"

/*@ requires stack: \valid_read(s) && stack_sizes(s);
    requires packet: 0 <= p <= s->packets.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->connections.n + p;
*/
static inline int64_t thing_packet(const struct sequent *s, int64_t p)
{
  return s->memory.connections + p;
}

/*@ requires stack: \valid_read(s) && stack_sizes(s);
    requires neighbor: 0 <= m <= s->memory.neighbors;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->connections.n + s->packets.n + m;
*/
static inline int64_t thing_neighbor(const struct sequent *s, int64_t m)
{
  return s->memory.connections + s->memory.packets + m;
}

/*@ requires stack: \valid_read(s) && stack_sizes(s);
    requires socket: 0 <= u <= s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->connections.n + u;
*/
static inline int64_t event_datagram(const struct sequent *s, int64_t u)
{
  return s->memory.connections + u;
}

#endif
