/* input_tcp.c - the road up: TCP segments. */
#define STRANGE_PART
#define ELSEWHERE_JOINS
#define INPUT_READS
#define HONEST_MEANS
#include "stack/input.h"
#include "stack/honest.h"
#include "stack/hand_over.h"
#include "stack/listen.h"
#include "stack/refuse.h"

#define TCP_READ(a, p, n) \
  (TCP_PORTS(&(a)->tcp, p) && TCP_NUMBERS(&(a)->tcp, p) && TCP_LOW_FLAGS(&(a)->tcp, p) && \
   (a)->tcp.header_len == tcp_wire_length(p) && TCP_LENGTH_FITS(&(a)->tcp) && \
   (a)->tcp.header_len <= (n) && TCP_FLAGS_FIT(&(a)->tcp) && TCP_WORDS_FIT(&(a)->tcp))
#define TCP_GIVEN(s, a, p, n) \
  INPUT_GIVEN(s, a, p, n) \
  requires apart: \base_addr(a) != \base_addr(p);

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
    requires peer: checked != 0 || segment_intact(a->ip.src, a->ip.dst, p, n) ==>
      honest(s, a->ip.src, a->ip.dst, p, n);
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

/* For connection i: true when a reset is due. */
/*@ SEGMENT_IN(s, a, p, n)
    requires connection: 0 <= i < s->connections.n && connection_named(&s->connections, i) &&
      demux_name(&s->connections.names, i, a->ip.dst, a->ip.src, a->tcp.dst_port,
                 a->tcp.src_port);
    requires honest: honest(s, a->ip.src, a->ip.dst, p, n);
    terminates \true;
    exits \false;
    assigns a->segment, STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
*/
static bool its_segment(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *p,
                        int64_t n, int64_t now)
{
  const uint8_t *text = p + a->tcp.header_len;
  int64_t len = n - a->tcp.header_len;

  //@ assert peer: PEERS(s->connections.tcb + i, &a->tcp, text, len);
  return hand_over(s, i, a, text, len, now);
}

/* For listening connection i, RFC 9293 3.10.7.2: true when a reset is due. */
/*@ SEGMENT_IN(s, a, p, n)
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns a->segment, STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures ack: \result <==> \old(a->tcp.rst) == 0 && \old(a->tcp.ackf) != 0;
*/
static bool its_opening(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *p,
                        int64_t n, int64_t now)
{
  const struct tcp_header *h = &a->tcp;

  (void)p;
  if (h->rst != 0 || h->ackf != 0)
    return h->rst == 0;
  if (h->syn != 0) {
    decode_first(a, n - h->header_len);
    listen_syn(s, i, a->ip.dst, a->ip.src, h->dst_port, h->src_port, &a->segment, now);
  }
  return false;
}

/* The segment is somebody's, or nobody's. */
/*@ SEGMENT_IN(s, a, p, n)
    requires honest: honest(s, a->ip.src, a->ip.dst, p, n);
    terminates \true;
    exits \false;
    assigns a->segment, a->reset, STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures fate: \result == FATE_TAKEN || \result == FATE_NOBODY;
*/
static int64_t segment_goes(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                            int64_t now)
{
  int64_t i = known_find(s, a), len = n - a->tcp.header_len;
  bool reset = true;

  if (i >= 0) {
    reset = its_segment(s, i, a, p, n, now);
  } else {
    i = known_listener(s, a);
    if (i >= 0)
      reset = its_opening(s, i, a, p, n, now);
  }
  if (reset)
    refuse(s, a, len, now);
  return i >= 0 ? FATE_TAKEN : FATE_NOBODY;
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
