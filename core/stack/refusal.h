/* refusal.h - why a connection gives or takes no text now.
 */
#ifndef SEQUENT_STACK_REFUSAL_H
#define SEQUENT_STACK_REFUSAL_H

#include "stack/socket.h"

#include "stack/ready.h"

/*@ // recv: 0 at the end of the peer's stream
    logic integer recv_refusal{L}(struct tcb *t) =
      BLOCK_ENDED(t) ? 0 : t->state != CLOSED ? SEQUENT_AGAIN :
      t->error == ERROR_NONE ? SEQUENT_WRONG_STATE : error_told(t->error);
    logic integer send_refusal{L}(struct tcb *t) =
      t->state != CLOSED ? (t->snd.fin != 0 ? SEQUENT_WRONG_STATE : SEQUENT_AGAIN) :
      t->error == ERROR_NONE ? SEQUENT_WRONG_STATE : error_told(t->error);
*/

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == recv_refusal(s->connections.tcb + i);
    ensures range: SEQUENT_ABORTED <= \result <= 0 && \result != SEQUENT_BAD_SOCKET &&
      \result != SEQUENT_BAD_VALUE;
*/
int64_t recv_refused(const struct sequent *s, int64_t i);

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == send_refusal(s->connections.tcb + i);
    ensures range: SEQUENT_ABORTED <= \result < 0 && \result != SEQUENT_BAD_SOCKET &&
      \result != SEQUENT_BAD_VALUE;
*/
int64_t send_refused(const struct sequent *s, int64_t i);

/* Does connection i take a byte? */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> BLOCK_WRITABLE(s->connections.tcb + i);
*/
bool send_takes(const struct sequent *s, int64_t i);

#endif
