/* flight.c - is what an ICMP error quotes in flight? */
#define TCB_MEANS
#include "stack/flight.h"

#include "tcp/offset.h"

bool in_flight(const struct tcb *t, uint32_t seq)
{
  int64_t at;

  //@ assert parts: parts_ok(*t);
  at = offset_unwrap(t->iss, seq, t->snd.una);
  return t->snd.una <= at && at < t->snd.max;
}
