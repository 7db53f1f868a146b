/* init_routes.c - the routes begin: the link's own network, and the gateway for all others. There
 * is room for them, so both are added. */
#include "stack/init_parts.h"

void init_routes(struct sequent *s, struct sequent_memory m, uint32_t gateway)
{
  int64_t link;

  routes_init(m.route, m.routes);
  /*@ assert block: network(s->link.first, s->link.prefix) == s->link.first; */
  link = route_add(m.route, m.routes, (uint32_t)s->link.first, s->link.prefix, 0);
  /*@ assert added: 0 <= link < m.routes && ROUTE_USED(m.route[link]); */
  /*@ assert rest: \forall integer i; 0 <= i < m.routes && i != link ==>
        !ROUTE_USED(m.route[i]); */
  if (gateway != 0) {
    /*@ assert all: network(0, 0) == 0; */
    int64_t others = route_add(m.route, m.routes, 0, 0, gateway);
    /*@ assert both: 0 <= others < m.routes && others != link; */
    (void)others;
  }
  (void)link;
}
