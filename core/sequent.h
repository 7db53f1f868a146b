/* sequent.h - a TCP/IP stack in four verbs.
 *
 *   input     a frame has arrived; state changes, nothing is sent yet
 *   output    the next frame to send, or none; call until none
 *   deadline  when output wants to be called again; calling early is harmless
 *   sockets   open bind listen accept connect send recv shutdown close abort
 *
 * The stack is pure: no clock, no I/O, no allocation, no callback.  Time is a
 * parameter (microseconds, never going back, 0 .. TIME_MAX), the secret is a
 * parameter, memory is the caller's.  Nothing blocks.  One struct sequent has
 * one owner at a time; two of them share nothing.
 *
 * A frame starts with its Ethernet header and may hold up to 64 KB of IPv4: a
 * device that cuts segments itself (TSO) and a kernel that merges them (GRO)
 * are part of the model, and so are checksums that the device fills in.
 */
#ifndef SEQUENT_H
#define SEQUENT_H

#include "base/ring.h"
#include "base/time.h"
#include "ip/budget.h"
#include "ip/neighbor.h"
#include "ip/route.h"
#include "stack/demux.h"
#include "stack/events.h"
#include "stack/schedule.h"
#include "stack/slots.h"
#include "tcp/tcb.h"

/* --- what a call may answer instead of a number ----------------------------- */

enum sequent_error {
  SEQUENT_AGAIN       = -1,   /* nothing now: wait for the socket to be ready */
  SEQUENT_BAD_SOCKET  = -2,   /* no such socket, or one that was closed */
  SEQUENT_BAD_VALUE   = -3,   /* an argument outside its range */
  SEQUENT_WRONG_STATE = -4,   /* the call does not fit the socket's state */
  SEQUENT_FULL        = -5,   /* no free socket, packet, route or listener */
  SEQUENT_IN_USE      = -6,   /* that address and port are taken */
  SEQUENT_NO_ROUTE    = -7,   /* no route to that address */
  SEQUENT_RESET       = -8,   /* the peer reset the connection */
  SEQUENT_REFUSED     = -9,   /* the peer refused the connection */
  SEQUENT_TIMED_OUT   = -10,  /* the peer did not answer for too long */
  SEQUENT_UNREACHABLE = -11,  /* the host did not answer ARP, or ICMP said so */
  SEQUENT_ABORTED     = -12,  /* aborted on this side */
  SEQUENT_TOO_LONG    = -13   /* datagram larger than a packet holds */
};

enum sequent_kind { SEQUENT_TCP, SEQUENT_UDP, SEQUENT_PING };

enum sequent_readiness {      /* bits of sequent_poll() */
  SEQUENT_READABLE = 1,       /* recv or accept has something, or the end, or an error */
  SEQUENT_WRITABLE = 2,       /* send takes at least one byte */
  SEQUENT_ENDED    = 4,       /* the peer sent everything it will send */
  SEQUENT_FAILED   = 8,       /* the connection is dead; recv and send say why */
  SEQUENT_CONNECTED = 16      /* the handshake is done */
};

/* --- what the caller decides ------------------------------------------------ */

#define SEQUENT_PACKET   2048   /* bytes: the largest datagram sent or received whole */
#define SEQUENT_DATAGRAMS   8   /* datagrams that wait in one socket for recv */
#define SEQUENT_BACKLOG  1024   /* connections that wait in one listener for accept */
#define SEQUENT_HEAD      128   /* bytes the caller gives output for headers */
#define SEQUENT_MTU_MIN   576
#define SEQUENT_MTU_MAX  2000

struct sequent_config {
  uint64_t mac;               /* own hardware address, first byte most significant */
  uint32_t address;           /* own IPv4 address, 192.0.2.1 is 0xC0000201 */
  uint32_t prefix;            /* network bits of the address, 1 .. 32 */
  uint32_t gateway;           /* default gateway, 0 for none */
  uint32_t mtu;               /* largest IPv4 packet of the link, 576 .. 2000 bytes */
  uint32_t device_checksums;  /* 1: the device completes TCP and UDP checksums */
  uint32_t device_segments;   /* 1: the device cuts TCP segments (TSO); needs the above */
  uint64_t secret0, secret1;  /* 128 random bits, kept secret: ISNs, ports, hashing */
};

/* One datagram's bytes, as received or ready to be sent. */
struct packet_bytes { uint8_t byte[SEQUENT_PACKET]; };

/* A connection's place in the world, beside its tcb. */
struct connection {
  int64_t local, local_port;    /* own address (0: any) and port (0: none yet) */
  int64_t remote, remote_port;  /* peer, or 0 */
  int64_t hop;                  /* next hop on the link towards it */
  int64_t held;                 /* 1: the application has a handle */
  int64_t keyed;                /* 1: it can be found by its addresses */
  int64_t listener;             /* index of the listener it listens with or came from, -1 */
  int64_t parent;               /* handle of the listening socket it came from, -1 */
  int64_t waiting;              /* 1: counted in that listener, not yet accepted */
};

/* A listening socket's queue of connections to accept, a ring of handles. */
struct listener {
  int64_t used;                 /* 1: belongs to a listening socket */
  int64_t backlog;              /* most connections half open or waiting */
  int64_t half;                 /* handshakes under way */
  int64_t head, count;          /* those done and not accepted: queue[(head + k) % BACKLOG] */
};
struct listener_queue { int64_t handle[SEQUENT_BACKLOG]; };

/* A datagram socket: UDP, or ICMP echo where the identifier is the port. */
struct datagram_socket {
  int64_t protocol;             /* 17 or 1 */
  int64_t local, local_port;
  int64_t remote, remote_port;  /* only from and to this peer, or 0 */
  int64_t keyed;
  int64_t head, count;          /* datagrams received: slots (head + k) % DATAGRAMS */
  int64_t error;                /* pending enum sequent_error, reported once, or 0 */
};
struct datagram { int64_t from, from_port, length; };

/* A packet of our own on its way out: ARP, ICMP, UDP, a reset. */
struct packet {
  int64_t length;               /* bytes of the frame, Ethernet header included */
  int64_t hop;                  /* next hop to resolve; 0 when the MAC is already in place */
  int64_t give_up;              /* time after which it is dropped */
  int64_t checksum_start, checksum_field;  /* for the device; 0, 0 when complete */
};

/* The memory of a stack: typed arrays, all the caller's, all distinct, alive as
 * long as the stack.  Counts are 1 .. 2^20.  'things' is connections + packets +
 * neighbors, 'sockets' is connections + datagram sockets. */
struct sequent_memory {
  int64_t connections, listeners, datagram_sockets, packets, neighbors, routes;
  struct tcb *tcb;                      /* [connections] */
  struct connection *connection;        /* [connections] */
  struct ring *receive, *send;          /* [connections] */
  struct listener *listener;            /* [listeners] */
  struct listener_queue *queue;         /* [listeners] */
  struct datagram_socket *socket;       /* [datagram_sockets] */
  struct datagram *datagram;            /* [datagram_sockets * SEQUENT_DATAGRAMS] */
  struct packet_bytes *datagram_bytes;  /* [datagram_sockets * SEQUENT_DATAGRAMS] */
  struct packet *packet;                /* [packets] */
  struct packet_bytes *packet_bytes;    /* [packets] */
  struct neighbor *neighbor;            /* [neighbors] */
  struct route *route;                  /* [routes] */
};

/* --- frames ----------------------------------------------------------------- */

/* A frame to send: the header bytes that output wrote into the caller's head,
 * then up to two slices of a send buffer.  The slices stay valid until the next
 * call of anything but deadline, status or poll. */
struct sequent_frame {
  int64_t head_length;          /* bytes of head[] to send first */
  const uint8_t *body[2];       /* then these ... */
  int64_t body_length[2];       /* ... many bytes, 0 for an unused slice */
  int64_t checksum_start;       /* > 0: the device sums from this offset on ... */
  int64_t checksum_field;       /* ... and stores at start + field (virtio csum_offset) */
  int64_t segment_size;         /* > 0: the device cuts the payload into such pieces (GSO) */
};

#endif
