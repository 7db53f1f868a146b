/* What an IPv4 address means (RFC 1122 3.2.1.3, RFC 3021, RFC 6890).
 *
 * Addresses are numbers in host order: 192.0.2.1 is 0xC0000201.  A network is a range of them,
 * so every question here is a comparison of numbers. */
#ifndef SEQUENT_IP_ADDRESS_H
#define SEQUENT_IP_ADDRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "../../proofs/theory/network.h"

#define ADDRESS_MAX 0xFFFFFFFFLL /* also the limited broadcast address, 255.255.255.255 */

/* What a destination is to us. */
enum address_kind { ADDRESS_OTHER, ADDRESS_OURS, ADDRESS_BROADCAST, ADDRESS_MULTICAST };

/* Our own address and the network it is in: addresses first .. last share the first prefix bits
 * of own.  own is 0 as long as there is none, and the network is then empty. */
struct subnet {
  int64_t own;
  int64_t prefix; /* 1 .. 32 */
  int64_t first, last;
};

/*@ // "{ 127, <any> } Internal host loopback address. Addresses of this form MUST NOT appear
    // outside a host."  0/8 is "this network", 224/4 multicast, 240/4 reserved.
    predicate address_zero(integer a) = 0 <= a <= 0x00FFFFFF;
    predicate address_loopback(integer a) = 0x7F000000 <= a <= 0x7FFFFFFF;
    predicate address_multicast(integer a) = 0xE0000000 <= a <= 0xEFFFFFFF;
    predicate address_reserved(integer a) = 0xF0000000 <= a <= 0xFFFFFFFF;
    // An address that one host can have.
    predicate address_host(integer a) =
      0x01000000 <= a <= 0x7EFFFFFF || 0x80000000 <= a <= 0xDFFFFFFF;

    // The network has room for a broadcast address: "255.255.255.254 masks" have none (RFC 3021).
    predicate subnet_wide(struct subnet s) = s.own != 0 && s.prefix <= 30;
    predicate subnet_host(struct subnet s) =
      address_host(s.own) && 1 <= s.prefix <= 32 && s.first == network(s.own, s.prefix) &&
      s.last == s.first + block(s.prefix) - 1 && (s.prefix <= 30 ==> s.first < s.own < s.last);
    predicate subnet_none(struct subnet s) =
      s.own == 0 && s.prefix == 32 && s.first == 1 && s.last == 0;
    predicate subnet_ok(struct subnet s) =
      0 <= s.own <= ADDRESS_MAX && 0 <= s.first <= ADDRESS_MAX && 0 <= s.last <= ADDRESS_MAX &&
      (subnet_host(s) || subnet_none(s));

    // { -1, -1 }, { net, subnet, -1 }, and the zero forms of 3.3.6: "All hosts SHOULD recognize
    // and accept any of these non-standard broadcast addresses".
    predicate address_broadcast(struct subnet s, integer a) =
      a == ADDRESS_MAX || a == 0 ||
      (subnet_wide(s) && (a == network(s.own, s.prefix) ||
                          a == network(s.own, s.prefix) + block(s.prefix) - 1));

    predicate address_is_kind(struct subnet s, integer a, integer kind) =
      a == s.own && a != 0 ? kind == ADDRESS_OURS :
      address_multicast(a) ? kind == ADDRESS_MULTICAST :
      address_broadcast(s, a) ? kind == ADDRESS_BROADCAST : kind == ADDRESS_OTHER;
*/

/* Class D, 224.0.0.0 to 239.255.255.255 (RFC 1112). */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: \result != 0 <==> address_multicast(a);
*/
static inline bool address_is_multicast(uint32_t a)
{
  return a >= 0xE0000000u && a < 0xF0000000u;
}

/* One host can have this address: not 0/8, 127/8, multicast or reserved. */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: \result != 0 <==> address_host(a);
    ensures others: \result == 0 <==> address_zero(a) || address_loopback(a) ||
      address_multicast(a) || address_reserved(a);
*/
static inline bool address_is_host(uint32_t a)
{
  return (a >= 0x01000000u && a < 0x7F000000u) || (a >= 0x80000000u && a < 0xE0000000u);
}

/* How many addresses share their first prefix bits. */
/*@ requires 0 <= prefix <= 32;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures block: \result == block(prefix);
*/
int64_t address_block(int64_t prefix);

/* The first of the addresses that share their first prefix bits with a. */
/*@ requires 0 <= prefix <= 32;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures network: \result == network(a, prefix);
*/
int64_t address_network(uint32_t a, int64_t prefix);

/* Makes *s our place in the network.  own 0: we have no address yet.  Returns true, or false and
 * *s without an address: prefix not 1 .. 32, or own no address of a host in such a network. */
/*@ requires \valid(s);
    terminates \true;
    exits \false;
    assigns *s;
    ensures ok: subnet_ok(*s);
    ensures host: \result != 0 && own != 0 ==> s->own == own && s->prefix == prefix;
    ensures none: \result == 0 || own == 0 ==> subnet_none(*s);
    ensures refused: \result == 0 <==> own != 0 &&
      (!address_host(own) || !(1 <= prefix <= 32) ||
       (prefix <= 30 && (own == network(own, prefix) ||
                         own == network(own, prefix) + block(prefix) - 1)));
*/
bool subnet_init(struct subnet *s, uint32_t own, int64_t prefix);

/* The address is on our link: it shares our first prefix bits (RFC 1122 3.3.1.1). */
/*@ requires \valid_read(s) && subnet_ok(*s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures on_link: \result != 0 <==>
      s->own != 0 && network(a, s->prefix) == network(s->own, s->prefix);
*/
static inline bool subnet_contains(const struct subnet *s, uint32_t a)
{
  //@ assert first: s->own != 0 ==> network(s->first, s->prefix) == s->first;
  return s->first <= a && a <= s->last;
}

/* A packet to this address is a broadcast on our link. */
/*@ requires \valid_read(s) && subnet_ok(*s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures broadcast: \result != 0 <==> address_broadcast(*s, a);
*/
static inline bool address_is_broadcast(const struct subnet *s, uint32_t a)
{
  return a == ADDRESS_MAX || a == 0 || (s->prefix <= 30 && (a == s->first || a == s->last));
}

/* A packet that arrived from outside may have this source: one host's address and not ours.
 * "A host MUST silently discard an incoming datagram containing an IP source address that is
 * invalid by the rules of this section."  One that names ourselves is forged. */
/*@ requires \valid_read(s) && subnet_ok(*s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures source: \result != 0 <==>
      address_host(a) && !address_broadcast(*s, a) && a != s->own;
*/
static inline bool address_source_ok(const struct subnet *s, uint32_t a)
{
  return address_is_host(a) && !address_is_broadcast(s, a) && a != s->own;
}

/* What a destination is to us, enum address_kind. */
/*@ requires \valid_read(s) && subnet_ok(*s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures kind: address_is_kind(*s, a, \result);
*/
static inline int64_t address_kind(const struct subnet *s, uint32_t a)
{
  if (a == s->own && a != 0)
    return ADDRESS_OURS;
  if (address_is_multicast(a))
    return ADDRESS_MULTICAST;
  return address_is_broadcast(s, a) ? ADDRESS_BROADCAST : ADDRESS_OTHER;
}

#endif
