/* output.c - the road down: whose turn it is. */
#include "stack/thing_turn.h"

#include "stack/plan.h"
#include "stack/settled_joins.h"

#define QUIET_MAX 64    /* things looked at in one call that have nothing to send */

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
    int64_t thing = turn_next(s, now);

    //@ assert connections: CONNECTIONS_STAY(s);
    //@ assert datagrams: DATAGRAMS_STAY(s);
    //@ assert packets: PACKETS_STAY(s);
    //@ assert rest: REST_STAYS(s);
    if (thing < 0)
      return 0;
    if (output_thing(s, thing, head, out, now))
      return 1;
  }
  return 0;
}
