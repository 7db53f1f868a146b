/* stream.c - here stream_ok is known to mean what it says. */
#define HELD_OPAQUE
#define STREAM_OPEN
#include "stack/stream.h"

/* What a segment brings: offsets lo up to hi, none if they are equal. */
struct arrival { int64_t verdict, lo, hi; };

/*@ ghost
  /@ requires part: text_part(*s, *g, before, t->rcv);
     requires honest: \forall integer o; held(t->rcv, o) ==> held(before, o) || span_has(*s, o);
     requires g->len >= 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures part: s->lo < s->hi ==> g->seq + g->syn <= s->lo &&
               s->hi <= g->seq + g->syn + g->len && before.nxt <= s->lo && s->hi <= t->rcv.edge;
     ensures honest: \forall integer o; held(t->rcv, o) ==>
               held(before, o) || (s->lo <= o && o < s->hi);
  @/
  static void part_read(struct span *s, struct segment *g, struct tcb *t, struct receive before)
  {
  }
*/

/*@ requires block: BLOCK(t) && time_ok(now);
    requires segment: \valid_read(g) && segment_ok(*g) && segment_agrees(*g, t->stream);
    requires apart: \separated(t, g);
    terminates \true;
    exits \false;
    assigns  *t;
    ensures  good: tcb_good(t);
    ensures  same: t->stream == \old(t->stream);
    ensures  read: t->rcv.edge == \old(t->rcv.edge) && t->rcv.read == \old(t->rcv.read);
    ensures  written: t->snd.end == \old(t->snd.end) && t->snd.max == \old(t->snd.max);
    ensures  una: t->snd.una >= \old(t->snd.una);
    ensures  part: \result.lo < \result.hi ==>
               g->seq + g->syn <= \result.lo && \result.hi <= g->seq + g->syn + g->len;
    ensures  room: \result.lo < \result.hi ==> 1 <= t->rcv.read <= \result.lo &&
               \result.hi <= t->rcv.read + RING && \result.hi <= OFF_MAX;
    ensures  honest: \forall integer o; held(t->rcv, o) ==>
               held(\old(t->rcv), o) || \result.lo <= o < \result.hi;
    ensures  reach: \forall integer o; held(\old(t->rcv), o) ==>
               t->rcv.read <= o < t->rcv.read + RING;
    ensures  from: 1 <= t->rcv.read;
*/
static struct arrival stream_take(struct tcb *t, const struct segment *g, int64_t now)
{
  struct span store;
  struct arrival a;
  /*@ ghost struct receive before = t->rcv; */

  a.verdict = block_arrive(t, g, now, &store);
  /*@ ghost part_read(&store, (struct segment *)g, t, before); */
  a.lo = store.lo;
  a.hi = store.hi;
  return a;
}

/* What of the text is new goes into the ring: the segment's begins at offset `from`. */
/*@ requires span: lo < hi ==> 0 <= w <= lo && OFF_MIN <= from <= lo && hi <= w + RING &&
               hi <= OFF_MAX && hi <= from + len;
    requires rings: \valid(receive) && \valid_read(text + (0 .. len - 1)) &&
               \separated(receive, text + (0 .. len - 1));
    requires peer: text_peer(text, stream, from, len);
    requires apart: \separated(receive, send);
    requires own: ring_own(send, stream, \max(una, 1), end);
    terminates \true;
    exits \false;
    assigns  receive->byte[0 .. RING - 1];
    ensures  stored: ring_peer(receive, stream, lo, hi);
    ensures  kept: \forall integer o; w <= o < w + RING && slot_peer{Pre}(receive, stream, o) ==>
               slot_peer(receive, stream, o);
    ensures  own: ring_own(send, stream, \max(una, 1), end);
*/
static void stream_store(struct ring *receive, int64_t lo, int64_t hi, const uint8_t *text,
                         int64_t from)
  /*@ ghost (int64_t len, int64_t stream, int64_t w, struct ring *send, int64_t una,
             int64_t end) */
{
  if (lo < hi)
    ring_store(receive, lo, text + (lo - from), hi - lo) /*@ ghost (stream, w) */;
}

/*@ ghost
  /@ requires una <= later;
     requires own: ring_own(send, stream, \max(una, 1), end);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures own: ring_own(send, stream, \max(later, 1), end);
  @/
  static void own_shrinks(struct ring *send, int64_t stream, int64_t una, int64_t later,
                          int64_t end)
  {
  }
*/

/*@ ghost
  /@ requires peer: \forall integer o; held(t->rcv, o) ==>
       0 <= o && slot_peer(receive, t->stream, o);
     requires fits: t->snd.end <= OFF_MAX && t->snd.end <= \max(t->snd.una, 1) + RING;
     requires own: ring_own(send, t->stream, \max(t->snd.una, 1), t->snd.end);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures ok: stream_ok(t, receive, send);
  @/
  static void stream_is_ok(struct tcb *t, struct ring *receive, struct ring *send)
  {
  }
*/

int64_t stream_arrive(struct tcb *t, struct ring *receive, const struct segment *g,
                      const uint8_t *text, int64_t now) /*@ ghost (struct ring *send) */
{
  int64_t from = g->seq + g->syn;
  struct arrival a;
  /*@ ghost int64_t len = g->len; int64_t una = t->snd.una; */

  /*@ assert opened: stream_received(t, receive) && stream_sent(t, send); */
  a = stream_take(t, g, now);
  /*@ assert before: \forall integer o; held(t->rcv, o) ==>
        (t->rcv.read <= o < t->rcv.read + RING && slot_peer(receive, t->stream, o)) ||
        a.lo <= o < a.hi; */
  stream_store(receive, a.lo, a.hi, text, from)
    /*@ ghost (len, t->stream, t->rcv.read, send, una, t->snd.end) */;
  /*@ ghost own_shrinks(send, t->stream, una, t->snd.una, t->snd.end); */
  /*@ ghost stream_is_ok(t, receive, send); */
  return a.verdict;
}

/* New bytes of the application behind those that the ring holds from offset una on. */
/*@ requires span: 1 <= una && 0 <= n <= RING && end + n <= una + RING &&
               1 <= end && end + n <= OFF_MAX;
    requires rings: \valid(send) && \valid_read(data + (0 .. n - 1)) &&
               \separated(send, data + (0 .. n - 1));
    requires apart: \separated(receive, send);
    requires text: text_own(data, stream, end, n);
    requires own: ring_own(send, stream, una, end);
    terminates \true;
    exits \false;
    assigns  send->byte[0 .. RING - 1];
    ensures  own: ring_own(send, stream, una, end + n);
    ensures  other: \forall integer o; 0 <= o && slot_peer{Pre}(receive, stream, o) ==>
               slot_peer(receive, stream, o);
*/
static void stream_append(struct ring *send, int64_t end, const uint8_t *data, int64_t n)
  /*@ ghost (int64_t stream, int64_t una, struct ring *receive) */
{
  ring_append(send, end, data, n) /*@ ghost (stream, una < end ? una : end) */;
}

int64_t stream_write(struct tcb *t, struct ring *send, const uint8_t *data, int64_t n, int64_t now)
  /*@ ghost (struct ring *receive) */
{
  int64_t end = t->snd.end;
  int64_t taken;

  /*@ assert opened: stream_received(t, receive) && stream_sent(t, send); */
  taken = block_write(t, n, now);
  /*@ assert before: \forall integer o; held(t->rcv, o) ==>
        0 <= o && slot_peer(receive, t->stream, o); */
  stream_append(send, end, data, taken)
    /*@ ghost (t->stream, t->snd.una < 1 ? 1 : t->snd.una, receive) */;
  /*@ ghost stream_is_ok(t, receive, send); */
  return taken;
}

/*@ ghost
  /@ requires peer: \forall integer o; held(r, o) ==> 0 <= o && slot_peer(receive, stream, o);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures peer: ring_peer(receive, stream, r.read, r.nxt);
  @/
  static void front_is_peer(struct ring *receive, int64_t stream, struct receive r)
  {
  }
*/

/* The n bytes from offset from on are handed out. */
/*@ requires span: 1 <= from && 0 <= n <= RING && from + n <= OFF_MAX;
    requires rings: \valid_read(receive) && \valid(data + (0 .. n - 1)) &&
               \separated(receive, data + (0 .. n - 1)) && \separated(send, data + (0 .. n - 1));
    requires peer: ring_peer(receive, stream, from, from + n);
    requires own: ring_own(send, stream, \max(una, 1), end);
    terminates \true;
    exits \false;
    assigns  data[0 .. n - 1];
    ensures  text: text_peer(data, stream, from, n);
    ensures  peer: \forall integer o; 0 <= o && slot_peer{Pre}(receive, stream, o) ==>
               slot_peer(receive, stream, o);
    ensures  own: ring_own(send, stream, \max(una, 1), end);
*/
static void stream_fetch(const struct ring *receive, int64_t from, uint8_t *data, int64_t n)
  /*@ ghost (int64_t stream, struct ring *send, int64_t una, int64_t end) */
{
  ring_fetch(receive, from, data, n) /*@ ghost (stream) */;
}

int64_t stream_read(struct tcb *t, const struct ring *receive, uint8_t *data, int64_t n,
                    int64_t now) /*@ ghost (struct ring *send) */
{
  int64_t from = t->rcv.read;
  int64_t given;

  /*@ assert opened: stream_received(t, receive) && stream_sent(t, send); */
  /*@ ghost front_is_peer((struct ring *)receive, t->stream, t->rcv); */
  given = block_read(t, n, now);
  /*@ assert before: \forall integer o; held(t->rcv, o) ==>
        0 <= o && slot_peer((struct ring *)receive, t->stream, o); */
  stream_fetch(receive, from, data, given) /*@ ghost (t->stream, send, t->snd.una, t->snd.end) */;
  /*@ ghost stream_is_ok(t, (struct ring *)receive, send); */
  return given;
}

int64_t stream_emit(struct tcb *t, int64_t now, int64_t max_payload, struct segment *out)
  /*@ ghost (struct ring *receive, struct ring *send) */
{
  int64_t made;

  /*@ assert opened: stream_received(t, receive) && stream_sent(t, send); */
  made = block_emit(t, now, max_payload, out);
  /*@ ghost stream_is_ok(t, receive, send); */
  return made;
}
