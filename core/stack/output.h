/* output.h - the road down: whose turn it is, which neighbor takes it, its frame. */
#ifndef SEQUENT_STACK_OUTPUT_H
#define SEQUENT_STACK_OUTPUT_H

#include "sequent.h"

#define HOP_PATIENCE SECOND         /* who waits for a neighbor asks again by then */

/* The MAC of a neighbor: enum neighbor_status; a question is under way unless KNOWN. */
int64_t output_hop(struct sequent *s, uint32_t hop, uint64_t *mac, int64_t now);

/* What each kind of thing does when it is looked at: 1 and a frame, or 0. */
int64_t output_connection(struct sequent *s, int64_t i, uint8_t *head, struct sequent_frame *out,
                          int64_t now);
int64_t output_packet(struct sequent *s, int64_t p, uint8_t *head, struct sequent_frame *out,
                      int64_t now);
int64_t output_neighbor(struct sequent *s, int64_t m, uint8_t *head, struct sequent_frame *out,
                        int64_t now);

/* The answer to input and sockets: packet p, its payload written, goes to dst: 0, or
 * SEQUENT_NO_ROUTE and the packet is free again. */
int64_t output_post(struct sequent *s, int64_t p, uint32_t protocol, uint32_t dst, int64_t now);

/* An ARP packet goes to the station dst, if there is a packet for it. */
void output_arp(struct sequent *s, uint64_t dst, const struct arp_packet *arp, int64_t now);

#endif
