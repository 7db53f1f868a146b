/* sending.c - the steps of the stack on a connection that may send. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/sending.h"

/*@ ghost
  /@ requires 0 <= i < n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures block: \forall int64_t *q; \separated(q, tcb + (0 .. n - 1)) ==>
       \separated(q, tcb + i);
  @/
  static void among(struct tcb *tcb, int64_t i, int64_t n)
  {
  }
*/

void sending_tick(struct sequent *s, int64_t i, int64_t now)
{
  //@ ghost among(s->connections.tcb, i, s->connections.n);
  connection_timer(&s->connections, i, now);
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
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
}

void sending_unreachable(struct sequent *s, int64_t i)
{
  //@ ghost among(s->connections.tcb, i, s->connections.n);
  connection_unreachable(&s->connections, i);
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
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
}

struct emitted sending_next(struct sequent *s, int64_t i, int64_t most, int64_t now)
{
  struct emitted e;

  //@ ghost among(s->connections.tcb, i, s->connections.n);
  e = connection_next(&s->connections, i, most, now);
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
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
  return e;
}
