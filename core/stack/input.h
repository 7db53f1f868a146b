/* input.h - the road up: Ethernet to ARP and IPv4, IPv4 to ICMP, UDP and TCP.
 *
 * Each takes the n bytes of its own layer at p, reads its header into the arrival, says what became
 * of them (enum sequent_fate), and leaves the rest to the next.
 */
#ifndef SEQUENT_STACK_INPUT_H
#define SEQUENT_STACK_INPUT_H

#include "sequent.h"
#include "wire/icmp.h"
#include "wire/ipv4.h"
#include "wire/tcp.h"
#include "wire/tcp_options.h"
#include "wire/udp.h"

/* What the layers have read of a frame so far. */
struct arrival {
  struct ethernet_header ethernet;
  struct arp_packet arp;
  struct ipv4_header ip;
  struct icmp_header icmp;
  struct icmp_quote quote;      /* whose packet an ICMP error is about */
  struct udp_header udp;
  struct tcp_header tcp;
  struct tcp_options options;
};

int64_t input_arp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n, int64_t now);
int64_t input_ipv4(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                   int64_t checked, int64_t now);

/* The payload of an IPv4 packet for us; kind: enum address_kind of its destination. */
int64_t input_icmp(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p, int64_t n,
                   int64_t now);
int64_t input_udp(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p, int64_t n,
                  int64_t checked, int64_t now);
int64_t input_tcp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                  int64_t checked, int64_t now);

/* n bytes have come for a datagram socket's port, from that port of the sender. */
int64_t input_datagram(struct sequent *s, const struct arrival *a, uint32_t port,
                       uint32_t from_port, const uint8_t *p, int64_t n);

/* The ICMP error that was read says that a datagram of ours was refused. */
int64_t input_unreached(struct sequent *s, const struct arrival *a);

/* Answer the IPv4 packet at p (n bytes of it here) with an ICMP error of that type and code, if
 * RFC 1122 3.2.2 allows one and the budget does. */
void answer_error(struct sequent *s, const struct arrival *a, int64_t kind, uint32_t type,
                  uint32_t code, const uint8_t *p, int64_t n, int64_t now);

#endif
