#include "base/ring.h"

#include "base/bytes.h"

void ring_put(struct ring *r, int64_t off, const uint8_t *src, int64_t n)
{
  int64_t first = ring_first(off, n);

  bytes_copy(r->byte + ring_at(off), src, first);
  bytes_copy(r->byte, src + first, n - first);
}

void ring_get(const struct ring *r, int64_t off, uint8_t *dst, int64_t n)
{
  int64_t first = ring_first(off, n);

  bytes_copy(dst, r->byte + ring_at(off), first);
  bytes_copy(dst + first, r->byte, n - first);
  /*@ assert near: \forall integer o; off <= o < off + first ==>
        o % RING == off % RING + (o - off); */
  /*@ assert far: \forall integer o; off + first <= o < off + n ==>
        o % RING == o - off - first; */
}

void ring_store(struct ring *r, int64_t off, const uint8_t *src, int64_t n)
  /*@ ghost (int64_t stream, int64_t w) */
{
  ring_put(r, off, src, n);
}

void ring_fetch(const struct ring *r, int64_t off, uint8_t *dst, int64_t n)
  /*@ ghost (int64_t stream) */
{
  ring_get(r, off, dst, n);
}

void ring_append(struct ring *r, int64_t off, const uint8_t *src, int64_t n)
  /*@ ghost (int64_t stream, int64_t una) */
{
  ring_put(r, off, src, n);
}

void ring_copy_own(const struct ring *r, int64_t off, uint8_t *dst, int64_t n)
  /*@ ghost (int64_t stream) */
{
  ring_get(r, off, dst, n);
}

int64_t ring_slices_own(const struct ring *r, int64_t off, int64_t n)
  /*@ ghost (int64_t stream) */
{
  int64_t first = ring_first(off, n);

  (void)r;
  /*@ assert near: \forall integer o; off <= o < off + first ==>
        o % RING == off % RING + (o - off); */
  /*@ assert far: \forall integer o; off + first <= o < off + n ==>
        o % RING == o - off - first; */
  /*@ assert rest: \forall integer o; off + first <= o < off + n ==>
        r->byte[o % RING] == own_byte(stream, o); */
  return first;
}
