/* output.c - the road down: whose turn it is. */
#include "stack/thing_turn.h"

#include "stack/plan.h"
#include "stack/settled_joins.h"

#define QUIET_MAX 64    /* things looked at in one call that have nothing to send */

/* Whose turn it is: 1 and its frame, 0 when it has none to send, -1 when it is nobody's. */
/*@ requires ok: stack_ok(s);
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: -1 <= \result <= 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
static int64_t output_next(struct sequent *s, uint8_t *head, struct sequent_frame *out,
                           int64_t now)
{
  int64_t thing = turn_next(s, now);

  //@ assert sizes: SIZES_SAME(Pre, Here, s);
  return thing < 0 ? -1 : output_thing(s, thing, head, out, now);
}

/*@ requires ok: stack_ok(s);
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
int64_t sequent_output(struct sequent *s, uint8_t *head, struct sequent_frame *out, int64_t now)
{
  /*@ loop invariant 0 <= quiet <= QUIET_MAX;
      loop invariant ok: stack_ok(s);
      loop invariant settled: settled{Pre, Here}(s);
      loop invariant room: frame_room(s, head, out);
      loop assigns quiet, STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
      loop variant QUIET_MAX - quiet;
  */
  for (int64_t quiet = 0; quiet < QUIET_MAX; quiet++) {
    //@ assert connections: CONNECTIONS_STAY(s);
    //@ assert datagrams: DATAGRAMS_STAY(s);
    //@ assert packets: PACKETS_STAY(s);
    //@ assert rest: REST_STAYS(s);
    int64_t made = output_next(s, head, out, now);

    if (made != 0)
      return made > 0;
  }
  return 0;
}
