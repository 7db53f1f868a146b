/* datagrams.c - datagram sockets. */
#include "stack/datagrams.h"

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

/*@ requires room: 1 <= n <= DATAGRAMS_MAX && \valid(socket + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns socket[0 .. n - 1];
    ensures empty: \forall integer u; 0 <= u < n ==> socket[u].head == 0 && socket[u].count == 0;
    ensures name: \forall integer u; 0 <= u < n ==>
      socket[u].protocol == 0 && socket[u].local_port == 0 && socket[u].remote_port == 0;
*/
static void sockets_reset(struct datagram_socket *socket, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant empty: \forall integer u; 0 <= u < i ==>
        socket[u].head == 0 && socket[u].count == 0;
      loop invariant name: \forall integer u; 0 <= u < i ==>
        socket[u].protocol == 0 && socket[u].local_port == 0 && socket[u].remote_port == 0;
      loop assigns i, socket[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    socket_reset(&socket[i], 0);
}

/*@ requires room: 1 <= n <= DATAGRAMS_MAX &&
      \valid(datagram + (0 .. n * SEQUENT_DATAGRAMS - 1));
    terminates \true;
    exits \false;
    assigns datagram[0 .. n * SEQUENT_DATAGRAMS - 1];
    ensures zero: \forall integer k; 0 <= k < n * SEQUENT_DATAGRAMS ==>
      datagram[k].length == 0 && datagram[k].from_port == 0;
*/
static void places_reset(struct datagram *datagram, int64_t n)
{
  /*@ loop invariant 0 <= i <= n * SEQUENT_DATAGRAMS;
      loop invariant zero: \forall integer k; 0 <= k < i ==>
        datagram[k].length == 0 && datagram[k].from_port == 0;
      loop assigns i, datagram[0 .. n * SEQUENT_DATAGRAMS - 1];
      loop variant n * SEQUENT_DATAGRAMS - i;
  */
  for (int64_t i = 0; i < n * SEQUENT_DATAGRAMS; i++) {
    datagram[i].from = 0;
    datagram[i].from_port = 0;
    datagram[i].length = 0;
  }
}

void datagrams_init(struct datagrams *d, struct datagram_socket *socket,
                    struct datagram *datagram, struct packet_bytes *bytes, int64_t n)
{
  d->socket = socket;
  d->datagram = datagram;
  d->bytes = bytes;
  d->n = n;
  sockets_reset(socket, n);
  places_reset(datagram, n);
}

int64_t datagram_new(struct datagrams *d, uint32_t protocol)
{
  int64_t u = slot_take(&d->slots);

  /*@ assert names: NAMES_STAY(d, Pre); */
  if (u < 0)
    return -1;
  socket_reset(&d->socket[u], protocol);
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d) && datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
  return u;
}

/* Socket u has no name any more. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns d->names.node[0 .. d->n - 1].next, d->names.node[u].order, d->names.node[u].bucket,
      d->names.head[0 .. d->names.hash.m - 1];
    ensures ok: datagrams_ok(d);
    ensures nameless: !datagram_named(d, u);
    ensures named: \forall integer k; k != u ==>
      (datagram_named(d, k) <==> \old(datagram_named(d, k)));
    ensures slots: slots_same{Pre, Post}(&d->slots);
*/
static void datagram_unname(struct datagrams *d, int64_t u)
{
  if (!demux_has(&d->names, u))
    return;
  demux_remove(&d->names, u);
  /*@ assert slots: SLOTS_STAY(d, Pre); */
}

void datagram_free(struct datagrams *d, int64_t u)
{
  datagram_unname(d, u);
  /*@ ghost Unnamed: ; */
  slot_give(&d->slots, u);
  /*@ assert names: NAMES_STAY(d, Unnamed); */
}

/* Socket u, which has no name, gets one that nothing has. */
/*@ requires ok: datagrams_ok(d);
    requires used: datagram_used(d, u) && !datagram_named(d, u);
    requires port: local_port <= PORT_MAX;
    requires new: \forall integer k; datagram_named(d, k) ==>
      !demux_name(&d->names, k, local, d->socket[u].protocol, local_port, 0);
    terminates \true;
    exits \false;
    assigns d->names.order, d->names.node[0 .. d->n - 1].order, d->names.node[0 .. d->n - 1].next,
      d->names.node[u].local, d->names.node[u].remote, d->names.node[u].local_port,
      d->names.node[u].remote_port, d->names.node[u].bucket,
      d->names.head[0 .. d->names.hash.m - 1], d->socket[u].local, d->socket[u].local_port;
    ensures ok: datagrams_ok(d);
    ensures named: datagram_is(d, u, local, d->socket[u].protocol, local_port);
    ensures rest: \forall integer k; k != u ==>
      (datagram_named(d, k) <==> \old(datagram_named(d, k)));
*/
static void datagram_enter(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port)
{
  d->socket[u].local = local;
  d->socket[u].local_port = local_port;
  demux_insert(&d->names, u, local, (uint32_t)d->socket[u].protocol, local_port, 0);
  /*@ assert slots: SLOTS_STAY(d, Pre); */
}

/* The protocol takes the place of the remote address in the names: one socket a port. */
int64_t datagram_name(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port)
{
  if (demux_find(&d->names, local, (uint32_t)d->socket[u].protocol, local_port, 0) >= 0)
    return -1;
  datagram_unname(d, u);
  datagram_enter(d, u, local, local_port);
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

/* A datagram in its place. */
/*@ requires place: \valid(g) && \valid(b);
    requires data: 0 <= n <= SEQUENT_PACKET && \valid_read(p + (0 .. n - 1)) &&
      \separated(p + (0 .. n - 1), b);
    terminates \true;
    exits \false;
    assigns *g, b->byte[0 .. n - 1];
    ensures from: g->from == from && g->from_port == from_port && g->length == n;
    ensures data: \forall integer k; 0 <= k < n ==> b->byte[k] == p[k];
*/
static void place_write(struct datagram *g, struct packet_bytes *b, uint32_t from,
                        uint32_t from_port, const uint8_t *p, int64_t n)
{
  bytes_copy(b->byte, p, n);
  g->from = from;
  g->from_port = from_port;
  g->length = n;
}

/* The same in the table. */
/*@ requires ok: datagrams_ok(d);
    requires place: 0 <= at < d->n * SEQUENT_DATAGRAMS;
    requires port: from_port <= PORT_MAX;
    requires data: 0 <= n <= SEQUENT_PACKET && \valid_read(p + (0 .. n - 1)) &&
      \separated(p + (0 .. n - 1), d->bytes + at);
    terminates \true;
    exits \false;
    assigns d->datagram[at], d->bytes[at];
    ensures ok: datagrams_ok(d);
    ensures from: d->datagram[at].from == from && d->datagram[at].from_port == from_port &&
      d->datagram[at].length == n;
    ensures data: \forall integer k; 0 <= k < n ==> d->bytes[at].byte[k] == p[k];
*/
static void datagram_place(struct datagrams *d, int64_t at, uint32_t from, uint32_t from_port,
                           const uint8_t *p, int64_t n)
{
  place_write(&d->datagram[at], &d->bytes[at], from, from_port, p, n);
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d) && datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
}

/* The queue of socket u begins and ends elsewhere. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires queue: 0 <= head < SEQUENT_DATAGRAMS && 0 <= count <= SEQUENT_DATAGRAMS;
    terminates \true;
    exits \false;
    assigns d->socket[u].head, d->socket[u].count;
    ensures ok: datagrams_ok(d);
    ensures queue: d->socket[u].head == head && d->socket[u].count == count;
*/
static void datagram_queue(struct datagrams *d, int64_t u, int64_t head, int64_t count)
{
  d->socket[u].head = head;
  d->socket[u].count = count;
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert queues: datagram_queues_in(d); */
  /*@ assert sockets: datagram_sockets_in(d) && datagram_peers_in(d); */
  /*@ assert places: datagram_places_in(d); */
  /*@ assert named: datagrams_named(d); */
}

int64_t datagram_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                     const uint8_t *p, int64_t n)
{
  int64_t head = d->socket[u].head;
  int64_t count = d->socket[u].count;

  if (count == SEQUENT_DATAGRAMS || n > SEQUENT_PACKET)
    return 0;
  datagram_place(d, u * SEQUENT_DATAGRAMS + (head + count) % SEQUENT_DATAGRAMS, from, from_port,
                 p, n);
  datagram_queue(d, u, head, count + 1);
  return 1;
}

int64_t datagram_take(struct datagrams *d, int64_t u, uint8_t *data, int64_t n)
{
  int64_t head = d->socket[u].head;
  int64_t at = u * SEQUENT_DATAGRAMS + head;
  int64_t length = d->datagram[at].length < n ? d->datagram[at].length : n;

  bytes_copy(data, d->bytes[at].byte, length);
  datagram_queue(d, u, (head + 1) % SEQUENT_DATAGRAMS, d->socket[u].count - 1);
  return length;
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
