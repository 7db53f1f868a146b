/* status.c - what is going on in a socket. */
#define STRANGE_PART
#include "stack/report.h"

/* The application gets *v. */
/*@ requires ok: stack_ok(s);
    requires room: \valid(out) && strange(s, \base_addr(out));
    terminates \true;
    exits \false;
    assigns *out;
    ensures ok: stack_ok(s);
    ensures is: *out == v;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(out));
*/
static void status_give(const struct sequent *s, struct sequent_status *out,
                        struct sequent_status v)
{
  (void)s;
  *out = v;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert elsewhere: elsewhere{Pre, Here}(\base_addr(out));
}

/*@ requires ok: stack_ok(s);
    requires room: \valid(out) && strange(s, \base_addr(out));
    terminates \true;
    exits \false;
    assigns *out;
    ensures ok: stack_ok(s);
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(out));
    ensures bad: \old(no_socket(s, socket)) <==> \result == SEQUENT_BAD_SOCKET;
    ensures refused: \result == SEQUENT_BAD_SOCKET ==> untouched{Pre, Post}(s);
    ensures good: \result == SEQUENT_BAD_SOCKET || \result == 0;
    ensures place: \forall integer i; \old(names_connection(s, socket, i)) ==>
      reports_place(*out, \old(s->connections.place[i]));
    ensures state: \forall integer i; \old(names_connection(s, socket, i)) ==>
      reports_state{Pre}(\at(*out, Post), \old(s->connections.tcb + i),
                         \old(s->connections.place[i].listens));
    ensures amounts: \forall integer i; \old(names_connection(s, socket, i)) ==>
      reports_amounts{Pre}(\at(*out, Post), \old(s->connections.tcb + i));
    ensures pace: \forall integer i; \old(names_connection(s, socket, i)) ==>
      reports_pace{Pre}(\at(*out, Post), \old(s->connections.tcb + i));
    ensures deadline: \forall integer i; \old(names_connection(s, socket, i)) ==>
      out->deadline == \old(due_at(&s->schedule, i));
    ensures datagrams: \forall integer u; \old(names_datagram(s, socket, u)) ==>
      reports_datagrams{Pre}(\at(*out, Post), \old(s->datagrams.socket + u));
*/
int64_t sequent_status(const struct sequent *s, int64_t socket, struct sequent_status *out)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (i >= 0)
    status_give(s, out, report_connection(s, i));
  else
    status_give(s, out, report_datagram(s, u));
  return 0;
}
