/* datagram_sockets.h - datagram sockets: UDP, and ICMP echo with its identifier as port.
 *
 * Which are in use, whose name is whose, and with whom they exchange datagrams. What came for them
 * is in datagrams.h.
 */
#ifndef SEQUENT_STACK_DATAGRAM_SOCKETS_H
#define SEQUENT_STACK_DATAGRAM_SOCKETS_H

#include "ip/address.h"
#include "stack/demux.h"
#include "stack/owner.h"
#include "stack/packets.h"
#include "stack/slots.h"

#include <stdbool.h>
#include <stdint.h>

#define SEQUENT_DATAGRAMS 8   /* datagrams that wait in one socket for recv */
#define DATAGRAMS_MAX 0x100000

/* A datagram socket: UDP, or ICMP echo, where the identifier is the port. */
struct datagram_socket {
  int64_t protocol;             /* IPV4_UDP or IPV4_ICMP */
  int64_t local, local_port;
  int64_t remote, remote_port;  /* only from and to this peer, or 0 */
  int64_t head, count;          /* received: datagram (head + k) % DATAGRAMS of its own */
  int64_t refused;              /* 1: an ICMP error came for it; told once */
};
struct datagram {
  int64_t from, from_port, length;
};

/* The arrays are the caller's: n sockets, n * SEQUENT_DATAGRAMS datagrams and bytes. */
struct datagrams {
  struct datagram_socket *socket;
  struct datagram *datagram;
  struct packet_bytes *bytes;
  struct slots slots;           /* which sockets are in use */
  struct demux names;           /* of local address, protocol (as the remote one), port */
  int64_t n;
};

#define PORT_MAX 65535

/*@ // whose the arrays are, so that none is another's
    predicate datagrams_owned{L}(struct datagrams *d) =
      OWNED(d, OWNER_STACK) && OWNED(d->socket, OWNER_SOCKETS) &&
      OWNED(d->datagram, OWNER_DATAGRAMS) && OWNED(d->bytes, OWNER_DATAGRAM_BYTES) &&
      OWNED(d->slots.order.at, OWNER_DATAGRAM_SLOTS) &&
      OWNED(d->slots.order.where, OWNER_DATAGRAM_SLOTS) &&
      OWNED(d->slots.generation, OWNER_DATAGRAM_SLOTS) &&
      OWNED(d->names.node, OWNER_DATAGRAM_NAMES) && OWNED(d->names.head, OWNER_DATAGRAM_HEADS);

    predicate datagrams_valid{L}(struct datagrams *d) =
      \valid(d) && 1 <= d->n <= DATAGRAMS_MAX && \valid(d->socket + (0 .. d->n - 1)) &&
      \valid(d->datagram + (0 .. d->n * SEQUENT_DATAGRAMS - 1)) &&
      \valid(d->bytes + (0 .. d->n * SEQUENT_DATAGRAMS - 1));

    predicate datagrams_tables{L}(struct datagrams *d) =
      slots_ok(&d->slots) && d->slots.order.n == d->n && demux_ok(&d->names) &&
      d->names.n == d->n;

    predicate datagram_queues_in{L}(struct datagrams *d) =
      \forall integer u; 0 <= u < d->n ==>
        0 <= d->socket[u].head < SEQUENT_DATAGRAMS &&
        0 <= d->socket[u].count <= SEQUENT_DATAGRAMS;
    predicate datagram_sockets_in{L}(struct datagrams *d) =
      \forall integer u; 0 <= u < d->n ==>
        0 <= d->socket[u].protocol <= 255 && 0 <= d->socket[u].local <= ADDRESS_MAX &&
        0 <= d->socket[u].local_port <= PORT_MAX;
    predicate datagram_peers_in{L}(struct datagrams *d) =
      \forall integer u; 0 <= u < d->n ==>
        0 <= d->socket[u].remote <= ADDRESS_MAX && 0 <= d->socket[u].remote_port <= PORT_MAX;
    predicate datagram_places_in{L}(struct datagrams *d) =
      \forall integer k; 0 <= k < d->n * SEQUENT_DATAGRAMS ==>
        0 <= d->datagram[k].length <= SEQUENT_PACKET &&
        0 <= d->datagram[k].from <= ADDRESS_MAX && 0 <= d->datagram[k].from_port <= PORT_MAX;

    predicate datagram_used{L}(struct datagrams *d, integer u) = slot_used(&d->slots, u);
    predicate datagram_named{L}(struct datagrams *d, integer u) = demux_named(&d->names, u);

    // who has a name is in use, and it is the socket's own
    predicate datagrams_named{L}(struct datagrams *d) =
      \forall integer u; datagram_named(d, u) ==> datagram_used(d, u) &&
        demux_name(&d->names, u, d->socket[u].local, d->socket[u].protocol,
                   d->socket[u].local_port, 0);

    // socket u has that name
    predicate datagram_is{L}(struct datagrams *d, integer u, integer local, integer protocol,
                             integer port) =
      datagram_named(d, u) && d->socket[u].local == local && d->socket[u].protocol == protocol &&
      d->socket[u].local_port == port;
*/

#define DATAGRAM_STAYS(x) (\at(d->x, A) == \at(d->x, B))
#define DATAGRAM_SOCKET_STAYS(u) \
  (DATAGRAM_STAYS(socket[u].protocol) && DATAGRAM_STAYS(socket[u].local) && \
   DATAGRAM_STAYS(socket[u].local_port) && DATAGRAM_STAYS(socket[u].remote) && \
   DATAGRAM_STAYS(socket[u].remote_port) && DATAGRAM_STAYS(socket[u].head) && \
   DATAGRAM_STAYS(socket[u].count) && DATAGRAM_STAYS(socket[u].refused))
#define DATAGRAM_PLACE_STAYS(k) \
  (DATAGRAM_STAYS(datagram[k].length) && DATAGRAM_STAYS(datagram[k].from) && \
   DATAGRAM_STAYS(datagram[k].from_port))

/*@ predicate datagram_same{A, B}(struct datagrams *d, integer u) = DATAGRAM_SOCKET_STAYS(u);

    // nothing of it has changed
    predicate datagrams_same{A, B}(struct datagrams *d) =
      DATAGRAM_STAYS(socket) && DATAGRAM_STAYS(datagram) && DATAGRAM_STAYS(bytes) &&
      DATAGRAM_STAYS(n) && slots_same{A, B}(\at(&d->slots, A)) &&
      demux_same{A, B}(\at(&d->names, A)) &&
      (\forall integer u; 0 <= u < \at(d->n, A) ==> DATAGRAM_SOCKET_STAYS(u)) &&
      (\forall integer k; 0 <= k < \at(d->n, A) * SEQUENT_DATAGRAMS ==>
        DATAGRAM_PLACE_STAYS(k));
*/

/* Units that have datagram sockets among other things see only that they are in order. */
#if defined(DATAGRAMS_CLOSED) && defined(__FRAMAC__)
#include "../../proofs/theory/datagrams.h"
#else
/*@ predicate datagrams_ok{L}(struct datagrams *d) =
      datagrams_valid(d) && datagrams_owned(d) && datagrams_tables(d) && datagram_queues_in(d) &&
      datagram_sockets_in(d) && datagram_peers_in(d) && datagram_places_in(d) &&
      datagrams_named(d);
*/
#endif

/* No socket is in use.  The slots and the names were made before, for n sockets. */
/*@ requires room: \valid(d) && 1 <= n <= DATAGRAMS_MAX && \valid(socket + (0 .. n - 1)) &&
      \valid(datagram + (0 .. n * SEQUENT_DATAGRAMS - 1)) &&
      \valid(bytes + (0 .. n * SEQUENT_DATAGRAMS - 1));
    requires owners: OWNED(d, OWNER_STACK) && OWNED(socket, OWNER_SOCKETS) &&
      OWNED(datagram, OWNER_DATAGRAMS) && OWNED(bytes, OWNER_DATAGRAM_BYTES);
    requires slots_owner: OWNED(d->slots.order.at, OWNER_DATAGRAM_SLOTS) &&
      OWNED(d->slots.order.where, OWNER_DATAGRAM_SLOTS) &&
      OWNED(d->slots.generation, OWNER_DATAGRAM_SLOTS);
    requires names_owner: OWNED(d->names.node, OWNER_DATAGRAM_NAMES) &&
      OWNED(d->names.head, OWNER_DATAGRAM_HEADS);
    requires slots: slots_ok(&d->slots) && d->slots.order.n == n;
    requires names: demux_ok(&d->names) && d->names.n == n;
    requires none: \forall integer u; !demux_named(&d->names, u);
    terminates \true;
    exits \false;
    assigns *d, socket[0 .. n - 1], datagram[0 .. n * SEQUENT_DATAGRAMS - 1];
    ensures ok: datagrams_ok(d);
    ensures tables: slots_same{Pre, Post}(&d->slots) && demux_same{Pre, Post}(&d->names);
    ensures kept: d->n == n && d->socket == socket && d->datagram == datagram &&
      d->bytes == bytes;
*/
void datagrams_init(struct datagrams *d, struct datagram_socket *socket,
                    struct datagram *datagram, struct packet_bytes *bytes, int64_t n);

/* A new socket of that protocol, without a name, or -1. */
/*@ requires ok: datagrams_ok(d);
    requires protocol: protocol <= 255;
    terminates \true;
    exits \false;
    assigns d->slots.used, d->socket[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures range: -1 <= \result < d->n;
    ensures full: \result == -1 <==> \old(d->slots.used) == d->n;
    ensures new: \result != -1 ==>
      !\at(datagram_used(d, \at(\result, Post)), Pre) && datagram_used(d, \result);
    ensures empty: \result != -1 ==> d->socket[\result].protocol == protocol &&
      d->socket[\result].count == 0 && d->socket[\result].refused == 0;
    ensures nameless: \result != -1 ==> !datagram_named(d, \result) &&
      d->socket[\result].local_port == 0 && d->socket[\result].remote == 0;
    ensures rest: \forall integer k; 0 <= k < d->n && k != \result ==>
      datagram_same{Pre, Post}(d, k);
    ensures used: \forall integer k; k != \result ==>
      (datagram_used(d, k) <==> \old(datagram_used(d, k)));
*/
int64_t datagram_new(struct datagrams *d, uint32_t protocol);

/* Socket u is in use no more. */
/*@ requires ok: datagrams_ok(d);
    requires used: datagram_used(d, u);
    terminates \true;
    exits \false;
    assigns d->names.node[0 .. d->n - 1], d->names.head[0 .. d->names.hash.m - 1],
      d->slots.used, d->slots.generation[u], d->slots.order.at[0 .. d->n - 1],
      d->slots.order.where[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures free: !datagram_used(d, u) && !datagram_named(d, u);
    ensures used: \forall integer k; k != u ==>
      (datagram_used(d, k) <==> \old(datagram_used(d, k)));
    ensures named: \forall integer k; k != u ==>
      (datagram_named(d, k) <==> \old(datagram_named(d, k)));
*/
void datagram_free(struct datagrams *d, int64_t u);

/* Name it: 0, or -1 when another has that name. */
/*@ requires ok: datagrams_ok(d);
    requires used: datagram_used(d, u);
    requires port: local_port <= PORT_MAX;
    terminates \true;
    exits \false;
    assigns d->names.order, d->names.node[0 .. d->n - 1], d->names.head[0 .. d->names.hash.m - 1],
      d->socket[u].local, d->socket[u].local_port;
    ensures ok: datagrams_ok(d);
    ensures range: \result == 0 || \result == -1;
    ensures named: \result == 0 ==> datagram_named(d, u) &&
      d->socket[u].local == local && d->socket[u].local_port == local_port;
    ensures taken: \result == -1 <==>
      \exists integer k; \old(datagram_is(d, k, local, d->socket[u].protocol, local_port));
    ensures rest: \forall integer k; k != u ==>
      (datagram_named(d, k) <==> \old(datagram_named(d, k)));
*/
int64_t datagram_name(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port);

/* Exchange datagrams with that peer only. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires port: remote_port <= PORT_MAX;
    terminates \true;
    exits \false;
    assigns d->socket[u].remote, d->socket[u].remote_port;
    ensures ok: datagrams_ok(d);
    ensures peer: d->socket[u].remote == remote && d->socket[u].remote_port == remote_port;
*/
void datagram_connect(struct datagrams *d, int64_t u, uint32_t remote, uint32_t remote_port);

/* Whose are datagrams to that address and port: a socket of the address, else one of any
 * address, else -1. */
/*@ requires ok: datagrams_ok(d);
    requires port: port <= PORT_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < d->n;
    ensures used: \result != -1 ==> datagram_used(d, \result);
    ensures found: \result != -1 ==> datagram_is(d, \result, local, protocol, port) ||
      datagram_is(d, \result, 0, protocol, port);
    ensures own: \forall integer u; datagram_is(d, u, local, protocol, port) ==> \result == u;
    ensures any: \forall integer u; datagram_is(d, u, 0, protocol, port) ==> \result != -1;
*/
int64_t datagram_find(const struct datagrams *d, uint32_t protocol, uint32_t local,
                      uint32_t port);

/* A connected socket takes datagrams of its peer only. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures wants: \result <==> d->socket[u].remote == 0 ||
      (d->socket[u].remote == from &&
       (d->socket[u].remote_port == from_port || d->socket[u].protocol == IPV4_ICMP));
*/
static inline bool datagram_wants(const struct datagrams *d, int64_t u, uint32_t from,
                                  uint32_t from_port)
{
  const struct datagram_socket *k = &d->socket[u];

  return k->remote == 0 ||
         (k->remote == from && (k->remote_port == from_port || k->protocol == IPV4_ICMP));
}

/* A datagram of socket u was refused; and whether one was, told once. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns d->socket[u].refused;
    ensures ok: datagrams_ok(d);
    ensures refused: d->socket[u].refused != 0;
*/
void datagram_refuse(struct datagrams *d, int64_t u);
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns d->socket[u].refused;
    ensures ok: datagrams_ok(d);
    ensures was: \result <==> \old(d->socket[u].refused) != 0;
    ensures once: d->socket[u].refused == 0;
*/
bool datagram_refused(struct datagrams *d, int64_t u);

#endif
