/* holding.h - which connections the application holds, how they are named, and by which neighbor
 * their segments go: steps that keep the whole stack's invariant.
 */
#ifndef SEQUENT_STACK_HOLDING_H
#define SEQUENT_STACK_HOLDING_H

#include "stack/cells.h"
#include "stack/settled.h"

/* The application holds connection i (1), or has let go of it (0). */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires held: held <= 1;
    terminates \true;
    exits \false;
    assigns s->connections.place[0 .. s->connections.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures held: s->connections.place[i].held == held;
    ensures rest: place_name_same{Pre, Post}(s->connections.place + i) &&
      s->connections.place[i].hop == \old(s->connections.place[i].hop) &&
      s->connections.place[i].listens == \old(s->connections.place[i].listens) &&
      s->connections.place[i].parent == \old(s->connections.place[i].parent);
    ensures used: \forall integer k; connection_used(&s->connections, k) <==>
      \old(connection_used(&s->connections, k));
    ensures named: \forall integer k; connection_named(&s->connections, k) <==>
      \old(connection_named(&s->connections, k));
*/
void connection_hold(struct sequent *s, int64_t i, uint32_t held);

/* Its segments go by way of the neighbor hop. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.place[0 .. s->connections.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures hop: s->connections.place[i].hop == hop;
    ensures rest: place_name_same{Pre, Post}(s->connections.place + i) &&
      s->connections.place[i].held == \old(s->connections.place[i].held) &&
      s->connections.place[i].listens == \old(s->connections.place[i].listens) &&
      s->connections.place[i].parent == \old(s->connections.place[i].parent);
    ensures used: \forall integer k; connection_used(&s->connections, k) <==>
      \old(connection_used(&s->connections, k));
    ensures named: \forall integer k; connection_named(&s->connections, k) <==>
      \old(connection_named(&s->connections, k));
*/
void connection_hop(struct sequent *s, int64_t i, uint32_t hop);

/* Its place in the world. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->connections.place[i];
    ensures in: place_in_value(\result);
*/
struct connection connection_at(const struct sequent *s, int64_t i);

/* Its place is v but for the name, which stays. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires in: place_in_value(v);
    requires name: s->connections.place[i].local == v.local &&
      s->connections.place[i].local_port == v.local_port &&
      s->connections.place[i].remote == v.remote &&
      s->connections.place[i].remote_port == v.remote_port;
    terminates \true;
    exits \false;
    assigns s->connections.place[i];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures is: PLACE_IS(s->connections.place + i, v);
    ensures used: \forall integer k; connection_used(&s->connections, k) <==>
      \old(connection_used(&s->connections, k));
    ensures named: \forall integer k; connection_named(&s->connections, k) <==>
      \old(connection_named(&s->connections, k));
*/
void holding_place(struct sequent *s, int64_t i, struct connection v);

/* Has it a name? */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> connection_named(&s->connections, i);
*/
bool connection_has_name(const struct sequent *s, int64_t i);

/* It is to have that name: 0, or -1 when another has it. */
/*@ requires ok: stack_ok(s);
    requires used: 0 <= i < s->connections.n && connection_used(&s->connections, i);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns NAMES_CELLS(s->connections.names, s->connections.n),
      s->connections.place[0 .. s->connections.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: \result == 0 || \result == -1;
    ensures taken: \result == -1 <==> \exists integer k;
      \old(connection_named(&s->connections, k) &&
           demux_name(&s->connections.names, k, local, remote, local_port, remote_port));
    ensures named: \result == 0 ==> connection_named(&s->connections, i) &&
      s->connections.place[i].local == local && s->connections.place[i].local_port == local_port &&
      s->connections.place[i].remote == remote &&
      s->connections.place[i].remote_port == remote_port;
    ensures same: \result == -1 ==> place_same{Pre, Post}(s->connections.place + i);
    ensures role: place_same_role{Pre, Post}(s->connections.place + i);
*/
int64_t connection_gets_name(struct sequent *s, int64_t i, uint32_t local, uint32_t local_port,
                             uint32_t remote, uint32_t remote_port);

#endif
