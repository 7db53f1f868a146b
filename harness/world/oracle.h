/* oracle.h - what is true of every frame and of every stack at rest.  Nothing here uses the code
 * under test: headers are read and sums are made in another way. */
#ifndef SEQUENT_HARNESS_ORACLE_H
#define SEQUENT_HARNESS_ORACLE_H

#include "world.h"

/* Bytes of Ethernet, IPv4 and TCP header of a TCP frame. */
int64_t oracle_headers(const uint8_t *frame);

/* One's complement sum of n bytes onto sum, folded to 16 bits. */
uint32_t oracle_sum(uint32_t sum, const uint8_t *p, int64_t n);

/* Completes frame's checksum as the device does that f asks to. */
void oracle_offload(struct world *w, int from, uint8_t *frame, int64_t n,
                    const struct sequent_frame *f);

/* frame is a piece that begins `at` bytes into a large segment's text: headers and sums. */
void oracle_piece(uint8_t *frame, int64_t n, int64_t at, int last);

/* A complete frame from that side of at most mtu bytes of IPv4. */
void oracle_frame(struct world *w, int from, const uint8_t *frame, int64_t n, int64_t mtu);

/* A stack from which nothing more comes now. */
void oracle_stack(struct world *w, int k);

/* One line about it. */
void oracle_trace(struct world *w, int from, const uint8_t *frame, int64_t n);

#endif
