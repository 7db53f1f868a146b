/* mailbox.h - datagrams.h, for who has the sockets among other things: what changes is said of all
 * sockets alike.
 */
#ifndef SEQUENT_STACK_MAILBOX_H
#define SEQUENT_STACK_MAILBOX_H

#include "stack/datagrams.h"

/* n bytes have come for socket u: false when there is no room for them. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    requires port: from_port <= PORT_MAX;
    requires data: 0 <= n && \valid_read(p + (0 .. n - 1)) &&
      \separated(p + (0 .. n - 1), d->bytes + (0 .. d->n * SEQUENT_DATAGRAMS - 1));
    terminates \true;
    exits \false;
    assigns d->socket[0 .. d->n - 1], d->datagram[0 .. SEQUENT_DATAGRAMS * d->n - 1],
      d->bytes[0 .. SEQUENT_DATAGRAMS * d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures full: \result == 0 <==>
      \old(d->socket[u].count) == SEQUENT_DATAGRAMS || n > SEQUENT_PACKET;
*/
bool sockets_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                 const uint8_t *p, int64_t n);

/* A datagram of socket u was refused. */
/*@ requires ok: datagrams_ok(d);
    requires socket: 0 <= u < d->n;
    terminates \true;
    exits \false;
    assigns d->socket[0 .. d->n - 1];
    ensures ok: datagrams_ok(d);
    ensures refused: d->socket[u].refused != 0;
*/
void sockets_refuse(struct datagrams *d, int64_t u);

#endif
