/* input_tcp.c - the road up: TCP segments. */
#define STRANGE_PART
#define ELSEWHERE_JOINS
#define INPUT_READS
#define HONEST_MEANS
#define SETTLED_SIZES
#include "stack/input.h"
#include "stack/hand_over.h"
#include "stack/listen.h"
#include "stack/refuse.h"
#include "stack/settled_joins.h"

#define TCP_READ(a, p, n) \
  (TCP_PORTS(&(a)->tcp, p) && TCP_NUMBERS(&(a)->tcp, p) && TCP_LOW_FLAGS(&(a)->tcp, p) && \
   (a)->tcp.header_len == tcp_wire_length(p) && TCP_LENGTH_FITS(&(a)->tcp) && \
   (a)->tcp.header_len <= (n) && TCP_FLAGS_FIT(&(a)->tcp) && TCP_WORDS_FIT(&(a)->tcp))
#define TCP_GIVEN(s, a, p, n) \
  INPUT_GIVEN(s, a, p, n) \
  INPUT_APART(a, p)

/* The segment's header. */
/*@ TCP_GIVEN(s, a, p, n)
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->tcp)
    ensures whole: \result <==> tcp_header_whole(p, n);
    ensures read: \result ==> TCP_READ(a, p, n);
    ensures honest: \forall integer src, dst;
      \old(honest(s, src, dst, p, n)) ==> honest(s, src, dst, p, n);
*/
static bool header_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n)
{
  bool whole = read_tcp(a, p, n) == WIRE_OK;

  (void)s;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  return whole;
}

/* Its options. */
/*@ TCP_GIVEN(s, a, p, n)
    requires header: TCP_READ(a, p, n);
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->options)
    ensures read: TCP_READ(a, p, n);
    ensures options: a->options.mss <= 65535 && a->options.wscale <= TCP_WSCALE_MAX;
    ensures honest: \forall integer src, dst;
      \old(honest(s, src, dst, p, n)) ==> honest(s, src, dst, p, n);
*/
static void options_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n)
{
  (void)s, (void)n;
  read_options(a, p + TCP_HEADER, (int64_t)a->tcp.header_len - TCP_HEADER);
  //@ assert freed: nothing_freed{Pre, Here}(s);
}

/* The segment as it is on the wire: what is not one leaves no trace. */
/*@ TCP_GIVEN(s, a, p, n)
    requires length: n <= IPV4_TOTAL_MAX;
    requires peer: honest_segment(s, a->ip.src, a->ip.dst, p, n, checked);
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->tcp)
    ensures fate: \result == FATE_TAKEN || \result == FATE_MALFORMED || \result == FATE_CHECKSUM;
    ensures malformed: \result == FATE_MALFORMED <==> !tcp_header_whole(p, n);
    ensures damaged: \result == FATE_CHECKSUM ==>
      checked == 0 && !segment_intact(a->ip.src, a->ip.dst, p, n);
    ensures read: \result == FATE_TAKEN ==> TCP_READ(a, p, n);
    ensures intact: \result == FATE_TAKEN ==>
      checked != 0 || segment_intact(a->ip.src, a->ip.dst, p, n);
    ensures honest: \result == FATE_TAKEN ==> honest(s, a->ip.src, a->ip.dst, p, n);
*/
static int64_t segment_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                            int64_t checked)
{
  if (!header_read(s, a, p, n))
    return FATE_MALFORMED;
  if (checked == 0 && !read_intact(a, IPV4_TCP, p, n))
    return FATE_CHECKSUM;
  return FATE_TAKEN;
}

#define SEGMENT_IN(s, a, p, n) \
  TCP_GIVEN(s, a, p, n) \
  requires header: TCP_READ(a, p, n) && (n) <= IPV4_TOTAL_MAX; \
  requires options: (a)->options.mss <= 65535 && (a)->options.wscale <= TCP_WSCALE_MAX; \
  requires time: time_ok(now);
#define NAMED(d, i, ip, tcp) \
  (demux_named(d, i) && demux_name(d, i, (ip).dst, (ip).src, (tcp).dst_port, (tcp).src_port))
#define SEGMENT_LEAVES(s) \
  ensures whole: stack_ok(s); \
  ensures settled: settled{Pre, Post}(s);
/* What refuse must know. */
#define REFUSABLE(a) (TCP_FLAGS_FIT(&(a)->tcp) && TCP_WORDS_FIT(&(a)->tcp))

/* The header, written again: who has given the whole stack away does not know that the arrival is
 * none of it. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires header: TCP_FLAGS_FIT(&h) && TCP_WORDS_FIT(&h);
    terminates \true;
    exits \false;
    assigns a->tcp;
    SEGMENT_LEAVES(s)
    ensures header: REFUSABLE(a);
*/
static void header_again(struct sequent *s, struct arrival *a, struct tcp_header h)
{
  (void)s;
  a->tcp = h;
  //@ assert apart: KEPT(uint32_t, Pre, Here, \separated(q, &a->tcp));
  //@ assert tcp: only_tcp{Pre, Here}(&a->tcp);
  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  //@ assert freed: nothing_freed{Pre, Here}(s);
}

/* For connection i: true when a reset is due. */
/*@ SEGMENT_IN(s, a, p, n)
    requires connection: 0 <= i < s->connections.n;
    requires name: NAMED(&s->connections.names, i, a->ip, a->tcp);
    requires honest: honest(s, a->ip.src, a->ip.dst, p, n);
    terminates \true;
    exits \false;
    assigns a->tcp, a->segment, STACK_CELLS(s);
    SEGMENT_LEAVES(s)
    ensures sizes: SIZES_STAY(s);
    ensures header: REFUSABLE(a);
*/
static bool its_segment(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *p,
                        int64_t n, int64_t now)
{
  const uint8_t *text = p + a->tcp.header_len;
  int64_t len = n - a->tcp.header_len;
  struct tcp_header h = a->tcp;
  bool reset;

  //@ assert peer: PEERS(s->connections.tcb + i, &a->tcp, text, len);
  reset = hand_over(s, i, a, text, len, now);
  header_again(s, a, h);
  return reset;
}

/* A SYN, in offsets. */
/*@ SEGMENT_IN(s, a, p, n)
    requires syn: a->tcp.syn != 0 && a->tcp.rst == 0 && a->tcp.ackf == 0;
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->segment)
    ensures settled: settled{Pre, Post}(s);
    ensures ok: segment_ok(a->segment);
    ensures syn: a->segment.syn == 1 && a->segment.rst == 0 && a->segment.ackf == 0;
*/
static void opening_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                         int64_t now)
{
  (void)s, (void)p, (void)now;
  decode_first(a, n - a->tcp.header_len);
  //@ assert freed: nothing_freed{Pre, Here}(s);
}

/* It may begin a connection of listening connection i. */
/*@ SEGMENT_IN(s, a, p, n)
    requires connection: 0 <= i < s->connections.n;
    requires syn: a->tcp.syn != 0 && a->tcp.rst == 0 && a->tcp.ackf == 0;
    terminates \true;
    exits \false;
    assigns a->segment, STACK_CELLS(s);
    SEGMENT_LEAVES(s)
*/
static void opening_begins(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *p,
                           int64_t n, int64_t now)
{
  opening_read(s, a, p, n, now);
  listen_syn(s, i, a->ip.dst, a->ip.src, a->tcp.dst_port, a->tcp.src_port, &a->segment, now);
}

/* Does it begin a connection? */
/*@ requires arrival: \valid_read(a);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures syn: \result <==> a->tcp.rst == 0 && a->tcp.ackf == 0 && a->tcp.syn != 0;
*/
static bool opening_begun(const struct arrival *a)
{
  return a->tcp.rst == 0 && a->tcp.ackf == 0 && a->tcp.syn != 0;
}

/* Listening connection i takes what is not refused. */
/*@ SEGMENT_IN(s, a, p, n)
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns a->segment, STACK_CELLS(s);
    SEGMENT_LEAVES(s)
*/
static void opening_takes(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *p,
                          int64_t n, int64_t now)
{
  if (opening_begun(a))
    opening_begins(s, i, a, p, n, now);
}

/* Connection i takes it, or refuses it. */
/*@ SEGMENT_IN(s, a, p, n)
    requires connection: 0 <= i < s->connections.n;
    requires name: NAMED(&s->connections.names, i, a->ip, a->tcp);
    requires honest: honest(s, a->ip.src, a->ip.dst, p, n);
    terminates \true;
    exits \false;
    assigns a->tcp, a->segment, a->reset, STACK_CELLS(s);
    SEGMENT_LEAVES(s)
*/
static void connection_takes(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *p,
                             int64_t n, int64_t now)
{
  int64_t len = n - a->tcp.header_len;

  if (its_segment(s, i, a, p, n, now))
    refuse(s, a, len, now);
}

/* RFC 9293 3.10.7.2: is a segment for a listening connection to be refused? */
/*@ requires arrival: \valid_read(a);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures ack: \result <==> a->tcp.rst == 0 && a->tcp.ackf != 0;
*/
static bool opening_refused(const struct arrival *a)
{
  return a->tcp.rst == 0 && a->tcp.ackf != 0;
}

/* Listening connection i does. */
/*@ SEGMENT_IN(s, a, p, n)
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns a->segment, a->reset, STACK_CELLS(s);
    SEGMENT_LEAVES(s)
*/
static void listener_takes(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *p,
                           int64_t n, int64_t now)
{
  if (opening_refused(a))
    refuse(s, a, n - a->tcp.header_len, now);
  else
    opening_takes(s, i, a, p, n, now);
}

/* Of no connection there is: whoever listens takes it, or nobody. */
/*@ SEGMENT_IN(s, a, p, n)
    terminates \true;
    exits \false;
    assigns a->tcp, a->segment, a->reset, STACK_CELLS(s);
    SEGMENT_LEAVES(s)
    ensures fate: \result == FATE_TAKEN || \result == FATE_NOBODY;
*/
static int64_t segment_begins(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                              int64_t now)
{
  int64_t i = known_listener(s, a);

  if (i < 0) {
    refuse(s, a, n - a->tcp.header_len, now);
    return FATE_NOBODY;
  }
  listener_takes(s, i, a, p, n, now);
  return FATE_TAKEN;
}

/* The segment is somebody's, or nobody's. */
/*@ SEGMENT_IN(s, a, p, n)
    requires honest: honest(s, a->ip.src, a->ip.dst, p, n);
    terminates \true;
    exits \false;
    assigns a->tcp, a->segment, a->reset, STACK_CELLS(s);
    SEGMENT_LEAVES(s)
    ensures fate: \result == FATE_TAKEN || \result == FATE_NOBODY;
*/
static int64_t segment_goes(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                            int64_t now)
{
  int64_t i = known_find(s, a);

  if (i < 0)
    return segment_begins(s, a, p, n, now);
  connection_takes(s, i, a, p, n, now);
  return FATE_TAKEN;
}

int64_t input_tcp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                  int64_t checked, int64_t now)
{
  int64_t fate = segment_read(s, a, p, n, checked);

  if (fate != FATE_TAKEN)
    return fate;
  options_read(s, a, p, n);
  return segment_goes(s, a, p, n, now);
}
