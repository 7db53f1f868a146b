/* front.h - where in the peer's stream the application reads on. */
#ifndef SEQUENT_STACK_FRONT_H
#define SEQUENT_STACK_FRONT_H

#include "stack/block.h"
#include "tcp/measure.h"

/* The offset of the next byte that it gets. */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == t->rcv.read;
    ensures room: 1 <= \result <= t->rcv.nxt <= OFF_MAX && t->rcv.nxt - \result <= RING;
*/
static inline int64_t block_front(const struct tcb *t)
{
  return tcp_front(t);
}

#endif
