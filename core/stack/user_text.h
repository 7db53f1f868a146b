/* user_text.h - the application's text: SEND and RECEIVE of RFC 9293 3.9.1.
 */
#ifndef SEQUENT_STACK_USER_TEXT_H
#define SEQUENT_STACK_USER_TEXT_H

#include "stack/turn.h"

#include "stack/connection.h"

#if defined(USER_TEXT_PART) || defined(USER_TEXT_THEORY)
#if defined(USER_TEXT_THEORY)
#define USER_TEXT_FACT lemma
#else
#define USER_TEXT_FACT axiom
#endif
/*@ axiomatic UserTextFacts {
      USER_TEXT_FACT strange_rings{L}: \forall struct sequent *s, char *p; strange(s, p) ==>
        STRANGE_TO(p, s->connections.receive) && STRANGE_TO(p, s->connections.send);
    }
*/
#endif

/* own_byte(stream, o) is, by its name, what the application writes next: it says so here. */
#define USER_OWN(s, i, data, n) \
  text_own(data, (s)->connections.tcb[i].stream, (s)->connections.tcb[i].snd.end, \
           \min(n, CONNECTION_ROOM((s)->connections.tcb + (i))))

/* Up to n bytes are queued: how many. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires data: 0 <= n && \valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    requires own: USER_OWN(s, i, data, n);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.send[0 .. s->connections.n - 1], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures taken: 0 <= \result <= n &&
      s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) + \result;
    ensures fits: \result <= \old(CONNECTION_ROOM(s->connections.tcb + i));
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
*/
int64_t user_write(struct sequent *s, int64_t i, const uint8_t *data, int64_t n, int64_t now);

/* The next bytes of the peer's stream, up to n: how many. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], data[0 .. n - 1], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: 0 <= \result <= RING;
    ensures given: \result ==
      \min(n, \old(s->connections.tcb[i].rcv.nxt - s->connections.tcb[i].rcv.read));
    ensures read: s->connections.tcb[i].rcv.read ==
      \old(s->connections.tcb[i].rcv.read) + \result;
    ensures same: s->connections.tcb[i].stream == \old(s->connections.tcb[i].stream);
    ensures text: text_peer(data, \old(s->connections.tcb[i].stream),
                            \old(s->connections.tcb[i].rcv.read), \result);
*/
int64_t user_read(struct sequent *s, int64_t i, uint8_t *data, int64_t n, int64_t now);

#endif
