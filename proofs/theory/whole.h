/* whole.h - what stack_in of core/stack/whole.h stands for: all parts' invariants, over distinct
 * arrays. */
#ifndef SEQUENT_THEORY_WHOLE_H
#define SEQUENT_THEORY_WHOLE_H

#include "owners.h"

/*@ predicate stack_config{L}(struct sequent *s) =
      mac_station(s->config.mac) && SEQUENT_MTU_MIN <= s->config.mtu <= SEQUENT_MTU_MAX &&
      s->config.device_checksums <= 1 && s->config.device_segments <= s->config.device_checksums &&
      s->link.own == s->config.address && s->link.own != 0;

    predicate listeners_ok{L}(struct listener *l, integer n) =
      \forall integer k; 0 <= k < n ==>
        l[k].used <= 1 && l[k].backlog <= SEQUENT_BACKLOG && l[k].head < SEQUENT_BACKLOG &&
        l[k].count <= SEQUENT_BACKLOG;

    predicate stack_tables{L}(struct sequent *s) =
      packets_in(&s->packets) && datagrams_in(&s->datagrams) && schedule_in(&s->schedule) &&
      events_in(&s->events) && neighbors_ok(s->memory.neighbor, s->memory.neighbors) &&
      listeners_ok(s->memory.listener, s->memory.listeners) &&
      routes_ok(s->memory.route, s->memory.routes);

    // all but where its arrays are
    predicate stack_connections{L}(struct connections *c) =
      connections_owned(c) && connections_tables(c) && connections_good(c) &&
      connections_places(c) && connections_named(c);
*/
#if defined(WHOLE_OPEN)
/*@ predicate stack_in{L}(struct sequent *s) =
      stack_owned(s) && stack_sizes(s) && stack_config(s) && subnet_ok(s->link) &&
      stack_sundry(s) && stack_connections(&s->connections) && stack_tables(s);
*/
#endif

#endif
