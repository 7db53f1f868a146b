/* places.h - the table of connections: what holds of all of it, and where each is in the world.
 *
 * connections_ok is the invariant of the table; connection.h has the steps that keep it.
 */
#ifndef SEQUENT_STACK_PLACES_H
#define SEQUENT_STACK_PLACES_H

#include "base/ring.h"
#include "stack/demux.h"
#include "stack/owner.h"
#include "stack/slots.h"
#include "stack/table.h"

#include <stdint.h>
#ifdef __FRAMAC__
#include "../../proofs/theory/tcbs.h"
#endif

#define CONNECTIONS_MAX 0x100000

/* A connection's place in the world, beside its tcb. */
struct connection {
  uint32_t local, local_port;   /* own address (0: any) and port (0: none yet) */
  uint32_t remote, remote_port; /* the peer's, or 0 */
  uint32_t hop;                 /* the neighbor on the way to it */
  uint32_t held;                /* 1: the application has a handle */
  uint32_t listens;             /* 1 + index of the listener that it is; 0: it is none */
  uint32_t parent;              /* 1 + the listening connection it came from, while not accepted */
  uint32_t parent_generation;   /* that slot's generation at that time */
  uint32_t half;                /* 1: counted as half open in its parent's listener */
};

/* The arrays are the caller's, n entries each. */
struct connections {
  struct tcb *tcb;
  struct connection *place;
  struct ring *receive, *send;
  struct slots slots;           /* which are in use */
  struct demux names;           /* of local and remote addresses and ports */
  uint32_t n;                   /* no int64_t, which keeps blocks apart from all else */
};

/*@ predicate connections_valid{L}(struct connections *c) =
      \valid(c) && 1 <= c->n <= CONNECTIONS_MAX &&
      \valid(c->place + (0 .. c->n - 1)) && tcbs_valid(c->tcb, c->receive, c->send, c->n);
    predicate connections_memory{L}(struct connections *c) =
      slots_memory(&c->slots) && demux_memory(&c->names);

    // Edges, Sequence, Window, Teardown and Stream, of every connection
    predicate connections_good{L}(struct connections *c) =
      tcbs_good(c->tcb, c->n) && tcbs_streams(c->tcb, c->receive, c->send, c->n);

    predicate place_in{L}(struct connection *p) =
      p->local_port <= 65535 && p->remote_port <= 65535 && p->held <= 1 && p->half <= 1 &&
      p->listens <= CONNECTIONS_MAX && p->parent <= CONNECTIONS_MAX;

    predicate place_in_value(struct connection p) =
      p.local_port <= 65535 && p.remote_port <= 65535 && p.held <= 1 && p.half <= 1 &&
      p.listens <= CONNECTIONS_MAX && p.parent <= CONNECTIONS_MAX;

    predicate connection_used{L}(struct connections *c, integer k) = slot_used(&c->slots, k);
    predicate connection_named{L}(struct connections *c, integer k) = demux_named(&c->names, k);

    // that connection has the name that its place says
    predicate connection_called{L}(struct connections *c, integer k) =
      demux_name(&c->names, k, c->place[k].local, c->place[k].remote, c->place[k].local_port,
                 c->place[k].remote_port);
*/

#define CONNECTION_STAYS(field) (\at(p->field, A) == \at(p->field, B))
/*@ predicate place_name_same{A, B}(struct connection *p) =
      CONNECTION_STAYS(local) && CONNECTION_STAYS(local_port) && CONNECTION_STAYS(remote) &&
      CONNECTION_STAYS(remote_port);
    predicate place_same{A, B}(struct connection *p) =
      CONNECTION_STAYS(local) && CONNECTION_STAYS(local_port) && CONNECTION_STAYS(remote) &&
      CONNECTION_STAYS(remote_port) && CONNECTION_STAYS(hop) && CONNECTION_STAYS(held) &&
      CONNECTION_STAYS(listens) && CONNECTION_STAYS(parent) &&
      CONNECTION_STAYS(parent_generation) && CONNECTION_STAYS(half);
*/

/*@ // all but the name
    predicate place_same_role{A, B}(struct connection *p) =
      CONNECTION_STAYS(hop) && CONNECTION_STAYS(held) && CONNECTION_STAYS(listens) &&
      CONNECTION_STAYS(parent) && CONNECTION_STAYS(parent_generation) && CONNECTION_STAYS(half);
    predicate place_blank{L}(struct connection *p) =
      p->local == 0 && p->local_port == 0 && p->remote == 0 && p->remote_port == 0 &&
      p->hop == 0 && p->held == 0 && p->listens == 0 && p->parent == 0 &&
      p->parent_generation == 0 && p->half == 0;
*/

/* What changes when a connection is taken or given back, or named. */
#define CONNECTION_SLOT_CELLS(c) \
  (c)->slots.used, (c)->slots.generation[0 .. (c)->n - 1], (c)->slots.order.at[0 .. (c)->n - 1], \
  (c)->slots.order.where[0 .. (c)->n - 1]
#define CONNECTION_NAME_CELLS(c) \
  (c)->names.order, (c)->names.node[0 .. (c)->n - 1], (c)->names.head[0 .. (c)->names.hash.m - 1]

#ifdef __FRAMAC__
#include "../../proofs/theory/connections.h"
#endif

#define CONNECTIONS_OK(c) \
  (connections_valid(c) && connections_memory(c) && connections_owned(c) && \
   connections_tables(c) && connections_good(c) && connections_places(c) && connections_named(c))

/* *p says v. */
#define PLACE_IS(p, v) \
  ((p)->local == (v).local && (p)->local_port == (v).local_port && (p)->remote == (v).remote && \
   (p)->remote_port == (v).remote_port && (p)->hop == (v).hop && (p)->held == (v).held && \
   (p)->listens == (v).listens && (p)->parent == (v).parent && \
   (p)->parent_generation == (v).parent_generation && (p)->half == (v).half)

/* No connection is in use. The slots and the names were made before, for n of them. */
/*@ requires room: \valid(c) && 1 <= n <= CONNECTIONS_MAX && \valid(place + (0 .. n - 1)) &&
      tcbs_valid(tcb, receive, send, n);
    requires memory: connections_memory(c);
    requires slots: slots_in(&c->slots) && c->slots.order.n == n;
    requires names: demux_inside(&c->names) && c->names.n == n;
    requires none: \forall integer k; !demux_named(&c->names, k);
    requires owners: OWNED(c, OWNER_STACK) && OWNED(tcb, OWNER_TCBS) &&
      OWNED(place, OWNER_PLACES) && OWNED(receive, OWNER_RECEIVE) && OWNED(send, OWNER_SEND);
    requires slots_owner: OWNED(c->slots.order.at, OWNER_CONNECTION_SLOTS) &&
      OWNED(c->slots.order.where, OWNER_CONNECTION_SLOTS) &&
      OWNED(c->slots.generation, OWNER_CONNECTION_SLOTS);
    requires names_owner: OWNED(c->names.node, OWNER_CONNECTION_NAMES) &&
      OWNED(c->names.head, OWNER_CONNECTION_HEADS);
    terminates \true;
    exits \false;
    assigns *c, tcb[0 .. n - 1], place[0 .. n - 1];
    ensures ok: CONNECTIONS_OK(c);
    ensures kept: c->n == n && c->tcb == tcb && c->place == place && c->receive == receive &&
      c->send == send;
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures names: demux_same{Pre, Post}(&c->names);
    ensures quiet: \forall integer k; 0 <= k < n ==> tcb_due(tcb + k) == NEVER;
*/
void connections_init(struct connections *c, struct tcb *tcb, struct connection *place,
                      struct ring *receive, struct ring *send, int64_t n);

/* A new connection without names, CLOSED, or -1 when all are in use. */
/*@ requires ok: CONNECTIONS_OK(c);
    terminates \true;
    exits \false;
    assigns c->slots.used, c->place[0 .. c->n - 1], c->tcb[0 .. c->n - 1];
    ensures ok: CONNECTIONS_OK(c);
    ensures range: -1 <= \result < c->n;
    ensures full: \result == -1 <==> \old(c->slots.used) == c->n;
    ensures new: \result != -1 ==>
      !\at(connection_used(c, \at(\result, Post)), Pre) && connection_used(c, \result);
    ensures closed: \result != -1 ==> !connection_named(c, \result) &&
      c->tcb[\result].state == CLOSED && c->tcb[\result].rst_due == 0;
    ensures place: \result != -1 ==> place_blank(c->place + \result);
    ensures rest: \forall integer k; 0 <= k < c->n && k != \result ==>
      place_same{Pre, Post}(c->place + k) && tcb_untouched{Pre, Post}(c->tcb + k);
    ensures used: \forall integer k; k != \result ==>
      (connection_used(c, k) <==> \old(connection_used(c, k)));
*/
int64_t connection_new(struct connections *c);

/* Connection i goes back to the free ones; its handle is stale from now on. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires used: connection_used(c, i);
    terminates \true;
    exits \false;
    assigns CONNECTION_SLOT_CELLS(c), CONNECTION_NAME_CELLS(c);
    ensures ok: CONNECTIONS_OK(c);
    ensures free: !connection_used(c, i) && !connection_named(c, i);
    ensures generation: c->slots.generation[i] ==
      (\old(c->slots.generation[i]) + 1) % SLOT_GENERATIONS;
    ensures used: \forall integer k; k != i ==>
      (connection_used(c, k) <==> \old(connection_used(c, k)));
    ensures named: \forall integer k; k != i ==>
      (connection_named(c, k) <==> \old(connection_named(c, k)));
*/
void connection_free(struct connections *c, int64_t i);

/* Name it: 0, or -1 when another has that name. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires used: connection_used(c, i);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c), c->place[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures taken: \result == -1 <==> \exists integer k; \old(connection_named(c, k) &&
      demux_name(&c->names, k, local, remote, local_port, remote_port));
    ensures named: \result != -1 ==> \result == 0 && connection_named(c, i) &&
      c->place[i].local == local && c->place[i].local_port == local_port &&
      c->place[i].remote == remote && c->place[i].remote_port == remote_port;
    ensures same: \result == -1 ==> place_same{Pre, Post}(c->place + i);
    ensures role: place_same_role{Pre, Post}(c->place + i);
    ensures rest: \forall integer k; k != i ==>
      (connection_named(c, k) <==> \old(connection_named(c, k)));
*/
int64_t connection_name(struct connections *c, int64_t i, uint32_t local, uint32_t local_port,
                        uint32_t remote, uint32_t remote_port);

/* It has no name any more. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    terminates \true;
    exits \false;
    assigns CONNECTION_NAME_CELLS(c);
    ensures ok: CONNECTIONS_OK(c);
    ensures named: \forall integer k;
      (connection_named(c, k) <==> k != i && \old(connection_named(c, k)));
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures used: \forall integer k; connection_used(c, k) <==> \old(connection_used(c, k));
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
    ensures local: names_local{Pre, Post}(&c->names);
    ensures local_port: names_local_port{Pre, Post}(&c->names);
    ensures remote: names_remote{Pre, Post}(&c->names);
    ensures remote_port: names_remote_port{Pre, Post}(&c->names);
    ensures size: c->n == \old(c->n) && c->names.n == \old(c->names.n) &&
      c->names.hash.m == \old(c->names.hash.m);
*/
void connection_unname(struct connections *c, int64_t i);

/* Its place is v, but for its name, which stays. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires connection: 0 <= i < c->n;
    requires in: place_in_value(v);
    requires name: c->place[i].local == v.local && c->place[i].local_port == v.local_port &&
      c->place[i].remote == v.remote && c->place[i].remote_port == v.remote_port;
    terminates \true;
    exits \false;
    assigns c->place[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures is: PLACE_IS(c->place + i, v);
*/
void connection_place(struct connections *c, int64_t i, struct connection v);

#endif
