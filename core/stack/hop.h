/* hop.h - the steps of the stack on its neighbors.
 *
 * Theorem Fresh: a frame is addressed to a neighbor's MAC only while that was confirmed less than
 * NEIGHBOR_LIFETIME ago; hop_fresh says so of the one that hop_mac gives.
 */
#ifndef SEQUENT_STACK_HOP_H
#define SEQUENT_STACK_HOP_H

#include "stack/settled.h"

#define HOP_ENTRY(s, m) ((s)->memory.neighbor + (m))

/*@ // somebody on the link has answered for ip with that MAC, and not too long ago
    predicate hop_fresh{L}(struct sequent *s, integer ip, integer mac, integer now) =
      \exists integer m; 0 <= m < s->memory.neighbors &&
        neighbor_known(s->memory.neighbor + m, ip, now) && s->memory.neighbor[m].mac == mac;
*/

/* ip is wanted: the index of its entry, whose deadline may have changed. */
/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->memory.neighbor[0 .. s->memory.neighbors - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: 0 <= \result < s->memory.neighbors;
    ensures entry: neighbor_for(HOP_ENTRY(s, \result), ip);
    ensures under_way: !neighbor_has_status(HOP_ENTRY(s, \result), ip, now, NEIGHBOR_UNKNOWN);
*/
int64_t hop_want(struct sequent *s, uint32_t ip, int64_t now);

/* Time has come to now for entry m: enum neighbor_action. */
/*@ requires ok: stack_ok(s);
    requires entry: 0 <= m < s->memory.neighbors;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->memory.neighbor[0 .. s->memory.neighbors - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures fails: neighbor_fails{Pre, Post}(HOP_ENTRY(s, m), now, \result);
    ensures asks: neighbor_asks{Pre, Post}(HOP_ENTRY(s, m), now, \result);
    ensures pace: \result == NEIGHBOR_ASK ==>
      \old(s->memory.neighbor[m].asked) + NEIGHBOR_RETRY <= now;
    ensures later: now < s->memory.neighbor[m].deadline;
*/
int64_t hop_timer(struct sequent *s, int64_t m, int64_t now);

/* When entry m must be looked at. */
/*@ requires ok: stack_ok(s);
    requires entry: 0 <= m < s->memory.neighbors;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->memory.neighbor[m].deadline;
    ensures range: 0 <= \result;
*/
int64_t hop_due(const struct sequent *s, int64_t m);

/* What it knows of ip: enum neighbor_status. */
/*@ requires ok: stack_ok(s);
    requires entry: 0 <= m < s->memory.neighbors;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures status: neighbor_has_status(HOP_ENTRY(s, m), ip, now, \result);
*/
int64_t hop_status(const struct sequent *s, int64_t m, uint32_t ip, int64_t now);

/* Its MAC, if it is known. */
/*@ requires ok: stack_ok(s);
    requires entry: 0 <= m < s->memory.neighbors;
    requires known: neighbor_known(HOP_ENTRY(s, m), ip, now);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures fresh: hop_fresh(s, ip, \result, now);
    ensures station: mac_station(\result);
*/
int64_t hop_mac(const struct sequent *s, int64_t m, uint32_t ip, int64_t now);

/* Whom the question that hop_timer ordered is for, and to which MAC it goes. */
/*@ requires ok: stack_ok(s);
    requires entry: 0 <= m < s->memory.neighbors;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->memory.neighbor[m].ip;
*/
uint32_t hop_ip(const struct sequent *s, int64_t m);

/*@ requires ok: stack_ok(s);
    requires entry: 0 <= m < s->memory.neighbors;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures poll: s->memory.neighbor[m].state == NEIGHBOR_STALE ==>
      \result == s->memory.neighbor[m].mac;
    ensures all: s->memory.neighbor[m].state != NEIGHBOR_STALE ==> \result == ETHERNET_BROADCAST;
    ensures range: \result <= MAC_MAX;
*/
uint64_t hop_poll(const struct sequent *s, int64_t m);

#endif
