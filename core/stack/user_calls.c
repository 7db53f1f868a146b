/* user_calls.c - what the application does to a connection. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/user_calls.h"

#include "stack/block.h"
#include "stack/connection.h"
#include "stack/steps.h"

int64_t user_state(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i);
  return s->connections.tcb[i].state;
}

bool user_idle(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  return block_finished(&s->connections.tcb[i]) != 0;
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
*/
static void user_shuts(struct sequent *s, int64_t i, int64_t now)
{
  /*@ assert among: \forall int64_t *q; AWAY(Pre, s->connections.tcb, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.tcb + i); */
  connection_shutdown(&s->connections, i, now);
  //@ assert bytes: ONLY_CONNECTIONS_BYTES(Pre, Here, s);
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_CONNECTIONS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_CONNECTIONS_TIMES(Pre, Here, s);
  //@ assert one: tcb_alone{Pre, Here}(s->connections.tcb, i);
  //@ assert counts: ONLY_CONNECTIONS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s);
  //@ assert sound: stack_sound(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
}

void user_shutdown(struct sequent *s, int64_t i, int64_t now)
{
  user_shuts(s, i, now);
  connection_turn(s, i, now);
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
*/
static void user_delays(struct sequent *s, int64_t i, int64_t on, int64_t now)
{
  /*@ assert among: \forall int64_t *q; AWAY(Pre, s->connections.tcb, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.tcb + i); */
  connection_nodelay(&s->connections, i, on, now);
  //@ assert bytes: ONLY_CONNECTIONS_BYTES(Pre, Here, s);
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_CONNECTIONS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_CONNECTIONS_TIMES(Pre, Here, s);
  //@ assert one: tcb_alone{Pre, Here}(s->connections.tcb, i);
  //@ assert counts: ONLY_CONNECTIONS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s);
  //@ assert sound: stack_sound(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
}

void user_nodelay(struct sequent *s, int64_t i, int64_t on, int64_t now)
{
  user_delays(s, i, on, now);
  connection_turn(s, i, now);
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
*/
static void user_closes(struct sequent *s, int64_t i, int64_t now)
{
  /*@ assert among: \forall int64_t *q; AWAY(Pre, s->connections.tcb, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.tcb + i); */
  connection_close(&s->connections, i, now);
  //@ assert bytes: ONLY_CONNECTIONS_BYTES(Pre, Here, s);
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_CONNECTIONS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_CONNECTIONS_TIMES(Pre, Here, s);
  //@ assert one: tcb_alone{Pre, Here}(s->connections.tcb, i);
  //@ assert counts: ONLY_CONNECTIONS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s);
  //@ assert sound: stack_sound(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
}

void user_close(struct sequent *s, int64_t i, int64_t now)
{
  user_closes(s, i, now);
  connection_turn(s, i, now);
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
*/
static void user_aborts(struct sequent *s, int64_t i)
{
  /*@ assert among: \forall int64_t *q; AWAY(Pre, s->connections.tcb, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.tcb + i); */
  connection_abort(&s->connections, i, ERROR_ABORTED);
  //@ assert bytes: ONLY_CONNECTIONS_BYTES(Pre, Here, s);
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_CONNECTIONS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_CONNECTIONS_TIMES(Pre, Here, s);
  //@ assert one: tcb_alone{Pre, Here}(s->connections.tcb, i);
  //@ assert counts: ONLY_CONNECTIONS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s);
  //@ assert sound: stack_sound(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
}

void user_abort(struct sequent *s, int64_t i, int64_t now)
{
  user_aborts(s, i);
  connection_news(s, i, now);
}
