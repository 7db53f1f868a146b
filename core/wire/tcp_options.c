/* TCP options are parsed: see tcp_options.h.
 *
 * One walk only finds where the options are (the last of each kind), then straight-line code
 * decodes them. */
#include "wire/tcp_options.h"

/* The option of a kind that counts so far: it lies before i. */
#define PLACED(p, kind, at, i) \
  ((at) == -1 || (0 <= (at) && (p)[at] == (kind) && OPTION_LEGAL(kind, (p)[(at) + 1]) && \
                  (at) + (p)[(at) + 1] <= (i)))

/* Where the options that count begin, -1 for none. */
struct places {
  int64_t mss, wscale, sack_permitted, sack, timestamps;
};

/* The length of the option at i, 0 if it is malformed. */
/*@ requires 0 <= i < n <= TCP_OPTIONS_MAX;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures length: \result == option_len(p, i, n);
    ensures range: 0 <= \result <= n - i;
    ensures byte: \result == 0 || p[i] == 1 || \result == p[i + 1];
*/
static inline int64_t length_at(const uint8_t *p, int64_t i, int64_t n)
{
  if (p[i] == TCP_OPTION_NOP)
    return 1;
  if (n - i < 2 || p[i + 1] < 2 || p[i + 1] > n - i)
    return 0;
  return p[i + 1];
}

/* Whether an option of that kind has a legal length (see OPTION_LEGAL). */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures legal: \result != 0 <==> OPTION_LEGAL(kind, len);
*/
static inline int64_t legal(int64_t kind, int64_t len)
{
  switch (kind) {
  case TCP_OPTION_MSS: return len == 4;
  case TCP_OPTION_WSCALE: return len == 3;
  case TCP_OPTION_SACK_PERMITTED: return len == 2;
  case TCP_OPTION_SACK: return len == 10 || len == 18 || len == 26 || len == 34;
  case TCP_OPTION_TIMESTAMPS: return len == 10;
  default: return 0;
  }
}

/* One step of the walk for one kind: the option at i, len bytes long, is the latest of its kind,
 * or before still is. */
/*@ requires 0 <= i < n <= TCP_OPTIONS_MAX && 0 < len <= n - i;
    requires \valid_read(p + (0 .. n - 1));
    requires here: p[i] != 0 && len == option_len(p, i, n) && (p[i] == 1 || len == p[i + 1]);
    requires kind: 2 <= kind;
    requires placed: PLACED(p, kind, before, i);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures step: option_last(p, i, n, kind, before) ==
                  option_last(p, i + len, n, kind, \result);
    ensures placed: PLACED(p, kind, \result, i + len);
*/
static inline int64_t latest(int64_t before, const uint8_t *p, int64_t i, int64_t len,
                             int64_t kind) /*@ ghost (int64_t n) */
{
  if (p[i] == kind && legal(kind, len)) {
    /*@ assert take: option_last(p, i, n, kind, before) ==
                     option_last(p, i + len, n, kind, i); */
    return i;
  }
  /*@ assert skip: option_last(p, i, n, kind, before) ==
                   option_last(p, i + len, n, kind, before); */
  return before;
}

/* Walks the options and says where those that count begin.  The result is 1 if the walk reached
 * an end-of-list option or the end, 0 if a malformed option. */
/*@ requires 0 <= n <= TCP_OPTIONS_MAX;
    requires \valid_read(p + (0 .. n - 1));
    requires \valid(at);
    terminates \true;
    exits \false;
    assigns *at;
    ensures sound: \result == options_sound(p, 0, n);
    ensures mss: at->mss == option_last(p, 0, n, 2, -1);
    ensures wscale: at->wscale == option_last(p, 0, n, 3, -1);
    ensures sack_permitted: at->sack_permitted == option_last(p, 0, n, 4, -1);
    ensures sack: at->sack == option_last(p, 0, n, 5, -1);
    ensures timestamps: at->timestamps == option_last(p, 0, n, 8, -1);
    ensures mss_placed: PLACED(p, 2, at->mss, n);
    ensures wscale_placed: PLACED(p, 3, at->wscale, n);
    ensures sack_permitted_placed: PLACED(p, 4, at->sack_permitted, n);
    ensures sack_placed: PLACED(p, 5, at->sack, n);
    ensures timestamps_placed: PLACED(p, 8, at->timestamps, n);
*/
static int64_t walk(struct places *at, const uint8_t *p, int64_t n)
{
  int64_t mss = -1, wscale = -1, permitted = -1, sack = -1, times = -1;
  int64_t i = 0, sound = 1;
  /*@ loop invariant range: 0 <= i <= n;
      loop invariant sound: options_sound(p, 0, n) == options_sound(p, i, n);
      loop invariant mss:
        option_last(p, 0, n, 2, -1) == option_last(p, i, n, 2, mss);
      loop invariant wscale:
        option_last(p, 0, n, 3, -1) == option_last(p, i, n, 3, wscale);
      loop invariant permitted:
        option_last(p, 0, n, 4, -1) == option_last(p, i, n, 4, permitted);
      loop invariant sack:
        option_last(p, 0, n, 5, -1) == option_last(p, i, n, 5, sack);
      loop invariant times:
        option_last(p, 0, n, 8, -1) == option_last(p, i, n, 8, times);
      loop invariant mss_placed: PLACED(p, 2, mss, i);
      loop invariant wscale_placed: PLACED(p, 3, wscale, i);
      loop invariant permitted_placed: PLACED(p, 4, permitted, i);
      loop invariant sack_placed: PLACED(p, 5, sack, i);
      loop invariant times_placed: PLACED(p, 8, times, i);
      loop invariant so_far: sound == 1;
      loop assigns i, sound, mss, wscale, permitted, sack, times;
      loop variant n - i;
  */
  while (i < n && p[i] != TCP_OPTION_END) {
    int64_t len = length_at(p, i, n);
    if (len == 0) {
      sound = 0;
      break;
    }
    mss = latest(mss, p, i, len, TCP_OPTION_MSS) /*@ ghost (n) */;
    wscale = latest(wscale, p, i, len, TCP_OPTION_WSCALE) /*@ ghost (n) */;
    permitted = latest(permitted, p, i, len, TCP_OPTION_SACK_PERMITTED) /*@ ghost (n) */;
    sack = latest(sack, p, i, len, TCP_OPTION_SACK) /*@ ghost (n) */;
    times = latest(times, p, i, len, TCP_OPTION_TIMESTAMPS) /*@ ghost (n) */;
    i += len;
  }
  at->mss = mss;
  at->wscale = wscale;
  at->sack_permitted = permitted;
  at->sack = sack;
  at->timestamps = times;
  return sound;
}

/* Whether the options are just NOP NOP timestamps, the form that RFC 7323, appendix A recommends
 * and nearly every segment has; the walk would find them at 2 and nothing else. */
/*@ requires 0 <= n <= TCP_OPTIONS_MAX;
    requires \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures form: \result != 0 <==>
      n == 12 && p[0] == 1 && p[1] == 1 && p[2] == 8 && p[3] == 10;
    ensures sound: \result != 0 ==> options_sound(p, 0, n) == 1;
    ensures mss: \result != 0 ==> option_last(p, 0, n, 2, -1) == -1;
    ensures wscale: \result != 0 ==> option_last(p, 0, n, 3, -1) == -1;
    ensures sack_permitted: \result != 0 ==> option_last(p, 0, n, 4, -1) == -1;
    ensures sack: \result != 0 ==> option_last(p, 0, n, 5, -1) == -1;
    ensures timestamps: \result != 0 ==> option_last(p, 0, n, 8, -1) == 2;
*/
static inline int64_t timestamps_only(const uint8_t *p, int64_t n)
{
  if (n != 12 || be32_read(p) != 0x0101080au)
    return 0;
  /*@ assert bytes: p[0] == 1 && p[1] == 1 && p[2] == 8 && p[3] == 10; */
  /*@ assert lengths: option_len(p, 0, n) == 1 && option_len(p, 1, n) == 1 &&
                      option_len(p, 2, n) == 10; */
  /*@ assert step0: \forall integer kind; kind >= 2 ==>
        option_last(p, 0, n, kind, -1) == option_last(p, 1, n, kind, -1); */
  /*@ assert step1: \forall integer kind; kind >= 2 ==>
        option_last(p, 1, n, kind, -1) == option_last(p, 2, n, kind, -1); */
  /*@ assert step2: \forall integer kind; kind >= 2 && kind != 8 ==>
        option_last(p, 2, n, kind, -1) == option_last(p, 12, n, kind, -1); */
  /*@ assert step3: option_last(p, 2, n, 8, -1) == option_last(p, 12, n, 8, 2); */
  /*@ assert sound: options_sound(p, 1, n) == options_sound(p, 2, n) &&
                    options_sound(p, 2, n) == options_sound(p, 12, n); */
  return 1;
}

/*@ requires here: at == -1 || \valid_read(p + (at .. at + 3));
    requires range: -1 <= at <= TCP_OPTIONS_MAX;
    requires out: \valid(o);
    terminates \true;
    exits \false;
    assigns o->has_mss, o->mss;
    ensures has: o->has_mss == (at >= 0 ? 1 : 0);
    ensures value: o->mss == (at >= 0 ? BE16(p[at + 2], p[at + 3]) : 0);
    ensures fits: o->mss <= 65535;
*/
static inline void decode_mss(struct tcp_options *o, const uint8_t *p, int64_t at)
{
  o->has_mss = at >= 0;
  o->mss = at >= 0 ? be16_read(p + at + 2) : 0;
}

/* RFC 7323, 2.3: a shift count above 14 is used as 14. */
/*@ requires here: at == -1 || \valid_read(p + (at .. at + 2));
    requires range: -1 <= at <= TCP_OPTIONS_MAX;
    requires out: \valid(o);
    terminates \true;
    exits \false;
    assigns o->has_wscale, o->wscale;
    ensures has: o->has_wscale == (at >= 0 ? 1 : 0);
    ensures value: o->wscale == (at >= 0 ? \min(p[at + 2], TCP_WSCALE_MAX) : 0);
    ensures fits: o->wscale <= TCP_WSCALE_MAX;
*/
static inline void decode_wscale(struct tcp_options *o, const uint8_t *p, int64_t at)
{
  o->has_wscale = at >= 0;
  uint32_t shift = at >= 0 ? p[at + 2] : 0u;
  o->wscale = shift < TCP_WSCALE_MAX ? shift : TCP_WSCALE_MAX;
}

/*@ requires here: at == -1 || \valid_read(p + (at .. at + 9));
    requires range: -1 <= at <= TCP_OPTIONS_MAX;
    requires out: \valid(o);
    terminates \true;
    exits \false;
    assigns o->has_timestamps, o->tsval, o->tsecr;
    ensures has: o->has_timestamps == (at >= 0 ? 1 : 0);
    ensures tsval: o->tsval == (at >= 0 ? BE32(p[at + 2], p[at + 3], p[at + 4], p[at + 5]) : 0);
    ensures tsecr: o->tsecr == (at >= 0 ? BE32(p[at + 6], p[at + 7], p[at + 8], p[at + 9]) : 0);
*/
static inline void decode_timestamps(struct tcp_options *o, const uint8_t *p, int64_t at)
{
  o->has_timestamps = at >= 0;
  o->tsval = at >= 0 ? be32_read(p + at + 2) : 0;
  o->tsecr = at >= 0 ? be32_read(p + at + 6) : 0;
}

/* RFC 2018, 3: eight bytes a block, left edge and right edge. */
/*@ requires option: count == 0 || \valid_read(s + (0 .. 8 * count + 1));
    requires count: 0 <= count <= TCP_SACK_MAX;
    requires out: \valid(o);
    terminates \true;
    exits \false;
    assigns o->sack_count, o->sack_left[0 .. TCP_SACK_MAX - 1],
            o->sack_right[0 .. TCP_SACK_MAX - 1];
    ensures count: o->sack_count == count;
    ensures left: TCP_SACK_LEFT(o, s);
    ensures right: TCP_SACK_RIGHT(o, s);
*/
static inline void decode_sack(struct tcp_options *o, const uint8_t *s, int64_t count)
{
  /*@ loop invariant range: 0 <= i <= count;
      loop invariant left: \forall integer k; 0 <= k < i ==> o->sack_left[k] ==
        BE32(s[8 * k + 2], s[8 * k + 3], s[8 * k + 4], s[8 * k + 5]);
      loop invariant right: \forall integer k; 0 <= k < i ==> o->sack_right[k] ==
        BE32(s[8 * k + 6], s[8 * k + 7], s[8 * k + 8], s[8 * k + 9]);
      loop assigns i, o->sack_left[0 .. TCP_SACK_MAX - 1], o->sack_right[0 .. TCP_SACK_MAX - 1];
      loop variant count - i;
  */
  for (int64_t i = 0; i < count; i++) {
    o->sack_left[i] = be32_read(s + 8 * i + 2);
    o->sack_right[i] = be32_read(s + 8 * i + 6);
  }
  o->sack_count = (uint32_t)count;
}

/* Decodes the options at the given places, -1 for none, of the n bytes at p. */
/*@ requires 0 <= n <= TCP_OPTIONS_MAX;
    requires \valid_read(p + (0 .. n - 1));
    requires \valid(o);
    requires mss: PLACED(p, 2, mss, n);
    requires wscale: PLACED(p, 3, wscale, n);
    requires permitted: PLACED(p, 4, permitted, n);
    requires sack: PLACED(p, 5, sack, n);
    requires times: PLACED(p, 8, times, n);
    terminates \true;
    exits \false;
    assigns *o;
    ensures has_mss: o->has_mss == (mss >= 0 ? 1 : 0);
    ensures mss: o->mss == (mss >= 0 ? BE16(p[mss + 2], p[mss + 3]) : 0);
    ensures has_wscale: o->has_wscale == (wscale >= 0 ? 1 : 0);
    ensures wscale: o->wscale == (wscale >= 0 ? \min(p[wscale + 2], TCP_WSCALE_MAX) : 0);
    ensures sack_permitted: o->sack_permitted == (permitted >= 0 ? 1 : 0);
    ensures has_timestamps: o->has_timestamps == (times >= 0 ? 1 : 0);
    ensures tsval: o->tsval ==
      (times >= 0 ? BE32(p[times + 2], p[times + 3], p[times + 4], p[times + 5]) : 0);
    ensures tsecr: o->tsecr ==
      (times >= 0 ? BE32(p[times + 6], p[times + 7], p[times + 8], p[times + 9]) : 0);
    ensures sack_count: o->sack_count == (sack >= 0 ? (p[sack + 1] - 2) / 8 : 0);
    ensures sack_some: sack >= 0 ==> 1 <= o->sack_count;
    ensures sack_fits: o->sack_count <= TCP_SACK_MAX;
    ensures sack_left: TCP_SACK_LEFT(o, p + sack);
    ensures sack_right: TCP_SACK_RIGHT(o, p + sack);
    ensures mss_fits: o->mss <= 65535;
    ensures wscale_fits: o->wscale <= TCP_WSCALE_MAX;
*/
static inline void decode(struct tcp_options *o, const uint8_t *p, int64_t mss, int64_t wscale,
                          int64_t permitted, int64_t sack, int64_t times)
    /*@ ghost (int64_t n) */
{
  int64_t count = sack >= 0 ? (p[sack + 1] - 2) / 8 : 0;
  decode_sack(o, sack >= 0 ? p + sack : p, count);
  decode_mss(o, p, mss);
  decode_wscale(o, p, wscale);
  decode_timestamps(o, p, times);
  o->sack_permitted = permitted >= 0;
}

int64_t tcp_options_parse(struct tcp_options *o, const uint8_t *p, int64_t n)
{
  if (timestamps_only(p, n)) {
    decode(o, p, -1, -1, -1, -1, 2) /*@ ghost (n) */;
    return WIRE_OK;
  }
  struct places at;
  int64_t sound = walk(&at, p, n);
  decode(o, p, at.mss, at.wscale, at.sack_permitted, at.sack, at.timestamps) /*@ ghost (n) */;
  return sound != 0 ? WIRE_OK : WIRE_OPTIONS;
}
