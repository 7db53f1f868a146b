/* ready.h - what a connection has for the application, and how much is under way.
 */
#ifndef SEQUENT_STACK_READY_H
#define SEQUENT_STACK_READY_H

#include "stack/whole.h"

#include "stack/block.h"

/* It has died, and the application is to hear why. */
#define BLOCK_DEAD(t) ((t)->state == CLOSED && (t)->error != ERROR_NONE)
/* The peer said all, and all was read. */
#define BLOCK_ENDED(t) ((t)->rcv.read == (t)->rcv.fin)
/* Recv has text, or that there will be none. */
#define BLOCK_READABLE(t) ((t)->rcv.read < (t)->rcv.nxt || BLOCK_ENDED(t) || BLOCK_DEAD(t))
#define BLOCK_CONNECTED(t) (ESTABLISHED <= (t)->state)
/* Send takes a byte. */
#define BLOCK_WRITABLE(t) \
  (OPENED((t)->state) && (t)->snd.fin == 0 && \
   (t)->snd.end < \min(\max((t)->snd.una, 1) + RING, SEND_END_MAX))

/*@ logic integer ready_bits{L}(struct tcb *t) =
      (BLOCK_READABLE(t) ? SEQUENT_READABLE : 0) +
      (BLOCK_CONNECTED(t) && BLOCK_WRITABLE(t) ? SEQUENT_WRITABLE : 0) +
      (BLOCK_ENDED(t) ? SEQUENT_ENDED : 0) + (BLOCK_DEAD(t) ? SEQUENT_FAILED : 0) +
      (BLOCK_CONNECTED(t) ? SEQUENT_CONNECTED : 0);
*/

/* Bytes that recv would give. */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == t->rcv.nxt - t->rcv.read;
    ensures range: 0 <= \result <= RING;
*/
int64_t ready_unread(const struct tcb *t);

/* Bytes that were sent and are not acknowledged, and that were not sent yet, with SYN and FIN. */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == t->snd.max - t->snd.una;
    ensures range: 0 <= \result;
*/
int64_t ready_unacked(const struct tcb *t);

/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == t->snd.end + t->snd.fin - t->snd.nxt;
    ensures range: 0 <= \result;
*/
int64_t ready_unsent(const struct tcb *t);

/* How far beyond what it acknowledged the peer lets us send. */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == t->snd.edge - t->snd.una;
*/
int64_t ready_window(const struct tcb *t);

/* Has the peer said all, and was all read? */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> BLOCK_ENDED(t);
*/
bool ready_ended(const struct tcb *t);

/* Does send take a byte? */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> BLOCK_WRITABLE(t);
*/
bool ready_writable(const struct tcb *t);

/* The sum of what holds of enum sequent_readiness. */
/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == ready_bits(t);
*/
int64_t ready(const struct tcb *t);

#endif
