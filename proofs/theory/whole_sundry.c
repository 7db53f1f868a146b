/* whole_sundry.c - proves the facts of core/stack/settled_facts.h about what the stack itself
 * keeps: the names, and that a step on its own numbers keeps all else. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/settled.h"

#include "../proofs/theory/apart.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_rings.h"
#include "../proofs/theory/apart_step_tables.h"
#include "../proofs/theory/apart_moved.h"
#include "../proofs/theory/step_awake.h"
#include "../proofs/theory/step_connections.h"
#include "../proofs/theory/step_numbers.h"
#include "../proofs/theory/step_room.h"
#include "../proofs/theory/step_sundry.h"

/*@ axiomatic KnownNames {
      axiom tables_of{L}: \forall struct connections *c;
        connections_tables(c) ==> slots_in(&c->slots) && c->slots.order.n == c->n &&
          demux_inside(&c->names) && c->names.n == c->n;
      axiom datagrams_names{L}: \forall struct datagrams *d;
        datagrams_in(d) ==> demux_inside(&d->names);
    }
    // on the way there
    lemma sound_connections{L}: \forall struct sequent *s;
      stack_sound(s) ==> connections_tables(&s->connections);
    lemma sound_datagrams{L}: \forall struct sequent *s;
      stack_sound(s) ==> datagrams_in(&s->datagrams);
    lemma names_connections{L}: \forall struct sequent *s;
      stack_sound(s) ==> demux_ok(&s->connections.names);
    lemma names_datagrams{L}: \forall struct sequent *s;
      stack_sound(s) ==> demux_ok(&s->datagrams.names);
    lemma sundry_kept{A, B}: \forall struct sequent *s;
      stack_ok{A}(s) && only_sundry{A, B}(s) && stack_sundry{B}(s) ==> stack_ok{B}(s);
*/

#define WHOLE_SUNDRY
#define WHOLE_FACT lemma
#include "stack/settled_facts.h"
