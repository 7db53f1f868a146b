/* flow.h - what somebody who sees every segment knows of a connection. */
#ifndef SEQUENT_DRIVERS_FLOW_H
#define SEQUENT_DRIVERS_FLOW_H

#include "tcp/tcb.h"
#include "wire/ipv4.h"
#include "wire/tcp.h"
#include "wire/tcp_options.h"

/* One of the two ends. */
struct flow_end {
  uint32_t address, port;
  int64_t state;                /* enum tcp_state, as far as the segments tell */
  uint32_t isn;
  int known;                    /* 1: isn is */
  int64_t sent;                 /* first offset not sent yet */
  int64_t arrived;              /* first offset that has not passed by */
  int64_t fin;                  /* offset of its FIN, or -1 */
  int64_t scale;                /* its windows count in this */
  int offers_scale;             /* 1: its SYN had the option */
};

struct flow {
  int used;
  struct flow_end end[2];       /* 0: our stack, 1: the peer */
};

/* One segment, in the flow's own numbers. */
struct flow_segment {
  int from;                     /* 0: our stack sent it, 1: the peer */
  int64_t seq, length, ack, window;
  int64_t again;                /* bytes of it that passed by before */
  int fresh;                    /* 1: the first segment of this flow */
  struct tcp_header header;
  struct tcp_options options;
};

#define FLOWS 4096

/* Connections by hash; a new one may take an old one's place, which is then begun anew. */
struct flows {
  struct flow flow[FLOWS];
};

/* A segment of n bytes passes by, sent by end `from`.  The flow it belongs to, its end's states
 * moved on, and *g; or NULL if it is no TCP segment. */
struct flow *flow_see(struct flows *all, int from, const struct ipv4_header *ip,
                      const uint8_t *p, int64_t n, struct flow_segment *g);

/* The name of a state, as RFC 9293 writes it. */
const char *state_text(int64_t state);

#endif
