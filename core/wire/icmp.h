/* ICMP, RFC 792: the header all messages share, and the packet an error message quotes. */
#ifndef SEQUENT_WIRE_ICMP_H
#define SEQUENT_WIRE_ICMP_H

#include "base/bytes.h"
#include "wire/ipv4.h"
#include "wire/refusal.h"

#include <stdbool.h>
#include <stdint.h>

enum {
  ICMP_HEADER = 8,
  ICMP_QUOTE = 8, /* bytes of the quoted packet's payload that are read */
  /* types */
  ICMP_ECHO_REPLY = 0,
  ICMP_UNREACHABLE = 3,
  ICMP_ECHO = 8,
  ICMP_TIME_EXCEEDED = 11,
  /* codes of ICMP_UNREACHABLE */
  ICMP_NET_UNREACHABLE = 0,
  ICMP_HOST_UNREACHABLE = 1,
  ICMP_PROTOCOL_UNREACHABLE = 2,
  ICMP_PORT_UNREACHABLE = 3,
  ICMP_FRAGMENTATION_NEEDED = 4
};

struct icmp_header {
  uint32_t type, code; /* at most 255 */
  uint32_t checksum;   /* as on the wire */
  uint32_t rest;       /* the other 4 bytes: echo has its identifier and sequence number there */
};

/* What tells whose packet an error is about.  The ports and seq are the first 8 bytes of its
 * payload, read as TCP and UDP lay them out (in UDP seq is length and checksum). */
struct icmp_quote {
  uint32_t src, dst;
  uint32_t protocol;
  uint32_t src_port, dst_port; /* at most 65535 */
  uint32_t seq;
};

/*@ logic integer icmp_type{L}(uint8_t *p) = p[0];
    logic integer icmp_code{L}(uint8_t *p) = p[1];
    logic integer icmp_checksum{L}(uint8_t *p) = BE16(p[2], p[3]);
    logic integer icmp_rest{L}(uint8_t *p) = BE32(p[4], p[5], p[6], p[7]);

    predicate icmp_verdict(integer n, integer refusal) =
      n < ICMP_HEADER ? refusal == WIRE_SHORT : refusal == WIRE_OK;

    predicate icmp_buildable{L}(struct icmp_header *h) =
      h->type <= 255 && h->code <= 255 && h->checksum <= 65535;

    // the quoted ports and sequence number; q is the quoted payload
    logic integer quote_src_port{L}(uint8_t *q) = BE16(q[0], q[1]);
    logic integer quote_dst_port{L}(uint8_t *q) = BE16(q[2], q[3]);
    logic integer quote_seq{L}(uint8_t *q) = BE32(q[4], q[5], q[6], q[7]);

    // n bytes hold the header and 8 bytes of the payload of a packet that has as much
    predicate icmp_quote_well_formed{L}(uint8_t *p, integer n) =
      ipv4_shape_ok(p, n) && ipv4_header_len(p) + ICMP_QUOTE <= n &&
      ipv4_header_len(p) + ICMP_QUOTE <= ipv4_total_len(p) && ipv4_fragment_offset(p) == 0;
    predicate icmp_quote_verdict{L}(uint8_t *p, integer n, integer refusal) =
      !ipv4_shape_ok(p, n) ? refusal != WIRE_OK && ipv4_shape_verdict(p, n, refusal) :
      ipv4_header_len(p) + ICMP_QUOTE > n ? refusal == WIRE_SHORT :
      ipv4_header_len(p) + ICMP_QUOTE > ipv4_total_len(p) ? refusal == WIRE_TOTAL_LENGTH :
      ipv4_fragment_offset(p) != 0 ? refusal == WIRE_FRAGMENT : refusal == WIRE_OK;
*/

/* Whether a message reports an error: these quote a packet and are never answered by another
 * error (RFC 1122 section 3.2.2): unreachable 3, source quench 4, redirect 5, time exceeded 11,
 * parameter problem 12. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures error:
      \result != 0 <==> type == 3 || type == 4 || type == 5 || type == 11 || type == 12;
*/
static inline bool icmp_is_error(uint32_t type)
{
  return (3u <= type && type <= 5u) || type == 11u || type == 12u;
}

/* The next hop's MTU in a "fragmentation needed", 0 from routers that predate RFC 1191. */
/*@ requires \valid_read(h);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures mtu: \result == h->rest % 65536;
*/
static inline uint32_t icmp_mtu(const struct icmp_header *h)
{
  return h->rest % 65536u;
}

/* Reads the header of a message of n bytes.  Returns an enum wire_refusal.  The checksum, which
 * covers all n bytes, is read, not verified. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    requires \valid(h);
    terminates \true;
    exits \false;
    assigns *h;
    ensures reason: icmp_verdict(n, \result);
    ensures type: \result == WIRE_OK ==> h->type == icmp_type(p);
    ensures code: \result == WIRE_OK ==> h->code == icmp_code(p);
    ensures checksum: \result == WIRE_OK ==> h->checksum == icmp_checksum(p);
    ensures rest: \result == WIRE_OK ==> h->rest == icmp_rest(p);
    ensures valid: \result == WIRE_OK ==> icmp_buildable(h);
*/
int64_t icmp_parse(struct icmp_header *h, const uint8_t *p, int64_t n);

/* Writes the header *h, its checksum as given. */
/*@ requires \valid(p + (0 .. ICMP_HEADER - 1));
    requires \valid_read(h);
    requires icmp_buildable(h);
    terminates \true;
    exits \false;
    assigns p[0 .. ICMP_HEADER - 1];
    ensures type: icmp_type(p) == h->type;
    ensures code: icmp_code(p) == h->code;
    ensures checksum: icmp_checksum(p) == h->checksum;
    ensures rest: icmp_rest(p) == h->rest;
*/
void icmp_build(uint8_t *p, const struct icmp_header *h);

/* Reads the packet that an error message quotes in its n bytes after the ICMP header: the header
 * and at least 8 bytes of payload (RFC 792), cut off anywhere behind them.  It obeys the rules of
 * any packet but one: the header checksum is not looked at, for routers change the time to live
 * before they quote, and the message's own checksum covers the quote.  A later fragment has no
 * ports and is refused.  Returns an enum wire_refusal. */
/*@ requires n >= 0;
    requires \valid_read(p + (0 .. n - 1));
    requires \valid(q);
    terminates \true;
    exits \false;
    assigns *q;
    ensures well_formed: \result == WIRE_OK <==> icmp_quote_well_formed(p, n);
    ensures reason: icmp_quote_verdict(p, n, \result);
    ensures src: \result == WIRE_OK ==> q->src == ipv4_src(p);
    ensures dst: \result == WIRE_OK ==> q->dst == ipv4_dst(p);
    ensures protocol: \result == WIRE_OK ==> q->protocol == ipv4_protocol(p);
    ensures src_port: \result == WIRE_OK ==> q->src_port == quote_src_port(p + ipv4_header_len(p));
    ensures dst_port: \result == WIRE_OK ==> q->dst_port == quote_dst_port(p + ipv4_header_len(p));
    ensures seq: \result == WIRE_OK ==> q->seq == quote_seq(p + ipv4_header_len(p));
    ensures ports: \result == WIRE_OK ==> q->src_port <= 65535 && q->dst_port <= 65535;
    ensures known: \result == WIRE_OK ==> q->protocol <= 255;
*/
int64_t icmp_quote_parse(struct icmp_quote *q, const uint8_t *p, int64_t n);

#endif
