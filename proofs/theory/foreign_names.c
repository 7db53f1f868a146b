/* foreign_names.c - names are as they were if only what is foreign has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"
#define SUB(name, part, what) \
  lemma name{A, B}: \forall struct sequent *s, struct demux *d, char *p; \
    d == \at(&s->part.names, A) && foreign_ ## part{A}(s, p) && besides{A, B}(s, p) && \
    part ## _at{A, B}(\at(&s->part, A)) && \
    part ## _sizes{A, B}(\at(&s->part, A)) ==> what;
/*@ // on the way there
    SUB(connection_locals, connections,
        DEMUX_FIELD_STAYS(local) && DEMUX_FIELD_STAYS(local_port))
    SUB(connection_remotes, connections,
        DEMUX_FIELD_STAYS(remote) && DEMUX_FIELD_STAYS(remote_port))
    SUB(connection_buckets, connections, DEMUX_FIELD_STAYS(bucket))
    SUB(connection_orders, connections, DEMUX_FIELD_STAYS(order))
    SUB(connection_nexts, connections, DEMUX_FIELD_STAYS(next))
    SUB(connection_heads, connections, DEMUX_HEADS_STAY)
    SUB(datagram_locals, datagrams,
        DEMUX_FIELD_STAYS(local) && DEMUX_FIELD_STAYS(local_port))
    SUB(datagram_remotes, datagrams,
        DEMUX_FIELD_STAYS(remote) && DEMUX_FIELD_STAYS(remote_port))
    SUB(datagram_buckets, datagrams, DEMUX_FIELD_STAYS(bucket))
    SUB(datagram_orders, datagrams, DEMUX_FIELD_STAYS(order))
    SUB(datagram_nexts, datagrams, DEMUX_FIELD_STAYS(next))
    SUB(datagram_heads, datagrams, DEMUX_HEADS_STAY)
*/
#define LAYER_FACT lemma
#include "../proofs/theory/foreign_names.h"
