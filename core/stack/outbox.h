/* outbox.h - a datagram of the application's goes out: UDP, or ICMP echo, where the socket's port
 * is the identifier and the other port the sequence number.
 */
#ifndef SEQUENT_STACK_OUTBOX_H
#define SEQUENT_STACK_OUTBOX_H

#include "stack/cells.h"
#include "stack/settled.h"

/* What fits into a packet, and into the link's. */
#define OUTBOX_MOST(s) \
  (\min(PACKET_ROOM - UDP_HEADER, (s)->config.mtu - IPV4_HEADER - UDP_HEADER))

/* Datagram socket u sends n bytes: n, or SEQUENT_TOO_LONG, SEQUENT_AGAIN when no packet is free,
 * SEQUENT_NO_ROUTE. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    requires data: 0 <= n && \valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    requires port: to_port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s), s->identification;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == n || \result == SEQUENT_TOO_LONG || \result == SEQUENT_AGAIN ||
      \result == SEQUENT_NO_ROUTE;
    ensures long: \result == SEQUENT_TOO_LONG <==> n > OUTBOX_MOST(s);
    ensures full: \result == SEQUENT_AGAIN <==>
      n <= OUTBOX_MOST(s) && \old(s->packets.slots.used) == s->packets.n;
*/
int64_t outbox_send(struct sequent *s, int64_t u, const uint8_t *data, int64_t n, uint32_t to,
                    uint32_t to_port, int64_t now);

#endif
