/* cells.h - which memory of the stack a call may change, part by part, for `assigns`. */
#ifndef SEQUENT_STACK_CELLS_H
#define SEQUENT_STACK_CELLS_H

#define PERMUTATION_CELLS(p, n) (p).at[0 .. (n) - 1], (p).where[0 .. (n) - 1]
#define SLOTS_CELLS(s, n) \
  (s).used, (s).generation[0 .. (n) - 1], PERMUTATION_CELLS((s).order, n)
#define NAMES_CELLS(d, n) (d).order, (d).node[0 .. (n) - 1], (d).head[0 .. (d).hash.m - 1]

#define SCHEDULE_CELLS(s) \
  (s)->schedule.woken, (s)->schedule.waiting, \
  (s)->schedule.due.at[1 .. 2 * (s)->schedule.due.n - 1], \
  PERMUTATION_CELLS((s)->schedule.order, (s)->schedule.due.n)
#define EVENTS_CELLS(s) \
  (s)->events.first, (s)->events.count, \
  PERMUTATION_CELLS((s)->events.order, (s)->events.order.n)
#define PACKETS_CELLS(s) \
  (s)->packets.packet[0 .. (s)->packets.n - 1], (s)->packets.bytes[0 .. (s)->packets.n - 1], \
  SLOTS_CELLS((s)->packets.slots, (s)->packets.n)
#define DATAGRAMS_CELLS(s) \
  (s)->datagrams.socket[0 .. (s)->datagrams.n - 1], \
  (s)->datagrams.datagram[0 .. SEQUENT_DATAGRAMS * (s)->datagrams.n - 1], \
  (s)->datagrams.bytes[0 .. SEQUENT_DATAGRAMS * (s)->datagrams.n - 1], \
  SLOTS_CELLS((s)->datagrams.slots, (s)->datagrams.n), \
  NAMES_CELLS((s)->datagrams.names, (s)->datagrams.n)
#define CONNECTIONS_CELLS(s) \
  (s)->connections.tcb[0 .. (s)->connections.n - 1], \
  (s)->connections.place[0 .. (s)->connections.n - 1], \
  (s)->connections.receive[0 .. (s)->connections.n - 1], \
  (s)->connections.send[0 .. (s)->connections.n - 1], \
  SLOTS_CELLS((s)->connections.slots, (s)->connections.n), \
  NAMES_CELLS((s)->connections.names, (s)->connections.n)
#define NEIGHBORS_CELLS(s) (s)->memory.neighbor[0 .. (s)->memory.neighbors - 1]
#define LISTENERS_CELLS(s) \
  (s)->memory.listener[0 .. (s)->memory.listeners - 1], \
  (s)->memory.queue[0 .. (s)->memory.listeners - 1]
#define SUNDRY_CELLS(s) \
  (s)->errors.full, (s)->resets.full, (s)->ports, (s)->identification

/* All that can change after sequent_init. */
#define STACK_CELLS(s) \
  SCHEDULE_CELLS(s), EVENTS_CELLS(s), PACKETS_CELLS(s), DATAGRAMS_CELLS(s), \
  CONNECTIONS_CELLS(s), NEIGHBORS_CELLS(s), LISTENERS_CELLS(s), SUNDRY_CELLS(s)

/* How many there are of each says where what may change ends; it stays. For `ensures`. */
#define SIZE_SAME(A, B, size) (\at(size, A) == \at(size, B))
#define SIZES_SAME(A, B, s) \
  (SIZE_SAME(A, B, (s)->connections.n) && SIZE_SAME(A, B, (s)->packets.n) && \
   SIZE_SAME(A, B, (s)->datagrams.n) && SIZE_SAME(A, B, (s)->schedule.due.n) && \
   SIZE_SAME(A, B, (s)->events.order.n) && SIZE_SAME(A, B, (s)->memory.neighbors) && \
   SIZE_SAME(A, B, (s)->memory.listeners) && \
   SIZE_SAME(A, B, (s)->connections.names.hash.m) && \
   SIZE_SAME(A, B, (s)->datagrams.names.hash.m))
#define SIZES_STAY(s) SIZES_SAME(Pre, Post, s)

/* What STACK_CELLS(s) are stays what it was: settled (settled.h), said without a name. For who
 * takes a second step after one that may have changed all of it. */
#define STAYS(x) (\at(x, Pre) == (x))
#define CONNECTIONS_STAY(s) \
  (STAYS((s)->connections.n) && STAYS((s)->connections.tcb) && STAYS((s)->connections.place) && \
   STAYS((s)->connections.receive) && STAYS((s)->connections.send) && \
   STAYS((s)->connections.slots.generation) && STAYS((s)->connections.slots.order.at) && \
   STAYS((s)->connections.slots.order.where) && STAYS((s)->connections.names.node) && \
   STAYS((s)->connections.names.head) && STAYS((s)->connections.names.hash.m))
#define DATAGRAMS_STAY(s) \
  (STAYS((s)->datagrams.n) && STAYS((s)->datagrams.socket) && STAYS((s)->datagrams.datagram) && \
   STAYS((s)->datagrams.bytes) && STAYS((s)->datagrams.slots.generation) && \
   STAYS((s)->datagrams.slots.order.at) && STAYS((s)->datagrams.slots.order.where) && \
   STAYS((s)->datagrams.names.node) && STAYS((s)->datagrams.names.head) && \
   STAYS((s)->datagrams.names.hash.m))
#define PACKETS_STAY(s) \
  (STAYS((s)->packets.n) && STAYS((s)->packets.packet) && STAYS((s)->packets.bytes) && \
   STAYS((s)->packets.slots.generation) && STAYS((s)->packets.slots.order.at) && \
   STAYS((s)->packets.slots.order.where))
#define REST_STAYS(s) \
  (STAYS((s)->schedule.due.n) && STAYS((s)->schedule.due.at) && \
   STAYS((s)->schedule.order.at) && STAYS((s)->schedule.order.where) && \
   STAYS((s)->events.order.n) && STAYS((s)->events.order.at) && \
   STAYS((s)->events.order.where) && STAYS((s)->memory.neighbors) && \
   STAYS((s)->memory.neighbor) && STAYS((s)->memory.listeners) && \
   STAYS((s)->memory.listener) && STAYS((s)->memory.queue))

#endif
