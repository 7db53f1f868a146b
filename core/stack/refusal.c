/* refusal.c - why a connection gives or takes no text now. */
#define AWAKE_PART
#include "stack/refusal.h"

/* Why a connection that is closed does neither. */
/*@ requires block: \valid_read(t);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result ==
      (t->error == ERROR_NONE ? SEQUENT_WRONG_STATE : error_told(t->error));
    ensures range: SEQUENT_ABORTED <= \result < 0 && \result != SEQUENT_BAD_SOCKET &&
      \result != SEQUENT_BAD_VALUE;
*/
static int64_t closed_refused(const struct tcb *t)
{
  return t->error == ERROR_NONE ? SEQUENT_WRONG_STATE : socket_error(t);
}

int64_t recv_refused(const struct sequent *s, int64_t i)
{
  const struct tcb *t = &s->connections.tcb[i];

  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  if (ready_ended(t))
    return 0;
  return t->state != CLOSED ? SEQUENT_AGAIN : closed_refused(t);
}

int64_t send_refused(const struct sequent *s, int64_t i)
{
  const struct tcb *t = &s->connections.tcb[i];

  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  if (t->state == CLOSED)
    return closed_refused(t);
  return t->snd.fin != 0 ? SEQUENT_WRONG_STATE : SEQUENT_AGAIN;
}

bool send_takes(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  return ready_writable(&s->connections.tcb[i]);
}
