#include "stack/datagrams.h"

#include "stack/packets.h"
#include "stack/things.h"
#include "wire/udp.h"

int64_t datagram_new(struct sequent *s, uint32_t protocol)
{
  int64_t u = slot_take(&s->datagram_sockets);

  if (u >= 0)
    s->memory.datagram_socket[u] = (struct datagram_socket){.protocol = protocol};
  return u;
}

void datagram_free(struct sequent *s, int64_t u)
{
  if (demux_has(&s->datagram_names, u))
    demux_remove(&s->datagram_names, u);
  slot_give(&s->datagram_sockets, u);
}

/* The protocol takes the place of the remote address in the names: one socket a port. */
int64_t datagram_name(struct sequent *s, int64_t u, uint32_t local, uint32_t local_port)
{
  struct datagram_socket *d = &s->memory.datagram_socket[u];

  if (demux_find(&s->datagram_names, local, d->protocol, local_port, 0) >= 0)
    return SEQUENT_IN_USE;
  if (demux_has(&s->datagram_names, u))
    demux_remove(&s->datagram_names, u);
  demux_insert(&s->datagram_names, u, local, d->protocol, local_port, 0);
  d->local = local;
  d->local_port = local_port;
  return 0;
}

/* Whose datagram it is, or -1. */
static int64_t datagram_find(const struct sequent *s, uint32_t protocol, uint32_t local,
                             uint32_t port)
{
  int64_t u = demux_find(&s->datagram_names, local, protocol, port, 0);

  return u >= 0 ? u : demux_find(&s->datagram_names, 0, protocol, port, 0);
}

/* A connected socket takes datagrams of its peer only. */
static int64_t datagram_wants(const struct datagram_socket *d, uint32_t from, uint32_t from_port)
{
  return d->remote == 0 ||
         (d->remote == from && (d->remote_port == from_port || d->protocol == IPV4_ICMP));
}

int64_t datagram_arrived(struct sequent *s, uint32_t protocol, const struct ipv4_header *ip,
                         uint32_t port, uint32_t from_port, const uint8_t *p, int64_t n)
{
  int64_t u = datagram_find(s, protocol, ip->dst, port);
  struct datagram_socket *d;
  int64_t at;

  if (u < 0 || !datagram_wants(&s->memory.datagram_socket[u], ip->src, from_port))
    return FATE_NOBODY;
  d = &s->memory.datagram_socket[u];
  if (d->count == SEQUENT_DATAGRAMS || n > SEQUENT_PACKET)
    return FATE_NO_ROOM;
  at = u * SEQUENT_DATAGRAMS + (d->head + d->count) % SEQUENT_DATAGRAMS;
  bytes_copy(s->memory.datagram_bytes[at].byte, p, n);
  s->memory.datagram[at] = (struct datagram){ip->src, from_port, (uint32_t)n};
  d->count++;
  events_post(&s->events, event_datagram(s, u));
  return FATE_TAKEN;
}

int64_t datagram_refused(struct sequent *s, const struct icmp_quote *q)
{
  int64_t u = datagram_find(s, IPV4_UDP, q->src, q->src_port);

  if (u < 0 || s->memory.datagram_socket[u].remote == 0 ||
      !datagram_wants(&s->memory.datagram_socket[u], q->dst, q->dst_port))
    return FATE_NOBODY;
  s->memory.datagram_socket[u].refused = 1;
  events_post(&s->events, event_datagram(s, u));
  return FATE_TAKEN;
}

int64_t datagram_take(struct sequent *s, int64_t u, uint8_t *data, int64_t n, uint32_t *from,
                      uint32_t *from_port)
{
  struct datagram_socket *d = &s->memory.datagram_socket[u];
  int64_t at = u * SEQUENT_DATAGRAMS + d->head;
  int64_t length;

  if (d->refused != 0) {
    d->refused = 0;
    return SEQUENT_REFUSED;
  }
  if (d->count == 0)
    return SEQUENT_AGAIN;
  length = s->memory.datagram[at].length < n ? s->memory.datagram[at].length : n;
  bytes_copy(data, s->memory.datagram_bytes[at].byte, length);
  *from = s->memory.datagram[at].from;
  *from_port = s->memory.datagram[at].from_port;
  d->head = (d->head + 1) % SEQUENT_DATAGRAMS;
  d->count--;
  return length;
}

/* UDP's header before the data, RFC 768. */
static void datagram_udp(struct sequent *s, int64_t p, const struct datagram_socket *d,
                         int64_t n, uint32_t to, uint32_t to_port)
{
  struct udp_header h = {d->local_port, to_port, (uint32_t)(UDP_HEADER + n), 0};

  udp_build(packet_payload(s, p), &h);
  checksum_write_udp(packet_payload(s, p), UDP_HEADER + n, 6,
                     checksum_pseudo(s->config.address, to, IPV4_UDP, (uint32_t)(UDP_HEADER + n)));
}

/* ICMP echo's: the socket's port is the identifier, the other the sequence number. */
static void datagram_echo(struct sequent *s, int64_t p, const struct datagram_socket *d,
                          int64_t n, uint32_t sequence)
{
  struct icmp_header h = {.type = ICMP_ECHO, .rest = d->local_port * 65536u + sequence};

  icmp_build(packet_payload(s, p), &h);
  checksum_write(packet_payload(s, p), ICMP_HEADER + n, 2, 0);
}

int64_t datagram_send(struct sequent *s, int64_t u, const uint8_t *data, int64_t n, uint32_t to,
                      uint32_t to_port, int64_t now)
{
  const struct datagram_socket *d = &s->memory.datagram_socket[u];
  int64_t p;

  if (n > PACKET_ROOM - UDP_HEADER || n > (int64_t)s->config.mtu - IPV4_HEADER - UDP_HEADER)
    return SEQUENT_TOO_LONG;
  p = packet_new(s, UDP_HEADER + n);
  if (p < 0)
    return SEQUENT_AGAIN;
  bytes_copy(packet_payload(s, p) + UDP_HEADER, data, n);
  if (d->protocol == IPV4_UDP)
    datagram_udp(s, p, d, n, to, to_port);
  else
    datagram_echo(s, p, d, n, to_port);
  return packet_send(s, p, d->protocol, to, now) < 0 ? SEQUENT_NO_ROUTE : n;
}
