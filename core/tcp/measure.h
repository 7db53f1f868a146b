/* measure.h - how much of a connection's stream is under way, for who looks at it. */
#ifndef SEQUENT_TCP_MEASURE_H
#define SEQUENT_TCP_MEASURE_H

#include "tcp/tcb.h"

/* Octets sent and not acknowledged, SYN and FIN among them. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result == t->snd.max - t->snd.una;
    ensures  range: 0 <= \result;
*/
static inline int64_t tcp_unacked(const struct tcb *t)
{
  return t->snd.max - t->snd.una;
}

/* Octets queued and not sent yet, or to be sent again. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result == t->snd.end + t->snd.fin - t->snd.nxt;
    ensures  range: 0 <= \result;
*/
static inline int64_t tcp_unsent(const struct tcb *t)
{
  return t->snd.end + t->snd.fin - t->snd.nxt;
}

/* How far beyond what it acknowledged the peer lets us send. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result == t->snd.edge - t->snd.una;
*/
static inline int64_t tcp_window(const struct tcb *t)
{
  return t->snd.edge - t->snd.una;
}

/* The offset of the next byte that tcp_read() gives. */
/*@ requires \valid_read(t) && tcb_ok(*t);
    terminates \true;
    exits \false;
    assigns  \nothing;
    ensures  exact: \result == t->rcv.read;
    ensures  room: 1 <= \result <= t->rcv.nxt <= OFF_MAX && t->rcv.nxt - \result <= RING;
*/
static inline int64_t tcp_front(const struct tcb *t)
{
  return t->rcv.read;
}

#endif
