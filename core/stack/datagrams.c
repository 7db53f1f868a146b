/* datagrams.c - datagrams that wait for recv. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/datagrams.h"

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
  /*@ assert apart: \base_addr(d) != \base_addr(d->datagram) &&
        \base_addr(d->socket) != \base_addr(d->datagram); */
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

/* What is in a place, cut at n bytes: how many. */
/*@ requires place: \valid_read(g) && \valid_read(b) && 0 <= g->length <= SEQUENT_PACKET;
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) && \separated(data + (0 .. n - 1), b);
    terminates \true;
    exits \false;
    assigns data[0 .. n - 1];
    ensures length: \result == (g->length < n ? g->length : n);
    ensures data: \forall integer k; 0 <= k < \result ==> data[k] == b->byte[k];
*/
static int64_t place_read(const struct datagram *g, const struct packet_bytes *b, uint8_t *data,
                          int64_t n)
{
  int64_t length = g->length < n ? g->length : n;

  bytes_copy(data, b->byte, length);
  return length;
}

int64_t datagram_take(struct datagrams *d, int64_t u, uint8_t *data, int64_t n)
{
  int64_t head = d->socket[u].head;
  int64_t at = u * SEQUENT_DATAGRAMS + head;
  int64_t length;

  /*@ assert at: 0 <= at < d->n * SEQUENT_DATAGRAMS && at == DATAGRAM_AT(d, u, 0); */
  /*@ assert place: \valid_read(d->datagram + at) && \valid_read(d->bytes + at); */
  /*@ assert length: 0 <= d->datagram[at].length <= SEQUENT_PACKET; */
  length = place_read(&d->datagram[at], &d->bytes[at], data, n);
  datagram_queue(d, u, (head + 1) % SEQUENT_DATAGRAMS, d->socket[u].count - 1);
  return length;
}
