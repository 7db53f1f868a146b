/* find.h - whose a segment is, by the names in the table of connections (theorem Demux).
 */
#ifndef SEQUENT_STACK_FIND_H
#define SEQUENT_STACK_FIND_H

#include "stack/places.h"

/* The connection of that name, or -1. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < c->n;
    ensures found: \result != -1 ==> connection_named(c, \result) &&
      demux_name(&c->names, \result, local, remote, local_port, remote_port);
    ensures only: \forall integer i; connection_named(c, i) &&
      demux_name(&c->names, i, local, remote, local_port, remote_port) ==> \result == i;
*/
int64_t connection_find(const struct connections *c, uint32_t local, uint32_t remote,
                        uint32_t local_port, uint32_t remote_port);

/* The connection that listens at that address and port, or at the port of any address; or -1. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires port: port <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < c->n;
    ensures listens: \result != -1 ==> c->place[\result].listens != 0;
    ensures named: \result != -1 ==> connection_named(c, \result) &&
      (demux_name(&c->names, \result, local, 0, port, 0) ||
       demux_name(&c->names, \result, 0, 0, port, 0));
*/
int64_t connection_listening(const struct connections *c, uint32_t local, uint32_t port);

#endif
