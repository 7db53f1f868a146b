/* departure.h - packets of our own set out: which way they go, and which neighbor takes them. */
#ifndef SEQUENT_STACK_DEPARTURE_H
#define SEQUENT_STACK_DEPARTURE_H

#include "stack/cells.h"
#include "stack/hop.h"
#include "stack/post.h"

#define HOP_WAITING 0               /* no MAC yet, a question is under way */
#define HOP_UNREACHABLE (-1)        /* the neighbor does not answer */

/* The MAC of the neighbor hop, or HOP_WAITING, or HOP_UNREACHABLE. */
/*@ requires ok: stack_ok(s);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: HOP_UNREACHABLE <= \result <= MAC_MAX;
    ensures station: 0 < \result ==> mac_station(\result);
    ensures fresh: 0 < \result ==> hop_fresh(s, hop, \result, now);
*/
int64_t output_hop(struct sequent *s, uint32_t hop, int64_t now);

/* Packet p is sent, or given up. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    terminates \true;
    exits \false;
    assigns SLOTS_CELLS(s->packets.slots, s->packets.n), SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
void output_drop(struct sequent *s, int64_t p);

/* The answer to input and sockets: packet p, its payload written, goes to dst: 0, or
 * SEQUENT_NO_ROUTE and the packet is free again. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n && PACKET_PAYLOAD <= s->packets.packet[p].length;
    requires protocol: protocol <= 255;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s), s->identification;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == 0 || \result == SEQUENT_NO_ROUTE;
    ensures protocol: \result == 0 ==>
      ipv4_protocol(POST_AT(s, p) + ETHERNET_HEADER) == protocol;
    ensures src: \result == 0 ==> ipv4_src(POST_AT(s, p) + ETHERNET_HEADER) == s->config.address;
    ensures dst: \result == 0 ==> ipv4_dst(POST_AT(s, p) + ETHERNET_HEADER) == dst;
    ensures sum: \result == 0 ==>
      checksum_valid(POST_AT(s, p) + ETHERNET_HEADER, IPV4_HEADER);
    ensures payload: \result == 0 ==>
      bytes_kept{Pre, Post}(&s->packets, p, 0, PACKET_PAYLOAD);
*/
int64_t output_post(struct sequent *s, int64_t p, uint32_t protocol, uint32_t dst, int64_t now);

/* An ARP packet of ours goes to the station dst, if there is a packet for it. */
/*@ requires ok: stack_ok(s);
    requires stations: dst <= MAC_MAX && target_mac <= MAC_MAX;
    requires operation: operation == ARP_REQUEST || operation == ARP_REPLY;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
void output_arp(struct sequent *s, uint64_t dst, uint32_t operation, uint64_t target_mac,
                uint32_t target_ip, int64_t now);

#endif
