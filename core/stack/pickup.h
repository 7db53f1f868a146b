/* pickup.h - datagrams.h for the application, of all sockets alike: what it hears, copies and takes
 * are steps of their own, so that none changes both its memory and ours.
 */
#ifndef SEQUENT_STACK_PICKUP_H
#define SEQUENT_STACK_PICKUP_H

#include "stack/datagrams.h"
#include "stack/elsewhere.h"

/* Was a datagram of socket u refused?  Told once. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns d->socket[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures was: \result <==> \old(d->socket[u].refused) != 0;
    ensures same: d->socket[u].count == \old(d->socket[u].count) &&
      d->socket[u].head == \old(d->socket[u].head);
    ensures once: d->socket[u].refused == 0;
    ensures oldest: \let at = \old(DATAGRAM_AT(d, u, 0));
      d->datagram[at].length == \old(d->datagram[DATAGRAM_AT(d, u, 0)].length) &&
      d->datagram[at].from == \old(d->datagram[DATAGRAM_AT(d, u, 0)].from) &&
      d->datagram[at].from_port == \old(d->datagram[DATAGRAM_AT(d, u, 0)].from_port);
*/
bool pickup_refused(struct datagrams *d, int64_t u);

/* Who sent the oldest datagram of socket u. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == d->datagram[DATAGRAM_AT(d, u, 0)].from;
*/
uint32_t pickup_from(const struct datagrams *d, int64_t u);
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == d->datagram[DATAGRAM_AT(d, u, 0)].from_port;
    ensures port: \result <= PORT_MAX;
*/
uint32_t pickup_port(const struct datagrams *d, int64_t u);

/* Copy it, cut at n bytes: how many. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) &&
      \base_addr(data) != \base_addr(d->bytes);
    terminates \true;
    exits \false;
    assigns data[0 .. n - 1];
    ensures length: \let whole = d->datagram[DATAGRAM_AT(d, u, 0)].length;
      \result == (whole < n ? whole : n) && 0 <= \result;
    ensures data: \forall integer k; 0 <= k < \result ==>
      data[k] == d->bytes[DATAGRAM_AT(d, u, 0)].byte[k];
    ensures bytes: elsewhere_bytes{Pre, Post}(\base_addr(data));
*/
int64_t pickup_copy(const struct datagrams *d, int64_t u, uint8_t *data, int64_t n);

/* Its place is free again. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires some: d->socket[u].count > 0;
    terminates \true;
    exits \false;
    assigns d->socket[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures less: d->socket[u].count == \old(d->socket[u].count) - 1;
    ensures next: d->socket[u].head == (\old(d->socket[u].head) + 1) % SEQUENT_DATAGRAMS;
*/
void pickup_drop(struct datagrams *d, int64_t u);

#endif
