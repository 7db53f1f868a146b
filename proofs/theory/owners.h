/* owners.h - whose the arrays of a stack are; names only for who joins the layers (APART_OPAQUE).
 */
#ifndef SEQUENT_THEORY_OWNERS_H
#define SEQUENT_THEORY_OWNERS_H

#if defined(APART_OPAQUE)
#define OWNERS(name) predicate name{L}(struct sequent *s) reads *s;
/*@ axiomatic Owners {
      OWNERS(owned_neighbors)
      OWNERS(owned_routes)
      OWNERS(owned_listeners)
      OWNERS(owned_schedule)
      OWNERS(owned_events)
      OWNERS(owned_packets)
      OWNERS(owned_datagrams)
      OWNERS(owned_connections)
      OWNERS(owned_sundry)
    }
*/
#else
#define SLOTS_OWNED(s, who) \
  (OWNED((s).order.at, who) && OWNED((s).order.where, who) && OWNED((s).generation, who))
/*@ predicate owned_neighbors{L}(struct sequent *s) = OWNED(s->memory.neighbor, OWNER_NEIGHBORS);
    predicate owned_routes{L}(struct sequent *s) = OWNED(s->memory.route, OWNER_ROUTES);
    predicate owned_listeners{L}(struct sequent *s) =
      OWNED(s->memory.listener, OWNER_LISTENERS) && OWNED(s->memory.queue, OWNER_QUEUES);
    predicate owned_schedule{L}(struct sequent *s) =
      OWNED(s->schedule.due.at, OWNER_TIMES) && OWNED(s->schedule.order.at, OWNER_ORDER) &&
      OWNED(s->schedule.order.where, OWNER_ORDER);
    predicate owned_events{L}(struct sequent *s) =
      OWNED(s->events.order.at, OWNER_NEWS) && OWNED(s->events.order.where, OWNER_NEWS);
    predicate owned_packets{L}(struct sequent *s) =
      OWNED(s->packets.packet, OWNER_PACKETS) && OWNED(s->packets.bytes, OWNER_PACKET_BYTES) &&
      SLOTS_OWNED(s->packets.slots, OWNER_PACKET_SLOTS);
    predicate owned_datagrams{L}(struct sequent *s) =
      OWNED(s->datagrams.socket, OWNER_SOCKETS) &&
      OWNED(s->datagrams.datagram, OWNER_DATAGRAMS) &&
      OWNED(s->datagrams.bytes, OWNER_DATAGRAM_BYTES) &&
      SLOTS_OWNED(s->datagrams.slots, OWNER_DATAGRAM_SLOTS) &&
      OWNED(s->datagrams.names.node, OWNER_DATAGRAM_NAMES) &&
      OWNED(s->datagrams.names.head, OWNER_DATAGRAM_HEADS);
    predicate owned_connections{L}(struct sequent *s) =
      OWNED(s->connections.tcb, OWNER_TCBS) && OWNED(s->connections.place, OWNER_PLACES) &&
      OWNED(s->connections.receive, OWNER_RECEIVE) && OWNED(s->connections.send, OWNER_SEND) &&
      SLOTS_OWNED(s->connections.slots, OWNER_CONNECTION_SLOTS) &&
      OWNED(s->connections.names.node, OWNER_CONNECTION_NAMES) &&
      OWNED(s->connections.names.head, OWNER_CONNECTION_HEADS);
    predicate owned_sundry{L}(struct sequent *s) = OWNED(s, OWNER_STACK);
*/
#endif

/*@ predicate stack_owned{L}(struct sequent *s) =
      owned_sundry(s) && owned_neighbors(s) && owned_routes(s) && owned_listeners(s) &&
      owned_schedule(s) && owned_events(s) && owned_packets(s) && owned_datagrams(s) &&
      owned_connections(s);
*/

#endif
