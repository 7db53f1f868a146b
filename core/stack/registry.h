/* registry.h - datagram_sockets.h for who has the sockets among other things: what changes is said
 * of all sockets alike, and what is read is in its range.
 */
#ifndef SEQUENT_STACK_REGISTRY_H
#define SEQUENT_STACK_REGISTRY_H

#include "stack/datagram_sockets.h"
#include "stack/elsewhere.h"

/* No other links than those of the slots and of the names have changed. */
#define REGISTRY_AWAY(A, array, n) (\separated(q, \at((array) + (0 .. (n) - 1), A)))
#define REGISTRY_LINKS(A, B, d) \
  KEPT(int32_t, A, B, REGISTRY_AWAY(A, (d)->slots.order.at, (d)->n) && \
       REGISTRY_AWAY(A, (d)->slots.order.where, (d)->n) && \
       REGISTRY_AWAY(A, (d)->slots.generation, (d)->n) && \
       REGISTRY_AWAY(A, (d)->names.node, (d)->n) && \
       REGISTRY_AWAY(A, (d)->names.head, (d)->names.hash.m))

/* Socket u is in use no more. */
/*@ requires ok: datagrams_ok(d);
    requires used: datagram_used(d, u);
    terminates \true;
    exits \false;
    assigns d->names.node[0 .. d->n - 1], d->names.head[0 .. d->names.hash.m - 1],
      d->slots.used, d->slots.generation[0 .. d->n - 1], d->slots.order.at[0 .. d->n - 1],
      d->slots.order.where[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures free: !datagram_used(d, u) && !datagram_named(d, u);
    ensures links: REGISTRY_LINKS(Pre, Post, d);
*/
void registry_free(struct datagrams *d, int64_t u);

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
