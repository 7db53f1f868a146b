/* input_udp.c - the road up: datagrams. */
#define STRANGE_PART
#define ELSEWHERE_JOINS
#define INPUT_READS
#include "stack/input.h"
#include "stack/news.h"
#include "stack/things.h"
#include "wire/icmp.h"
#include "wire/udp.h"

/* The application hears that datagram socket u has news. */
/*@ requires whole: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns EVENTS_CELLS(s);
    ensures whole: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
    ensures posted: event_pending(&s->events, s->connections.n + u);
*/
static void datagram_news(struct sequent *s, int64_t u)
{
  //@ assert sound: stack_sound(s);
  //@ assert sizes: stack_sizes(s);
  turn_post(s, event_datagram(s, u));
}

int64_t input_datagram(struct sequent *s, const struct arrival *a, uint32_t port,
                       uint32_t from_port, const uint8_t *p, int64_t n)
{
  int64_t u = inbox_of(s, a->ip.protocol, a->ip.dst, port, a->ip.src, from_port);

  if (u < 0)
    return FATE_NOBODY;
  if (!inbox_put(s, u, a->ip.src, from_port, p, n))
    return FATE_NO_ROOM;
  datagram_news(s, u);
  return FATE_TAKEN;
}

/* Socket u of n exchanges datagrams with one peer only. */
/*@ requires table: \valid_read(k + (0 .. n - 1)) && 0 <= u < n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> k[u].remote != 0;
*/
static inline bool is_connected(const struct datagram_socket *k, int64_t n, int64_t u)
{
  (void)n;
  return k[u].remote != 0;
}

/* Only a connected socket is told: who sends to many cannot tell whom it was about. */
int64_t input_unreached(struct sequent *s, const struct arrival *a)
{
  const struct icmp_quote *q = &a->quote;
  int64_t u = inbox_of(s, IPV4_UDP, q->src, q->src_port, q->dst, q->dst_port);

  //@ assert sound: stack_sound(s);
  //@ assert sockets: \valid(s->datagrams.socket + (0 .. s->datagrams.n - 1));
  if (u < 0 || !is_connected(s->datagrams.socket, s->datagrams.n, u))
    return FATE_NOBODY;
  inbox_refuse(s, u);
  datagram_news(s, u);
  return FATE_TAKEN;
}

/* The datagram's own header, of the n bytes at p. */
/*@ INPUT_GIVEN(s, a, p, n)
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->udp)
    ensures ok: \result <==> udp_well_formed(p, n);
    ensures length: \result ==> UDP_HEADER <= a->udp.length <= n && a->udp.length <= UDP_LENGTH_MAX;
    ensures ports: \result ==> a->udp.src_port <= 65535 && a->udp.dst_port <= 65535;
*/
static bool udp_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n)
{
  bool ok = read_udp(a, p, n) == WIRE_OK;

  (void)s;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  return ok;
}

/* Is its checksum right?  RFC 768: "An all zero transmitted checksum value means that the
 * transmitter generated no checksum". */
/*@ requires arrival: \valid_read(a);
    requires bytes: 0 <= a->udp.length <= 65535 && \valid_read(p + (0 .. a->udp.length - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sum: \result <==> checked != 0 || a->udp.checksum == 0 ||
      same_oc(65535, byte_sum(p, a->udp.length) +
        pseudo_sum(a->ip.src, a->ip.dst, IPV4_UDP, a->udp.length));
*/
static bool udp_intact(const struct arrival *a, const uint8_t *p, int64_t checked)
{
  return checked != 0 || a->udp.checksum == 0 || read_intact(a, IPV4_UDP, p, a->udp.length);
}

/* The datagram whose header was read, in the packet at p, has its socket or nobody. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires header: HEADER_READ(a);
    requires length: UDP_HEADER <= a->udp.length <= a->ip.total_len - a->ip.header_len;
    requires ports: a->udp.src_port <= 65535 && a->udp.dst_port <= 65535;
    requires bytes: FRAME_APART(s, p, a->ip.total_len);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures fate: \result == FATE_TAKEN || \result == FATE_NOBODY || \result == FATE_NO_ROOM;
*/
static int64_t udp_deliver(struct sequent *s, const struct arrival *a, int64_t kind,
                           const uint8_t *p, int64_t now)
{
  const struct udp_header *h = &a->udp;
  int64_t fate = input_datagram(s, a, h->dst_port, h->src_port,
                                p + a->ip.header_len + UDP_HEADER,
                                (int64_t)h->length - UDP_HEADER);

  if (fate == FATE_NOBODY)
    answer_error(s, a, kind, ICMP_UNREACHABLE, ICMP_PORT_UNREACHABLE, p, now);
  return fate;
}

int64_t input_udp(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                  int64_t checked, int64_t now)
{
  const uint8_t *udp = p + a->ip.header_len;

  if (!udp_read(s, a, udp, (int64_t)a->ip.total_len - a->ip.header_len))
    return FATE_MALFORMED;
  if (!udp_intact(a, udp, checked))
    return FATE_CHECKSUM;
  return udp_deliver(s, a, kind, p, now);
}
