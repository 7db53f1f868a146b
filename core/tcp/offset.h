/* offset.h - sequence numbers: 32 bits on the wire, 64-bit offsets inside.
 *
 * An offset counts one direction of one connection and never wraps: 0 is the
 * SYN, 1 the first byte of data. It is signed: an old duplicate from before the
 * SYN is simply negative, and overflow is an alarm. Only offset_wire() and
 * offset_unwrap() know the wire; all else is linear arithmetic.
 */
#ifndef SEQUENT_TCP_OFFSET_H
#define SEQUENT_TCP_OFFSET_H

#include <stdbool.h>
#include <stdint.h>

#define SEQ_MOD    0x100000000LL          /* 2^32 */
#define SEQ_HALF   0x80000000LL           /* 2^31 */
#define OFF_MAX    0x4000000000000000LL   /* 2^62: no connection gets there */
#define OFF_NEVER  INT64_MAX              /* an offset not known */
#define WND_MAX    0x40000000LL           /* 2^30: largest window, RFC 7323 2.3 */

#define MSS_MIN    64                     /* a peer that says less gets this much */
#define MSS_MAX    65535

#define OFF_MIN    (-SEQ_HALF)            /* bounds of what offset_unwrap() returns */
#define OFF_TOP    (OFF_MAX + SEQ_HALF)

/*@ predicate off_ok(integer o) = 0 <= o <= OFF_MAX;

    // x and y name the same sequence number
    predicate congruent(integer x, integer y) = (x - y) % SEQ_MOD == 0;

    // wire is what offset off of a stream starting at isn looks like
    predicate on_wire(integer wire, integer isn, integer off) =
      0 <= wire < SEQ_MOD && congruent(wire, isn + off);
*/

/* The sequence number of offset off, RFC 9293 3.4. */
/*@ requires 0 <= isn < SEQ_MOD && off_ok(off);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures wire: on_wire(\result, isn, off);
*/
static inline uint32_t offset_wire(int64_t isn, int64_t off)
{
  return (uint32_t)((isn + off) % SEQ_MOD);
}

/* The offset that a sequence number means: the one nearest to ref. */
/*@ requires 0 <= isn < SEQ_MOD && off_ok(ref);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures same: on_wire(wire, isn, \result);
    ensures near: ref - SEQ_HALF <= \result < ref + SEQ_HALF;
    ensures nearest: \forall integer o; on_wire(wire, isn, o) ==>
      \abs(\result - ref) <= \abs(o - ref);
    ensures unique: \forall integer o;
      on_wire(wire, isn, o) && ref - SEQ_HALF <= o < ref + SEQ_HALF ==> o == \result;
*/
static inline int64_t offset_unwrap(int64_t isn, uint32_t wire, int64_t ref)
{
  int64_t ahead = (wire + SEQ_MOD - offset_wire(isn, ref)) % SEQ_MOD;

  return ahead < SEQ_HALF ? ref + ahead : ref + ahead - SEQ_MOD;
}

/* RFC 9293 3.10.7.4, table 6: a segment of len sequence numbers at seq, against
 * the window [nxt, edge). */
/*@ predicate in_window(integer seq, integer nxt, integer edge) = nxt <= seq < edge;

    predicate seq_acceptable(integer seq, integer len, integer nxt, integer edge) =
      (len == 0 && edge == nxt ==> seq == nxt) &&
      (len == 0 && edge > nxt ==> in_window(seq, nxt, edge)) &&
      (len > 0 && edge == nxt ==> \false) &&
      (len > 0 && edge > nxt ==> in_window(seq, nxt, edge) ||
                                 in_window(seq + len - 1, nxt, edge));
*/

/* The segment may be taken. */
/*@ requires OFF_MIN <= seq <= OFF_TOP && 0 <= len <= SEQ_MOD;
    requires 0 <= nxt <= edge <= OFF_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures table: \result <==> seq_acceptable(seq, len, nxt, edge);
*/
static inline bool offset_acceptable(int64_t seq, int64_t len, int64_t nxt, int64_t edge)
{
  if (len == 0)
    return seq == nxt || (nxt < seq && seq < edge);
  return nxt < edge && ((nxt <= seq && seq < edge) ||
                        (nxt < seq + len && seq + len <= edge));
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures \result == \min(x, y);
*/
static inline int64_t lesser(int64_t x, int64_t y)
{
  return x < y ? x : y;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures \result == \max(x, y);
*/
static inline int64_t greater(int64_t x, int64_t y)
{
  return x > y ? x : y;
}

#endif
