/* flight.h - is what an ICMP error quotes in flight? */
#ifndef SEQUENT_STACK_FLIGHT_H
#define SEQUENT_STACK_FLIGHT_H

#include "stack/block.h"

#include <stdbool.h>

/* "it should be checked that the TCP sequence number contained in the payload of the ICMP error
 * message is within the range of the data already sent but not yet acknowledged", RFC 5927 4.1. */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sent: \result ==>
      \exists integer o; on_wire(seq, t->iss, o) && t->snd.una <= o < t->snd.max;
    ensures all: \forall integer o; on_wire(seq, t->iss, o) && t->snd.una <= o < t->snd.max &&
      o < t->snd.una + SEQ_HALF ==> \result;
*/
bool in_flight(const struct tcb *t, uint32_t seq);

#endif
