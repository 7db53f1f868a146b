/* apart_blocks.c - blocks and streams of connections that have not changed. */
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
*/
#define LAYER_FACT lemma
#include "../proofs/theory/apart_blocks.h"
