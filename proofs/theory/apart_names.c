/* apart_names.c - a table of names whose arrays and fields have not changed is as it was. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#define SUB(name, part, lo_, hi_, what) \
  lemma name{A, B}: \forall struct sequent *s, struct demux *d, integer lo, integer hi; \
    d == \at(&s->part.names, A) && owned_ ## part{A}(s) && others{A, B}(s, lo, hi) && \
    (hi < lo_ || hi_ < lo) && part ## _at{A, B}(\at(&s->part, A)) && \
    part ## _sizes{A, B}(\at(&s->part, A)) ==> what;
/*@ // on the way there
    SUB(connection_locals, connections, OWNER_TCBS, OWNER_CONNECTION_HEADS,
        DEMUX_FIELD_STAYS(local) && DEMUX_FIELD_STAYS(local_port))
    SUB(connection_remotes, connections, OWNER_TCBS, OWNER_CONNECTION_HEADS,
        DEMUX_FIELD_STAYS(remote) && DEMUX_FIELD_STAYS(remote_port))
    SUB(connection_buckets, connections, OWNER_TCBS, OWNER_CONNECTION_HEADS,
        DEMUX_FIELD_STAYS(bucket))
    SUB(connection_orders, connections, OWNER_TCBS, OWNER_CONNECTION_HEADS,
        DEMUX_FIELD_STAYS(order))
    SUB(connection_nexts, connections, OWNER_TCBS, OWNER_CONNECTION_HEADS,
        DEMUX_FIELD_STAYS(next))
    SUB(connection_heads, connections, OWNER_TCBS, OWNER_CONNECTION_HEADS,
        DEMUX_HEADS_STAY)
    SUB(datagram_locals, datagrams, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS,
        DEMUX_FIELD_STAYS(local) && DEMUX_FIELD_STAYS(local_port))
    SUB(datagram_remotes, datagrams, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS,
        DEMUX_FIELD_STAYS(remote) && DEMUX_FIELD_STAYS(remote_port))
    SUB(datagram_buckets, datagrams, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS,
        DEMUX_FIELD_STAYS(bucket))
    SUB(datagram_orders, datagrams, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS,
        DEMUX_FIELD_STAYS(order))
    SUB(datagram_nexts, datagrams, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS,
        DEMUX_FIELD_STAYS(next))
    SUB(datagram_heads, datagrams, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS,
        DEMUX_HEADS_STAY)
*/
#define LAYER_FACT lemma
#include "../proofs/theory/apart_names.h"
