/* init_parts.h - the steps of sequent_init: each makes one part of the stack out of the caller's
 * arrays, and leaves the parts made before (begun.h). The arrays come by value, so that where they
 * are stays known whatever is written.
 */
#ifndef SEQUENT_STACK_INIT_PARTS_H
#define SEQUENT_STACK_INIT_PARTS_H

#include "stack/begun.h"

/* What a step may change of the caller's arrays. */
#define CONNECTION_ARRAYS(m) \
  (m).tcb[0 .. (m).connections - 1], (m).connection[0 .. (m).connections - 1], \
  (m).connection_slots[0 .. 3 * (m).connections - 1], \
  (m).connection_names[0 .. (m).connections - 1], (m).connection_heads[0 .. (m).buckets - 1]
#define LISTENER_ARRAYS(m) (m).listener[0 .. (m).listeners - 1]
#define DATAGRAM_ARRAYS(m) \
  (m).datagram_socket[0 .. (m).datagram_sockets - 1], \
  (m).datagram[0 .. (m).datagram_sockets * SEQUENT_DATAGRAMS - 1], \
  (m).datagram_slots[0 .. 3 * (m).datagram_sockets - 1], \
  (m).datagram_names[0 .. (m).datagram_sockets - 1], (m).datagram_heads[0 .. (m).buckets - 1]
#define NEIGHBOR_ARRAYS(m) (m).neighbor[0 .. (m).neighbors - 1]
#define ROUTE_ARRAYS(m) (m).route[0 .. (m).routes - 1]
#define EVENT_ARRAYS(m) (m).news[0 .. 2 * ((m).connections + (m).datagram_sockets) - 1]
#define PACKET_ARRAYS(m) \
  (m).packet[0 .. (m).packets - 1], (m).packet_slots[0 .. 3 * (m).packets - 1]
#define SCHEDULE_ARRAYS(m) \
  (m).times[0 .. 2 * ((m).connections + (m).packets + (m).neighbors) - 1], \
  (m).order[0 .. 2 * ((m).connections + (m).packets + (m).neighbors) - 1]

/* Where the packets and the schedule are: our own ARP packet goes there (init.c). */
#define PACKETS_AT(s, m) \
  ((s)->packets.packet == (m).packet && (s)->packets.bytes == (m).packet_bytes && \
   (s)->packets.n == (m).packets && (s)->packets.slots.order.at == (m).packet_slots && \
   (s)->packets.slots.order.where == (m).packet_slots + (m).packets && \
   (s)->packets.slots.generation == (m).packet_slots + 2 * (m).packets)
#define SCHEDULE_AT(s, m) \
  ((s)->schedule.due.at == (m).times && (s)->schedule.order.at == (m).order && \
   (s)->schedule.due.n == (m).connections + (m).packets + (m).neighbors && \
   (s)->schedule.order.where == (m).order + (s)->schedule.due.n)

/* The link's own network, and the gateway for all others. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_routes(m);
    requires link: subnet_ok(s->link) && s->link.own != 0;
    requires gateway: gateway == 0 || (m.routes >= 2 && address_host(gateway));
    terminates \true;
    exits \false;
    assigns ROUTE_ARRAYS(m);
    ensures routes: routes_begun(s);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures link: \exists integer i; 0 <= i < m.routes &&
      route_is(m.route + i, s->link.first, s->link.prefix) && m.route[i].gateway == 0;
    ensures others: gateway != 0 ==> \exists integer i; 0 <= i < m.routes &&
      route_is(m.route + i, 0, 0) && m.route[i].gateway == gateway;
*/
void init_routes(struct sequent *s, struct sequent_memory m, uint32_t gateway);

/* No connection is in use; the names are hashed with these secrets. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_connections(m);
    terminates \true;
    exits \false;
    assigns s->connections, CONNECTION_ARRAYS(m);
    ensures room: connections_room(&s->connections);
    ensures connections: connections_begun(s);
    ensures others: others{Pre, Post}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
*/
void init_connections(struct sequent *s, struct sequent_memory m, uint64_t secret0,
                      uint64_t secret1);

/* Nobody listens. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_listeners(m);
    terminates \true;
    exits \false;
    assigns LISTENER_ARRAYS(m);
    ensures listeners: listeners_begun(s);
    ensures others: others{Pre, Post}(s, OWNER_LISTENERS, OWNER_QUEUES);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures connections: connections_left{Pre, Post}(s);
*/
void init_listeners(struct sequent *s, struct sequent_memory m);

/* No datagram socket is in use. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_datagrams(m);
    terminates \true;
    exits \false;
    assigns s->datagrams, DATAGRAM_ARRAYS(m);
    ensures room: datagrams_room(&s->datagrams);
    ensures datagrams: datagrams_begun(s);
    ensures others: others{Pre, Post}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures connections: connections_left{Pre, Post}(s);
*/
void init_datagrams(struct sequent *s, struct sequent_memory m, uint64_t secret0,
                    uint64_t secret1);

/* No neighbor is known. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_neighbors(m);
    terminates \true;
    exits \false;
    assigns NEIGHBOR_ARRAYS(m);
    ensures neighbors: neighbors_begun(s);
    ensures others: others{Pre, Post}(s, OWNER_NEIGHBORS, OWNER_NEIGHBORS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures connections: connections_left{Pre, Post}(s);
    ensures datagrams: datagrams_left{Pre, Post}(s);
*/
void init_neighbors(struct sequent *s, struct sequent_memory m);

/* There is no news. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_events(m);
    terminates \true;
    exits \false;
    assigns s->events, EVENT_ARRAYS(m);
    ensures room: events_memory(&s->events);
    ensures events: events_begun(s);
    ensures others: others{Pre, Post}(s, OWNER_NEWS, OWNER_NEWS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures connections: connections_left{Pre, Post}(s);
    ensures datagrams: datagrams_left{Pre, Post}(s);
*/
void init_events(struct sequent *s, struct sequent_memory m);

/* No packet is on its way. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_packets(m);
    terminates \true;
    exits \false;
    assigns s->packets, PACKET_ARRAYS(m);
    ensures room: packets_memory(&s->packets);
    ensures packets: packets_begun(s);
    ensures at: PACKETS_AT(s, m);
    ensures others: others{Pre, Post}(s, OWNER_PACKETS, OWNER_PACKET_SLOTS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures connections: connections_left{Pre, Post}(s);
    ensures datagrams: datagrams_left{Pre, Post}(s);
    ensures events: events_left{Pre, Post}(s);
*/
void init_packets(struct sequent *s, struct sequent_memory m);

/* Nothing is due. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_schedule(m);
    terminates \true;
    exits \false;
    assigns s->schedule, SCHEDULE_ARRAYS(m);
    ensures room: schedule_memory(&s->schedule);
    ensures schedule: schedule_begun(s);
    ensures at: SCHEDULE_AT(s, m);
    ensures others: others{Pre, Post}(s, OWNER_TIMES, OWNER_ORDER);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures connections: connections_left{Pre, Post}(s);
    ensures datagrams: datagrams_left{Pre, Post}(s);
    ensures events: events_left{Pre, Post}(s);
    ensures packets: packets_left{Pre, Post}(s);
*/
void init_schedule(struct sequent *s, struct sequent_memory m);

#endif
