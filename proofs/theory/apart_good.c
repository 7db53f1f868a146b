/* apart_good.c - blocks and streams of connections stay, of the table as a whole. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
/*@ axiomatic KnownBlocks {
      axiom tcb_good_untouched{A, B}: \forall struct tcb *t;
        tcb_good{A}(t) && tcb_untouched{A, B}(t) ==> tcb_good{B}(t);
      axiom stream_ok_untouched{A, B}: \forall struct tcb *t, struct ring *receive, *send;
        stream_ok{A}(t, receive, send) && tcb_untouched{A, B}(t) &&
        ring_same{A, B}(receive) && ring_same{A, B}(send) ==> stream_ok{B}(t, receive, send);
    }
    // on the way there; of the table as a whole, so that no number of it is named
    predicate blocks_kept{A, B}(struct connections *c) =
      \forall integer k; tcb_untouched{A, B}(\at(c->tcb, A) + k);
    predicate rings_kept{A, B}(struct connections *c) =
      rings_same{A, B}(\at(c->receive, A)) && rings_same{A, B}(\at(c->send, A));
    predicate blocks_good{L}(struct connections *c) = tcbs_good(c->tcb, c->n);
    predicate blocks_streams{L}(struct connections *c) =
      tcbs_streams(c->tcb, c->receive, c->send, c->n);
    lemma blocks_stay{A, B}: \forall struct sequent *s, integer lo, hi;
      owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
      (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) ==>
      blocks_kept{A, B}(\at(&s->connections, A));
    lemma rings_stay{A, B}: \forall struct sequent *s, integer lo, hi;
      owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
      (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) ==>
      rings_kept{A, B}(\at(&s->connections, A));
    lemma good_stays{A, B}: \forall struct connections *c;
      blocks_good{A}(c) && blocks_kept{A, B}(c) && connections_at{A, B}(c) &&
      connections_sizes{A, B}(c) ==> blocks_good{B}(c);
    lemma streams_stay{A, B}: \forall struct connections *c;
      blocks_streams{A}(c) && blocks_kept{A, B}(c) && rings_kept{A, B}(c) &&
      connections_at{A, B}(c) && connections_sizes{A, B}(c) ==> blocks_streams{B}(c);
    lemma good_means{L}: \forall struct connections *c;
      connections_good(c) <==> blocks_good(c) && blocks_streams(c);
*/
#define LAYER_FACT lemma
#include "../proofs/theory/apart_good.h"
