/* TCP options are built: see tcp_options.h.
 *
 * A row of writers, one an option, each of which writes its words or nothing and returns how many
 * bytes that were. */
#include "wire/tcp_options.h"

/* MSS (RFC 9293, 3.7.1), or nothing. */
/*@ requires \valid_read(o) && o->mss <= 65535;
    requires room: \valid(p + (0 .. TCP_TIMESTAMPS_AT(o) - 1));
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_TIMESTAMPS_AT(o) - 1];
    ensures length: \result == TCP_TIMESTAMPS_AT(o);
    ensures bytes: o->has_mss != 0 ==> TCP_MSS_WORD(p, o->mss);
*/
static inline int64_t write_mss(uint8_t *p, const struct tcp_options *o)
{
  if (o->has_mss == 0)
    return 0;
  p[0] = TCP_OPTION_MSS;
  p[1] = 4;
  be16_write(p + 2, o->mss);
  return 4;
}

/* Timestamps (RFC 7323, 3.2) with SACK-permitted (RFC 2018, 2) in their padding, or the latter
 * alone, or nothing. */
/*@ requires \valid_read(o);
    requires room: \valid(p + (0 .. TCP_TIMESTAMPS_LEN(o) - 1));
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_TIMESTAMPS_LEN(o) - 1];
    ensures length: \result == TCP_TIMESTAMPS_LEN(o);
    ensures timestamps: o->has_timestamps != 0 ==>
      TCP_TIMESTAMPS_WORDS(p, o->sack_permitted, o->tsval, o->tsecr);
    ensures sack_permitted: o->has_timestamps == 0 && o->sack_permitted != 0 ==>
      TCP_SACK_PERMITTED_WORD(p);
*/
static inline int64_t write_timestamps(uint8_t *p, const struct tcp_options *o)
{
  if (o->has_timestamps != 0) {
    be32_write(p + 4, o->tsval);
    be32_write(p + 8, o->tsecr);
    p[0] = o->sack_permitted != 0 ? TCP_OPTION_SACK_PERMITTED : TCP_OPTION_NOP;
    p[1] = o->sack_permitted != 0 ? 2 : TCP_OPTION_NOP;
    p[2] = TCP_OPTION_TIMESTAMPS;
    p[3] = 10;
    return 12;
  }
  if (o->sack_permitted == 0)
    return 0;
  p[0] = TCP_OPTION_NOP;
  p[1] = TCP_OPTION_NOP;
  p[2] = TCP_OPTION_SACK_PERMITTED;
  p[3] = 2;
  return 4;
}

/* The window scale (RFC 7323, 2.2), or nothing. */
/*@ requires \valid_read(o) && o->wscale <= TCP_WSCALE_MAX;
    requires room: \valid(p + (0 .. TCP_WSCALE_LEN(o) - 1));
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_WSCALE_LEN(o) - 1];
    ensures length: \result == TCP_WSCALE_LEN(o);
    ensures bytes: o->has_wscale != 0 ==> TCP_WSCALE_WORD(p, o->wscale);
*/
static inline int64_t write_wscale(uint8_t *p, const struct tcp_options *o)
{
  if (o->has_wscale == 0)
    return 0;
  p[0] = TCP_OPTION_NOP;
  p[1] = TCP_OPTION_WSCALE;
  p[2] = 3;
  p[3] = (uint8_t)o->wscale;
  return 4;
}

/* The SACK blocks (RFC 2018, 3), eight bytes each, without what precedes them. */
/*@ requires \valid_read(o) && o->sack_count <= TCP_SACK_MAX;
    requires room: \valid(p + (0 .. 8 * o->sack_count - 1));
    terminates \true;
    exits \false;
    assigns p[0 .. 8 * o->sack_count - 1];
    ensures left: TCP_SACK_LEFT(o, p - 2);
    ensures right: TCP_SACK_RIGHT(o, p - 2);
*/
static inline void write_blocks(uint8_t *p, const struct tcp_options *o)
{
  /*@ loop invariant range: 0 <= i <= o->sack_count;
      loop invariant left: \forall integer k; 0 <= k < i ==> o->sack_left[k] ==
        BE32(p[8 * k], p[8 * k + 1], p[8 * k + 2], p[8 * k + 3]);
      loop invariant right: \forall integer k; 0 <= k < i ==> o->sack_right[k] ==
        BE32(p[8 * k + 4], p[8 * k + 5], p[8 * k + 6], p[8 * k + 7]);
      loop assigns i, p[0 .. 8 * o->sack_count - 1];
      loop variant o->sack_count - i;
  */
  for (int64_t i = 0; i < o->sack_count; i++) {
    be32_write(p + 8 * i, o->sack_left[i]);
    be32_write(p + 8 * i + 4, o->sack_right[i]);
  }
}

/* SACK, or nothing. */
/*@ requires \valid_read(o) && o->sack_count <= TCP_SACK_MAX;
    requires room: \valid(p + (0 .. TCP_SACK_LEN(o) - 1));
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_SACK_LEN(o) - 1];
    ensures length: \result == TCP_SACK_LEN(o);
    ensures bytes: o->sack_count != 0 ==> TCP_SACK_WORD(p, o->sack_count);
    ensures left: o->sack_count != 0 ==> TCP_SACK_LEFT(o, p + 2);
    ensures right: o->sack_count != 0 ==> TCP_SACK_RIGHT(o, p + 2);
*/
static inline int64_t write_sack(uint8_t *p, const struct tcp_options *o)
{
  if (o->sack_count == 0)
    return 0;
  write_blocks(p + 4, o);
  p[0] = TCP_OPTION_NOP;
  p[1] = TCP_OPTION_NOP;
  p[2] = TCP_OPTION_SACK;
  p[3] = (uint8_t)(2 + 8 * o->sack_count);
  return 4 + 8 * (int64_t)o->sack_count;
}

/* The last two, at the places the whole layout gives them. */
/*@ requires \valid_read(o) && o->wscale <= TCP_WSCALE_MAX && o->sack_count <= TCP_SACK_MAX;
    requires room: \valid(p + (0 .. TCP_WSCALE_LEN(o) + TCP_SACK_LEN(o) - 1));
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_WSCALE_LEN(o) + TCP_SACK_LEN(o) - 1];
    ensures length: \result == TCP_WSCALE_LEN(o) + TCP_SACK_LEN(o);
    ensures wscale: o->has_wscale != 0 ==> TCP_WSCALE_WORD(p, o->wscale);
    ensures sack: o->sack_count != 0 ==> TCP_SACK_WORD(p + TCP_WSCALE_LEN(o), o->sack_count);
    ensures left: o->sack_count != 0 ==> TCP_SACK_LEFT(o, p + TCP_WSCALE_LEN(o) + 2);
    ensures right: o->sack_count != 0 ==> TCP_SACK_RIGHT(o, p + TCP_WSCALE_LEN(o) + 2);
*/
static inline int64_t write_wscale_on(uint8_t *p, const struct tcp_options *o)
{
  int64_t at = write_wscale(p, o);
  return at + write_sack(p + at, o);
}

#define AFTER_TIMES(o) (TCP_TIMESTAMPS_LEN(o) + TCP_WSCALE_LEN(o))

/* The last three. */
/*@ requires \valid_read(o) && o->wscale <= TCP_WSCALE_MAX && o->sack_count <= TCP_SACK_MAX;
    requires room: \valid(p + (0 .. AFTER_TIMES(o) + TCP_SACK_LEN(o) - 1));
    terminates \true;
    exits \false;
    assigns p[0 .. AFTER_TIMES(o) + TCP_SACK_LEN(o) - 1];
    ensures length: \result == AFTER_TIMES(o) + TCP_SACK_LEN(o);
    ensures timestamps: o->has_timestamps != 0 ==>
      TCP_TIMESTAMPS_WORDS(p, o->sack_permitted, o->tsval, o->tsecr);
    ensures sack_permitted: o->has_timestamps == 0 && o->sack_permitted != 0 ==>
      TCP_SACK_PERMITTED_WORD(p);
    ensures wscale: o->has_wscale != 0 ==> TCP_WSCALE_WORD(p + TCP_TIMESTAMPS_LEN(o), o->wscale);
    ensures sack: o->sack_count != 0 ==> TCP_SACK_WORD(p + AFTER_TIMES(o), o->sack_count);
    ensures left: o->sack_count != 0 ==> TCP_SACK_LEFT(o, p + AFTER_TIMES(o) + 2);
    ensures right: o->sack_count != 0 ==> TCP_SACK_RIGHT(o, p + AFTER_TIMES(o) + 2);
*/
static inline int64_t write_timestamps_on(uint8_t *p, const struct tcp_options *o)
{
  int64_t at = write_timestamps(p, o);
  return at + write_wscale_on(p + at, o);
}

int64_t tcp_options_build(uint8_t *p, const struct tcp_options *o)
{
  int64_t at = write_mss(p, o);
  return at + write_timestamps_on(p + at, o);
}
