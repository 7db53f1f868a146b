/* hand_over.c - a segment reaches its connection. */
#include "stack/hand_over.h"

#include "stack/life.h"
#include "stack/listen.h"
#include "stack/settled_joins.h"

/* known_arrive, for who has many connections. */
/*@ TEXT_GIVEN(s, i, a, text, len)
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns a->segment, s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.receive[0 .. s->connections.n - 1], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
*/
static int64_t text_arrives(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *text,
                            int64_t len, int64_t now)
{
  return known_arrive(s, i, a, text, len, now);
}

bool hand_over(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *text, int64_t len,
               int64_t now)
{
  bool reset = text_arrives(s, i, a, text, len, now) == SEG_RESET;

  listen_progress(s, i, now);
  connection_sweep(s, i);
  return reset;
}
