/* input.h - the road up: Ethernet to ARP and IPv4, IPv4 to ICMP, UDP and TCP.
 * Each takes the bytes of its own layer and says what became of them.
 */
#ifndef SEQUENT_STACK_INPUT_H
#define SEQUENT_STACK_INPUT_H

#include "sequent.h"
#include "wire/icmp.h"
#include "wire/ipv4.h"

/* All return enum sequent_fate.  p has n bytes: those of the layer itself; to_group: the frame
 * came as a link-layer broadcast or multicast. */
int64_t input_arp(struct sequent *s, const uint8_t *p, int64_t n, int64_t now);
int64_t input_ipv4(struct sequent *s, bool to_group, const uint8_t *p, int64_t n, int64_t checked,
                   int64_t now);

/* The payload of an IPv4 packet for us; kind: enum address_kind of its destination. */
int64_t input_icmp(struct sequent *s, const struct ipv4_header *ip, int64_t kind,
                   const uint8_t *p, int64_t n, int64_t now);
int64_t input_udp(struct sequent *s, const struct ipv4_header *ip, int64_t kind, const uint8_t *p,
                  int64_t n, int64_t checked, int64_t now);
int64_t input_tcp(struct sequent *s, const struct ipv4_header *ip, const uint8_t *p, int64_t n,
                  int64_t checked, int64_t now);

/* n bytes have come for a datagram socket's port, from that port of ip->src. */
int64_t input_datagram(struct sequent *s, uint32_t protocol, const struct ipv4_header *ip,
                       uint32_t port, uint32_t from_port, const uint8_t *p, int64_t n);

/* An ICMP error says that a datagram of ours was refused. */
int64_t input_unreached(struct sequent *s, const struct icmp_quote *q);

/* Answer an IPv4 packet (its header at p, n bytes of it here) with an ICMP error of
 * that type and code, if RFC 1122 3.2.2 allows one and the budget does. */
void answer_error(struct sequent *s, const struct ipv4_header *ip, int64_t kind, uint32_t type,
                  uint32_t code, const uint8_t *p, int64_t n, int64_t now);

#endif
