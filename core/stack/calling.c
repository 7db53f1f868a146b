/* calling.c - a connection calls its peer. */
#define CALLING_PART
#define CONNECTIONS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/calling.h"

#include "stack/life.h"

void calling(struct sequent *s, int64_t i, int64_t now)
{
  turn_call(s, i, now);
  //@ assert sound: stack_sound{Pre}(s) && stack_sound(s);
  //@ assert number: names_number{Pre, Here}(&s->connections.names);
  //@ assert apart: place_apart{Pre}(&s->connections) && names_apart{Pre}(&s->connections);
  //@ assert place: \at(\base_addr(s->connections.place) != \base_addr(s), Pre);
  //@ assert node: \at(\base_addr(s->connections.names.node) != \base_addr(s), Pre);
  /*@ assert beside: \forall uint32_t *q; \base_addr(q) != \base_addr(s) ==>
        *q == \at(*q, Pre); */
  /*@ assert buckets: \forall integer k; s->connections.names.node[k].bucket ==
        \at(s->connections.names.node[k].bucket, Pre); */
  /*@ assert named: demux_named(&s->connections.names, i) <==>
        \at(demux_named(&s->connections.names, i), Pre); */
  /*@ assert places: \forall integer k;
        s->connections.place[k].local == \at(s->connections.place[k].local, Pre) &&
        s->connections.place[k].local_port == \at(s->connections.place[k].local_port, Pre); */
  /*@ assert peers: \forall integer k;
        s->connections.place[k].remote == \at(s->connections.place[k].remote, Pre) &&
        s->connections.place[k].remote_port == \at(s->connections.place[k].remote_port, Pre); */
}
