/* pickup.c - datagrams for the application, step by step. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/pickup.h"

bool pickup_refused(struct datagrams *d, int64_t u)
{
  /*@ assert apart: \base_addr(d->socket) != \base_addr(d->datagram); */
  return datagram_refused(d, u);
}

uint32_t pickup_from(const struct datagrams *d, int64_t u)
{
  int64_t at = u * SEQUENT_DATAGRAMS + d->socket[u].head;

  /*@ assert at: 0 <= at < d->n * SEQUENT_DATAGRAMS && at == DATAGRAM_AT(d, u, 0); */
  /*@ assert from: 0 <= d->datagram[at].from <= ADDRESS_MAX; */
  return (uint32_t)d->datagram[at].from;
}

uint32_t pickup_port(const struct datagrams *d, int64_t u)
{
  int64_t at = u * SEQUENT_DATAGRAMS + d->socket[u].head;

  /*@ assert at: 0 <= at < d->n * SEQUENT_DATAGRAMS && at == DATAGRAM_AT(d, u, 0); */
  /*@ assert from: 0 <= d->datagram[at].from_port <= PORT_MAX; */
  return (uint32_t)d->datagram[at].from_port;
}

/* What is in a place of that length, cut at n bytes. */
/*@ requires place: \valid_read(b) && 0 <= length <= SEQUENT_PACKET;
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) && \separated(data + (0 .. n - 1), b);
    terminates \true;
    exits \false;
    assigns data[0 .. n - 1];
    ensures length: \result == (length < n ? length : n);
    ensures data: \forall integer k; 0 <= k < \result ==> data[k] == b->byte[k];
    ensures bytes: elsewhere_bytes{Pre, Post}(\base_addr(data));
*/
static int64_t place_copy(const struct packet_bytes *b, int64_t length, uint8_t *data, int64_t n)
{
  int64_t most = length < n ? length : n;

  bytes_copy(data, b->byte, most);
  return most;
}

int64_t pickup_copy(const struct datagrams *d, int64_t u, uint8_t *data, int64_t n)
{
  int64_t at = u * SEQUENT_DATAGRAMS + d->socket[u].head;

  /*@ assert at: 0 <= at < d->n * SEQUENT_DATAGRAMS && at == DATAGRAM_AT(d, u, 0); */
  /*@ assert place: \valid_read(d->datagram + at) && \valid_read(d->bytes + at); */
  /*@ assert length: 0 <= d->datagram[at].length <= SEQUENT_PACKET; */
  return place_copy(&d->bytes[at], d->datagram[at].length, data, n);
}

void pickup_drop(struct datagrams *d, int64_t u)
{
  datagram_take(d, u, d->bytes->byte, 0);
}
