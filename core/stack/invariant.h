/* invariant.h - what is always true of a stack between two calls.
 *
 * Its tables are kept apart by their integer types as far as can be: bytes, the links
 * of slots and hash chains (int32_t), the small tables (uint32_t), times (uint64_t), and
 * the tcbs, neighbors and counts (int64_t).  What one kind holds survives a write to
 * another without a word; what remains is said once, in \separated below.
 */
#ifndef SEQUENT_STACK_INVARIANT_H
#define SEQUENT_STACK_INVARIANT_H

#include "stack/table.h"
#include "stack/things.h"

#define COUNT_MAX   0x100000
#define STREAMS     0x4000000000000000u  /* names of streams come again after so many */

/*@ // how many of each; never changes after sequent_init
    predicate counts_ok{L}(struct sequent *s) =
      1 <= s->memory.connections <= COUNT_MAX && 1 <= s->memory.listeners <= COUNT_MAX &&
      1 <= s->memory.datagram_sockets <= COUNT_MAX && 1 <= s->memory.packets <= COUNT_MAX &&
      1 <= s->memory.neighbors <= NEIGHBORS_MAX && 1 <= s->memory.routes <= ROUTES_MAX;

    predicate config_ok{L}(struct sequent *s) =
      SEQUENT_MTU_MIN <= s->config.mtu <= SEQUENT_MTU_MAX && 0 < s->config.mac <= MAC_MAX &&
      s->config.device_checksums <= 1 && s->config.device_segments <= s->config.device_checksums;

    // tcbs and rings
    predicate tcbs_valid{L}(struct sequent *s) =
      \valid(s->memory.tcb + (0 .. s->memory.connections - 1)) &&
      \valid(s->memory.receive + (0 .. s->memory.connections - 1)) &&
      \valid(s->memory.send + (0 .. s->memory.connections - 1)) &&
      \separated(s, s->memory.tcb + (0 .. s->memory.connections - 1)) &&
      \separated(s->memory.receive + (0 .. s->memory.connections - 1),
                 s->memory.send + (0 .. s->memory.connections - 1));

    // neighbors and routes, which share the tcbs' integer type
    predicate ways_valid{L}(struct sequent *s) =
      \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1)) &&
      \valid(s->memory.route + (0 .. s->memory.routes - 1)) &&
      \separated(s, s->memory.neighbor + (0 .. s->memory.neighbors - 1)) &&
      \separated(s, s->memory.route + (0 .. s->memory.routes - 1)) &&
      \separated(s->memory.tcb + (0 .. s->memory.connections - 1),
                 s->memory.neighbor + (0 .. s->memory.neighbors - 1)) &&
      \separated(s->memory.tcb + (0 .. s->memory.connections - 1),
                 s->memory.route + (0 .. s->memory.routes - 1)) &&
      \separated(s->memory.neighbor + (0 .. s->memory.neighbors - 1),
                 s->memory.route + (0 .. s->memory.routes - 1));

    // the small tables
    predicate small_valid{L}(struct sequent *s) =
      \valid(s->memory.connection + (0 .. s->memory.connections - 1)) &&
      \valid(s->memory.listener + (0 .. s->memory.listeners - 1)) &&
      \valid(s->memory.queue + (0 .. s->memory.listeners - 1)) &&
      \valid(s->memory.datagram_socket + (0 .. s->memory.datagram_sockets - 1)) &&
      \valid(s->memory.datagram + (0 .. s->memory.datagram_sockets * SEQUENT_DATAGRAMS - 1)) &&
      \valid(s->memory.packet + (0 .. s->memory.packets - 1));
    predicate small_apart{L}(struct sequent *s) =
      \separated(s, s->memory.connection + (0 .. s->memory.connections - 1),
                 s->memory.listener + (0 .. s->memory.listeners - 1),
                 s->memory.queue + (0 .. s->memory.listeners - 1),
                 s->memory.datagram_socket + (0 .. s->memory.datagram_sockets - 1),
                 s->memory.datagram + (0 .. s->memory.datagram_sockets * SEQUENT_DATAGRAMS - 1),
                 s->memory.packet + (0 .. s->memory.packets - 1));

    // buffers of bytes
    predicate bytes_valid{L}(struct sequent *s) =
      \valid(s->memory.datagram_bytes +
             (0 .. s->memory.datagram_sockets * SEQUENT_DATAGRAMS - 1)) &&
      \valid(s->memory.packet_bytes + (0 .. s->memory.packets - 1));
    predicate bytes_apart{L}(struct sequent *s) =
      \separated(s->memory.receive + (0 .. s->memory.connections - 1),
                 s->memory.send + (0 .. s->memory.connections - 1),
                 s->memory.datagram_bytes +
                   (0 .. s->memory.datagram_sockets * SEQUENT_DATAGRAMS - 1),
                 s->memory.packet_bytes + (0 .. s->memory.packets - 1));

    predicate shape_ok{L}(struct sequent *s) =
      \valid(s) && counts_ok(s) && config_ok(s) && tcbs_valid(s) && ways_valid(s) &&
      small_valid(s) && small_apart(s) && bytes_valid(s) && bytes_apart(s);
*/

/*@ // the tables of indices, each of the right size
    predicate schedule_fits{L}(struct sequent *s) =
      schedule_ok(&s->schedule) &&
      s->schedule.due.n == s->memory.connections + s->memory.packets + s->memory.neighbors;
    predicate events_fit{L}(struct sequent *s) =
      events_ok(&s->events) &&
      s->events.order.n == s->memory.connections + s->memory.datagram_sockets;
    predicate slots_fit{L}(struct sequent *s) =
      slots_ok(&s->connections.slots) && s->connections.slots.order.n == s->memory.connections &&
      slots_ok(&s->datagrams.slots) &&
      s->datagrams.slots.order.n == s->memory.datagram_sockets &&
      slots_ok(&s->packets.slots) && s->packets.slots.order.n == s->memory.packets;
    predicate names_fit{L}(struct sequent *s) =
      demux_ok(&s->connections.names) && s->connections.names.n == s->memory.connections &&
      demux_ok(&s->datagrams.names) && s->datagrams.names.n == s->memory.datagram_sockets;
*/

/*@ // the small tables' contents
    predicate connections_in{L}(struct sequent *s) =
      \forall integer k; 0 <= k < s->memory.connections ==>
        s->connections.place[k].local_port <= 65535 &&
        s->connections.place[k].remote_port <= 65535 &&
        s->connections.place[k].listens <= s->memory.listeners &&
        s->connections.place[k].parent <= s->memory.connections;
    predicate listeners_in{L}(struct sequent *s) =
      \forall integer l; 0 <= l < s->memory.listeners ==>
        s->memory.listener[l].head < SEQUENT_BACKLOG &&
        s->memory.listener[l].count <= SEQUENT_BACKLOG &&
        s->memory.listener[l].backlog <= SEQUENT_BACKLOG;
    predicate sockets_in{L}(struct sequent *s) =
      \forall integer u; 0 <= u < s->memory.datagram_sockets ==>
        s->memory.datagram_socket[u].head < SEQUENT_DATAGRAMS &&
        s->memory.datagram_socket[u].count <= SEQUENT_DATAGRAMS &&
        s->memory.datagram_socket[u].local_port <= 65535 &&
        s->memory.datagram_socket[u].remote_port <= 65535 &&
        s->memory.datagram_socket[u].protocol <= 255;
    predicate datagrams_in{L}(struct sequent *s) =
      \forall integer k; 0 <= k < s->memory.datagram_sockets * SEQUENT_DATAGRAMS ==>
        s->memory.datagram[k].length <= SEQUENT_PACKET &&
        s->memory.datagram[k].from_port <= 65535;
    predicate packets_in{L}(struct sequent *s) =
      \forall integer p; 0 <= p < s->memory.packets ==>
        s->memory.packet[p].length <= SEQUENT_PACKET;
    predicate scalars_in{L}(struct sequent *s) =
      s->ports <= 65535 && s->identification <= 65535 && s->connections.streams < STREAMS &&
      budget_ok(s->errors) && budget_ok(s->resets) && subnet_ok(s->link);

    predicate small_in{L}(struct sequent *s) =
      connections_in(s) && listeners_in(s) && sockets_in(s) && datagrams_in(s) &&
      packets_in(s) && scalars_in(s);
    predicate ways_in{L}(struct sequent *s) =
      neighbors_ok(s->memory.neighbor, s->memory.neighbors) &&
      routes_ok(s->memory.route, s->memory.routes);

    predicate stack_ok{L}(struct sequent *s) =
      shape_ok(s) && schedule_fits(s) && events_fit(s) && slots_fit(s) && names_fit(s) &&
      small_in(s) && ways_in(s) && tcbs_good(s->memory.tcb, s->memory.connections);
*/

#endif
