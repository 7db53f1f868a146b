/* known.c - whose a segment is, and what it does there. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define STRANGE_PART
#define STRANGERS_CONNECTIONS
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/known.h"

#include "stack/connection.h"
#include "stack/find.h"
#include "stack/strangers.h"

int64_t known_find(const struct sequent *s, const struct arrival *a)
{
  return connection_find(&s->connections, a->ip.dst, a->ip.src, a->tcp.dst_port,
                         a->tcp.src_port);
}

int64_t known_listener(const struct sequent *s, const struct arrival *a)
{
  return connection_listening(&s->connections, a->ip.dst, a->tcp.dst_port);
}

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

  /@ requires \base_addr(a) != \base_addr(tcb) && \base_addr(a) != \base_addr(receive);
     requires \base_addr(a) != \base_addr(text);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures block: \separated(tcb + (0 .. n - 1), &a->segment);
     ensures ring: \separated(&a->segment, receive + (0 .. n - 1));
     ensures text: \separated(&a->segment, text + (0 .. a->segment.len - 1));
  @/
  static void outside(struct tcb *tcb, struct ring *receive, int64_t n, struct arrival const *a,
                      uint8_t const *text)
  {
  }
*/

/*@ requires whole: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires arrival: ARRIVAL_APART(s, a);
    requires in: DECODE_IN(a, len);
    requires text: FRAME_APART(s, text, len);
    requires peer: PEERS(s->connections.tcb + i, &a->tcp, text, len);
    terminates \true;
    exits \false;
    assigns a->segment;
    ensures whole: stack_ok(s);
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures settled: settled{Pre, Post}(s);
    ensures ok: segment_ok(a->segment) && a->segment.len == len;
    ensures kept: s->connections.tcb[i].rcv.read == \old(s->connections.tcb[i].rcv.read) &&
      s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una == \old(s->connections.tcb[i].snd.una);
    ensures peer: text_peer(text, s->connections.tcb[i].stream,
                            a->segment.seq + a->segment.syn, len);
    ensures fin: segment_agrees(a->segment, s->connections.tcb[i].stream);
*/
static void known_decode(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *text,
                         int64_t len)
{
  //@ assert good: stack_sound(s) && tcb_good(s->connections.tcb + i);
  decode(a, &s->connections.tcb[i], len);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  (void)text;
}

/*@ requires whole: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires arrival: ARRIVAL_APART(s, a);
    requires segment: segment_ok(a->segment) &&
      segment_agrees(a->segment, s->connections.tcb[i].stream);
    requires text: FRAME_APART(s, text, a->segment.len) && \base_addr(text) != \base_addr(a);
    requires peer: text_peer(text, s->connections.tcb[i].stream, a->segment.seq + a->segment.syn,
                             a->segment.len);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.receive[0 .. s->connections.n - 1];
    ensures but: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures read: s->connections.tcb[i].rcv.read == \old(s->connections.tcb[i].rcv.read);
    ensures written: s->connections.tcb[i].snd.end == \old(s->connections.tcb[i].snd.end) &&
      s->connections.tcb[i].snd.una >= \old(s->connections.tcb[i].snd.una);
*/
static int64_t known_take(struct sequent *s, int64_t i, const struct arrival *a,
                          const uint8_t *text, int64_t now)
{
  int64_t verdict;

  //@ ghost among(s->connections.tcb, i, s->connections.n);
  //@ ghost outside(s->connections.tcb, s->connections.receive, s->connections.n, a, text);
  verdict = connection_arrive(&s->connections, i, &a->segment, text, now);
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
  return verdict;
}

int64_t known_arrive(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *text,
                     int64_t len, int64_t now)
{
  int64_t verdict;

  known_decode(s, i, a, text, len);
  verdict = known_take(s, i, a, text, now);
  connection_news(s, i, now);
  return verdict;
}
