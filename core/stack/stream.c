/* stream.c - here stream_ok is known to mean what it says. */
#define STREAM_OPEN
#include "stack/stream.h"

/* Offsets lo up to hi of text that begins at offset `from` go into the ring. */
/*@ requires span: 0 <= w <= lo && OFF_MIN <= from <= lo <= hi <= w + RING && hi <= OFF_MAX;
    requires rings: \valid(receive) && \valid_read(text + (0 .. hi - from - 1)) &&
               \separated(receive, text + (0 .. hi - from - 1));
    requires peer: text_peer(text, stream, from, hi - from);
    terminates \true;
    exits \false;
    assigns  receive->byte[0 .. RING - 1];
    ensures  stored: ring_peer(receive, stream, lo, hi);
    ensures  kept: \forall integer o; w <= o < w + RING && slot_peer{Pre}(receive, stream, o) ==>
               slot_peer(receive, stream, o);
*/
static void stream_store(struct ring *receive, int64_t lo, int64_t hi, const uint8_t *text,
                         int64_t from) /*@ ghost (int64_t stream, int64_t w) */
{
  ring_store(receive, lo, text + (lo - from), hi - lo) /*@ ghost (stream, w) */;
}

int64_t stream_arrive(struct tcb *t, struct ring *receive, const struct segment *g,
                      const uint8_t *text, int64_t now) /*@ ghost (struct ring *send) */
{
  struct span store;
  int64_t from = g->seq + g->syn;
  int64_t verdict = block_arrive(t, g, now, &store);

  if (store.lo < store.hi)
    stream_store(receive, store.lo, store.hi, text, from)
      /*@ ghost (t->stream, t->rcv.read) */;
  return verdict;
}

int64_t stream_write(struct tcb *t, struct ring *send, const uint8_t *data, int64_t n, int64_t now)
  /*@ ghost (struct ring *receive) */
{
  int64_t end = t->snd.end;
  int64_t taken = block_write(t, n, now);

  ring_append(send, end, data, taken)
    /*@ ghost (t->stream, t->snd.una < 1 ? 1 : t->snd.una < end ? t->snd.una : end) */;
  return taken;
}

int64_t stream_read(struct tcb *t, const struct ring *receive, uint8_t *data, int64_t n,
                    int64_t now) /*@ ghost (struct ring *send) */
{
  int64_t from = t->rcv.read;
  int64_t given = block_read(t, n, now);

  ring_fetch(receive, from, data, given) /*@ ghost (t->stream) */;
  return given;
}
