/* The routes: which neighbor takes a packet (RFC 1122 3.3.1, RFC 1812 5.2.4.3).
 *
 * A caller's array of n routes, each a block of addresses and the way there.  The one with the
 * longest prefix that matches decides; a default route is the block of all addresses, prefix 0.
 * No two routes have the same block, so the choice is unique. */
#ifndef SEQUENT_IP_ROUTE_H
#define SEQUENT_IP_ROUTE_H

#include "ip/address.h"

enum {
  ROUTES_MAX = 1024, /* lookup takes time in proportion to the array's length */
  ROUTE_NONE = -1,   /* no route to there */
  ROUTE_BAD = -2,    /* prefix not 0 .. 32, address bits beyond it, or no such gateway */
  ROUTE_EXISTS = -3, /* there is a route for this block */
  ROUTE_FULL = -4    /* no free entry */
};

struct route {
  int64_t destination; /* first address of the block */
  int64_t last;        /* last address of it; before the first if the entry is free */
  int64_t prefix;      /* 0 .. 32; ROUTE_NONE if the entry is free */
  int64_t gateway;     /* the neighbor to send to, or 0: the destination itself is a neighbor */
};

#define ROUTE_USED(r) ((r).prefix >= 0)
#define ROUTE_OK(r)                                                                        \
  (ROUTE_USED(r)                                                                           \
     ? (r).prefix <= 32 && 0 <= (r).destination <= ADDRESS_MAX && 0 <= (r).last &&         \
       network((r).destination, (r).prefix) == (r).destination &&                          \
       (r).last == (r).destination + block((r).prefix) - 1 &&                              \
       ((r).gateway == 0 || address_host((r).gateway))                                     \
     : (r).prefix == ROUTE_NONE && (r).destination == 1 && (r).last == 0)

/*@ predicate route_ok{L}(struct route *r) = ROUTE_OK(*r);
    // "(1) the destination address matches under the mask": the first prefix bits agree.
    predicate route_matches{L}(struct route *r, integer a) =
      ROUTE_USED(*r) && network(a, r->prefix) == r->destination;
    predicate route_is{L}(struct route *r, integer destination, integer prefix) =
      r->prefix == prefix && r->destination == destination;

    predicate routes_unique{L}(struct route *r, integer n) = \forall integer i, j;
      0 <= i < j < n && ROUTE_USED(r[i]) && r[i].prefix == r[j].prefix ==>
      r[i].destination != r[j].destination;
    predicate routes_ok{L}(struct route *r, integer n) =
      0 <= n <= ROUTES_MAX && (\forall integer i; 0 <= i < n ==> route_ok(r + i)) &&
      routes_unique(r, n);

    // The description of a block is sound, and the gateway is one host or none.
    predicate route_sound(integer destination, integer prefix, integer gateway) =
      0 <= prefix <= 32 && network(destination, prefix) == destination &&
      (gateway == 0 || address_host(gateway));

    // i is the route for a: no other one that matches is as long.
    predicate route_best{L}(struct route *r, integer n, integer a, integer i) =
      0 <= i < n && route_matches(r + i, a) &&
      (\forall integer j; 0 <= j < n && j != i && route_matches(r + j, a) ==>
        r[j].prefix < r[i].prefix);
    // the neighbor on the way to a
    logic integer route_hop{L}(struct route *r, integer a) = r->gateway == 0 ? a : r->gateway;
*/

/* The address is in the route's block; of a free entry, no address is. */
/*@ requires \valid_read(r) && route_ok(r);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures matches: \result != 0 <==> route_matches(r, a);
*/
static inline bool route_covers(const struct route *r, uint32_t a)
{
  return r->destination <= a && a <= r->last;
}

/* Makes n entries free. */
/*@ requires 0 <= n <= ROUTES_MAX && \valid(r + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns r[0 .. n - 1];
    ensures ok: routes_ok(r, n);
    ensures empty: \forall integer i; 0 <= i < n ==> !ROUTE_USED(r[i]);
*/
void routes_init(struct route *r, int64_t n);

/* The index of the route for an address, or ROUTE_NONE. */
/*@ requires \valid_read(r + (0 .. n - 1)) && routes_ok(r, n);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures best: \result != ROUTE_NONE ==> route_best(r, n, a, \result);
    ensures none: \result == ROUTE_NONE <==>
      \forall integer i; 0 <= i < n ==> !route_matches(r + i, a);
    ensures range: ROUTE_NONE <= \result < n;
*/
int64_t route_lookup(const struct route *r, int64_t n, uint32_t a);

/* The neighbor that takes a packet for the address, or ROUTE_NONE. */
/*@ requires \valid_read(r + (0 .. n - 1)) && routes_ok(r, n);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: ROUTE_NONE <= \result <= ADDRESS_MAX;
    ensures none: \result == ROUTE_NONE <==>
      \forall integer i; 0 <= i < n ==> !route_matches(r + i, a);
    ensures way: \forall integer i; route_best(r, n, a, i) ==> \result == route_hop(r + i, a);
*/
int64_t route_next_hop(const struct route *r, int64_t n, uint32_t a);

/* Adds a route for the block of addresses that share the first prefix bits with destination, whose
 * other bits must be zero.  gateway 0: they are on the link.  Returns its index or an error. */
/*@ requires \valid(r + (0 .. n - 1)) && routes_ok(r, n);
    terminates \true;
    exits \false;
    assigns r[0 .. n - 1];
    ensures ok: routes_ok(r, n);
    ensures added: \result >= 0 ==> \result < n && !\old(ROUTE_USED(r[\at(\result, Post)])) &&
      route_is(r + \result, destination, prefix) && r[\result].gateway == gateway;
    ensures bad: \result == ROUTE_BAD <==> !route_sound(destination, prefix, gateway);
    ensures exists: \result == ROUTE_EXISTS ==>
      \exists integer i; 0 <= i < n && route_is(r + i, destination, prefix);
    ensures full: \result == ROUTE_FULL ==> \forall integer i; 0 <= i < n ==> ROUTE_USED(r[i]);
    ensures results: \result >= 0 || ROUTE_FULL <= \result <= ROUTE_BAD;
    ensures others: \forall integer i; 0 <= i < n && i != \result ==>
      r[i].prefix == \old(r[i].prefix) && r[i].destination == \old(r[i].destination) &&
      r[i].gateway == \old(r[i].gateway);
*/
int64_t route_add(struct route *r, int64_t n, uint32_t destination, int64_t prefix,
                  uint32_t gateway);

/* Removes the route for that block.  Returns the index it had, or ROUTE_NONE. */
/*@ requires \valid(r + (0 .. n - 1)) && routes_ok(r, n);
    terminates \true;
    exits \false;
    assigns r[0 .. n - 1];
    ensures ok: routes_ok(r, n);
    ensures removed: \result != ROUTE_NONE ==> 0 <= \result < n &&
      \old(route_is(r + \at(\result, Post), destination, prefix)) && !ROUTE_USED(r[\result]);
    ensures gone: 0 <= prefix ==>
      \forall integer i; 0 <= i < n ==> !route_is(r + i, destination, prefix);
    ensures none: \result == ROUTE_NONE ==> prefix < 0 ||
      \forall integer i; 0 <= i < n ==> !\old(route_is(r + i, destination, prefix));
    ensures others: \forall integer i; 0 <= i < n && i != \result ==>
      r[i].prefix == \old(r[i].prefix) && r[i].destination == \old(r[i].destination) &&
      r[i].gateway == \old(r[i].gateway);
*/
int64_t route_remove(struct route *r, int64_t n, uint32_t destination, int64_t prefix);

#endif
