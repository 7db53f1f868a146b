/* collect.h - the application collects what came for a datagram socket.
 */
#ifndef SEQUENT_STACK_COLLECT_H
#define SEQUENT_STACK_COLLECT_H

#include "stack/cells.h"
#include "stack/settled.h"

#define COLLECT_AT(s, u) DATAGRAM_AT(&(s)->datagrams, u, 0)

/* Was a datagram of socket u refused?  Told once. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns s->datagrams.socket[0 .. s->datagrams.n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures was: \result <==> \old(s->datagrams.socket[u].refused) != 0;
    ensures same: s->datagrams.socket[u].count == \old(s->datagrams.socket[u].count) &&
      s->datagrams.socket[u].head == \old(s->datagrams.socket[u].head);
    ensures oldest: \let at = \old(COLLECT_AT(s, u)); s->datagrams.datagram[at].length ==
      \old(s->datagrams.datagram[COLLECT_AT(s, u)].length);
*/
bool collect_refused(struct sequent *s, int64_t u);

/* Has it a datagram? */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> s->datagrams.socket[u].count > 0;
*/
bool collect_some(const struct sequent *s, int64_t u);

/* Who sent the oldest. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->datagrams.datagram[COLLECT_AT(s, u)].from;
*/
uint32_t collect_from(const struct sequent *s, int64_t u);
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->datagrams.datagram[COLLECT_AT(s, u)].from_port;
    ensures port: \result <= 65535;
*/
uint32_t collect_port(const struct sequent *s, int64_t u);

/* The oldest, cut at n bytes: how many. Its place is free again. */
/*@ requires ok: stack_ok(s);
    requires socket: 0 <= u < s->datagrams.n;
    requires some: s->datagrams.socket[u].count > 0;
    requires data: 0 <= n && \valid(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    terminates \true;
    exits \false;
    assigns s->datagrams.socket[0 .. s->datagrams.n - 1], data[0 .. n - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures length: \let whole = \old(s->datagrams.datagram[COLLECT_AT(s, u)].length);
      \result == (whole < n ? whole : n) && 0 <= \result;
    ensures data: \forall integer k; 0 <= k < \result ==>
      data[k] == \old(s->datagrams.bytes[COLLECT_AT(s, u)].byte[k]);
    ensures less: s->datagrams.socket[u].count == \old(s->datagrams.socket[u].count) - 1;
    ensures next: s->datagrams.socket[u].head ==
      (\old(s->datagrams.socket[u].head) + 1) % SEQUENT_DATAGRAMS;
*/
int64_t collect(struct sequent *s, int64_t u, uint8_t *data, int64_t n);

#endif
