/* datagram_naming.h - a datagram socket gets and loses its name and its slot: one step each.
 *
 * For datagram_sockets.c only. A write to the names is none to the slots, and the other way round.
 */
#ifndef SEQUENT_STACK_DATAGRAM_NAMING_H
#define SEQUENT_STACK_DATAGRAM_NAMING_H

#include "stack/datagram_sockets.h"

#include <stdint.h>

/* Socket u has no name any more. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns d->names.node[0 .. d->n - 1], d->names.head[0 .. d->names.hash.m - 1];
    ensures ok: datagrams_ok(d);
    ensures nameless: !datagram_named(d, u);
    ensures named: \forall integer k; k != u ==>
      (datagram_named(d, k) <==> \old(datagram_named(d, k)));
    ensures slots: slots_same{Pre, Post}(&d->slots);
    ensures local: names_local{Pre, Post}(&d->names);
    ensures remote: names_remote{Pre, Post}(&d->names);
    ensures local_port: names_local_port{Pre, Post}(&d->names);
    ensures remote_port: names_remote_port{Pre, Post}(&d->names);
*/
void datagram_unname(struct datagrams *d, int64_t u);

/* Socket u, which has no name, is in use no more. */
/*@ requires ok: datagrams_ok(d);
    requires used: datagram_used(d, u) && !datagram_named(d, u);
    terminates \true;
    exits \false;
    assigns d->slots.used, d->slots.generation[u], d->slots.order.at[0 .. d->n - 1],
      d->slots.order.where[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures free: !datagram_used(d, u);
    ensures used: \forall integer k; k != u ==>
      (datagram_used(d, k) <==> \old(datagram_used(d, k)));
    ensures names: demux_same{Pre, Post}(&d->names);
*/
void datagram_leave(struct datagrams *d, int64_t u);

/* Socket u, which has no name, gets its own, which nothing has. */
/*@ requires ok: datagrams_ok(d);
    requires used: datagram_used(d, u) && !datagram_named(d, u);
    requires new: \forall integer k; datagram_named(d, k) ==>
      !demux_name(&d->names, k, d->socket[u].local, d->socket[u].protocol,
                  d->socket[u].local_port, 0);
    terminates \true;
    exits \false;
    assigns d->names.order, d->names.node[0 .. d->n - 1], d->names.head[0 .. d->names.hash.m - 1];
    ensures ok: datagrams_ok(d);
    ensures named: datagram_named(d, u);
    ensures rest: \forall integer k; k != u ==>
      (datagram_named(d, k) <==> \old(datagram_named(d, k)));
*/
void datagram_enter(struct datagrams *d, int64_t u);

#endif
