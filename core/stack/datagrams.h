/* datagrams.h - datagram sockets: UDP, and ICMP echo with its identifier as port.
 * Each has SEQUENT_DATAGRAMS places for datagrams that came; with all full, a new
 * one is dropped.
 */
#ifndef SEQUENT_STACK_DATAGRAMS_H
#define SEQUENT_STACK_DATAGRAMS_H

#include "sequent.h"
#include "wire/icmp.h"
#include "wire/ipv4.h"

/* A new socket of that protocol, without a name, or -1. */
int64_t datagram_new(struct sequent *s, uint32_t protocol);
void datagram_free(struct sequent *s, int64_t u);

/* Name it; 0 or SEQUENT_IN_USE. */
int64_t datagram_name(struct sequent *s, int64_t u, uint32_t local, uint32_t local_port);

/* n bytes have come for port, from that port of ip->src.  enum sequent_fate. */
int64_t datagram_arrived(struct sequent *s, uint32_t protocol, const struct ipv4_header *ip,
                         uint32_t port, uint32_t from_port, const uint8_t *p, int64_t n);

/* An ICMP error says that a datagram of ours was refused. */
int64_t datagram_refused(struct sequent *s, const struct icmp_quote *q);

/* The oldest datagram, cut at n bytes, or SEQUENT_AGAIN or SEQUENT_REFUSED. */
int64_t datagram_take(struct sequent *s, int64_t u, uint8_t *data, int64_t n, uint32_t *from,
                      uint32_t *from_port);

/* Send n bytes; n, or an error. */
int64_t datagram_send(struct sequent *s, int64_t u, const uint8_t *data, int64_t n, uint32_t to,
                      uint32_t to_port, int64_t now);

#endif
