/* output_tcp.c - a connection is looked at. */
#define CONNECTIONS_PART
#include "stack/output.h"

#include "stack/life.h"
#include "stack/listen.h"
#include "stack/sending_turn.h"
#include "stack/settled_joins.h"

/* A segment goes when its neighbor is known, else the connection waits for that. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s),
      EVENTS_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
static int64_t output_segment(struct sequent *s, int64_t i, uint8_t *head,
                              struct sequent_frame *out, int64_t now)
{
  //@ assert sound: stack_sound(s);
  //@ assert place: \valid(s->connections.place + i);
  int64_t mac = output_hop(s, s->connections.place[i].hop, now);

  if (mac > 0)
    return sending_goes(s, i, (uint64_t)mac, head, out, now);
  sending_waits(s, i, mac, now);
  return 0;
}

/* What else may follow from it. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void output_follows(struct sequent *s, int64_t i, int64_t now)
{
  listen_progress(s, i, now);
  connection_sweep(s, i);
}

int64_t output_connection(struct sequent *s, int64_t i, uint8_t *head, struct sequent_frame *out,
                          int64_t now)
{
  int64_t made = 0;

  if (sending_timers(s, i, now))
    made = output_segment(s, i, head, out, now);
  output_follows(s, i, now);
  return made;
}
