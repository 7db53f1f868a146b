/* connection_new.c - the steps of newcomer.h, one after the other. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#define FACTS_NONE
#include "stack/newcomer.h"

int64_t connection_new(struct connections *c)
{
  int64_t i = connection_take(c);

  if (i < 0)
    return -1;
  connection_reset(c, i);
  return i;
}
