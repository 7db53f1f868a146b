/* next_thing.c - who has news. */
#include "stack/next_thing.h"

int64_t next_thing(struct sequent *s)
{
  int64_t k;

  //@ assert base: \base_addr(s->connections.place) != \base_addr(s);
  k = turn_event(s);
  /*@ assert words: \forall uint32_t *q; \base_addr(q) != \base_addr(s) ==>
        *q == \at(*q, Pre); */
  return k;
}
