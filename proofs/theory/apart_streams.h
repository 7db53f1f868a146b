/* apart_streams.h - blocks and streams of connections stay.
 * Lemmas of apart_streams.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_STREAMS_H
#define SEQUENT_THEORY_APART_STREAMS_H

/*@ axiomatic ConnectionsStreams {
      LAYER_FACT connections_good_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        tcbs_good{A}(\at(s->connections.tcb, A), \at(s->connections.n, A)) ==>
        tcbs_good{B}(\at(s->connections.tcb, B), \at(s->connections.n, B));
      LAYER_FACT connections_streams_rest{A, B}: \forall struct sequent *s, integer lo, hi;
        owned_connections{A}(s) && others{A, B}(s, lo, hi) &&
        (hi < OWNER_TCBS || OWNER_CONNECTION_HEADS < lo) &&
        connections_at{A, B}(\at(&s->connections, A)) &&
        connections_sizes{A, B}(\at(&s->connections, A)) &&
        connections_used{A, B}(\at(&s->connections, A)) &&
        connections_turns{A, B}(\at(&s->connections, A)) &&
        tcbs_streams{A}(\at(s->connections.tcb, A), \at(s->connections.receive, A),
          \at(s->connections.send, A), \at(s->connections.n, A)) ==>
        tcbs_streams{B}(\at(s->connections.tcb, B), \at(s->connections.receive, B),
          \at(s->connections.send, B), \at(s->connections.n, B));
    }
*/

#endif
