/* tcbs_init.h - a table of blocks begins: all are CLOSED. */
#ifndef SEQUENT_STACK_TCBS_INIT_H
#define SEQUENT_STACK_TCBS_INIT_H

#include "stack/tcbs.h"

/* Blocks c[0 .. n - 1], and each one's rings. */
/*@ requires table: 1 <= n && tcbs_valid(c, receive, send, n);
    terminates \true;
    exits \false;
    assigns  c[0 .. n - 1];
    ensures  good: tcbs_good(c, n);
    ensures  streams: tcbs_streams(c, receive, send, n);
    ensures  quiet: \forall integer k; 0 <= k < n ==> tcb_due(c + k) == NEVER;
*/
void tcbs_init(struct tcb *c, int64_t n)
  /*@ ghost (struct ring *receive, struct ring *send) */;

#endif
