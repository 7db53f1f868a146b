/* outbox.c - a datagram of the application's goes out. */
#include "stack/outbox.h"

#include "stack/datagram_names.h"
#include "stack/output.h"
#include "stack/settled_joins.h"

/* The payload of packet p. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires socket: 0 <= u < s->datagrams.n;
    requires data: 0 <= n <= PACKET_ROOM - UDP_HEADER && \valid_read(data + (0 .. n - 1)) &&
      strange(s, \base_addr(data));
    requires port: to_port <= 65535;
    terminates \true;
    exits \false;
    assigns s->packets.bytes[0 .. s->packets.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures udp: s->datagrams.socket[u].protocol == IPV4_UDP ==>
      udp_src_port(POST_AT(s, p) + PACKET_PAYLOAD) == s->datagrams.socket[u].local_port &&
      udp_dst_port(POST_AT(s, p) + PACKET_PAYLOAD) == to_port;
    ensures echo: s->datagrams.socket[u].protocol != IPV4_UDP ==>
      icmp_type(POST_AT(s, p) + PACKET_PAYLOAD) == ICMP_ECHO &&
      icmp_rest(POST_AT(s, p) + PACKET_PAYLOAD) ==
        s->datagrams.socket[u].local_port * 65536 + to_port;
*/
static void outbox_write(struct sequent *s, int64_t p, int64_t u, const uint8_t *data, int64_t n,
                         uint32_t to, uint32_t to_port)
{
  uint32_t port = datagram_port(s, u);

  if (datagram_protocol(s, u) == IPV4_UDP)
    post_udp(s, p, port, to_port, to, data, n);
  else
    post_icmp(s, p, ICMP_ECHO, 0, port * 65536u + to_port, data, n);
}

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == OUTBOX_MOST(s);
    ensures range: \result <= PACKET_ROOM - UDP_HEADER;
*/
static int64_t outbox_most(const struct sequent *s)
{
  int64_t link = (int64_t)s->config.mtu - IPV4_HEADER - UDP_HEADER;

  return link < PACKET_ROOM - UDP_HEADER ? link : PACKET_ROOM - UDP_HEADER;
}

/* Packet p, which is free to be written, goes to that peer. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n && PACKET_PAYLOAD <= s->packets.packet[p].length;
    requires socket: 0 <= u < s->datagrams.n;
    requires data: 0 <= n <= PACKET_ROOM - UDP_HEADER && \valid_read(data + (0 .. n - 1)) &&
      strange(s, \base_addr(data));
    requires port: to_port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s), s->identification;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == n || \result == SEQUENT_NO_ROUTE;
*/
static int64_t outbox_post(struct sequent *s, int64_t p, int64_t u, const uint8_t *data,
                           int64_t n, uint32_t to, uint32_t to_port, int64_t now)
{
  outbox_write(s, p, u, data, n, to, to_port);
  //@ assert written: SIZES_SAME(Pre, Here, s);
  return output_post(s, p, datagram_protocol(s, u), to, now) < 0 ? SEQUENT_NO_ROUTE : n;
}

int64_t outbox_send(struct sequent *s, int64_t u, const uint8_t *data, int64_t n, uint32_t to,
                    uint32_t to_port, int64_t now)
{
  int64_t p;

  if (n > outbox_most(s))
    return SEQUENT_TOO_LONG;
  p = post_new(s, UDP_HEADER + n);
  //@ assert taken: SIZES_SAME(Pre, Here, s);
  return p < 0 ? SEQUENT_AGAIN : outbox_post(s, p, u, data, n, to, to_port, now);
}
