/* heard.h - what the stack learns of its neighbors from the ARP packets that come. */
#ifndef SEQUENT_STACK_HEARD_H
#define SEQUENT_STACK_HEARD_H

#include "stack/cells.h"
#include "stack/hop.h"

/* The entry of who sent it: its index, or NEIGHBOR_NONE, or NEIGHBOR_STOLEN. */
/*@ requires ok: stack_ok(s);
    requires packet: \valid_read(a);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: NEIGHBOR_STOLEN <= \result < s->memory.neighbors;
    ensures stolen: \result == NEIGHBOR_STOLEN <==> s->config.address != 0 &&
      a->sender_ip == s->config.address && neighbor_station(a, s->config.mac);
    ensures sender: \result >= 0 ==> neighbor_for(HOP_ENTRY(s, \result), a->sender_ip) &&
      neighbor_station(a, s->config.mac);
*/
int64_t heard_from(const struct sequent *s, const struct arp_packet *a);

/* It is news of the neighbor with entry m: enum neighbor_news. */
/*@ requires ok: stack_ok(s);
    requires packet: \valid_read(a);
    requires entry: 0 <= m < s->memory.neighbors;
    requires sender: neighbor_for(HOP_ENTRY(s, m), a->sender_ip) && mac_station(a->sender_mac);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns NEIGHBORS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures learns: neighbor_learns{Pre, Post}(HOP_ENTRY(s, m), a->sender_mac,
      NEIGHBOR_ADDRESSED(*a, s->config.address), now, \result);
    ensures doubts: neighbor_doubts{Pre, Post}(HOP_ENTRY(s, m), a->sender_mac, now, \result);
    ensures revives: neighbor_revives{Pre, Post}(HOP_ENTRY(s, m),
      NEIGHBOR_ADDRESSED(*a, s->config.address), \result);
    ensures ignores: neighbor_ignores{Pre, Post}(HOP_ENTRY(s, m), \result);
    ensures others: \forall integer j; 0 <= j < s->memory.neighbors && j != m ==>
      neighbor_same{Pre, Post}(HOP_ENTRY(s, j));
    ensures news: NEIGHBOR_IGNORED <= \result <= NEIGHBOR_ALIVE;
*/
int64_t heard(struct sequent *s, int64_t m, const struct arp_packet *a, int64_t now);

#endif
