/* ring.h - a buffer of stream bytes: the byte of offset o lives in slot o % RING.
 *
 * Offsets are those of TCP's two streams (0 is the SYN, data starts at 1). No
 * cursor lives here: who knows which offsets are in the ring is tcp/.
 */
#ifndef SEQUENT_RING_H
#define SEQUENT_RING_H

#include <stdint.h>

/* Bytes of each ring, set when building: a power of two (so % is one mask). */
#ifndef RING
#define RING 1048576LL
#endif

#if RING < 2048 || RING > 536870912 || RING % 2048 != 0 || (RING & (RING - 1)) != 0
#error "RING must be a power of two from 2^11 to 2^29"
#endif

#define OFFSET_MAX 0x3fffffffffffffffLL  /* 2^62 - 1: no offset of a byte is greater */

struct ring {
  uint8_t byte[RING];
};

/* The two streams of a connection, named by its 'stream' number: what the
 * peer's application wrote (and where it closed), what our own wrote. These are
 * facts of the world, not state: any value will do, but it never changes.
 */
/*@ axiomatic Streams {
      logic integer peer_byte(integer stream, integer off);
      logic integer own_byte(integer stream, integer off);
      logic integer peer_fin(integer stream);
      // whatever reaches us as the peer's is the peer's: nobody forges, no checksum deceives
      predicate peer_heard(integer stream);
    }

    predicate slot_peer{L}(struct ring *r, integer stream, integer o) =
      peer_heard(stream) ==> r->byte[o % RING] == peer_byte(stream, o);
    predicate slot_own{L}(struct ring *r, integer stream, integer o) =
      r->byte[o % RING] == own_byte(stream, o);

    // the ring holds the offsets from lo up to hi, hi not included
    predicate ring_peer{L}(struct ring *r, integer stream, integer lo, integer hi) =
      \forall integer o; lo <= o < hi ==> slot_peer(r, stream, o);
    predicate ring_own{L}(struct ring *r, integer stream, integer lo, integer hi) =
      \forall integer o; lo <= o < hi ==> slot_own(r, stream, o);

    // len bytes at data are those from offset seq
    predicate text_peer{L}(uint8_t *data, integer stream, integer seq, integer len) =
      peer_heard(stream) ==>
        \forall integer o; seq <= o < seq + len ==> data[o - seq] == peer_byte(stream, o);
    predicate text_own{L}(uint8_t *data, integer stream, integer seq, integer len) =
      \forall integer o; seq <= o < seq + len ==> data[o - seq] == own_byte(stream, o);

    predicate span_ok(integer off, integer n) =
      0 <= off && 0 <= n <= RING && off + n <= OFFSET_MAX + 1;
*/

/* The slot of offset off. */
/*@ requires 0 <= off;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures slot: \result == off % RING;
    ensures range: 0 <= \result < RING;
*/
static inline int64_t ring_at(int64_t off)
{
  return off % RING;
}

/* How many of the n bytes from offset off lie before the ring's end: the first
 * slice is that long and starts at ring_at(off); the rest starts at slot 0. */
/*@ requires span_ok(off, n);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures all: n <= RING - off % RING ==> \result == n;
    ensures part: n > RING - off % RING ==> \result == RING - off % RING;
    ensures range: 0 <= \result <= n;
*/
static inline int64_t ring_first(int64_t off, int64_t n)
{
  int64_t room = RING - off % RING;

  return n < room ? n : room;
}

/* Puts n bytes at offset off; every other offset of any window of RING bytes
 * around them keeps its byte. */
/*@ requires span_ok(off, n);
    requires \valid(r) && \valid_read(src + (0 .. n - 1));
    requires \separated(r, src + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns r->byte[0 .. RING - 1];
    ensures written: \forall integer o; off <= o < off + n ==>
      r->byte[o % RING] == src[o - off];
    ensures kept: \forall integer o;
      0 <= o && off + n - RING <= o < off + RING && !(off <= o < off + n) ==>
      r->byte[o % RING] == \old(r->byte[o % RING]);
*/
void ring_put(struct ring *r, int64_t off, const uint8_t *src, int64_t n);

/* Copies the n bytes at offset off out of the ring. */
/*@ requires span_ok(off, n);
    requires \valid_read(r) && \valid(dst + (0 .. n - 1));
    requires \separated(r, dst + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns dst[0 .. n - 1];
    ensures copied: \forall integer o; off <= o < off + n ==>
      dst[o - off] == r->byte[o % RING];
*/
void ring_get(const struct ring *r, int64_t off, uint8_t *dst, int64_t n);

/* Received text of the peer goes into the ring, whose window starts at offset
 * w: true bytes never make another one of the window false. */
/*@ requires span_ok(off, n) && 0 <= w <= off && off + n <= w + RING;
    requires \valid(r) && \valid_read(src + (0 .. n - 1));
    requires \separated(r, src + (0 .. n - 1));
    requires text: text_peer(src, stream, off, n);
    terminates \true;
    exits \false;
    assigns r->byte[0 .. RING - 1];
    ensures stored: ring_peer(r, stream, off, off + n);
    ensures kept: \forall integer o; w <= o < w + RING && slot_peer{Pre}(r, stream, o) ==>
      slot_peer(r, stream, o);
*/
void ring_store(struct ring *r, int64_t off, const uint8_t *src, int64_t n)
  /*@ ghost (int64_t stream, int64_t w) */;

/* The application takes n bytes of the peer's stream out of the ring. */
/*@ requires span_ok(off, n);
    requires \valid_read(r) && \valid(dst + (0 .. n - 1));
    requires \separated(r, dst + (0 .. n - 1));
    requires held: ring_peer(r, stream, off, off + n);
    terminates \true;
    exits \false;
    assigns dst[0 .. n - 1];
    ensures text: text_peer(dst, stream, off, n);
*/
void ring_fetch(const struct ring *r, int64_t off, uint8_t *dst, int64_t n)
  /*@ ghost (int64_t stream) */;

/* The application's n bytes are appended at offset off to what the ring holds
 * from offset una (the oldest not acknowledged). */
/*@ requires span_ok(off, n) && 0 <= una <= off && off + n <= una + RING;
    requires \valid(r) && \valid_read(src + (0 .. n - 1));
    requires \separated(r, src + (0 .. n - 1));
    requires text: text_own(src, stream, off, n);
    requires held: ring_own(r, stream, una, off);
    terminates \true;
    exits \false;
    assigns r->byte[0 .. RING - 1];
    ensures held: ring_own(r, stream, una, off + n);
*/
void ring_append(struct ring *r, int64_t off, const uint8_t *src, int64_t n)
  /*@ ghost (int64_t stream, int64_t una) */;

/* n bytes of our own stream, to be sent, are copied out of the ring. */
/*@ requires span_ok(off, n);
    requires \valid_read(r) && \valid(dst + (0 .. n - 1));
    requires \separated(r, dst + (0 .. n - 1));
    requires held: ring_own(r, stream, off, off + n);
    terminates \true;
    exits \false;
    assigns dst[0 .. n - 1];
    ensures text: text_own(dst, stream, off, n);
*/
void ring_copy_own(const struct ring *r, int64_t off, uint8_t *dst, int64_t n)
  /*@ ghost (int64_t stream) */;

/* The same without a copy: the first \result bytes are at slot ring_at(off), the
 * rest at slot 0, and the slices hold what is to be sent. */
/*@ requires span_ok(off, n);
    requires \valid_read(r);
    requires held: ring_own(r, stream, off, off + n);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result <= n && off % RING + \result <= RING;
    ensures rest: 0 <= n - \result <= RING;
    ensures text: text_own(r->byte + off % RING, stream, off, \result);
    ensures text_rest: text_own(r->byte + 0, stream, off + \result, n - \result);
*/
int64_t ring_slices_own(const struct ring *r, int64_t off, int64_t n)
  /*@ ghost (int64_t stream) */;

#endif
