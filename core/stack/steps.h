/* steps.h - what a step that changes one part of the stack leaves as it was.
 *
 * After the step: assert which cells of each type may have changed since A (ONLY_..., from the
 * assigns of what was called), then only_...{A, Here}(s): all else holds as before.
 */
#ifndef SEQUENT_STACK_STEPS_H
#define SEQUENT_STACK_STEPS_H

#include "stack/elsewhere.h"
#include "stack/whole.h"

#define OFF(A, cell) (q != \at(&(cell), A))
#define AWAY(A, array, from, to) (\separated(q, \at((array) + ((from) .. (to)), A)))
#define OFF_SLOTS(A, s, n) \
  (AWAY(A, (s).order.at, 0, (n) - 1) && AWAY(A, (s).order.where, 0, (n) - 1) && \
   AWAY(A, (s).generation, 0, (n) - 1))
#define OFF_NAMES(A, d, n) \
  (AWAY(A, (d).node, 0, (n) - 1) && AWAY(A, (d).head, 0, (d).hash.m - 1))

/*@ // what was valid memory still is
    predicate nothing_freed{A, B}(struct sequent *s) =
      \forall char *q; \block_length{A}(q) <= \block_length{B}(q);

    // no cell of that type has changed
    predicate no_bytes{A, B}(struct sequent *s) = KEPT(uint8_t, A, B, \true);
    predicate no_words{A, B}(struct sequent *s) = KEPT(uint32_t, A, B, \true);
    predicate no_links{A, B}(struct sequent *s) = KEPT(int32_t, A, B, \true);
    predicate no_times{A, B}(struct sequent *s) = KEPT(uint64_t, A, B, \true);
    predicate no_counts{A, B}(struct sequent *s) = KEPT(int64_t, A, B, \true);
    predicate no_pointers{A, B}(struct sequent *s) = KEPT(char *, A, B, \true);
*/

/* --- the schedule ---------------------------------------------------------- */
#define ONLY_SCHEDULE_WORDS(A, B, s) \
  KEPT(uint32_t, A, B, OFF(A, (s)->schedule.woken) && \
       OFF(A, (s)->schedule.waiting))
#define ONLY_SCHEDULE_LINKS(A, B, s) \
  KEPT(int32_t, A, B, AWAY(A, (s)->schedule.order.at, 0, (s)->schedule.due.n - 1) && \
       AWAY(A, (s)->schedule.order.where, 0, (s)->schedule.due.n - 1))
#define ONLY_SCHEDULE_TIMES(A, B, s) \
  KEPT(uint64_t, A, B, AWAY(A, (s)->schedule.due.at, 1, 2 * (s)->schedule.due.n - 1))
/*@ predicate only_schedule_words{A, B}(struct sequent *s) = ONLY_SCHEDULE_WORDS(A, B, s);
    predicate only_schedule_links{A, B}(struct sequent *s) = ONLY_SCHEDULE_LINKS(A, B, s);
    predicate only_schedule_times{A, B}(struct sequent *s) = ONLY_SCHEDULE_TIMES(A, B, s);
    predicate only_schedule{A, B}(struct sequent *s) =
      no_bytes{A, B}(s) && only_schedule_words{A, B}(s) && only_schedule_links{A, B}(s) &&
      only_schedule_times{A, B}(s) && no_counts{A, B}(s) && no_pointers{A, B}(s) &&
      nothing_freed{A, B}(s);
*/

/* --- the events ------------------------------------------------------------ */
#define ONLY_EVENTS_WORDS(A, B, s) \
  KEPT(uint32_t, A, B, OFF(A, (s)->events.first) && \
       OFF(A, (s)->events.count))
#define ONLY_EVENTS_LINKS(A, B, s) \
  KEPT(int32_t, A, B, AWAY(A, (s)->events.order.at, 0, (s)->events.order.n - 1) && \
       AWAY(A, (s)->events.order.where, 0, (s)->events.order.n - 1))
/*@ predicate only_events_words{A, B}(struct sequent *s) = ONLY_EVENTS_WORDS(A, B, s);
    predicate only_events_links{A, B}(struct sequent *s) = ONLY_EVENTS_LINKS(A, B, s);
    predicate only_events{A, B}(struct sequent *s) =
      no_bytes{A, B}(s) && only_events_words{A, B}(s) && only_events_links{A, B}(s) &&
      no_times{A, B}(s) && no_counts{A, B}(s) && no_pointers{A, B}(s) &&
      nothing_freed{A, B}(s);
*/

/* --- the packets ----------------------------------------------------------- */
#define ONLY_PACKETS_BYTES(A, B, s) \
  KEPT(uint8_t, A, B, AWAY(A, (s)->packets.bytes, 0, (s)->packets.n - 1))
#define ONLY_PACKETS_WORDS(A, B, s) \
  KEPT(uint32_t, A, B, OFF(A, (s)->packets.slots.used) && \
       AWAY(A, (s)->packets.packet, 0, (s)->packets.n - 1))
#define ONLY_PACKETS_LINKS(A, B, s) \
  KEPT(int32_t, A, B, OFF_SLOTS(A, (s)->packets.slots, (s)->packets.n))
/*@ predicate only_packets_bytes{A, B}(struct sequent *s) = ONLY_PACKETS_BYTES(A, B, s);
    predicate only_packets_words{A, B}(struct sequent *s) = ONLY_PACKETS_WORDS(A, B, s);
    predicate only_packets_links{A, B}(struct sequent *s) = ONLY_PACKETS_LINKS(A, B, s);
    predicate only_packets{A, B}(struct sequent *s) =
      only_packets_bytes{A, B}(s) && only_packets_words{A, B}(s) && only_packets_links{A, B}(s) &&
      no_times{A, B}(s) && no_counts{A, B}(s) && no_pointers{A, B}(s) &&
      nothing_freed{A, B}(s);
*/

/* --- the datagram sockets -------------------------------------------------- */
#define ONLY_DATAGRAMS_BYTES(A, B, s) \
  KEPT(uint8_t, A, B, AWAY(A, (s)->datagrams.bytes, 0, SEQUENT_DATAGRAMS * (s)->datagrams.n - 1))
#define ONLY_DATAGRAMS_WORDS(A, B, s) \
  KEPT(uint32_t, A, B, OFF(A, (s)->datagrams.slots.used) && \
       AWAY(A, (s)->datagrams.names.node, 0, (s)->datagrams.n - 1))
#define ONLY_DATAGRAMS_LINKS(A, B, s) \
  KEPT(int32_t, A, B, OFF_SLOTS(A, (s)->datagrams.slots, (s)->datagrams.n) && \
       OFF_NAMES(A, (s)->datagrams.names, (s)->datagrams.n))
#define ONLY_DATAGRAMS_TIMES(A, B, s) \
  KEPT(uint64_t, A, B, OFF(A, (s)->datagrams.names.order) && \
       AWAY(A, (s)->datagrams.names.node, 0, (s)->datagrams.n - 1))
#define ONLY_DATAGRAMS_COUNTS(A, B, s) \
  KEPT(int64_t, A, B, AWAY(A, (s)->datagrams.socket, 0, (s)->datagrams.n - 1) && \
       AWAY(A, (s)->datagrams.datagram, 0, SEQUENT_DATAGRAMS * (s)->datagrams.n - 1))
/*@ predicate only_datagrams_bytes{A, B}(struct sequent *s) = ONLY_DATAGRAMS_BYTES(A, B, s);
    predicate only_datagrams_words{A, B}(struct sequent *s) = ONLY_DATAGRAMS_WORDS(A, B, s);
    predicate only_datagrams_links{A, B}(struct sequent *s) = ONLY_DATAGRAMS_LINKS(A, B, s);
    predicate only_datagrams_times{A, B}(struct sequent *s) = ONLY_DATAGRAMS_TIMES(A, B, s);
    predicate only_datagrams_counts{A, B}(struct sequent *s) = ONLY_DATAGRAMS_COUNTS(A, B, s);
    predicate only_datagrams{A, B}(struct sequent *s) =
      only_datagrams_bytes{A, B}(s) && only_datagrams_words{A, B}(s) &&
      only_datagrams_links{A, B}(s) && only_datagrams_times{A, B}(s) &&
      only_datagrams_counts{A, B}(s) && no_pointers{A, B}(s) &&
      nothing_freed{A, B}(s);
*/

/* --- the connections ------------------------------------------------------- */
#define ONLY_CONNECTIONS_BYTES(A, B, s) \
  KEPT(uint8_t, A, B, AWAY(A, (s)->connections.receive, 0, (s)->connections.n - 1) && \
       AWAY(A, (s)->connections.send, 0, (s)->connections.n - 1))
#define ONLY_CONNECTIONS_WORDS(A, B, s) \
  KEPT(uint32_t, A, B, OFF(A, (s)->connections.slots.used) && \
       AWAY(A, (s)->connections.place, 0, (s)->connections.n - 1) && \
       AWAY(A, (s)->connections.names.node, 0, (s)->connections.n - 1))
#define ONLY_CONNECTIONS_LINKS(A, B, s) \
  KEPT(int32_t, A, B, OFF_SLOTS(A, (s)->connections.slots, (s)->connections.n) && \
       OFF_NAMES(A, (s)->connections.names, (s)->connections.n))
#define ONLY_CONNECTIONS_TIMES(A, B, s) \
  KEPT(uint64_t, A, B, OFF(A, (s)->connections.names.order) && \
       AWAY(A, (s)->connections.names.node, 0, (s)->connections.n - 1))
#define ONLY_CONNECTIONS_COUNTS(A, B, s) \
  KEPT(int64_t, A, B, AWAY(A, (s)->connections.tcb, 0, (s)->connections.n - 1))
/*@ predicate only_connections_bytes{A, B}(struct sequent *s) = ONLY_CONNECTIONS_BYTES(A, B, s);
    predicate only_connections_words{A, B}(struct sequent *s) = ONLY_CONNECTIONS_WORDS(A, B, s);
    predicate only_connections_links{A, B}(struct sequent *s) = ONLY_CONNECTIONS_LINKS(A, B, s);
    predicate only_connections_times{A, B}(struct sequent *s) = ONLY_CONNECTIONS_TIMES(A, B, s);
    predicate only_connections_counts{A, B}(struct sequent *s) = ONLY_CONNECTIONS_COUNTS(A, B, s);
    predicate only_connections{A, B}(struct sequent *s) =
      only_connections_bytes{A, B}(s) && only_connections_words{A, B}(s) &&
      only_connections_links{A, B}(s) && only_connections_times{A, B}(s) &&
      only_connections_counts{A, B}(s) && no_pointers{A, B}(s) &&
      nothing_freed{A, B}(s);
*/

/* --- the neighbors --------------------------------------------------------- */
#define ONLY_NEIGHBORS_COUNTS(A, B, s) \
  KEPT(int64_t, A, B, AWAY(A, (s)->memory.neighbor, 0, (s)->memory.neighbors - 1))
/*@ predicate only_neighbors_counts{A, B}(struct sequent *s) = ONLY_NEIGHBORS_COUNTS(A, B, s);
    predicate only_neighbors{A, B}(struct sequent *s) =
      no_bytes{A, B}(s) && no_words{A, B}(s) && no_links{A, B}(s) && no_times{A, B}(s) &&
      only_neighbors_counts{A, B}(s) && no_pointers{A, B}(s) &&
      nothing_freed{A, B}(s);
*/

/* --- the listeners --------------------------------------------------------- */
#define ONLY_LISTENERS_WORDS(A, B, s) \
  KEPT(uint32_t, A, B, AWAY(A, (s)->memory.listener, 0, (s)->memory.listeners - 1) && \
       AWAY(A, (s)->memory.queue, 0, (s)->memory.listeners - 1))
/*@ predicate only_listeners_words{A, B}(struct sequent *s) = ONLY_LISTENERS_WORDS(A, B, s);
    predicate only_listeners{A, B}(struct sequent *s) =
      no_bytes{A, B}(s) && only_listeners_words{A, B}(s) && no_links{A, B}(s) &&
      no_times{A, B}(s) && no_counts{A, B}(s) && no_pointers{A, B}(s) &&
      nothing_freed{A, B}(s);
*/

/* --- what is kept in the stack itself -------------------------------------- */
#define ONLY_SUNDRY_WORDS(A, B, s) \
  KEPT(uint32_t, A, B, OFF(A, (s)->ports) && \
       OFF(A, (s)->identification))
#define ONLY_SUNDRY_COUNTS(A, B, s) \
  KEPT(int64_t, A, B, OFF(A, (s)->errors.full) && \
       OFF(A, (s)->resets.full))
/*@ predicate only_sundry_words{A, B}(struct sequent *s) = ONLY_SUNDRY_WORDS(A, B, s);
    predicate only_sundry_counts{A, B}(struct sequent *s) = ONLY_SUNDRY_COUNTS(A, B, s);
    predicate only_sundry{A, B}(struct sequent *s) =
      no_bytes{A, B}(s) && only_sundry_words{A, B}(s) && no_links{A, B}(s) && no_times{A, B}(s) &&
      only_sundry_counts{A, B}(s) && no_pointers{A, B}(s) &&
      nothing_freed{A, B}(s);
*/

/* --- somebody else's memory: a local, a frame, what the caller gave ----------------- */

#define STRANGE_TO(p, x) ((p) != \base_addr(x))
#if defined(STRANGE_OPEN) || defined(WHOLE_THEORY)
/*@ // no array of the stack's begins at p
    predicate strange{L}(struct sequent *s, char *p) =
      STRANGE_TO(p, s) && STRANGE_TO(p, s->connections.tcb) &&
      STRANGE_TO(p, s->connections.place) && STRANGE_TO(p, s->connections.receive) &&
      STRANGE_TO(p, s->connections.send) && STRANGE_TO(p, s->connections.slots.order.at) &&
      STRANGE_TO(p, s->connections.slots.order.where) &&
      STRANGE_TO(p, s->connections.slots.generation) &&
      STRANGE_TO(p, s->connections.names.node) && STRANGE_TO(p, s->connections.names.head) &&
      STRANGE_TO(p, s->datagrams.socket) && STRANGE_TO(p, s->datagrams.datagram) &&
      STRANGE_TO(p, s->datagrams.bytes) && STRANGE_TO(p, s->datagrams.slots.order.at) &&
      STRANGE_TO(p, s->datagrams.slots.order.where) &&
      STRANGE_TO(p, s->datagrams.slots.generation) &&
      STRANGE_TO(p, s->datagrams.names.node) && STRANGE_TO(p, s->datagrams.names.head) &&
      STRANGE_TO(p, s->packets.packet) && STRANGE_TO(p, s->packets.bytes) &&
      STRANGE_TO(p, s->packets.slots.order.at) && STRANGE_TO(p, s->packets.slots.order.where) &&
      STRANGE_TO(p, s->packets.slots.generation) && STRANGE_TO(p, s->schedule.due.at) &&
      STRANGE_TO(p, s->schedule.order.at) && STRANGE_TO(p, s->schedule.order.where) &&
      STRANGE_TO(p, s->events.order.at) && STRANGE_TO(p, s->events.order.where) &&
      STRANGE_TO(p, s->memory.neighbor) && STRANGE_TO(p, s->memory.route) &&
      STRANGE_TO(p, s->memory.listener) && STRANGE_TO(p, s->memory.queue);
*/
#else
/*@ axiomatic Strange {     // pointers never change, so this stays
      predicate strange{L}(struct sequent *s, char *p)
        reads s->connections.tcb, s->connections.place, s->connections.receive,
          s->connections.send, s->connections.slots.order.at, s->connections.slots.order.where,
          s->connections.slots.generation, s->connections.names.node, s->connections.names.head,
          s->datagrams.socket, s->datagrams.datagram, s->datagrams.bytes,
          s->datagrams.slots.order.at, s->datagrams.slots.order.where,
          s->datagrams.slots.generation, s->datagrams.names.node, s->datagrams.names.head,
          s->packets.packet, s->packets.bytes, s->packets.slots.order.at,
          s->packets.slots.order.where, s->packets.slots.generation, s->schedule.due.at,
          s->schedule.order.at, s->schedule.order.where, s->events.order.at,
          s->events.order.where, s->memory.neighbor, s->memory.route, s->memory.listener,
          s->memory.queue;
    }
*/
#endif


/* The layers of the proof below the facts do not see them. */
#if !defined(WHOLE_LAYERS)
#include "stack/step_facts.h"
#endif

#endif
