/* naming.h - addresses, ports, identifications: which are ours, and which way to the others. */
#ifndef SEQUENT_STACK_NAMING_H
#define SEQUENT_STACK_NAMING_H

#include "stack/settled.h"

#define EPHEMERAL_FIRST 49152   /* RFC 6335 6: the dynamic ports, to 65535 */
#define EPHEMERAL_COUNT 16384
#define EPHEMERAL_TRIES 1024

/* The neighbor that takes a packet for the address, or SEQUENT_NO_ROUTE. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: \result == SEQUENT_NO_ROUTE || 0 <= \result <= ADDRESS_MAX;
    ensures none: \result == SEQUENT_NO_ROUTE <==>
      \forall integer i; 0 <= i < s->memory.routes ==> !route_matches(s->memory.route + i, address);
    ensures way: \forall integer i;
      route_best(s->memory.route, s->memory.routes, address, i) ==>
      \result == route_hop(s->memory.route + i, address);
*/
int64_t route_of(const struct sequent *s, uint32_t address);

/* The identification of our next IPv4 packet (RFC 791 3.2), and the one after it. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->identification && \result <= 65535;
*/
uint32_t identification_now(const struct sequent *s);

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns s->identification;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures next: s->identification == (\old(s->identification) + 1) % 65536;
*/
void identification_next(struct sequent *s);

/* An ephemeral port, 49152 .. 65535, free as far as the given name goes, or 0 if
 * none was found in EPHEMERAL_TRIES tries (RFC 6056 3.3.1: random, then count on). */
/*@ requires ok: stack_ok(s);
    requires names: names == &s->connections.names || names == &s->datagrams.names;
    requires port: remote_port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->ports;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: \result == 0 || EPHEMERAL_FIRST <= \result < EPHEMERAL_FIRST + EPHEMERAL_COUNT;
    ensures free: \result != 0 ==> \forall integer i; demux_named(names, i) ==>
      !demux_name(names, i, local, remote, \result, remote_port);
*/
uint32_t ephemeral_port(struct sequent *s, const struct demux *names, uint32_t local,
                        uint32_t remote, uint32_t remote_port, int64_t now);

#endif
