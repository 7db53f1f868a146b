/* apart_connections.c - the table of connections whose arrays and fields have not changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define CONNECTIONS_THEORY
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
/*@ axiomatic KnownTables {
      axiom slots_stay{A, B}: \forall struct slots *s;
        slots_in{A}(s) && slots_same{A, B}(s) ==> slots_in{B}(s);
      axiom demux_stay{A, B}: \forall struct demux *d;
        demux_inside{A}(d) && demux_same{A, B}(d) && DEMUX_STAYS(d->node) &&
        DEMUX_STAYS(d->head) && DEMUX_STAYS(d->n) && DEMUX_STAYS(d->hash.m) ==> demux_inside{B}(d);
    }
    // on the way there
    lemma has_name{A, B}: \forall struct connections *c, integer k;
      demux_same{A, B}(\at(&c->names, A)) && connection_named{B}(c, k) ==> connection_named{A}(c, k);
    lemma is_called{A, B}: \forall struct connections *c, integer k;
      demux_same{A, B}(\at(&c->names, A)) && 0 <= k < \at(c->names.n, A) &&
      connections_at{A, B}(c) && place_same{A, B}(\at(c->place, A) + k) &&
      connection_called{A}(c, k) ==> connection_called{B}(c, k);
    lemma is_used{A, B}: \forall struct connections *c, integer k;
      slots_same{A, B}(\at(&c->slots, A)) && connection_used{A}(c, k) ==> connection_used{B}(c, k);
*/
#define LAYER_FACT lemma
#include "../proofs/theory/apart_connections.h"
