/* Wire, for TCP: parsing what was built gives back what it was built from. */
#include "wire/tcp.h"
#include "wire/tcp_options.h"

/*@ requires \valid(p + (0 .. n - 1)) && \valid(out);
    requires TCP_LENGTH_FITS(&h) && TCP_FLAGS_FIT(&h) && TCP_WORDS_FIT(&h);
    requires h.header_len <= n;
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_HEADER - 1], *out;
    ensures accepted: \result == WIRE_OK;
    ensures ports: out->src_port == h.src_port && out->dst_port == h.dst_port;
    ensures numbers: out->seq == h.seq && out->ack == h.ack;
    ensures header_len: out->header_len == h.header_len;
    ensures low_flags: out->fin == h.fin && out->syn == h.syn &&
                       out->rst == h.rst && out->psh == h.psh;
    ensures high_flags: out->ackf == h.ackf && out->urg == h.urg &&
                        out->ece == h.ece && out->cwr == h.cwr;
    ensures words: out->window == h.window && out->checksum == h.checksum &&
                   out->urgent == h.urgent;
*/
int64_t tcp_header_round_trip(uint8_t *p, int64_t n, struct tcp_header h,
                              struct tcp_header *out)
{
  tcp_build(p, &h);
  return tcp_parse(out, p, n);
}

/* The walk so far, at i: the latest option of each kind is at mss, wscale, sack_ok, sack, times,
 * and what is left to do gives what the whole walk gives. */
#define LAST(i, kind, at) \
  (option_last(p, 0, n, kind, -1) == option_last(p, i, n, kind, at))
#define SOUND(i) (options_sound(p, 0, n) == options_sound(p, i, n))
#define WALKED(i, mss, wscale, sack_ok, sack, times) \
  (SOUND(i) && LAST(i, 2, mss) && LAST(i, 3, wscale) && LAST(i, 4, sack_ok) && \
   LAST(i, 5, sack) && LAST(i, 8, times))
#define PLACES int64_t mss, int64_t wscale, int64_t sack_ok, int64_t sack, int64_t times

/*@ requires 0 <= i < n && p[i] == 1;
    requires WALKED(i, mss, wscale, sack_ok, sack, times);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sound: SOUND(i + 1);
    ensures mss: LAST(i + 1, 2, mss);
    ensures wscale: LAST(i + 1, 3, wscale);
    ensures sack_ok: LAST(i + 1, 4, sack_ok);
    ensures sack: LAST(i + 1, 5, sack);
    ensures times: LAST(i + 1, 8, times);
*/
static void nop(const uint8_t *p, int64_t n, int64_t i, PLACES)
{
  /*@ assert length: option_len(p, i, n) == 1; */
}

/* One kind's part of a step over an option. */
/*@ requires 0 <= i && i + len <= n && p[i] == kind && p[i + 1] == len;
    requires OPTION_LEGAL(kind, len);
    requires LAST(i, of, before);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures take: kind == of ==> LAST(i + len, of, i);
    ensures skip: kind != of ==> LAST(i + len, of, before);
*/
static void latest(const uint8_t *p, int64_t n, int64_t i, int64_t kind, int64_t len, int64_t of,
                   int64_t before)
{
  /*@ assert length: option_len(p, i, n) == len; */
}

/*@ requires 0 <= i && i + len <= n && p[i] == kind && p[i + 1] == len;
    requires OPTION_LEGAL(kind, len);
    requires WALKED(i, mss, wscale, sack_ok, sack, times);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sound: SOUND(i + len);
    ensures mss: LAST(i + len, 2, kind == 2 ? i : mss);
    ensures wscale: LAST(i + len, 3, kind == 3 ? i : wscale);
    ensures sack_ok: LAST(i + len, 4, kind == 4 ? i : sack_ok);
    ensures sack: LAST(i + len, 5, kind == 5 ? i : sack);
    ensures times: LAST(i + len, 8, kind == 8 ? i : times);
*/
static void option(const uint8_t *p, int64_t n, int64_t i, int64_t kind, int64_t len, PLACES)
{
  /*@ assert length: option_len(p, i, n) == len; */
  latest(p, n, i, kind, len, 2, mss);
  latest(p, n, i, kind, len, 3, wscale);
  latest(p, n, i, kind, len, 4, sack_ok);
  latest(p, n, i, kind, len, 5, sack);
  latest(p, n, i, kind, len, 8, times);
}

/* The walk over each part of the layout.  Each returns where the next part begins. */
/*@ requires 0 <= i && i + (has != 0 ? 4 : 0) <= n;
    requires has != 0 ==> p[i] == 2 && p[i + 1] == 4;
    requires WALKED(i, mss, wscale, sack_ok, sack, times);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures next: \result == i + (has != 0 ? 4 : 0);
    ensures walked: WALKED(\result, has != 0 ? i : mss, wscale, sack_ok, sack, times);
*/
static int64_t over_mss(const uint8_t *p, int64_t n, int64_t i, uint32_t has, PLACES)
{
  if (has == 0)
    return i;
  option(p, n, i, 2, 4, mss, wscale, sack_ok, sack, times);
  return i + 4;
}

/*@ requires 0 <= i && i + 12 <= n;
    requires first: p[i] == (permitted != 0 ? 4 : 1) && p[i + 1] == (permitted != 0 ? 2 : 1);
    requires second: p[i + 2] == 8 && p[i + 3] == 10;
    requires WALKED(i, mss, wscale, sack_ok, sack, times);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures next: \result == i + 12;
    ensures walked:
      WALKED(\result, mss, wscale, permitted != 0 ? i : sack_ok, sack, i + 2);
*/
static int64_t over_timestamps(const uint8_t *p, int64_t n, int64_t i, uint32_t permitted,
                               PLACES)
{
  if (permitted != 0) {
    option(p, n, i, 4, 2, mss, wscale, sack_ok, sack, times);
    option(p, n, i + 2, 8, 10, mss, wscale, i, sack, times);
  } else {
    nop(p, n, i, mss, wscale, sack_ok, sack, times);
    nop(p, n, i + 1, mss, wscale, sack_ok, sack, times);
    option(p, n, i + 2, 8, 10, mss, wscale, sack_ok, sack, times);
  }
  return i + 12;
}

/*@ requires 0 <= i && i + (has != 0 ? 4 : 0) <= n;
    requires has != 0 ==> TCP_SACK_PERMITTED_WORD(p + i);
    requires WALKED(i, mss, wscale, sack_ok, sack, times);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures next: \result == i + (has != 0 ? 4 : 0);
    ensures walked: WALKED(\result, mss, wscale, has != 0 ? i + 2 : sack_ok, sack, times);
*/
static int64_t over_permitted(const uint8_t *p, int64_t n, int64_t i, uint32_t has, PLACES)
{
  if (has == 0)
    return i;
  nop(p, n, i, mss, wscale, sack_ok, sack, times);
  nop(p, n, i + 1, mss, wscale, sack_ok, sack, times);
  option(p, n, i + 2, 4, 2, mss, wscale, sack_ok, sack, times);
  return i + 4;
}

#define MIDDLE (timed != 0 ? 12 : permitted != 0 ? 4 : 0)

/*@ requires 0 <= i && i + MIDDLE <= n;
    requires timed: timed != 0 ==>
      p[i] == (permitted != 0 ? 4 : 1) && p[i + 1] == (permitted != 0 ? 2 : 1) &&
      p[i + 2] == 8 && p[i + 3] == 10;
    requires untimed: timed == 0 && permitted != 0 ==> TCP_SACK_PERMITTED_WORD(p + i);
    requires WALKED(i, mss, wscale, -1, sack, -1);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures next: \result == i + MIDDLE;
    ensures walked:
      WALKED(\result, mss, wscale, permitted == 0 ? -1 : timed != 0 ? i : i + 2, sack,
             timed != 0 ? i + 2 : -1);
*/
static int64_t over_middle(const uint8_t *p, int64_t n, int64_t i, uint32_t timed,
                           uint32_t permitted, int64_t mss, int64_t wscale, int64_t sack)
{
  if (timed != 0)
    return over_timestamps(p, n, i, permitted, mss, wscale, -1, sack, -1);
  return over_permitted(p, n, i, permitted, mss, wscale, -1, sack, -1);
}

/*@ requires 0 <= i && i + (has != 0 ? 4 : 0) <= n;
    requires has != 0 ==> p[i] == 1 && p[i + 1] == 3 && p[i + 2] == 3;
    requires WALKED(i, mss, wscale, sack_ok, sack, times);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures next: \result == i + (has != 0 ? 4 : 0);
    ensures walked: WALKED(\result, mss, has != 0 ? i + 1 : wscale, sack_ok, sack, times);
*/
static int64_t over_wscale(const uint8_t *p, int64_t n, int64_t i, uint32_t has, PLACES)
{
  if (has == 0)
    return i;
  nop(p, n, i, mss, wscale, sack_ok, sack, times);
  option(p, n, i + 1, 3, 3, mss, wscale, sack_ok, sack, times);
  return i + 4;
}

/*@ requires 0 <= i && i + (count != 0 ? 4 + 8 * count : 0) <= n && count <= TCP_SACK_MAX;
    requires count != 0 ==> TCP_SACK_WORD(p + i, count);
    requires WALKED(i, mss, wscale, sack_ok, sack, times);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures next: \result == i + (count != 0 ? 4 + 8 * count : 0);
    ensures walked: WALKED(\result, mss, wscale, sack_ok, count != 0 ? i + 2 : sack, times);
*/
static int64_t over_sack(const uint8_t *p, int64_t n, int64_t i, uint32_t count, PLACES)
{
  if (count == 0)
    return i;
  int64_t len = 2 + 8 * (int64_t)count;
  nop(p, n, i, mss, wscale, sack_ok, sack, times);
  nop(p, n, i + 1, mss, wscale, sack_ok, sack, times);
  option(p, n, i + 2, 5, len, mss, wscale, sack_ok, sack, times);
  return i + 2 + len;
}

/* Where the parts of the layout of o put each option, -1 for none. */
#define MSS_PLACE(o) ((o)->has_mss != 0 ? 0 : -1)
#define TIMES_PLACE(o) ((o)->has_timestamps != 0 ? TCP_TIMESTAMPS_AT(o) + 2 : -1)
#define SACK_OK_PLACE(o) \
  ((o)->sack_permitted == 0 ? -1 \
   : (o)->has_timestamps != 0 ? TCP_TIMESTAMPS_AT(o) : TCP_TIMESTAMPS_AT(o) + 2)
#define WSCALE_PLACE(o) ((o)->has_wscale != 0 ? TCP_WSCALE_AT(o) + 1 : -1)
#define SACK_PLACE(o) ((o)->sack_count != 0 ? TCP_SACK_AT(o) + 2 : -1)

/* What was built is walked to its end, and each option found where it was put. */
/*@ requires \valid_read(o) && TCP_OPTIONS_FIT(o) && n == TCP_OPTIONS_LEN(o);
    requires mss: o->has_mss != 0 ==> TCP_MSS_WORD(p, o->mss);
    requires timestamps: o->has_timestamps != 0 ==>
      TCP_TIMESTAMPS_WORDS(p + TCP_TIMESTAMPS_AT(o), o->sack_permitted, o->tsval, o->tsecr);
    requires sack_permitted: o->has_timestamps == 0 && o->sack_permitted != 0 ==>
      TCP_SACK_PERMITTED_WORD(p + TCP_TIMESTAMPS_AT(o));
    requires wscale: o->has_wscale != 0 ==> TCP_WSCALE_WORD(p + TCP_WSCALE_AT(o), o->wscale);
    requires sack: o->sack_count != 0 ==> TCP_SACK_WORD(p + TCP_SACK_AT(o), o->sack_count);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sound: options_sound(p, 0, n) == 1;
    ensures mss: option_last(p, 0, n, 2, -1) == MSS_PLACE(o);
    ensures wscale: option_last(p, 0, n, 3, -1) == WSCALE_PLACE(o);
    ensures sack_permitted: option_last(p, 0, n, 4, -1) == SACK_OK_PLACE(o);
    ensures sack: option_last(p, 0, n, 5, -1) == SACK_PLACE(o);
    ensures timestamps: option_last(p, 0, n, 8, -1) == TIMES_PLACE(o);
*/
static void walk_of_built(const uint8_t *p, int64_t n, const struct tcp_options *o)
{
  int64_t mss = o->has_mss != 0 ? 0 : -1;
  int64_t i = over_mss(p, n, 0, o->has_mss, -1, -1, -1, -1, -1);
  int64_t j = over_middle(p, n, i, o->has_timestamps, o->sack_permitted, mss, -1, -1);
  int64_t sack_ok = o->sack_permitted == 0 ? -1 : o->has_timestamps != 0 ? i : i + 2;
  int64_t times = o->has_timestamps != 0 ? i + 2 : -1;
  int64_t k = over_wscale(p, n, j, o->has_wscale, mss, -1, sack_ok, -1, times);
  int64_t wscale = o->has_wscale != 0 ? j + 1 : -1;
  over_sack(p, n, k, o->sack_count, mss, wscale, sack_ok, -1, times);
}

/* Options as a parser makes them: what is absent is 0. */
#define NORMAL(o) \
  ((o)->has_mss <= 1 && (o)->has_wscale <= 1 && (o)->sack_permitted <= 1 && \
   (o)->has_timestamps <= 1 && ((o)->has_mss == 0 ==> (o)->mss == 0) && \
   ((o)->has_wscale == 0 ==> (o)->wscale == 0) && \
   ((o)->has_timestamps == 0 ==> (o)->tsval == 0 && (o)->tsecr == 0))

/* What stands in those places is what o says, as tcp_options_parse puts it. */
#define AT(kind) TCP_OPTION_AT(p, n, kind)

/*@ requires \valid_read(o) && NORMAL(o) && AT(2) == MSS_PLACE(o);
    requires bytes: o->has_mss != 0 ==> TCP_MSS_WORD(p, o->mss);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures has: o->has_mss == (AT(2) >= 0 ? 1 : 0);
    ensures value: o->mss == (AT(2) >= 0 ? BE16(p[AT(2) + 2], p[AT(2) + 3]) : 0);
*/
static void means_mss(const uint8_t *p, int64_t n, const struct tcp_options *o)
{
}

/*@ requires \valid_read(o) && NORMAL(o) && o->wscale <= TCP_WSCALE_MAX;
    requires at: AT(3) == (o->has_wscale != 0 ? i + 1 : -1) && 0 <= i;
    requires bytes: o->has_wscale != 0 ==> TCP_WSCALE_WORD(p + i, o->wscale);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures has: o->has_wscale == (AT(3) >= 0 ? 1 : 0);
    ensures value: o->wscale == (AT(3) >= 0 ? \min(p[AT(3) + 2], TCP_WSCALE_MAX) : 0);
*/
static void means_wscale(const uint8_t *p, int64_t n, int64_t i, const struct tcp_options *o)
{
}

/*@ requires \valid_read(o) && NORMAL(o) && 0 <= i;
    requires at: AT(8) == (o->has_timestamps != 0 ? i + 2 : -1);
    requires bytes: o->has_timestamps != 0 ==>
      TCP_TIMESTAMPS_WORDS(p + i, o->sack_permitted, o->tsval, o->tsecr);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures has: o->has_timestamps == (AT(8) >= 0 ? 1 : 0);
    ensures tsval: o->tsval ==
      (AT(8) >= 0 ? BE32(p[AT(8) + 2], p[AT(8) + 3], p[AT(8) + 4], p[AT(8) + 5]) : 0);
    ensures tsecr: o->tsecr ==
      (AT(8) >= 0 ? BE32(p[AT(8) + 6], p[AT(8) + 7], p[AT(8) + 8], p[AT(8) + 9]) : 0);
*/
static void means_times(const uint8_t *p, int64_t n, int64_t i, const struct tcp_options *o)
{
}

/*@ requires \valid_read(o) && 0 <= i;
    requires at: AT(5) == (o->sack_count != 0 ? i + 2 : -1);
    requires bytes: o->sack_count != 0 ==> TCP_SACK_WORD(p + i, o->sack_count);
    requires left: o->sack_count != 0 ==> TCP_SACK_LEFT(o, p + i + 2);
    requires right: o->sack_count != 0 ==> TCP_SACK_RIGHT(o, p + i + 2);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures count: o->sack_count == (AT(5) >= 0 ? (p[AT(5) + 1] - 2) / 8 : 0);
    ensures left: TCP_SACK_LEFT(o, p + AT(5));
    ensures right: TCP_SACK_RIGHT(o, p + AT(5));
*/
static void means_sack(const uint8_t *p, int64_t n, int64_t i, const struct tcp_options *o)
{
}

/*@ requires \valid_read(o);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures at: \result == TCP_TIMESTAMPS_AT(o);
*/
static int64_t timestamps_at(const struct tcp_options *o)
{
  return o->has_mss != 0 ? 4 : 0;
}

/*@ requires \valid_read(o);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures at: \result == TCP_WSCALE_AT(o);
*/
static int64_t wscale_at(const struct tcp_options *o)
{
  return timestamps_at(o) +
         (o->has_timestamps != 0 ? 12 : o->sack_permitted != 0 ? 4 : 0);
}

/*@ requires \valid_read(o);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures at: \result == TCP_SACK_AT(o);
*/
static int64_t sack_at(const struct tcp_options *o)
{
  return wscale_at(o) + (o->has_wscale != 0 ? 4 : 0);
}

/*@ requires \valid(p + (0 .. TCP_OPTIONS_MAX - 1)) && \valid(out);
    requires TCP_OPTIONS_FIT(&o) && NORMAL(&o);
    terminates \true;
    exits \false;
    assigns p[0 .. TCP_OPTIONS_MAX - 1], *out;
    ensures accepted: \result == WIRE_OK;
    ensures mss: out->has_mss == o.has_mss && out->mss == o.mss;
    ensures wscale: out->has_wscale == o.has_wscale && out->wscale == o.wscale;
    ensures sack_permitted: out->sack_permitted == o.sack_permitted;
    ensures has_timestamps: out->has_timestamps == o.has_timestamps;
    ensures timestamps: out->tsval == o.tsval && out->tsecr == o.tsecr;
    ensures sack_count: out->sack_count == o.sack_count;
    ensures sack_left: \forall integer k; 0 <= k < o.sack_count ==>
      out->sack_left[k] == o.sack_left[k];
    ensures sack_right: \forall integer k; 0 <= k < o.sack_count ==>
      out->sack_right[k] == o.sack_right[k];
*/
int64_t tcp_options_round_trip(uint8_t *p, struct tcp_options o, struct tcp_options *out)
{
  int64_t n = tcp_options_build(p, &o);
  walk_of_built(p, n, &o);
  means_mss(p, n, &o);
  means_times(p, n, timestamps_at(&o), &o);
  means_wscale(p, n, wscale_at(&o), &o);
  means_sack(p, n, sack_at(&o), &o);
  return tcp_options_parse(out, p, n);
}
