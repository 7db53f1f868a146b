/* datagram_sockets.c - datagram sockets: their slots and names. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/datagram_sockets.h"

#include "stack/datagram_naming.h"

/* The sockets share their integer type with the datagrams and n, but no array. */
#define SOCKETS_APART(d) \
  (\base_addr(d) != \base_addr((d)->socket) && \
   \base_addr((d)->socket) != \base_addr((d)->datagram))

/* To assert after what wrote slots but no name, and the other way round. */
#define SLOTS_STAY(d, A) slots_same{A, Here}(&(d)->slots)
#define NAMES_STAY(d, A) demux_same{A, Here}(&(d)->names)

/* A socket as new. */
/*@ requires \valid(k);
    terminates \true;
    exits \false;
    assigns *k;
    ensures name: k->protocol == protocol && k->local == 0 && k->local_port == 0;
    ensures peer: k->remote == 0 && k->remote_port == 0 && k->refused == 0;
    ensures empty: k->head == 0 && k->count == 0;
*/
static void socket_reset(struct datagram_socket *k, uint32_t protocol)
{
  k->protocol = protocol;
  k->local = 0;
  k->local_port = 0;
  k->remote = 0;
  k->remote_port = 0;
  k->head = 0;
  k->count = 0;
  k->refused = 0;
}

/*@ predicate socket_blank{L}(struct datagram_socket *k) =
      k->protocol == 0 && k->local == 0 && k->local_port == 0 && k->remote == 0 &&
      k->remote_port == 0 && k->head == 0 && k->count == 0;
*/

/* Socket i follows sockets as new. */
/*@ requires room: 0 <= i && \valid(socket + (0 .. i));
    requires blank: \forall integer u; 0 <= u < i ==> socket_blank(socket + u);
    terminates \true;
    exits \false;
    assigns socket[i];
    ensures blank: \forall integer u; 0 <= u <= i ==> socket_blank(socket + u);
*/
static void socket_start(struct datagram_socket *socket, int64_t i)
{
  socket_reset(&socket[i], 0);
  /*@ assert this: socket_blank(socket + i); */
  /*@ assert rest: \forall integer u; 0 <= u < i ==> socket_blank(socket + u); */
}

/*@ requires room: 1 <= n <= DATAGRAMS_MAX && \valid(socket + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns socket[0 .. n - 1];
    ensures blank: \forall integer u; 0 <= u < n ==> socket_blank(socket + u);
*/
static void sockets_reset(struct datagram_socket *socket, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant blank: \forall integer u; 0 <= u < i ==> socket_blank(socket + u);
      loop assigns i, socket[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    socket_start(socket, i);
}

/*@ requires room: 1 <= n <= DATAGRAMS_MAX &&
      \valid(datagram + (0 .. n * SEQUENT_DATAGRAMS - 1));
    terminates \true;
    exits \false;
    assigns datagram[0 .. n * SEQUENT_DATAGRAMS - 1];
    ensures zero: \forall integer k; 0 <= k < n * SEQUENT_DATAGRAMS ==>
      datagram[k].length == 0 && datagram[k].from == 0 && datagram[k].from_port == 0;
*/
static void places_reset(struct datagram *datagram, int64_t n)
{
  /*@ loop invariant 0 <= i <= n * SEQUENT_DATAGRAMS;
      loop invariant zero: \forall integer k; 0 <= k < i ==>
        datagram[k].length == 0 && datagram[k].from == 0 && datagram[k].from_port == 0;
      loop assigns i, datagram[0 .. n * SEQUENT_DATAGRAMS - 1];
      loop variant n * SEQUENT_DATAGRAMS - i;
  */
  for (int64_t i = 0; i < n * SEQUENT_DATAGRAMS; i++) {
    datagram[i].from = 0;
    datagram[i].from_port = 0;
    datagram[i].length = 0;
  }
}

/*@ requires room: 1 <= n <= DATAGRAMS_MAX && \valid(socket + (0 .. n - 1)) &&
      \valid(datagram + (0 .. n * SEQUENT_DATAGRAMS - 1));
    requires apart: \base_addr(socket) != \base_addr(datagram);
    terminates \true;
    exits \false;
    assigns socket[0 .. n - 1], datagram[0 .. n * SEQUENT_DATAGRAMS - 1];
    ensures blank: \forall integer u; 0 <= u < n ==> socket_blank(socket + u);
    ensures zero: \forall integer k; 0 <= k < n * SEQUENT_DATAGRAMS ==>
      datagram[k].length == 0 && datagram[k].from == 0 && datagram[k].from_port == 0;
*/
static void arrays_reset(struct datagram_socket *socket, struct datagram *datagram, int64_t n)
{
  sockets_reset(socket, n);
  places_reset(datagram, n);
}

void datagrams_init(struct datagrams *d, struct datagram_socket *socket,
                    struct datagram *datagram, struct packet_bytes *bytes, int64_t n)
{
  d->socket = socket;
  d->datagram = datagram;
  d->bytes = bytes;
  d->n = n;
  /*@ assert same: SLOTS_STAY(d, Pre) && NAMES_STAY(d, Pre); */
  /*@ assert node: d->names.node == \at(d->names.node, Pre); */
  /*@ assert none: \forall integer u; 0 <= u < n ==> d->names.node[u].bucket == DEMUX_NONE; */
  /*@ assert apart: SOCKETS_APART(d) && \base_addr(d) != \base_addr(datagram); */
  arrays_reset(socket, datagram, n);
  /*@ assert n: d->n == n; */
  /*@ assert valid: datagrams_valid(d); */
  /*@ assert owned: datagrams_owned(d); */
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d); */
  /*@ assert peers: datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
}

/* Socket u, which has no name, as new. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n && !datagram_named(d, u);
    requires protocol: protocol <= 255;
    terminates \true;
    exits \false;
    assigns d->socket[u];
    ensures ok: datagrams_ok(d);
    ensures empty: d->socket[u].protocol == protocol && d->socket[u].count == 0 &&
      d->socket[u].refused == 0;
    ensures nobody: d->socket[u].local_port == 0 && d->socket[u].remote == 0;
*/
static void datagram_reset(struct datagrams *d, int64_t u, uint32_t protocol)
{
  /*@ assert apart: SOCKETS_APART(d); */
  socket_reset(&d->socket[u], protocol);
  /*@ assert n: d->n == \at(d->n, Pre); */
  /*@ assert rest: \forall integer k; 0 <= k < d->n && k != u ==> datagram_same{Pre, Here}(d, k); */
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d); */
  /*@ assert peers: datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
}

int64_t datagram_new(struct datagrams *d, uint32_t protocol)
{
  int64_t u = slot_take(&d->slots);

  /*@ assert names: NAMES_STAY(d, Pre); */
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert named: datagrams_named(d); */
  if (u < 0)
    return -1;
  datagram_reset(d, u, protocol);
  return u;
}

void datagram_free(struct datagrams *d, int64_t u)
{
  datagram_unname(d, u);
  datagram_leave(d, u);
}

/* Socket u, which has no name, is to have this one. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n && !datagram_named(d, u);
    requires port: local_port <= PORT_MAX;
    terminates \true;
    exits \false;
    assigns d->socket[u].local, d->socket[u].local_port;
    ensures ok: datagrams_ok(d);
    ensures local: d->socket[u].local == local && d->socket[u].local_port == local_port;
*/
static void datagram_local(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port)
{
  d->socket[u].local = local;
  d->socket[u].local_port = local_port;
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d) && datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
}

/* The protocol takes the place of the remote address in the names: one socket a port. */
int64_t datagram_name(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port)
{
  int64_t taken = demux_find(&d->names, local, (uint32_t)d->socket[u].protocol, local_port, 0);

  /*@ assert one: taken >= 0 ==>
        datagram_is(d, taken, local, d->socket[u].protocol, local_port); */
  /*@ assert none: taken < 0 ==> \forall integer k;
        !datagram_is(d, k, local, d->socket[u].protocol, local_port); */
  if (taken >= 0)
    return -1;
  datagram_unname(d, u);
  datagram_local(d, u, local, local_port);
  datagram_enter(d, u);
  return 0;
}

void datagram_connect(struct datagrams *d, int64_t u, uint32_t remote, uint32_t remote_port)
{
  d->socket[u].remote = remote;
  d->socket[u].remote_port = remote_port;
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d) && datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
}

int64_t datagram_find(const struct datagrams *d, uint32_t protocol, uint32_t local,
                      uint32_t port)
{
  int64_t u = demux_find(&d->names, local, protocol, port, 0);

  return u >= 0 ? u : demux_find(&d->names, 0, protocol, port, 0);
}

void datagram_refuse(struct datagrams *d, int64_t u)
{
  d->socket[u].refused = 1;
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d) && datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
}

bool datagram_refused(struct datagrams *d, int64_t u)
{
  bool refused = d->socket[u].refused != 0;

  d->socket[u].refused = 0;
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d) && datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
  return refused;
}
