/* datagrams.h - datagrams that came for a socket (datagram_sockets.h) and wait for recv.
 *
 * Each socket has SEQUENT_DATAGRAMS places; with all full, a new datagram is dropped.
 */
#ifndef SEQUENT_STACK_DATAGRAMS_H
#define SEQUENT_STACK_DATAGRAMS_H

#include "stack/datagram_sockets.h"

#include <stdint.h>

/* The place of the k-th datagram of socket u, oldest first. */
#define DATAGRAM_AT(d, u, k) \
  ((u) * SEQUENT_DATAGRAMS + ((d)->socket[u].head + (k)) % SEQUENT_DATAGRAMS)

/* n bytes have come for socket u: 1, or 0 when there is no room for them. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires port: from_port <= PORT_MAX;
    requires data: 0 <= n && \valid_read(p + (0 .. n - 1)) &&
      \separated(p + (0 .. n - 1), d->bytes + (0 .. d->n * SEQUENT_DATAGRAMS - 1));
    terminates \true;
    exits \false;
    assigns d->socket[u].head, d->socket[u].count,
      d->datagram[DATAGRAM_AT(d, u, d->socket[u].count)],
      d->bytes[DATAGRAM_AT(d, u, d->socket[u].count)];
    ensures ok: datagrams_ok(d);
    ensures full: \result == 0 <==>
      \old(d->socket[u].count) == SEQUENT_DATAGRAMS || n > SEQUENT_PACKET;
    ensures none: \result == 0 ==> d->socket[u].count == \old(d->socket[u].count);
    ensures head: d->socket[u].head == \old(d->socket[u].head);
    ensures more: \result != 0 ==> d->socket[u].count == \old(d->socket[u].count) + 1;
    ensures last: \result != 0 ==> \let at = DATAGRAM_AT(d, u, d->socket[u].count - 1);
      d->datagram[at].from == from && d->datagram[at].from_port == from_port &&
      d->datagram[at].length == n;
    ensures data: \result != 0 ==> \forall integer k; 0 <= k < n ==>
      d->bytes[DATAGRAM_AT(d, u, d->socket[u].count - 1)].byte[k] == p[k];
*/
int64_t datagram_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                     const uint8_t *p, int64_t n);

/* The place of the oldest datagram, -1 when there is none. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures none: \result == -1 <==> d->socket[u].count == 0;
    ensures is: \result != -1 ==> \result == DATAGRAM_AT(d, u, 0);
    ensures range: -1 <= \result < d->n * SEQUENT_DATAGRAMS;
*/
static inline int64_t datagram_oldest(const struct datagrams *d, int64_t u)
{
  return d->socket[u].count == 0 ? -1 : u * SEQUENT_DATAGRAMS + d->socket[u].head;
}

/* Take the oldest datagram, cut at n bytes: how many. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires some: d->socket[u].count > 0;
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) &&
      \separated(data + (0 .. n - 1), d->bytes + (0 .. d->n * SEQUENT_DATAGRAMS - 1));
    terminates \true;
    exits \false;
    assigns d->socket[u].head, d->socket[u].count, data[0 .. n - 1];
    ensures ok: datagrams_ok(d);
    ensures length: \let whole = \old(d->datagram[DATAGRAM_AT(d, u, 0)].length);
      \result == (whole < n ? whole : n);
    ensures data: \forall integer k; 0 <= k < \result ==>
      data[k] == \old(d->bytes[DATAGRAM_AT(d, u, 0)].byte[k]);
    ensures less: d->socket[u].count == \old(d->socket[u].count) - 1;
    ensures next: d->socket[u].head == (\old(d->socket[u].head) + 1) % SEQUENT_DATAGRAMS;
*/
int64_t datagram_take(struct datagrams *d, int64_t u, uint8_t *data, int64_t n);

#endif
