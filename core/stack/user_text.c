/* user_text.c - the application's text. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define STRANGE_PART
#define USER_TEXT_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/user_text.h"

#include "stack/ready.h"
#include "stack/steps.h"
#include "stack/tcbs_read.h"

/*@ ghost
  /@ requires among: 0 <= i < n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures blocks: \forall int64_t *q; \separated(q, c + (0 .. n - 1)) ==>
       \separated(q, c + i);
     ensures rings: \forall uint8_t *q; \separated(q, r + (0 .. n - 1)) ==>
       \separated(q, r[i].byte + (0 .. RING - 1));
  @/
  static void one_among(struct tcb *c, struct ring *r, int64_t i, int64_t n)
  {
  }
*/

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires data: 0 <= n && \valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    requires own: USER_OWN(s, i, data, n);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.send[0 .. s->connections.n - 1];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures taken: 0 <= \result <= n &&
      s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) + \result;
    ensures fits: \result <= \old(CONNECTION_ROOM(s->connections.tcb + i));
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
*/
static int64_t user_queues(struct sequent *s, int64_t i, const uint8_t *data, int64_t n,
                           int64_t now)
{
  int64_t taken;

  //@ ghost one_among(s->connections.tcb, s->connections.send, i, s->connections.n);
  /*@ assert among: \forall int64_t *q; AWAY(Pre, s->connections.tcb, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.tcb + i); */
  /*@ assert rings: \forall uint8_t *q;
        AWAY(Pre, s->connections.send, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.send[i].byte + (0 .. RING - 1)); */
  taken = connection_write(&s->connections, i, data, n, now);
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
  return taken;
}

int64_t user_write(struct sequent *s, int64_t i, const uint8_t *data, int64_t n, int64_t now)
{
  int64_t taken = user_queues(s, i, data, n, now);

  connection_turn(s, i, now);
  return taken;
}

/* How many bytes wait to be read. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->connections.tcb[i].rcv.nxt - s->connections.tcb[i].rcv.read;
    ensures range: 0 <= \result <= RING;
*/
static int64_t user_unread(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  return ready_unread(&s->connections.tcb[i]);
}

/* The application gets n of them. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires n: 0 <= n <= s->connections.tcb[i].rcv.nxt - s->connections.tcb[i].rcv.read;
    requires data: \valid(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    terminates \true;
    exits \false;
    assigns data[0 .. n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures text: text_peer(data, s->connections.tcb[i].stream, s->connections.tcb[i].rcv.read, n);
*/
static void user_gets(const struct sequent *s, int64_t i, uint8_t *data, int64_t n)
{
  //@ assert sound: stack_sound(s);
  tcbs_copy(s->connections.tcb, i, s->connections.receive, data, n)
    /*@ ghost (s->connections.send, s->connections.n) */;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert bytes: elsewhere_bytes{Pre, Here}(\base_addr(data));
  //@ assert elsewhere: elsewhere{Pre, Here}(\base_addr(data));
}

/* The room of up to n bytes that were read can be used again. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now) && 0 <= n;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures range: 0 <= \result <= RING;
    ensures taken: \result ==
      \min(n, \old(s->connections.tcb[i].rcv.nxt - s->connections.tcb[i].rcv.read));
    ensures read: s->connections.tcb[i].rcv.read ==
      \old(s->connections.tcb[i].rcv.read) + \result;
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
*/
static int64_t user_forgets(struct sequent *s, int64_t i, int64_t n, int64_t now)
{
  int64_t taken;

  //@ assert before: stack_sound(s);
  /*@ assert among: \forall int64_t *q; AWAY(Pre, s->connections.tcb, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.tcb + i); */
  taken = tcbs_forget(s->connections.tcb, i, n, now)
    /*@ ghost (s->connections.receive, s->connections.send, s->connections.n) */;
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
  return taken;
}

int64_t user_read(struct sequent *s, int64_t i, uint8_t *data, int64_t n, int64_t now)
{
  int64_t unread = user_unread(s, i);
  int64_t given;

  user_gets(s, i, data, n < unread ? n : unread);
  given = user_forgets(s, i, n, now);
  connection_turn(s, i, now);
  return given;
}
