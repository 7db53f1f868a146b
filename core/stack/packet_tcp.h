/* packet_tcp.h - a packet that is a TCP header and no more: a reset of no connection. */
#ifndef SEQUENT_STACK_PACKET_TCP_H
#define SEQUENT_STACK_PACKET_TCP_H

#include "stack/packets.h"
#include "wire/tcp.h"

#include <stdint.h>

/* Its payload is a TCP segment of that header between these addresses, without options or text,
 * checksum and all. */
/*@ requires ok: packets_ok(p);
    requires packet: 0 <= i < p->n;
    requires header: \valid_read(h) && h->header_len == TCP_HEADER && h->checksum == 0;
    requires fields: TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h);
    terminates \true;
    exits \false;
    assigns p->bytes[i].byte[PACKET_PAYLOAD .. PACKET_PAYLOAD + TCP_HEADER - 1];
    ensures ok: packets_ok(p);
    ensures ports: TCP_PORTS(h, PACKET_AT(p, i) + PACKET_PAYLOAD);
    ensures numbers: TCP_NUMBERS(h, PACKET_AT(p, i) + PACKET_PAYLOAD);
    ensures header_len: (PACKET_AT(p, i) + PACKET_PAYLOAD)[12] == TCP_HEADER / 4 * 16;
    ensures low_flags: TCP_LOW_FLAGS(h, PACKET_AT(p, i) + PACKET_PAYLOAD);
    ensures high_flags: TCP_HIGH_FLAGS(h, PACKET_AT(p, i) + PACKET_PAYLOAD);
    ensures window: h->window == BE16((PACKET_AT(p, i) + PACKET_PAYLOAD)[14],
                                      (PACKET_AT(p, i) + PACKET_PAYLOAD)[15]);
    ensures urgent: h->urgent == BE16((PACKET_AT(p, i) + PACKET_PAYLOAD)[18],
                                      (PACKET_AT(p, i) + PACKET_PAYLOAD)[19]);
    ensures sum: same_oc(65535, byte_sum(PACKET_AT(p, i) + PACKET_PAYLOAD, TCP_HEADER) +
                                pseudo_sum(src, dst, IPV4_TCP, TCP_HEADER));
*/
void packet_tcp(struct packets *p, int64_t i, const struct tcp_header *h, uint32_t src,
                uint32_t dst);

#endif
