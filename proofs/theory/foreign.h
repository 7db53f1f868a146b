/* foreign.h - that an object is none of the stack's arrays, part by part, and that nothing but that
 * object has changed; names only for who joins the layers (APART_OPAQUE).
 */
#ifndef SEQUENT_THEORY_FOREIGN_H
#define SEQUENT_THEORY_FOREIGN_H

#include "apart.h"

#if defined(APART_OPAQUE)
#define FOREIGN(name) predicate name{L}(struct sequent *s, char *p) reads *s;
/*@ axiomatic Foreign {
      FOREIGN(foreign_neighbors)
      FOREIGN(foreign_routes)
      FOREIGN(foreign_listeners)
      FOREIGN(foreign_schedule)
      FOREIGN(foreign_events)
      FOREIGN(foreign_packets)
      FOREIGN(foreign_datagrams)
      FOREIGN(foreign_connections)
      predicate besides_bytes{A, B}(struct sequent *s, char *p)
        reads \at(s->connections.receive->byte[0], A), \at(s->connections.receive->byte[0], B);
      predicate besides_words{A, B}(struct sequent *s, char *p)
        reads \at(s->ports, A), \at(s->ports, B);
      predicate besides_links{A, B}(struct sequent *s, char *p)
        reads \at(s->connections.names.head[0], A), \at(s->connections.names.head[0], B);
      predicate besides_times{A, B}(struct sequent *s, char *p)
        reads \at(s->config.mac, A), \at(s->config.mac, B);
      predicate besides_counts{A, B}(struct sequent *s, char *p)
        reads \at(s->memory.packets, A), \at(s->memory.packets, B);
    }
*/
#else
#define SLOTS_FOREIGN(p, s) \
  (STRANGE_TO(p, (s).order.at) && STRANGE_TO(p, (s).order.where) && STRANGE_TO(p, (s).generation))
/*@ predicate foreign_neighbors{L}(struct sequent *s, char *p) = STRANGE_TO(p, s->memory.neighbor);
    predicate foreign_routes{L}(struct sequent *s, char *p) = STRANGE_TO(p, s->memory.route);
    predicate foreign_listeners{L}(struct sequent *s, char *p) =
      STRANGE_TO(p, s->memory.listener) && STRANGE_TO(p, s->memory.queue);
    predicate foreign_schedule{L}(struct sequent *s, char *p) =
      STRANGE_TO(p, s->schedule.due.at) && STRANGE_TO(p, s->schedule.order.at) &&
      STRANGE_TO(p, s->schedule.order.where);
    predicate foreign_events{L}(struct sequent *s, char *p) =
      STRANGE_TO(p, s->events.order.at) && STRANGE_TO(p, s->events.order.where);
    predicate foreign_packets{L}(struct sequent *s, char *p) =
      STRANGE_TO(p, s->packets.packet) && STRANGE_TO(p, s->packets.bytes) &&
      SLOTS_FOREIGN(p, s->packets.slots);
    predicate foreign_datagrams{L}(struct sequent *s, char *p) =
      STRANGE_TO(p, s->datagrams.socket) && STRANGE_TO(p, s->datagrams.datagram) &&
      STRANGE_TO(p, s->datagrams.bytes) && SLOTS_FOREIGN(p, s->datagrams.slots) &&
      STRANGE_TO(p, s->datagrams.names.node) && STRANGE_TO(p, s->datagrams.names.head);
    predicate foreign_connections{L}(struct sequent *s, char *p) =
      STRANGE_TO(p, s->connections.tcb) && STRANGE_TO(p, s->connections.place) &&
      STRANGE_TO(p, s->connections.receive) && STRANGE_TO(p, s->connections.send) &&
      SLOTS_FOREIGN(p, s->connections.slots) && STRANGE_TO(p, s->connections.names.node) &&
      STRANGE_TO(p, s->connections.names.head);

    predicate besides_bytes{A, B}(struct sequent *s, char *p) = elsewhere_bytes{A, B}(p);
    predicate besides_words{A, B}(struct sequent *s, char *p) = elsewhere_words{A, B}(p);
    predicate besides_links{A, B}(struct sequent *s, char *p) = elsewhere_links{A, B}(p);
    predicate besides_times{A, B}(struct sequent *s, char *p) = elsewhere_times{A, B}(p);
    predicate besides_counts{A, B}(struct sequent *s, char *p) = elsewhere_counts{A, B}(p);
*/
#endif

/*@ predicate foreign{L}(struct sequent *s, char *p) =
      foreign_neighbors(s, p) && foreign_routes(s, p) && foreign_listeners(s, p) &&
      foreign_schedule(s, p) && foreign_events(s, p) && foreign_packets(s, p) &&
      foreign_datagrams(s, p) && foreign_connections(s, p);
    predicate besides{A, B}(struct sequent *s, char *p) =
      besides_bytes{A, B}(s, p) && besides_words{A, B}(s, p) && besides_links{A, B}(s, p) &&
      besides_times{A, B}(s, p) && besides_counts{A, B}(s, p);
*/

/*@ // of the fields that steps move, none has moved
    predicate stack_resting{A, B}(struct sequent *s) =
      connections_used{A, B}(\at(&s->connections, A)) &&
      connections_turns{A, B}(\at(&s->connections, A)) &&
      packets_used{A, B}(\at(&s->packets, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
      datagrams_turns{A, B}(\at(&s->datagrams, A)) &&
      schedule_borders{A, B}(\at(&s->schedule, A)) && events_borders{A, B}(\at(&s->events, A)) &&
      sundry_numbers{A, B}(s) && budgets_full{A, B}(s);
    // nothing of the stack has changed
    predicate stack_spared{A, B}(struct sequent *s, char *p) =
      foreign{A}(s, p) && besides{A, B}(s, p) && stack_fixed{A, B}(s) && stack_resting{A, B}(s);
*/

#endif
