/* whole.h - what the names of core/stack/whole.h stand for. */
#ifndef SEQUENT_THEORY_WHOLE_H
#define SEQUENT_THEORY_WHOLE_H

/*@ predicate owned_tables{L}(struct sequent *s) =
      OWNED(s, OWNER_STACK) &&
      OWNED(s->schedule.due.at, OWNER_TIMES) && OWNED(s->schedule.order.at, OWNER_ORDER) &&
      OWNED(s->schedule.order.where, OWNER_ORDER) &&
      OWNED(s->events.order.at, OWNER_NEWS) && OWNED(s->events.order.where, OWNER_NEWS) &&
      OWNED(s->memory.neighbor, OWNER_NEIGHBORS) && OWNED(s->memory.route, OWNER_ROUTES) &&
      OWNED(s->memory.listener, OWNER_LISTENERS) && OWNED(s->memory.queue, OWNER_QUEUES);

    predicate owned_packets{L}(struct packets *p) =
      OWNED(p->packet, OWNER_PACKETS) && OWNED(p->bytes, OWNER_PACKET_BYTES) &&
      OWNED(p->slots.order.at, OWNER_PACKET_SLOTS) &&
      OWNED(p->slots.order.where, OWNER_PACKET_SLOTS) &&
      OWNED(p->slots.generation, OWNER_PACKET_SLOTS);

    predicate owned_datagrams{L}(struct datagrams *d) =
      OWNED(d->socket, OWNER_SOCKETS) && OWNED(d->datagram, OWNER_DATAGRAMS) &&
      OWNED(d->bytes, OWNER_DATAGRAM_BYTES) &&
      OWNED(d->slots.order.at, OWNER_DATAGRAM_SLOTS) &&
      OWNED(d->slots.order.where, OWNER_DATAGRAM_SLOTS) &&
      OWNED(d->slots.generation, OWNER_DATAGRAM_SLOTS) &&
      OWNED(d->names.node, OWNER_DATAGRAM_NAMES) && OWNED(d->names.head, OWNER_DATAGRAM_HEADS);

    predicate owned_connections{L}(struct connections *c) =
      OWNED(c->tcb, OWNER_TCBS) && OWNED(c->place, OWNER_PLACES) &&
      OWNED(c->receive, OWNER_RECEIVE) && OWNED(c->send, OWNER_SEND) &&
      OWNED(c->slots.order.at, OWNER_CONNECTION_SLOTS) &&
      OWNED(c->slots.order.where, OWNER_CONNECTION_SLOTS) &&
      OWNED(c->slots.generation, OWNER_CONNECTION_SLOTS) &&
      OWNED(c->names.node, OWNER_CONNECTION_NAMES) &&
      OWNED(c->names.head, OWNER_CONNECTION_HEADS);

    predicate stack_owned{L}(struct sequent *s) =
      owned_tables(s) && owned_packets(&s->packets) && owned_datagrams(&s->datagrams) &&
      owned_connections(&s->connections);

    predicate stack_tables{L}(struct sequent *s) =
      \valid(s) && \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1)) &&
      \valid(s->memory.route + (0 .. s->memory.routes - 1)) &&
      \valid(s->memory.listener + (0 .. s->memory.listeners - 1)) &&
      \valid(s->memory.queue + (0 .. s->memory.listeners - 1));

    predicate stack_config{L}(struct sequent *s) =
      mac_station(s->config.mac) && SEQUENT_MTU_MIN <= s->config.mtu <= SEQUENT_MTU_MAX &&
      s->config.device_checksums <= 1 && s->config.device_segments <= s->config.device_checksums &&
      subnet_ok(s->link) && s->link.own == s->config.address && s->link.own != 0 &&
      routes_ok(s->memory.route, s->memory.routes);

    predicate stack_sundry{L}(struct sequent *s) =
      budget_ok(s->errors) && budget_ok(s->resets) && s->ports <= 65535 &&
      s->identification <= 65535;

    predicate stack_sound{L}(struct sequent *s) =
      stack_owned(s) && stack_sizes(s) && stack_tables(s) && stack_config(s) && stack_sundry(s) &&
      connections_ok(&s->connections) && packets_ok(&s->packets) && datagrams_ok(&s->datagrams) &&
      schedule_ok(&s->schedule) && events_ok(&s->events) &&
      neighbors_ok(s->memory.neighbor, s->memory.neighbors) &&
      listeners_ok(s->memory.listener, s->memory.queue, s->memory.listeners);

    predicate stack_ok{L}(struct sequent *s) =
      stack_sound(s) && all_awake(&s->schedule, s->connections.tcb, s->connections.n);
*/

#endif
