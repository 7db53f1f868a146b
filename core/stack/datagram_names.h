/* datagram_names.h - which datagram sockets have a name, who gets one, and whose peer is who: steps
 * that keep the whole stack's invariant.
 */
#ifndef SEQUENT_STACK_DATAGRAM_NAMES_H
#define SEQUENT_STACK_DATAGRAM_NAMES_H

#include "stack/cells.h"
#include "stack/settled.h"

/* Has socket u a name? */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> datagram_named(&s->datagrams, u);
*/
bool datagram_has_name(const struct sequent *s, int64_t u);

/* It is to have that name: 0, or -1 when another has it. */
/*@ requires ok: stack_ok(s);
    requires used: 0 <= u < s->datagrams.n && datagram_used(&s->datagrams, u);
    requires port: port <= 65535;
    terminates \true;
    exits \false;
    assigns NAMES_CELLS(s->datagrams.names, s->datagrams.n),
      s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: \result == 0 || \result == -1;
    ensures named: \result == 0 ==>
      datagram_is(&s->datagrams, u, local, s->datagrams.socket[u].protocol, port);
    ensures taken: \result == -1 <==> \exists integer k;
      \old(datagram_is(&s->datagrams, k, local, s->datagrams.socket[u].protocol, port));
*/
int64_t datagram_gets_name(struct sequent *s, int64_t u, uint32_t local, uint32_t port);

/* It exchanges datagrams with that peer only. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    requires port: port <= 65535;
    terminates \true;
    exits \false;
    assigns s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures peer: s->datagrams.socket[u].remote == remote &&
      s->datagrams.socket[u].remote_port == port;
*/
void datagram_gets_peer(struct sequent *s, int64_t u, uint32_t remote, uint32_t port);

/* Its protocol, its port, and its peer's address and port. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->datagrams.socket[u].protocol;
    ensures range: \result <= 255;
*/
uint32_t datagram_protocol(const struct sequent *s, int64_t u);
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->datagrams.socket[u].local_port;
    ensures range: \result <= 65535;
*/
uint32_t datagram_port(const struct sequent *s, int64_t u);
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->datagrams.socket[u].remote;
    ensures range: \result <= ADDRESS_MAX;
*/
uint32_t datagram_peer(const struct sequent *s, int64_t u);
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->datagrams.socket[u].remote_port;
    ensures range: \result <= 65535;
*/
uint32_t datagram_peer_port(const struct sequent *s, int64_t u);

#endif
