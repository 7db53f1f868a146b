#include "stack/socket.h"

#include "stack/life.h"
#include "stack/listen.h"
#include "stack/naming.h"
#include "stack/news.h"
#include "stack/output.h"
#include "tcp/user.h"
#include "wire/ipv4.h"

static int64_t open_tcp(struct sequent *s)
{
  int64_t i = connection_new(&s->connections);

  if (i < 0)
    return SEQUENT_FULL;
  s->connections.place[i].held = 1;
  return handle_connection(s, i);
}

int64_t sequent_open(struct sequent *s, int64_t kind)
{
  int64_t u;

  if (kind == SEQUENT_TCP)
    return open_tcp(s);
  if (kind != SEQUENT_UDP && kind != SEQUENT_PING)
    return SEQUENT_BAD_VALUE;
  u = datagram_new(&s->datagrams, kind == SEQUENT_UDP ? IPV4_UDP : IPV4_ICMP);
  return u < 0 ? SEQUENT_FULL : handle_datagram(s, u);
}

/* A local address a socket may have: ours, or 0 for any of ours. */
static int64_t bindable(const struct sequent *s, uint32_t address, int64_t port)
{
  return (address == 0 || address == s->config.address) && 0 <= port && port <= 65535;
}

static int64_t bind_tcp(struct sequent *s, int64_t i, uint32_t address, uint32_t port, int64_t now)
{
  if (demux_has(&s->connections.names, i) || s->connections.tcb[i].state != CLOSED)
    return SEQUENT_WRONG_STATE;
  if (port == 0)
    port = ephemeral_port(s, &s->connections.names, address, 0, 0, now);
  return port == 0 || connection_name(&s->connections, i, address, port, 0, 0) < 0 ? SEQUENT_IN_USE
                                                                                   : 0;
}

static int64_t bind_datagram(struct sequent *s, int64_t u, uint32_t address, uint32_t port,
                             int64_t now)
{
  if (demux_has(&s->datagrams.names, u))
    return SEQUENT_WRONG_STATE;
  if (port == 0)
    port = ephemeral_port(s, &s->datagrams.names, address,
                          (uint32_t)s->datagrams.socket[u].protocol, 0, now);
  return port == 0 || datagram_name(&s->datagrams, u, address, port) < 0 ? SEQUENT_IN_USE : 0;
}

int64_t sequent_bind(struct sequent *s, int64_t socket, uint32_t address, int64_t port,
                     int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (!bindable(s, address, port))
    return SEQUENT_BAD_VALUE;
  if (i >= 0)
    return bind_tcp(s, i, address, (uint32_t)port, now);
  return bind_datagram(s, u, address, (uint32_t)port, now);
}

int64_t sequent_listen(struct sequent *s, int64_t socket, int64_t backlog)
{
  int64_t i = socket_connection(s, socket);

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  if (backlog < 1 || backlog > SEQUENT_BACKLOG)
    return SEQUENT_BAD_VALUE;
  if (!demux_has(&s->connections.names, i) || s->connections.place[i].remote != 0 ||
      s->connections.place[i].listens != 0)
    return SEQUENT_WRONG_STATE;
  return listen_begin(s, i, backlog);
}

int64_t sequent_accept(struct sequent *s, int64_t socket)
{
  int64_t i = socket_connection(s, socket);
  int64_t child;

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  if (s->connections.place[i].listens == 0)
    return SEQUENT_WRONG_STATE;
  child = listen_accept(s, i);
  if (child < 0)
    return SEQUENT_AGAIN;
  s->connections.place[child].held = 1;
  turn_post(s, child);
  return handle_connection(s, child);
}

static int64_t connect_tcp(struct sequent *s, int64_t i, uint32_t address, uint32_t port,
                           int64_t now)
{
  struct connection *c = &s->connections.place[i];
  uint32_t local_port = c->local_port;
  int64_t hop = route_of(s, address);

  if (s->connections.tcb[i].state != CLOSED || c->listens != 0 || c->remote != 0)
    return SEQUENT_WRONG_STATE;
  if (hop < 0)
    return SEQUENT_NO_ROUTE;
  c->hop = (uint32_t)hop;
  if (local_port == 0)
    local_port = ephemeral_port(s, &s->connections.names, s->config.address, address, port, now);
  if (local_port == 0 ||
      connection_name(&s->connections, i, s->config.address, local_port, address, port) != 0)
    return SEQUENT_IN_USE;
  turn_call(s, i, now);
  return 0;
}

static int64_t connect_datagram(struct sequent *s, int64_t u, uint32_t address, uint32_t port,
                                int64_t now)
{
  if (route_of(s, address) < 0)
    return SEQUENT_NO_ROUTE;
  if (!demux_has(&s->datagrams.names, u) && bind_datagram(s, u, 0, 0, now) != 0)
    return SEQUENT_IN_USE;
  datagram_connect(&s->datagrams, u, address, port);
  return 0;
}

int64_t sequent_connect(struct sequent *s, int64_t socket, uint32_t address, int64_t port,
                        int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (!address_source_ok(&s->link, address) || port < (i >= 0 ? 1 : 0) || port > 65535)
    return SEQUENT_BAD_VALUE;
  if (i >= 0)
    return connect_tcp(s, i, address, (uint32_t)port, now);
  return connect_datagram(s, u, address, (uint32_t)port, now);
}

/* Why a connection takes no text now. */
static int64_t send_refused(const struct tcb *t)
{
  if (t->state == CLOSED)
    return t->error == ERROR_NONE ? SEQUENT_WRONG_STATE : socket_error(t);
  return t->snd.fin != 0 ? SEQUENT_WRONG_STATE : SEQUENT_AGAIN;
}

/* The payload of packet p: UDP, or ICMP echo, where the socket's port is the identifier and the
 * other port the sequence number. */
static void write_datagram(struct sequent *s, int64_t p, const struct datagram_socket *d,
                           const uint8_t *data, int64_t n, uint32_t to, uint32_t to_port)
{
  uint32_t port = (uint32_t)d->local_port;

  if (d->protocol == IPV4_UDP)
    post_udp(s, p, port, to_port, to, data, n);
  else
    post_icmp(s, p, ICMP_ECHO, 0, port * 65536u + to_port, data, n);
}

/* Datagram socket u sends n bytes: n, or an error. */
static int64_t send_datagram(struct sequent *s, int64_t u, const uint8_t *data, int64_t n,
                             uint32_t to, uint32_t to_port, int64_t now)
{
  const struct datagram_socket *d = &s->datagrams.socket[u];
  int64_t p;

  if (n > PACKET_ROOM - UDP_HEADER || n > (int64_t)s->config.mtu - IPV4_HEADER - UDP_HEADER)
    return SEQUENT_TOO_LONG;
  p = post_new(s, UDP_HEADER + n);
  if (p < 0)
    return SEQUENT_AGAIN;
  write_datagram(s, p, d, data, n, to, to_port);
  return output_post(s, p, (uint32_t)d->protocol, to, now) < 0 ? SEQUENT_NO_ROUTE : n;
}

int64_t sequent_send(struct sequent *s, int64_t socket, const uint8_t *data, int64_t n,
                     int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);
  int64_t taken;

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (n < 0)
    return SEQUENT_BAD_VALUE;
  if (u >= 0) {
    const struct datagram_socket *d = &s->datagrams.socket[u];

    return d->remote == 0 ? SEQUENT_WRONG_STATE
                          : send_datagram(s, u, data, n, (uint32_t)d->remote,
                                          (uint32_t)d->remote_port, now);
  }
  taken = connection_write(&s->connections, i, data, n, now);
  connection_turn(s, i, now);
  return taken > 0 || (n == 0 && tcp_writable(&s->connections.tcb[i])) ? taken
                                                        : send_refused(&s->connections.tcb[i]);
}

int64_t sequent_send_to(struct sequent *s, int64_t socket, const uint8_t *data, int64_t n,
                        uint32_t address, int64_t port, int64_t now)
{
  int64_t u = socket_datagram(s, socket);

  if (u < 0)
    return SEQUENT_BAD_SOCKET;
  if (n < 0 || port < 0 || port > 65535 || !address_source_ok(&s->link, address))
    return SEQUENT_BAD_VALUE;
  if (!demux_has(&s->datagrams.names, u) && bind_datagram(s, u, 0, 0, now) != 0)
    return SEQUENT_IN_USE;
  return send_datagram(s, u, data, n, address, (uint32_t)port, now);
}

/* Why a connection gives no text now: 0 at the end of the stream. */
static int64_t recv_refused(const struct tcb *t)
{
  if (tcp_eof(t))
    return 0;
  if (t->state != CLOSED)
    return SEQUENT_AGAIN;
  return t->error == ERROR_NONE ? SEQUENT_WRONG_STATE : socket_error(t);
}

/* A refusal, or the oldest datagram of socket u, cut at n bytes. */
static int64_t recv_datagram(struct sequent *s, int64_t u, uint8_t *data, int64_t n,
                             uint32_t *from, uint32_t *from_port)
{
  int64_t at;

  if (datagram_refused(&s->datagrams, u))
    return SEQUENT_REFUSED;
  at = datagram_oldest(&s->datagrams, u);
  if (at < 0)
    return SEQUENT_AGAIN;
  *from = (uint32_t)s->datagrams.datagram[at].from;
  *from_port = (uint32_t)s->datagrams.datagram[at].from_port;
  return datagram_take(&s->datagrams, u, data, n);
}

int64_t sequent_recv(struct sequent *s, int64_t socket, uint8_t *data, int64_t n, int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);
  int64_t given;
  uint32_t from, from_port;

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (n < 0)
    return SEQUENT_BAD_VALUE;
  if (u >= 0)
    return recv_datagram(s, u, data, n, &from, &from_port);
  given = connection_read(&s->connections, i, data, n, now);
  connection_turn(s, i, now);
  return given > 0 || n == 0 ? given : recv_refused(&s->connections.tcb[i]);
}

int64_t sequent_recv_from(struct sequent *s, int64_t socket, uint8_t *data, int64_t n,
                          uint32_t *address, int64_t *port)
{
  int64_t u = socket_datagram(s, socket);
  uint32_t from_port = 0;
  int64_t got;

  if (u < 0)
    return SEQUENT_BAD_SOCKET;
  if (n < 0)
    return SEQUENT_BAD_VALUE;
  got = recv_datagram(s, u, data, n, address, &from_port);
  *port = from_port;
  return got;
}

int64_t sequent_shutdown(struct sequent *s, int64_t socket, int64_t now)
{
  int64_t i = socket_connection(s, socket);

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  if (s->connections.tcb[i].state == CLOSED)
    return SEQUENT_WRONG_STATE;
  connection_shutdown(&s->connections, i, now);
  connection_turn(s, i, now);
  return 0;
}

/* The application lets go, whatever way. */
static int64_t let_go(struct sequent *s, int64_t socket, int64_t abort, int64_t now)
{
  int64_t i = socket_connection(s, socket);
  int64_t u = socket_datagram(s, socket);

  if (i < 0 && u < 0)
    return SEQUENT_BAD_SOCKET;
  if (u >= 0) {
    datagram_free(&s->datagrams, u);
    return 0;
  }
  if (s->connections.place[i].listens != 0)
    listen_end(s, i, now);
  if (abort != 0) {
    connection_abort(&s->connections, i, ERROR_ABORTED);
    connection_news(s, i, now);
  } else {
    connection_close(&s->connections, i, now);
    connection_turn(s, i, now);
  }
  s->connections.place[i].held = 0;
  connection_sweep(s, i);
  return 0;
}

int64_t sequent_close(struct sequent *s, int64_t socket, int64_t now)
{
  return let_go(s, socket, 0, now);
}

int64_t sequent_abort(struct sequent *s, int64_t socket, int64_t now)
{
  return let_go(s, socket, 1, now);
}

int64_t sequent_nodelay(struct sequent *s, int64_t socket, int64_t on, int64_t now)
{
  int64_t i = socket_connection(s, socket);

  if (i < 0)
    return SEQUENT_BAD_SOCKET;
  connection_nodelay(&s->connections, i, on, now);
  connection_turn(s, i, now);
  return 0;
}
