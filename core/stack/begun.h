/* begun.h - a stack that begins, part by part: what holds of the parts that are made, and that
 * making another one leaves them.
 *
 * A step makes one part. It touches the arrays of that part's owners (others, owner.h) and that
 * part's fields of the stack: the fields of the parts made before are ..._left. So each of those
 * is as it was (begun_...), and when all are made, so is the stack (whole_begun). The steps see the
 * predicates open, who puts them in a row sees names (BEGUN_OPAQUE). proofs/theory/begun.c proves
 * the facts.
 */
#ifndef SEQUENT_STACK_BEGUN_H
#define SEQUENT_STACK_BEGUN_H

#if defined(BEGUN_OPAQUE)
#define APART_OPAQUE
#endif
#include "stack/steps.h"
#ifdef __FRAMAC__
#include "../../proofs/theory/apart.h"
#include "../../proofs/theory/whole.h"
#endif

/* --- the caller's memory ------------------------------------------------------------ */

#define GIVEN(array, n, who) (\valid((array) + (0 .. (n) - 1)) && OWNED(array, who))
/*@ predicate counts_fit(struct sequent_memory m) =
      1 <= m.connections <= SEQUENT_COUNT && 1 <= m.listeners <= SEQUENT_COUNT &&
      1 <= m.datagram_sockets <= SEQUENT_COUNT && 1 <= m.packets <= SEQUENT_COUNT &&
      1 <= m.neighbors <= NEIGHBORS_MAX && 1 <= m.routes <= ROUTES_MAX &&
      1 <= m.buckets <= HASH_BUCKETS_MAX;

    // distinct arrays, as long as sequent.h says
    predicate given_connections{L}(struct sequent_memory m) =
      GIVEN(m.tcb, m.connections, OWNER_TCBS) &&
      GIVEN(m.connection, m.connections, OWNER_PLACES) &&
      GIVEN(m.receive, m.connections, OWNER_RECEIVE) &&
      GIVEN(m.send, m.connections, OWNER_SEND) &&
      GIVEN(m.connection_slots, 3 * m.connections, OWNER_CONNECTION_SLOTS) &&
      GIVEN(m.connection_names, m.connections, OWNER_CONNECTION_NAMES) &&
      GIVEN(m.connection_heads, m.buckets, OWNER_CONNECTION_HEADS);
    predicate given_listeners{L}(struct sequent_memory m) =
      GIVEN(m.listener, m.listeners, OWNER_LISTENERS) &&
      GIVEN(m.queue, m.listeners, OWNER_QUEUES);
    predicate given_datagrams{L}(struct sequent_memory m) =
      GIVEN(m.datagram_socket, m.datagram_sockets, OWNER_SOCKETS) &&
      GIVEN(m.datagram, m.datagram_sockets * SEQUENT_DATAGRAMS, OWNER_DATAGRAMS) &&
      GIVEN(m.datagram_bytes, m.datagram_sockets * SEQUENT_DATAGRAMS, OWNER_DATAGRAM_BYTES) &&
      GIVEN(m.datagram_slots, 3 * m.datagram_sockets, OWNER_DATAGRAM_SLOTS) &&
      GIVEN(m.datagram_names, m.datagram_sockets, OWNER_DATAGRAM_NAMES) &&
      GIVEN(m.datagram_heads, m.buckets, OWNER_DATAGRAM_HEADS);
    predicate given_packets{L}(struct sequent_memory m) =
      GIVEN(m.packet, m.packets, OWNER_PACKETS) &&
      GIVEN(m.packet_bytes, m.packets, OWNER_PACKET_BYTES) &&
      GIVEN(m.packet_slots, 3 * m.packets, OWNER_PACKET_SLOTS);
    predicate given_neighbors{L}(struct sequent_memory m) =
      GIVEN(m.neighbor, m.neighbors, OWNER_NEIGHBORS);
    predicate given_routes{L}(struct sequent_memory m) = GIVEN(m.route, m.routes, OWNER_ROUTES);
    predicate given_schedule{L}(struct sequent_memory m) =
      GIVEN(m.times, 2 * (m.connections + m.packets + m.neighbors), OWNER_TIMES) &&
      GIVEN(m.order, 2 * (m.connections + m.packets + m.neighbors), OWNER_ORDER);
    predicate given_events{L}(struct sequent_memory m) =
      GIVEN(m.news, 2 * (m.connections + m.datagram_sockets), OWNER_NEWS);
    predicate given{L}(struct sequent_memory m) =
      given_connections(m) && given_listeners(m) && given_datagrams(m) && given_packets(m) &&
      given_neighbors(m) && given_routes(m) && given_schedule(m) && given_events(m);
*/

/* --- the fields of a part, all of them as they were ---------------------------------- */

#if defined(BEGUN_OPAQUE)
#define LEFT(name) \
  predicate name{A, B}(struct sequent *s) reads \at(*s, A), \at(*s, B);
/*@ axiomatic Left {
      LEFT(memory_left)
      LEFT(config_left)
      LEFT(sundry_left)
      LEFT(connections_left)
      LEFT(datagrams_left)
      LEFT(packets_left)
      LEFT(events_left)
    }
*/
#else
#define LEFT_IS(x) (\at(x, A) == \at(x, B))
/* What the facts need to know of them is said twice: the predicates of apart.h are names there. */
/*@ predicate memory_left{A, B}(struct sequent *s) =
      memory_at{A, B}(s) && memory_sizes{A, B}(s) && LEFT_IS(s->memory.connections) &&
      LEFT_IS(s->memory.listeners) && LEFT_IS(s->memory.datagram_sockets) &&
      LEFT_IS(s->memory.packets) && LEFT_IS(s->memory.neighbors) && LEFT_IS(s->memory.routes) &&
      LEFT_IS(s->memory.neighbor) && LEFT_IS(s->memory.route) && LEFT_IS(s->memory.listener) &&
      LEFT_IS(s->memory.queue);
    predicate config_left{A, B}(struct sequent *s) =
      config_words{A, B}(s) && config_mac{A, B}(s) && config_link{A, B}(s);
    predicate sundry_left{A, B}(struct sequent *s) =
      budgets_fixed{A, B}(s) && budgets_full{A, B}(s) && sundry_numbers{A, B}(s);
    predicate connections_left{A, B}(struct sequent *s) =
      connections_at{A, B}(\at(&s->connections, A)) &&
      connections_sizes{A, B}(\at(&s->connections, A)) &&
      connections_used{A, B}(\at(&s->connections, A)) &&
      connections_turns{A, B}(\at(&s->connections, A)) && LEFT_IS(s->connections.n) &&
      LEFT_IS(s->connections.tcb);
    predicate datagrams_left{A, B}(struct sequent *s) =
      datagrams_at{A, B}(\at(&s->datagrams, A)) && datagrams_sizes{A, B}(\at(&s->datagrams, A)) &&
      datagrams_n{A, B}(\at(&s->datagrams, A)) && datagrams_used{A, B}(\at(&s->datagrams, A)) &&
      datagrams_turns{A, B}(\at(&s->datagrams, A)) && LEFT_IS(s->datagrams.n);
    predicate packets_left{A, B}(struct sequent *s) =
      packets_at{A, B}(\at(&s->packets, A)) && packets_sizes{A, B}(\at(&s->packets, A)) &&
      packets_n{A, B}(\at(&s->packets, A)) && packets_used{A, B}(\at(&s->packets, A)) &&
      LEFT_IS(s->packets.n);
    predicate events_left{A, B}(struct sequent *s) =
      events_arrays{A, B}(\at(&s->events, A)) && events_sizes{A, B}(\at(&s->events, A)) &&
      events_borders{A, B}(\at(&s->events, A)) && LEFT_IS(s->events.order.n);
*/
#endif

/* --- the parts -------------------------------------------------------------------------- */

#if defined(BEGUN_OPAQUE)
/*@ axiomatic Begun {
      predicate memory_is{L}(struct sequent *s, struct sequent_memory m) reads *s;
      predicate rules_begun{L}(struct sequent *s) reads *s;
      predicate routes_begun{L}(struct sequent *s) reads *s, s->memory.route[..];
      predicate connections_begun{L}(struct sequent *s)
        reads *s, s->connections.tcb[..], s->connections.place[..], s->connections.receive[..],
          s->connections.names.node[..], s->connections.names.head[..],
          s->connections.slots.generation[..];
      predicate listeners_begun{L}(struct sequent *s) reads *s, s->memory.listener[..];
      predicate datagrams_begun{L}(struct sequent *s)
        reads *s, s->datagrams.socket[..], s->datagrams.names.node[..],
          s->datagrams.names.head[..], s->datagrams.slots.generation[..];
      predicate packets_begun{L}(struct sequent *s)
        reads *s, s->packets.packet[..], s->packets.slots.generation[..];
      predicate neighbors_begun{L}(struct sequent *s) reads *s, s->memory.neighbor[..];
      predicate events_begun{L}(struct sequent *s) reads *s, s->events.order.at[..];
      predicate schedule_begun{L}(struct sequent *s)
        reads *s, s->schedule.due.at[..], s->schedule.order.at[..];
    }
*/
#else
/*@ // no block is ever due, nor any thing
    predicate tcbs_quiet{L}(struct tcb *t, integer n) =
      \forall integer k; 0 <= k < n ==> tcb_due(t + k) == NEVER;
    predicate due_never{L}(struct schedule *h, integer n) =
      \forall integer i; 0 <= i < n ==> due_at(h, i) == NEVER;

    // the stack's copy says the same
    predicate memory_is{L}(struct sequent *s, struct sequent_memory m) =
      s->memory.connections == m.connections && s->memory.listeners == m.listeners &&
      s->memory.datagram_sockets == m.datagram_sockets && s->memory.packets == m.packets &&
      s->memory.neighbors == m.neighbors && s->memory.routes == m.routes &&
      s->memory.neighbor == m.neighbor && s->memory.route == m.route &&
      s->memory.listener == m.listener && s->memory.queue == m.queue;

    predicate rules_begun{L}(struct sequent *s) =
      owned_sundry(s) && stack_config(s) && subnet_ok(s->link) && stack_sundry(s);
    predicate routes_begun{L}(struct sequent *s) =
      owned_routes(s) && 1 <= s->memory.routes <= ROUTES_MAX &&
      routes_ok(s->memory.route, s->memory.routes);
    predicate connections_begun{L}(struct sequent *s) =
      owned_connections(s) && 1 <= s->memory.connections <= SEQUENT_COUNT &&
      s->connections.n == s->memory.connections && stack_connections(&s->connections) &&
      tcbs_quiet(s->connections.tcb, s->connections.n);
    predicate listeners_begun{L}(struct sequent *s) =
      owned_listeners(s) && 1 <= s->memory.listeners <= SEQUENT_COUNT &&
      listeners_ok(s->memory.listener, s->memory.listeners);
    predicate datagrams_begun{L}(struct sequent *s) =
      owned_datagrams(s) && 1 <= s->memory.datagram_sockets <= SEQUENT_COUNT &&
      s->datagrams.n == s->memory.datagram_sockets && datagrams_in(&s->datagrams);
    predicate packets_begun{L}(struct sequent *s) =
      owned_packets(s) && 1 <= s->memory.packets <= SEQUENT_COUNT &&
      s->packets.n == s->memory.packets && packets_in(&s->packets);
    predicate neighbors_begun{L}(struct sequent *s) =
      owned_neighbors(s) && 1 <= s->memory.neighbors <= NEIGHBORS_MAX &&
      neighbors_ok(s->memory.neighbor, s->memory.neighbors);
    predicate events_begun{L}(struct sequent *s) =
      owned_events(s) && events_in(&s->events) &&
      s->events.order.n == s->memory.connections + s->memory.datagram_sockets;
    // nothing is due
    predicate schedule_begun{L}(struct sequent *s) =
      owned_schedule(s) && schedule_in(&s->schedule) &&
      s->schedule.due.n ==
        s->memory.connections + s->memory.packets + s->memory.neighbors &&
      due_never(&s->schedule, s->schedule.due.n);
*/
#endif

#include "stack/begun_facts.h"

#endif
