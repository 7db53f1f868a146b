/* datagrams.h - datagram sockets: UDP, and ICMP echo with its identifier as port.
 *
 * Each has SEQUENT_DATAGRAMS places for datagrams that came; with all full, a new one is dropped.
 */
#ifndef SEQUENT_STACK_DATAGRAMS_H
#define SEQUENT_STACK_DATAGRAMS_H

#include "stack/demux.h"
#include "stack/packets.h"
#include "stack/slots.h"

#include <stdbool.h>
#include <stdint.h>

#define SEQUENT_DATAGRAMS 8   /* datagrams that wait in one socket for recv */
#define DATAGRAMS_MAX 0x100000

/* A datagram socket: UDP, or ICMP echo, where the identifier is the port. */
struct datagram_socket {
  uint32_t protocol;            /* IPV4_UDP or IPV4_ICMP */
  uint32_t local, local_port;
  uint32_t remote, remote_port; /* only from and to this peer, or 0 */
  uint32_t head, count;         /* received: datagram (head + k) % DATAGRAMS of its own */
  uint32_t refused;             /* 1: an ICMP error came for it; told once */
};
struct datagram {
  uint32_t from, from_port, length;
};

/* The arrays are the caller's: n sockets, n * SEQUENT_DATAGRAMS datagrams and bytes. */
struct datagrams {
  struct datagram_socket *socket;
  struct datagram *datagram;
  struct packet_bytes *bytes;
  struct slots slots;           /* which sockets are in use */
  struct demux names;           /* of local address, protocol (as the remote one), port */
  int64_t n;
};

/* No socket is in use.  The slots and the names were made before, for n sockets. */
void datagrams_init(struct datagrams *d, struct datagram_socket *socket,
                    struct datagram *datagram, struct packet_bytes *bytes, int64_t n);

/* A new socket of that protocol, without a name, or -1. */
int64_t datagram_new(struct datagrams *d, uint32_t protocol);

/* Socket u is in use no more. */
void datagram_free(struct datagrams *d, int64_t u);

/* Name it: 0, or -1 when another has that name. */
int64_t datagram_name(struct datagrams *d, int64_t u, uint32_t local, uint32_t local_port);

/* Exchange datagrams with that peer only. */
void datagram_connect(struct datagrams *d, int64_t u, uint32_t remote, uint32_t remote_port);

/* Whose are datagrams to that address and port: a socket of the address, else one of any
 * address, else -1. */
int64_t datagram_find(const struct datagrams *d, uint32_t protocol, uint32_t local,
                      uint32_t port);

/* A connected socket takes datagrams of its peer only. */
static inline bool datagram_wants(const struct datagrams *d, int64_t u, uint32_t from,
                                  uint32_t from_port)
{
  const struct datagram_socket *k = &d->socket[u];

  return k->remote == 0 ||
         (k->remote == from && (k->remote_port == from_port || k->protocol == IPV4_ICMP));
}

/* n bytes have come for socket u: 1, or 0 when there is no room for them. */
int64_t datagram_put(struct datagrams *d, int64_t u, uint32_t from, uint32_t from_port,
                     const uint8_t *p, int64_t n);

/* The oldest datagram, cut at n bytes: how many, or -1 when there is none. */
int64_t datagram_take(struct datagrams *d, int64_t u, uint8_t *data, int64_t n, uint32_t *from,
                      uint32_t *from_port);

/* A datagram of socket u was refused; and whether one was, told once. */
void datagram_refuse(struct datagrams *d, int64_t u);
bool datagram_refused(struct datagrams *d, int64_t u);

#endif
