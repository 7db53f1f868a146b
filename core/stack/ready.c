/* ready.c - what a connection has for the application. */
#define TCB_MEANS
#include "stack/ready.h"

#include "tcp/measure.h"

int64_t ready_unread(const struct tcb *t)
{
  return tcp_readable(t);
}

int64_t ready_unacked(const struct tcb *t)
{
  return tcp_unacked(t);
}

int64_t ready_unsent(const struct tcb *t)
{
  return tcp_unsent(t);
}

int64_t ready_window(const struct tcb *t)
{
  return tcp_window(t);
}

bool ready_ended(const struct tcb *t)
{
  return tcp_eof(t) != 0;
}

bool ready_writable(const struct tcb *t)
{
  return tcp_writable(t) > 0;
}

/*@ requires block: \valid_read(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> BLOCK_DEAD(t);
*/
static bool ready_dead(const struct tcb *t)
{
  return t->state == CLOSED && t->error != ERROR_NONE;
}

/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == (BLOCK_READABLE(t) ? SEQUENT_READABLE : 0);
*/
static int64_t readable_bit(const struct tcb *t)
{
  return ready_unread(t) > 0 || ready_ended(t) || ready_dead(t) ? SEQUENT_READABLE : 0;
}

/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == (BLOCK_CONNECTED(t) && BLOCK_WRITABLE(t) ? SEQUENT_WRITABLE : 0);
*/
static int64_t writable_bit(const struct tcb *t)
{
  return t->state >= ESTABLISHED && ready_writable(t) ? SEQUENT_WRITABLE : 0;
}

/*@ requires block: \valid_read(t) && tcb_good(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == (BLOCK_ENDED(t) ? SEQUENT_ENDED : 0);
*/
static int64_t ended_bit(const struct tcb *t)
{
  return ready_ended(t) ? SEQUENT_ENDED : 0;
}

/*@ requires block: \valid_read(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == (BLOCK_DEAD(t) ? SEQUENT_FAILED : 0);
*/
static int64_t failed_bit(const struct tcb *t)
{
  return ready_dead(t) ? SEQUENT_FAILED : 0;
}

/*@ requires block: \valid_read(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == (BLOCK_CONNECTED(t) ? SEQUENT_CONNECTED : 0);
*/
static int64_t connected_bit(const struct tcb *t)
{
  return t->state >= ESTABLISHED ? SEQUENT_CONNECTED : 0;
}

int64_t ready(const struct tcb *t)
{
  return readable_bit(t) + writable_bit(t) + ended_bit(t) + failed_bit(t) + connected_bit(t);
}
