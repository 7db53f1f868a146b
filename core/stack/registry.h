/* registry.h - datagram_sockets.h for who has the sockets among other things: what changes is said
 * of all sockets alike, and what is read is in its range.
 */
#ifndef SEQUENT_STACK_REGISTRY_H
#define SEQUENT_STACK_REGISTRY_H

#include "stack/datagram_sockets.h"

/* Socket u is to have that name: 0, or -1 when another has it. */
/*@ requires ok: datagrams_ok(d);
    requires used: datagram_used(d, u);
    requires port: local_port <= PORT_MAX;
    terminates \true;
    exits \false;
    assigns d->names.order, d->names.node[0 .. d->n - 1], d->names.head[0 .. d->names.hash.m - 1],
      d->socket[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures range: \result == 0 || \result == -1;
    ensures named: \result == 0 ==> datagram_is(d, u, local, d->socket[u].protocol, local_port);
    ensures taken: \result == -1 <==>
      \exists integer k; \old(datagram_is(d, k, local, d->socket[u].protocol, local_port));
*/
int64_t registry_name(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port);

/* It exchanges datagrams with that peer only. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires port: remote_port <= PORT_MAX;
    terminates \true;
    exits \false;
    assigns d->socket[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures peer: d->socket[u].remote == remote && d->socket[u].remote_port == remote_port;
*/
void registry_connect(struct datagrams *d, int64_t u, uint32_t remote, uint32_t remote_port);

/* Its protocol, its port, and its peer's address and port. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == d->socket[u].protocol;
    ensures range: \result <= 255;
*/
uint32_t registry_protocol(const struct datagrams *d, int64_t u);
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == d->socket[u].local_port;
    ensures range: \result <= PORT_MAX;
*/
uint32_t registry_port(const struct datagrams *d, int64_t u);
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == d->socket[u].remote;
    ensures range: \result <= ADDRESS_MAX;
*/
uint32_t registry_peer(const struct datagrams *d, int64_t u);
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == d->socket[u].remote_port;
    ensures range: \result <= PORT_MAX;
*/
uint32_t registry_peer_port(const struct datagrams *d, int64_t u);

#endif
