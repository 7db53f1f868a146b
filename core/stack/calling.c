/* calling.c - a connection calls its peer. */
#define CONNECTIONS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/calling.h"

#include "stack/life.h"

void calling(struct sequent *s, int64_t i, int64_t now)
{
  //@ assert sound: stack_sound(s);
  //@ assert apart: place_apart(&s->connections) && names_apart(&s->connections);
  //@ assert place: \base_addr(s->connections.place) != \base_addr(s);
  //@ assert node: \base_addr(s->connections.names.node) != \base_addr(s);
  turn_call(s, i, now);
  /*@ assert beside: \forall uint32_t *q; \base_addr(q) != \base_addr(s) ==>
        *q == \at(*q, Pre); */
  /*@ assert buckets: \forall integer k; s->connections.names.node[k].bucket ==
        \at(s->connections.names.node[k].bucket, Pre); */
  /*@ assert places: \forall integer k;
        s->connections.place[k].local == \at(s->connections.place[k].local, Pre) &&
        s->connections.place[k].local_port == \at(s->connections.place[k].local_port, Pre); */
  /*@ assert peers: \forall integer k;
        s->connections.place[k].remote == \at(s->connections.place[k].remote, Pre) &&
        s->connections.place[k].remote_port == \at(s->connections.place[k].remote_port, Pre); */
}
