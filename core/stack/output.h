/* output.h - the road down: whose turn it is, which neighbor takes it, its frame. */
#ifndef SEQUENT_STACK_OUTPUT_H
#define SEQUENT_STACK_OUTPUT_H

#include "stack/cells.h"
#include "stack/hop.h"
#include "stack/post.h"

#define HOP_PATIENCE SECOND         /* who waits for a neighbor asks again by then */
#define HOP_WAITING 0               /* no MAC yet, a question is under way */
#define HOP_UNREACHABLE (-1)        /* the neighbor does not answer */

/*@ // what output gives is a frame: in head, then in up to two slices of readable memory
    predicate frame_slices{L}(struct sequent_frame *out) =
      0 <= out->body_length[0] && \valid_read(out->body[0] + (0 .. out->body_length[0] - 1)) &&
      0 <= out->body_length[1] && \valid_read(out->body[1] + (0 .. out->body_length[1] - 1));
    predicate frame_ok{L}(struct sequent_frame *out) =
      0 <= out->head_length <= SEQUENT_HEAD && frame_slices(out) &&
      ETHERNET_HEADER <= out->head_length + out->body_length[0];

    // the caller's memory for it
    predicate frame_room{L}(struct sequent *s, uint8_t *head, struct sequent_frame *out) =
      \valid(head + (0 .. SEQUENT_HEAD - 1)) && \valid(out) &&
      strange(s, \base_addr(head)) && strange(s, \base_addr(out));
*/

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

/* What each kind of thing does when it is looked at: 1 and a frame, or 0. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
int64_t output_connection(struct sequent *s, int64_t i, uint8_t *head, struct sequent_frame *out,
                          int64_t now);

/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s), *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
int64_t output_packet(struct sequent *s, int64_t p, uint8_t *head, struct sequent_frame *out,
                      int64_t now);

/*@ requires ok: stack_ok(s);
    requires neighbor: 0 <= m < s->memory.neighbors;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
    ensures pace: \result == 1 ==> \old(s->memory.neighbor[m].asked) + NEIGHBOR_RETRY <= now;
*/
int64_t output_neighbor(struct sequent *s, int64_t m, uint8_t *head, struct sequent_frame *out,
                        int64_t now);

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
