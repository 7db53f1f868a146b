/* apart_blocks.h - blocks and streams of connections that have not changed.
 * Lemmas of apart_blocks.c, axioms for who joins them (LAYER_FACT). */
#ifndef SEQUENT_THEORY_APART_BLOCKS_H
#define SEQUENT_THEORY_APART_BLOCKS_H

/*@ axiomatic BlocksKeep {
      LAYER_FACT good_keeps{A, B}: \forall struct connections *c;
        tcbs_good{A}(\at(c->tcb, A), \at(c->n, A)) &&
        tcbs_same{A, B}(\at(c->tcb, A), \at(c->n, A)) && connections_at{A, B}(c) &&
        connections_sizes{A, B}(c) ==>
        tcbs_good{B}(\at(c->tcb, B), \at(c->n, B));
      LAYER_FACT streams_keep{A, B}: \forall struct connections *c;
        tcbs_streams{A}(\at(c->tcb, A), \at(c->receive, A), \at(c->send, A), \at(c->n, A)) &&
        tcbs_same{A, B}(\at(c->tcb, A), \at(c->n, A)) && rings_same{A, B}(\at(c->receive, A)) &&
        rings_same{A, B}(\at(c->send, A)) && connections_at{A, B}(c) &&
        connections_sizes{A, B}(c) ==>
        tcbs_streams{B}(\at(c->tcb, B), \at(c->receive, B), \at(c->send, B), \at(c->n, B));
    }
*/

#endif
