/* socket.c - proves the fact of core/stack/socket.h: which sockets are in use is in order. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"

/*@ axiomatic KnownSlots {
      axiom tables_of{L}: \forall struct connections *c;
        connections_tables(c) ==> slots_in(&c->slots) && c->slots.order.n == c->n &&
          demux_inside(&c->names) && c->names.n == c->n;
      axiom datagrams_slots{L}: \forall struct datagrams *d;
        datagrams_in(d) ==> slots_in(&d->slots) && d->slots.order.n == d->n;
    }
    // on the way there
    lemma sound_tables{L}: \forall struct sequent *s;
      stack_sound(s) ==> connections_tables(&s->connections);
    lemma sound_datagrams{L}: \forall struct sequent *s;
      stack_sound(s) ==> datagrams_in(&s->datagrams);
    lemma sound_rooms{L}: \forall struct sequent *s; stack_sound(s) ==>
      slots_memory(&s->connections.slots) && slots_memory(&s->datagrams.slots);
*/

#define SOCKET_THEORY
#include "stack/socket.h"
