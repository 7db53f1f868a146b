/* output_tcp.c - a connection is looked at. */
#define CONNECTIONS_PART
#include "stack/output.h"

#include "stack/life.h"
#include "stack/listen.h"
#include "stack/sending_turn.h"
#include "stack/settled_joins.h"

/* What else may follow from a step of it: it is established or lost, or it is over. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
*/
static void output_follows(struct sequent *s, int64_t i, int64_t now)
{
  listen_progress(s, i, now);
  connection_sweep(s, i);
}

/* Its neighbor is not known. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void output_waits(struct sequent *s, int64_t i, int64_t hop, int64_t now)
{
  sending_waits(s, i, hop, now);
  //@ assert sizes: SIZES_SAME(Pre, Here, s);
  output_follows(s, i, now);
}

/* A segment goes when its neighbor is known, else the connection waits for that. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
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

  //@ assert sizes: SIZES_SAME(Pre, Here, s);
  if (mac <= 0) {
    output_waits(s, i, mac, now);
    //@ assert waits: settled{Pre, Here}(s);
    return 0;
  }
  return sending_goes(s, i, (uint64_t)mac, head, out, now);
}

/* Its timers, and what follows: whether a segment can go. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
*/
static int64_t output_timers(struct sequent *s, int64_t i, int64_t now)
{
  int64_t can = sending_timers(s, i, now);

  //@ assert sizes: SIZES_SAME(Pre, Here, s);
  output_follows(s, i, now);
  return can;
}

int64_t output_connection(struct sequent *s, int64_t i, uint8_t *head, struct sequent_frame *out,
                          int64_t now)
{
  return output_timers(s, i, now) ? output_segment(s, i, head, out, now) : 0;
}
