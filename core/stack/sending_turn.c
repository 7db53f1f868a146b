/* sending_turn.c - a connection has its turn. */
#define AWAKE_PART
#include "stack/sending_turn.h"

#include "stack/life.h"
#include "stack/news.h"
#include "stack/sending.h"
#include "stack/sending_frame.h"
#include "stack/settled_joins.h"

/* Its timers, and its turn again. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void timers_run(struct sequent *s, int64_t i, int64_t now)
{
  sending_tick(s, i, now);
  connection_turn(s, i, now);
}

/* It has been given up, and has its turn again: the application hears of it. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void peer_lost(struct sequent *s, int64_t i, int64_t now)
{
  sending_unreachable(s, i);
  connection_news(s, i, now);
}

/* It waits for its neighbor. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void neighbor_awaited(struct sequent *s, int64_t i, int64_t now)
{
  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  //@ assert but: stack_but(s, i);
  if (!block_finished(&s->connections.tcb[i]))
    connection_wait(s, i, now + HOP_PATIENCE);
}

/* It can send now. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures can: \result != 0 <==> tcb_due(s->connections.tcb + i) == 0;
*/
static int64_t can_send(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert good: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  return block_due(&s->connections.tcb[i]) == 0;
}

int64_t sending_timers(struct sequent *s, int64_t i, int64_t now)
{
  //@ assert sound: stack_sound(s) && stack_sizes(s);
  //@ assert block: \valid(s->connections.tcb + i);
  int64_t before = s->connections.tcb[i].state;

  timers_run(s, i, now);
  //@ assert then: stack_sound(s) && stack_sizes(s);
  //@ assert there: \valid(s->connections.tcb + i);
  if (s->connections.tcb[i].state != before)
    turn_post(s, i);
  return can_send(s, i);
}

/* Its next segment, and its turn again, or nothing any more. Where the segment goes to, and its
 * text, stay what they are until the connection is another's. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s),
      SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures made: \result.made == 0 || \result.made == 1;
    ensures fits: \result.made != 0 ==>
      emitted_fits(\result.segment, s->connections.tcb[i].scale_on, SEGMENT_TEXT_MAX);
    ensures text: \result.made != 0 ==>
      ring_own(s->connections.send + i, s->connections.tcb[i].stream,
               \result.segment.seq + \result.segment.syn,
               \result.segment.seq + \result.segment.syn + \result.segment.len);
*/
static struct emitted segment_made(struct sequent *s, int64_t i, int64_t now)
{
  struct emitted e = sending_next(s, i, sending_most(s, i), now);

  connection_turn(s, i, now);
  //@ assert turn: settled{Pre, Here}(s) && SIZES_SAME(Pre, Here, s);
  connection_sweep(s, i);
  return e;
}

int64_t sending_goes(struct sequent *s, int64_t i, uint64_t mac, uint8_t *head,
                     struct sequent_frame *out, int64_t now)
{
  struct emitted e = segment_made(s, i, now);

  if (e.made)
    sending_frame(s, i, e.segment, mac, head, out);
  return e.made;
}

void sending_waits(struct sequent *s, int64_t i, int64_t hop, int64_t now)
{
  if (hop == HOP_UNREACHABLE)
    peer_lost(s, i, now);
  neighbor_awaited(s, i, now);
}
