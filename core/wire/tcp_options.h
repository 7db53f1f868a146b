/* TCP options (RFC 9293, 3.1 and 3.2; RFC 7323; RFC 2018): bytes to a struct and back.
 *
 * RFC 9293, 3.1: "TCP implementations MUST be prepared to handle an illegal option length (e.g.,
 * zero)" (MUST-7), and ignore without error an option they do not implement (MUST-6).  A value is
 * read only where the length is exactly the legal one; an unknown option, or a known one of
 * another length, is skipped by its length.  The last option of a kind counts. */
#ifndef SEQUENT_WIRE_TCP_OPTIONS_H
#define SEQUENT_WIRE_TCP_OPTIONS_H

#include <stdint.h>

#include "base/bytes.h"
#include "wire/refusal.h"
#include "../../proofs/theory/tcp_options.h"

#define TCP_OPTIONS_MAX 40 /* bytes of options a header holds */
#define TCP_SACK_MAX    4  /* blocks that fit in them */
#define TCP_WSCALE_MAX  14 /* RFC 7323, 2.3 */

enum tcp_option {
  TCP_OPTION_END = 0,
  TCP_OPTION_NOP = 1,
  TCP_OPTION_MSS = 2,
  TCP_OPTION_WSCALE = 3,
  TCP_OPTION_SACK_PERMITTED = 4,
  TCP_OPTION_SACK = 5,
  TCP_OPTION_TIMESTAMPS = 8
};

/* What is absent is 0.  Of the SACK blocks only the first sack_count mean something. */
struct tcp_options {
  uint32_t has_mss, mss;
  uint32_t has_wscale, wscale; /* 0 .. 14 */
  uint32_t sack_permitted;
  uint32_t has_timestamps, tsval, tsecr;
  uint32_t sack_count; /* 0 .. 4 */
  uint32_t sack_left[TCP_SACK_MAX], sack_right[TCP_SACK_MAX]; /* sequence numbers */
};

/* Where the option of a kind that counts begins among the n bytes at p, or -1.
 * Macros, as the prover looks into them. */
#define TCP_OPTION_AT(p, n, kind) option_last(p, 0, n, kind, -1)

/* The blocks of o are those of the SACK option at s. */
#define TCP_SACK_LEFT(o, s) \
  (\forall integer k; 0 <= k < (o)->sack_count ==> \
     (o)->sack_left[k] == \
       BE32((s)[8 * k + 2], (s)[8 * k + 3], (s)[8 * k + 4], (s)[8 * k + 5]))
#define TCP_SACK_RIGHT(o, s) \
  (\forall integer k; 0 <= k < (o)->sack_count ==> \
     (o)->sack_right[k] == \
       BE32((s)[8 * k + 6], (s)[8 * k + 7], (s)[8 * k + 8], (s)[8 * k + 9]))

/* Parses the n bytes of options at p, any bytes.  Returns WIRE_OK, or WIRE_OPTIONS if the walk
 * met an option with a malformed length: it ends there, and o has what came before. */
/*@ requires length: 0 <= n <= TCP_OPTIONS_MAX;
    requires bytes: \valid_read(p + (0 .. n - 1));
    requires out: \valid(o);
    terminates \true;
    exits \false;
    assigns *o;
    ensures sound: \result == (options_sound(p, 0, n) != 0 ? WIRE_OK : WIRE_OPTIONS);

    ensures has_mss: o->has_mss == (TCP_OPTION_AT(p, n, 2) >= 0 ? 1 : 0);
    ensures mss: \let at = TCP_OPTION_AT(p, n, 2);
      o->mss == (at >= 0 ? BE16(p[at + 2], p[at + 3]) : 0);

    ensures has_wscale: o->has_wscale == (TCP_OPTION_AT(p, n, 3) >= 0 ? 1 : 0);
    ensures wscale: \let at = TCP_OPTION_AT(p, n, 3);
      o->wscale == (at >= 0 ? \min(p[at + 2], TCP_WSCALE_MAX) : 0);

    ensures sack_permitted: o->sack_permitted == (TCP_OPTION_AT(p, n, 4) >= 0 ? 1 : 0);

    ensures has_timestamps: o->has_timestamps == (TCP_OPTION_AT(p, n, 8) >= 0 ? 1 : 0);
    ensures tsval: \let at = TCP_OPTION_AT(p, n, 8);
      o->tsval == (at >= 0 ? BE32(p[at + 2], p[at + 3], p[at + 4], p[at + 5]) : 0);
    ensures tsecr: \let at = TCP_OPTION_AT(p, n, 8);
      o->tsecr == (at >= 0 ? BE32(p[at + 6], p[at + 7], p[at + 8], p[at + 9]) : 0);

    ensures sack_count: \let at = TCP_OPTION_AT(p, n, 5);
      o->sack_count == (at >= 0 ? (p[at + 1] - 2) / 8 : 0);
    ensures sack_some: \let at = TCP_OPTION_AT(p, n, 5); at >= 0 ==> 1 <= o->sack_count;
    ensures sack_fits: o->sack_count <= TCP_SACK_MAX;
    ensures sack_left: TCP_SACK_LEFT(o, p + TCP_OPTION_AT(p, n, 5));
    ensures sack_right: TCP_SACK_RIGHT(o, p + TCP_OPTION_AT(p, n, 5));

    ensures mss_fits: o->mss <= 65535;
    ensures wscale_fits: o->wscale <= TCP_WSCALE_MAX;
*/
int64_t tcp_options_parse(struct tcp_options *o, const uint8_t *p, int64_t n);

/* The layout of what is built, in words of four bytes:
 *   MSS | with timestamps: SACK-permitted or two NOPs, timestamps; else NOP NOP SACK-permitted |
 *   NOP window-scale | NOP NOP SACK */
#define TCP_TIMESTAMPS_AT(o) ((o)->has_mss != 0 ? 4 : 0)
#define TCP_TIMESTAMPS_LEN(o) \
  ((o)->has_timestamps != 0 ? 12 : (o)->sack_permitted != 0 ? 4 : 0)
#define TCP_WSCALE_AT(o) (TCP_TIMESTAMPS_AT(o) + TCP_TIMESTAMPS_LEN(o))
#define TCP_WSCALE_LEN(o) ((o)->has_wscale != 0 ? 4 : 0)
#define TCP_SACK_AT(o) (TCP_WSCALE_AT(o) + TCP_WSCALE_LEN(o))
#define TCP_SACK_LEN(o) ((o)->sack_count != 0 ? 4 + 8 * (o)->sack_count : 0)
#define TCP_OPTIONS_LEN(o) (TCP_SACK_AT(o) + TCP_SACK_LEN(o))

/* The options have legal values and fit the header. */
#define TCP_OPTIONS_FIT(o) \
  ((o)->mss <= 65535 && (o)->wscale <= TCP_WSCALE_MAX && (o)->sack_count <= TCP_SACK_MAX && \
   TCP_OPTIONS_LEN(o) <= TCP_OPTIONS_MAX)

/* The bytes at p are these options. */
#define TCP_MSS_WORD(p, mss) ((p)[0] == 2 && (p)[1] == 4 && BE16((p)[2], (p)[3]) == (mss))
#define TCP_TIMESTAMPS_WORDS(p, permitted, val, ecr) \
  ((p)[0] == ((permitted) != 0 ? 4 : 1) && (p)[1] == ((permitted) != 0 ? 2 : 1) && \
   (p)[2] == 8 && (p)[3] == 10 && BE32((p)[4], (p)[5], (p)[6], (p)[7]) == (val) && \
   BE32((p)[8], (p)[9], (p)[10], (p)[11]) == (ecr))
#define TCP_SACK_PERMITTED_WORD(p) ((p)[0] == 1 && (p)[1] == 1 && (p)[2] == 4 && (p)[3] == 2)
#define TCP_WSCALE_WORD(p, wscale) \
  ((p)[0] == 1 && (p)[1] == 3 && (p)[2] == 3 && (p)[3] == (wscale))
#define TCP_SACK_WORD(p, count) \
  ((p)[0] == 1 && (p)[1] == 1 && (p)[2] == 5 && (p)[3] == 2 + 8 * (count))

/* The SACK blocks that fit beside timestamps (RFC 2018, 3), or without them, in a segment with
 * no other option. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures fit: \result == (has_timestamps != 0 ? 3 : 4);
    ensures room: (has_timestamps != 0 ? 12 : 0) + 4 + 8 * \result <= TCP_OPTIONS_MAX;
    ensures most: TCP_OPTIONS_MAX < (has_timestamps != 0 ? 12 : 0) + 4 + 8 * (\result + 1);
*/
static inline int64_t tcp_sack_fit(uint32_t has_timestamps)
{
  return has_timestamps != 0 ? 3 : 4;
}

/* The bytes tcp_options_build writes: a multiple of 4. */
/*@ requires in: \valid_read(o);
    requires count: o->sack_count <= TCP_SACK_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures length: \result == TCP_OPTIONS_LEN(o);
    ensures words: \result % 4 == 0;
    ensures range: 0 <= \result;
*/
static inline int64_t tcp_options_length(const struct tcp_options *o)
{
  int64_t mss = o->has_mss != 0 ? 4 : 0;
  int64_t times = o->has_timestamps != 0 ? 12 : o->sack_permitted != 0 ? 4 : 0;
  int64_t wscale = o->has_wscale != 0 ? 4 : 0;
  int64_t sack = o->sack_count != 0 ? 4 + 8 * (int64_t)o->sack_count : 0;
  return mss + times + wscale + sack;
}

/* Writes the options at p and returns their length; every byte of it is written. */
/*@ requires in: \valid_read(o);
    requires fit: TCP_OPTIONS_FIT(o);
    requires room: \valid(p + (0 .. TCP_OPTIONS_LEN(o) - 1));
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_OPTIONS_LEN(o) - 1];
    ensures length: \result == TCP_OPTIONS_LEN(o);
    ensures mss: o->has_mss != 0 ==> TCP_MSS_WORD(p, o->mss);
    ensures timestamps: o->has_timestamps != 0 ==>
      TCP_TIMESTAMPS_WORDS(p + TCP_TIMESTAMPS_AT(o), o->sack_permitted, o->tsval, o->tsecr);
    ensures sack_permitted: o->has_timestamps == 0 && o->sack_permitted != 0 ==>
      TCP_SACK_PERMITTED_WORD(p + TCP_TIMESTAMPS_AT(o));
    ensures wscale: o->has_wscale != 0 ==> TCP_WSCALE_WORD(p + TCP_WSCALE_AT(o), o->wscale);
    ensures sack: o->sack_count != 0 ==> TCP_SACK_WORD(p + TCP_SACK_AT(o), o->sack_count);
    ensures sack_left: o->sack_count != 0 ==> TCP_SACK_LEFT(o, p + TCP_SACK_AT(o) + 2);
    ensures sack_right: o->sack_count != 0 ==> TCP_SACK_RIGHT(o, p + TCP_SACK_AT(o) + 2);
*/
int64_t tcp_options_build(uint8_t *p, const struct tcp_options *o);

#endif
