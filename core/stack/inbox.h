/* inbox.h - what comes for a datagram socket, and what is said of what it sent: steps of the
 * datagram sockets that keep the whole stack's invariant.
 */
#ifndef SEQUENT_STACK_INBOX_H
#define SEQUENT_STACK_INBOX_H

#include "stack/cells.h"
#include "stack/settled.h"

/* What a datagram that comes changes: no name, no slot. */
#define INBOX_CELLS(s) \
  (s)->datagrams.socket[0 .. (s)->datagrams.n - 1], \
  (s)->datagrams.datagram[0 .. SEQUENT_DATAGRAMS * (s)->datagrams.n - 1], \
  (s)->datagrams.bytes[0 .. SEQUENT_DATAGRAMS * (s)->datagrams.n - 1]

#if defined(INBOX_PART) || defined(INBOX_THEORY)
#if defined(INBOX_THEORY)
#define INBOX_FACT lemma
#else
#define INBOX_FACT axiom
#endif
/*@ axiomatic InboxFacts {
      INBOX_FACT strange_datagrams{L}: \forall struct sequent *s, char *p;
        strange(s, p) ==> p != \base_addr(s->datagrams.bytes);
    }
*/
#endif

/* Whose is a datagram to that address and port from that peer, -1: nobody's. */
/*@ requires ok: stack_ok(s);
    requires ports: port <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->datagrams.n;
    ensures is: \result != -1 ==>
      datagram_is(&s->datagrams, \result, local, protocol, port) ||
      datagram_is(&s->datagrams, \result, 0, protocol, port);
    ensures peer: \result != -1 ==> s->datagrams.socket[\result].remote == 0 ||
      (s->datagrams.socket[\result].remote == from &&
       (s->datagrams.socket[\result].remote_port == from_port ||
        s->datagrams.socket[\result].protocol == IPV4_ICMP));
*/
int64_t inbox_of(const struct sequent *s, uint32_t protocol, uint32_t local, uint32_t port,
                 uint32_t from, uint32_t from_port);

/* n bytes have come for socket u: false when there is no room for them. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    requires port: from_port <= 65535;
    requires data: 0 <= n && \valid_read(p + (0 .. n - 1)) && strange(s, \base_addr(p));
    terminates \true;
    exits \false;
    assigns INBOX_CELLS(s);
    ensures ok: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
    ensures full: \result == 0 <==>
      \old(s->datagrams.socket[u].count) == SEQUENT_DATAGRAMS || n > SEQUENT_PACKET;
*/
bool inbox_put(struct sequent *s, int64_t u, uint32_t from, uint32_t from_port, const uint8_t *p,
               int64_t n);

/* A datagram of socket u was refused. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
    ensures refused: s->datagrams.socket[u].refused != 0;
*/
void inbox_refuse(struct sequent *s, int64_t u);

#endif
