/* network.h - what the tests of the socket calls share: two stacks on a perfect wire, what they
 * emitted, and frames of a third host made by hand. */
#ifndef SEQUENT_HARNESS_NETWORK_H
#define SEQUENT_HARNESS_NETWORK_H

#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#define NETWORK_C     0x0A000003u           /* the third host, 10.0.0.3 */
#define NETWORK_MAC_C UINT64_C(0x020000000003)
#define NETWORK_SEEN  8192                  /* frames that are remembered */

enum { FIN = 1, SYN = 2, RST = 4, PSH = 8, ACK = 16 };

/* What is worth knowing of a frame that a stack emitted. */
struct seen {
  int from;
  uint64_t dst;
  int64_t time, n, text;                    /* text: bytes of TCP's or UDP's payload */
  uint32_t type, protocol, flags;           /* EtherType, IPv4's protocol, TCP's flags */
  uint32_t src_port, dst_port, seq, ack;    /* for ICMP: src_port is type * 256 + code */
  uint32_t target;                          /* IPv4's destination, ARP's target */
  uint32_t operation;                       /* ARP's */
};

struct network {
  struct world world;
  struct seen seen[NETWORK_SEEN];
  int64_t count;
  uint32_t drop;                            /* IPv4 protocol that gets lost, 0: none */
};

extern struct network net;

/* A cmocka fixture: a quiet network whose ARP announcements are over, and nothing amiss after. */
int network_setup(void **state);
int network_teardown(void **state);

/* Another wire or memory than the default, before anything else. */
void network_begin(const struct world_settings *settings);

/* Stack k; its time; let so many us pass. */
struct sequent *stack(int k);
int64_t now(void);
int64_t connections_used(int k);
void pass(int64_t us);

/* Forget what was seen; how many frames from that side since that had the protocol (0: any) and
 * all these TCP flags. */
void forget(void);
int64_t count_seen(int from, uint32_t protocol, uint32_t flags);
const struct seen *last_seen(int from, uint32_t protocol);
int64_t count_arp(int from, uint32_t target);

/* Sockets, each step asserted. */
int64_t open_listener(int k, int64_t port, int64_t backlog);
int64_t open_caller(int k, int64_t port);
void make_pair(int64_t port, int64_t *caller, int64_t *called, int64_t *listener);
void close_all(int k, int64_t socket);
void nothing_left(int64_t listeners_a, int64_t listeners_b);

/* Frames from the third host to stack 0; each returns its length.  IPv4's checksum is right, and
 * so is that of the payload. */
int64_t make_ipv4(uint8_t *frame, uint32_t src, uint32_t dst, uint32_t protocol,
                  const void *payload, int64_t n);
int64_t make_tcp(uint8_t *frame, uint32_t dst, uint32_t src_port, uint32_t dst_port, uint32_t seq,
                 uint32_t ack, uint32_t flags);
int64_t make_udp(uint8_t *frame, uint32_t dst, uint32_t src_port, uint32_t dst_port, int64_t n);
int64_t make_icmp(uint8_t *frame, uint32_t dst, uint32_t type, uint32_t code, const void *rest,
                  int64_t n);
int64_t make_arp(uint8_t *frame, uint32_t operation, uint32_t sender, uint32_t target);
void fix_ipv4(uint8_t *frame);              /* its header's checksum anew */

/* The third host answers stack 0's question for its MAC. */
void answer_arp(void);

#endif
