/* calling.c - proves the fact of core/stack/calling.h: how many may have a name is settled, too. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/settled.h"

/*@ axiomatic KnownNames {
      axiom sound_tables{L}: \forall struct sequent *s;
        stack_sound(s) ==> connections_tables(&s->connections);
      axiom tables_of{L}: \forall struct connections *c;
        connections_tables(c) ==> slots_in(&c->slots) && c->slots.order.n == c->n &&
          demux_inside(&c->names) && c->names.n == c->n;
    }
    // on the way there
    lemma sound_names{L}: \forall struct sequent *s;
      stack_sound(s) ==> s->connections.names.n == s->connections.n;
    lemma settled_n{A, B}: \forall struct sequent *s; settled{A, B}(s) ==>
      \at(s->connections.n, A) == \at(s->connections.n, B);
*/

#define CALLING_THEORY
#include "stack/calling.h"
