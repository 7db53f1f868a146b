/* spared_tables.c - a stack that is spared keeps tables and connections, and forgets nobody. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_stays.h"
#include "../proofs/theory/foreign_routes.h"
#include "../proofs/theory/foreign_rest.h"
#include "../proofs/theory/foreign_all.h"
#include "../proofs/theory/foreign_awake.h"

/*@ // on the way there; of the stack as a whole, so that no number of it is named
    predicate neighbors_fine{L}(struct sequent *s) =
      neighbors_ok(s->memory.neighbor, s->memory.neighbors);
    predicate listeners_fine{L}(struct sequent *s) =
      listeners_ok(s->memory.listener, s->memory.listeners);
    predicate sizes_in{L}(struct sequent *s) =
      0 <= s->memory.neighbors <= INT64_MAX && 0 <= s->memory.listeners <= INT64_MAX &&
      0 <= s->connections.n <= UINT32_MAX;
    lemma sizes_are{L}: \forall struct sequent *s; stack_sizes(s) ==> sizes_in(s);
    lemma spared_neighbors{A, B}: \forall struct sequent *s, char *p;
      sizes_in{A}(s) && sizes_in{B}(s) && stack_spared{A, B}(s, p) && neighbors_fine{A}(s) ==>
      neighbors_fine{B}(s);
    lemma spared_listeners{A, B}: \forall struct sequent *s, char *p;
      sizes_in{A}(s) && sizes_in{B}(s) && stack_spared{A, B}(s, p) && listeners_fine{A}(s) ==>
      listeners_fine{B}(s);
    lemma spared_routes{A, B}: \forall struct sequent *s, char *p;
      stack_spared{A, B}(s, p) && routes_fine{A}(s) ==> routes_fine{B}(s);
    predicate tables_rest{L}(struct sequent *s) =
      packets_in(&s->packets) && datagrams_in(&s->datagrams) && schedule_in(&s->schedule) &&
      events_in(&s->events);
    lemma spared_rest{A, B}: \forall struct sequent *s, char *p;
      tables_rest{A}(s) && stack_spared{A, B}(s, p) ==> tables_rest{B}(s);
    lemma tables_mean{L}: \forall struct sequent *s;
      stack_tables(s) <==>
      tables_rest(s) && neighbors_fine(s) && listeners_fine(s) && routes_fine(s);
*/
#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/spared_tables.h"
