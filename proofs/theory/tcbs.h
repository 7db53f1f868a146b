/* tcbs.h - what holds of all blocks of a table, and of their rings. */
#ifndef SEQUENT_THEORY_TCBS_H
#define SEQUENT_THEORY_TCBS_H

#include "stream.h"

/*@ // a table: blocks, and each one's two rings
    predicate tcbs_valid{L}(struct tcb *c, struct ring *receive, struct ring *send, integer n) =
      \valid(c + (0 .. n - 1)) && \valid(receive + (0 .. n - 1)) && \valid(send + (0 .. n - 1)) &&
      \base_addr(receive) != \base_addr(send);
*/

#ifdef TCBS_CLOSED
/*@ axiomatic TcbsStreams {
      predicate tcbs_streams{L}(struct tcb *c, struct ring *receive, struct ring *send, integer n)
        reads c[0 .. n - 1], receive[0 .. n - 1], send[0 .. n - 1];
    }
*/
#else
/*@ // Theorem Stream, of all
    predicate tcbs_streams{L}(struct tcb *c, struct ring *receive, struct ring *send, integer n) =
      \forall integer k; 0 <= k < n ==> stream_ok(c + k, receive + k, send + k);
*/
#endif

#endif
