#include "stack/input.h"
#include "stack/news.h"
#include "stack/things.h"
#include "wire/icmp.h"
#include "wire/udp.h"

int64_t input_datagram(struct sequent *s, const struct arrival *a, uint32_t port,
                       uint32_t from_port, const uint8_t *p, int64_t n)
{
  int64_t u = datagram_find(&s->datagrams, a->ip.protocol, a->ip.dst, port);

  if (u < 0 || !datagram_wants(&s->datagrams, u, a->ip.src, from_port))
    return FATE_NOBODY;
  if (!datagram_put(&s->datagrams, u, a->ip.src, from_port, p, n))
    return FATE_NO_ROOM;
  turn_post(s, event_datagram(s, u));
  return FATE_TAKEN;
}

/* Only a connected socket is told: who sends to many cannot tell whom it was about. */
int64_t input_unreached(struct sequent *s, const struct arrival *a)
{
  const struct icmp_quote *q = &a->quote;
  int64_t u = datagram_find(&s->datagrams, IPV4_UDP, q->src, q->src_port);

  if (u < 0 || s->datagrams.socket[u].remote == 0 ||
      !datagram_wants(&s->datagrams, u, q->dst, q->dst_port))
    return FATE_NOBODY;
  datagram_refuse(&s->datagrams, u);
  turn_post(s, event_datagram(s, u));
  return FATE_TAKEN;
}

int64_t input_udp(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                  int64_t checked, int64_t now)
{
  const uint8_t *udp = p + a->ip.header_len;
  const struct udp_header *h = &a->udp;
  int64_t fate;

  if (read_udp(a, udp, (int64_t)a->ip.total_len - a->ip.header_len) != WIRE_OK)
    return FATE_MALFORMED;
  /* RFC 768: "An all zero transmitted checksum value means that the transmitter generated no
   * checksum" */
  if (h->checksum != 0 && checked == 0 &&
      !read_intact(a, IPV4_UDP, udp, h->length))
    return FATE_CHECKSUM;
  fate = input_datagram(s, a, h->dst_port, h->src_port, udp + UDP_HEADER,
                        (int64_t)h->length - UDP_HEADER);
  if (fate == FATE_NOBODY)
    answer_error(s, a, kind, ICMP_UNREACHABLE, ICMP_PORT_UNREACHABLE, p, now);
  return fate;
}
