/* hand_over.c - a segment reaches its connection. */
#include "stack/hand_over.h"

#include "stack/life.h"
#include "stack/listen.h"
#include "stack/settled_joins.h"

bool hand_over(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *text, int64_t len,
               int64_t now)
{
  bool reset = known_arrive(s, i, a, text, len, now) == SEG_RESET;

  listen_progress(s, i, now);
  //@ assert progress: settled{Pre, Here}(s);
  connection_sweep(s, i);
  return reset;
}
