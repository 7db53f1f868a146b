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
#include "ip/address.h"
#include "ip/budget.h"
#include "ip/neighbor.h"
#include "ip/route.h"
#include "stack/connection.h"
#include "stack/datagrams.h"
#include "stack/events.h"
#include "stack/packets.h"
#include "stack/schedule.h"

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

enum sequent_readiness {        /* added up by sequent_poll() */
  SEQUENT_READABLE = 1,       /* recv or accept has something, or the end, or an error */
  SEQUENT_WRITABLE = 2,       /* send takes at least one byte */
  SEQUENT_ENDED    = 4,       /* the peer sent everything it will send */
  SEQUENT_FAILED   = 8,       /* the connection is dead; recv and send say why */
  SEQUENT_CONNECTED = 16      /* the handshake is done */
};

/* --- what the caller decides ------------------------------------------------ */

/* SEQUENT_PACKET (stack/packets.h): bytes of the largest datagram sent or received whole.
 * SEQUENT_DATAGRAMS (stack/datagrams.h): datagrams that wait in one socket for recv. */
#define SEQUENT_BACKLOG  1024   /* connections that wait in one listener for accept */
#define SEQUENT_HEAD      128   /* bytes the caller gives output for headers */
#define SEQUENT_COUNT 0x100000   /* most connections, packets, sockets, listeners */
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

/* What a listening socket has to accept: a ring of connections. */
struct listener {
  uint32_t used;                /* 1: belongs to a listening socket */
  uint32_t backlog;             /* most connections half open or waiting, 1 .. BACKLOG */
  uint32_t half;                /* handshakes under way */
  uint32_t head, count;         /* waiting: child[(head + k) % BACKLOG] */
};
struct listener_queue {
  uint32_t child[SEQUENT_BACKLOG], generation[SEQUENT_BACKLOG];
};

/* The memory of a stack: typed arrays of the caller's, all distinct, alive as long
 * as the stack.  Counts are 1 .. SEQUENT_COUNT (neighbors 4096, routes 1024 at most).  'things' is
 * connections + packets + neighbors, 'sockets' connections + datagram sockets. */
struct sequent_memory {
  int64_t connections, listeners, datagram_sockets, packets, neighbors, routes;
  int64_t buckets;                      /* of each of the two hash tables */
  struct tcb *tcb;                      /* [connections] */
  struct connection *connection;        /* [connections] */
  struct ring *receive, *send;          /* [connections] */
  struct listener *listener;            /* [listeners] */
  struct listener_queue *queue;         /* [listeners] */
  struct datagram_socket *datagram_socket; /* [datagram_sockets] */
  struct datagram *datagram;            /* [datagram_sockets * SEQUENT_DATAGRAMS] */
  struct packet_bytes *datagram_bytes;  /* [datagram_sockets * SEQUENT_DATAGRAMS] */
  struct packet *packet;                /* [packets] */
  struct packet_bytes *packet_bytes;    /* [packets] */
  struct neighbor *neighbor;            /* [neighbors] */
  struct route *route;                  /* [routes] */
  uint64_t *times;                      /* [2 * things] */
  int32_t *order;                       /* [2 * things] */
  int32_t *news;                        /* [2 * sockets] */
  int32_t *connection_slots;            /* [3 * connections] */
  int32_t *datagram_slots;              /* [3 * datagram_sockets] */
  int32_t *packet_slots;                /* [3 * packets] */
  struct demux_node *connection_names;  /* [connections] */
  struct demux_node *datagram_names;    /* [datagram_sockets] */
  int32_t *connection_heads;            /* [buckets] */
  int32_t *datagram_heads;              /* [buckets] */
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

/* --- the stack ---------------------------------------------------------------- */

struct sequent {
  struct sequent_config config;
  struct sequent_memory memory;
  struct subnet link;           /* our address and network */
  struct connections connections;
  struct packets packets;
  struct datagrams datagrams;
  struct schedule schedule;     /* thing: connection, then packet, then neighbor */
  struct events events;         /* socket: connection, then datagram socket */
  struct budget errors, resets; /* what may be sent unasked */
  uint32_t ports;               /* ephemeral ports handed out */
  uint32_t identification;      /* IPv4 identification of the next packet */
};

/* --- the verbs ------------------------------------------------------------------ */

/* Make a stack out of memory.  Returns 0, or SEQUENT_BAD_VALUE when the
 * configuration is out of range (then *s must not be used). */
int64_t sequent_init(struct sequent *s, const struct sequent_config *config,
                     const struct sequent_memory *memory, int64_t now);

/* A frame of n bytes (0 .. 65,549) has arrived.  checked != 0: the device vouches
 * for the TCP or UDP checksum (virtio-net NEEDS_CSUM or DATA_VALID).  The frame
 * is only read, during the call.  Returns enum sequent_fate: what became of it. */
int64_t sequent_input(struct sequent *s, const uint8_t *frame, int64_t n, int64_t checked,
                      int64_t now);

/* The next frame to send: 1 and *out, or 0 when there is none now, or when many things
 * were looked at in vain: the deadline then says at once.  Header bytes go to head,
 * SEQUENT_HEAD bytes of the caller's. */
int64_t sequent_output(struct sequent *s, uint8_t *head, struct sequent_frame *out, int64_t now);

/* The time at which output must be called next: 0 for at once, NEVER if only
 * input or a socket call can change anything. */
int64_t sequent_deadline(const struct sequent *s);

/* --- sockets: handles >= 0, errors < 0 (enum sequent_error) ---------------------- */

/* A new socket of enum sequent_kind; held until sequent_close or sequent_abort. */
int64_t sequent_open(struct sequent *s, int64_t kind);

/* Give it a local address (0: any of ours) and port (0: an ephemeral one, RFC 6056). */
int64_t sequent_bind(struct sequent *s, int64_t socket, uint32_t address, int64_t port,
                     int64_t now);

/* TCP: take connections, at most backlog (1 .. SEQUENT_BACKLOG) half open or waiting. */
int64_t sequent_listen(struct sequent *s, int64_t socket, int64_t backlog);

/* TCP: the oldest connection that waits, as a new handle, or SEQUENT_AGAIN. */
int64_t sequent_accept(struct sequent *s, int64_t socket);

/* TCP: start the handshake; SEQUENT_CONNECTED or SEQUENT_FAILED tells how it ends.
 * Datagrams: exchange them with that peer only. */
int64_t sequent_connect(struct sequent *s, int64_t socket, uint32_t address, int64_t port,
                        int64_t now);

/* TCP: queue up to n bytes of data (copied).  Returns how many, at least 1, or an
 * error; SEQUENT_AGAIN when the buffer is full.  What is queued before the handshake is
 * done goes out after it.
 * Datagrams: send one to the connected peer. */
int64_t sequent_send(struct sequent *s, int64_t socket, const uint8_t *data, int64_t n,
                     int64_t now);

/* TCP: take up to n bytes.  Returns how many, 0 at the end of the peer's stream
 * (or when n is 0), or an error.  Datagrams: one datagram, cut at n. */
int64_t sequent_recv(struct sequent *s, int64_t socket, uint8_t *data, int64_t n, int64_t now);

/* Datagrams, to and from anybody. */
int64_t sequent_send_to(struct sequent *s, int64_t socket, const uint8_t *data, int64_t n,
                        uint32_t address, int64_t port, int64_t now);
int64_t sequent_recv_from(struct sequent *s, int64_t socket, uint8_t *data, int64_t n,
                          uint32_t *address, int64_t *port);

/* TCP: no more data will be sent; what is queued goes out, then the FIN. */
int64_t sequent_shutdown(struct sequent *s, int64_t socket, int64_t now);

/* Let go of the socket.  TCP: queued data and the FIN still go out in the
 * background; data that nobody read makes it a reset (RFC 2525 2.17). */
int64_t sequent_close(struct sequent *s, int64_t socket, int64_t now);

/* Let go of it at once; TCP sends a reset. */
int64_t sequent_abort(struct sequent *s, int64_t socket, int64_t now);

/* TCP: send small segments at once (1) or wait for a full one (0, Nagle: the default). */
int64_t sequent_nodelay(struct sequent *s, int64_t socket, int64_t on, int64_t now);

/* --- what is going on ------------------------------------------------------------ */

/* The sum of what holds of enum sequent_readiness, or SEQUENT_BAD_SOCKET. */
int64_t sequent_poll(const struct sequent *s, int64_t socket);

/* The handle of a socket whose readiness may have changed since it was last named
 * here, oldest change first, or SEQUENT_AGAIN. */
int64_t sequent_next_event(struct sequent *s);

struct sequent_status {
  int64_t kind;                 /* enum sequent_kind */
  int64_t state;                /* enum tcp_state; CLOSED for datagram sockets */
  int64_t error;                /* enum sequent_error or 0 */
  int64_t local, local_port, remote, remote_port;
  int64_t unacked, unsent, unread;      /* bytes of the send and receive buffers */
  int64_t window, congestion_window, srtt, rto, mss;   /* bytes, microseconds */
  int64_t deadline;             /* this connection's next timer, or NEVER */
};
int64_t sequent_status(const struct sequent *s, int64_t socket, struct sequent_status *out);

/* What became of a frame. */
enum sequent_fate {
  FATE_TAKEN,                   /* it was for us and was processed */
  FATE_OTHER_HOST,              /* addressed to somebody else */
  FATE_MALFORMED,               /* refused by a parser */
  FATE_CHECKSUM,                /* a checksum was wrong */
  FATE_MARTIAN,                 /* an address that cannot be (RFC 1122 3.2.1.3) */
  FATE_UNSUPPORTED,             /* a protocol or fragment this stack does not take */
  FATE_NOBODY,                  /* no socket for it */
  FATE_UNACCEPTABLE,            /* RFC 9293 or RFC 826 says: drop */
  FATE_NO_ROOM                  /* queue or table full */
};

#endif
