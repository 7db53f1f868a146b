#include "ip/route.h"

/* Frees the entry. */
/*@ requires \valid(r);
    terminates \true;
    exits \false;
    assigns *r;
    ensures ok: route_ok(r);
    ensures free: !ROUTE_USED(*r);
*/
static void route_clear(struct route *r)
{
  r->destination = 1;
  r->last = 0;
  r->prefix = ROUTE_NONE;
  r->gateway = 0;
}

/*@ requires \valid(r) && route_sound(destination, prefix, gateway);
    terminates \true;
    exits \false;
    assigns *r;
    ensures ok: route_ok(r);
    ensures is: route_is(r, destination, prefix);
    ensures gateway: r->gateway == gateway;
*/
static void route_set(struct route *r, uint32_t destination, int64_t prefix, uint32_t gateway)
{
  r->destination = destination;
  r->last = destination + address_block(prefix) - 1;
  r->prefix = prefix;
  r->gateway = gateway;
}

/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures sound: \result != 0 <==> route_sound(destination, prefix, gateway);
*/
static bool route_check(uint32_t destination, int64_t prefix, uint32_t gateway)
{
  if (prefix < 0 || prefix > 32)
    return false;
  return address_network(destination, prefix) == destination &&
         (gateway == 0 || address_is_host(gateway));
}

/* The index of the route for exactly this block, or ROUTE_NONE. */
/*@ requires 0 <= n <= ROUTES_MAX && \valid_read(r + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: ROUTE_NONE <= \result < n;
    ensures found: \result != ROUTE_NONE ==> route_is(r + \result, destination, prefix);
    ensures absent: \result == ROUTE_NONE ==>
      \forall integer i; 0 <= i < n ==> !route_is(r + i, destination, prefix);
*/
static int64_t route_find(const struct route *r, int64_t n, uint32_t destination, int64_t prefix)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant \forall integer j; 0 <= j < i ==> !route_is(r + j, destination, prefix);
      loop assigns i;
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    if (r[i].prefix == prefix && r[i].destination == destination)
      return i;
  return ROUTE_NONE;
}

/*@ requires 0 <= n <= ROUTES_MAX && \valid_read(r + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: ROUTE_NONE <= \result < n;
    ensures free: \result != ROUTE_NONE ==> !ROUTE_USED(r[\result]);
    ensures full: \result == ROUTE_NONE ==> \forall integer i; 0 <= i < n ==> ROUTE_USED(r[i]);
*/
static int64_t route_free(const struct route *r, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant \forall integer j; 0 <= j < i ==> ROUTE_USED(r[j]);
      loop assigns i;
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    if (!ROUTE_USED(r[i]))
      return i;
  return ROUTE_NONE;
}

/* Entry i becomes the route for a block that has none. */
/*@ requires \valid(r + (0 .. n - 1)) && routes_ok(r, n) && 0 <= i < n;
    requires route_sound(destination, prefix, gateway);
    requires new: \forall integer j; 0 <= j < n && j != i ==> !route_is(r + j, destination, prefix);
    terminates \true;
    exits \false;
    assigns r[i];
    ensures each: \forall integer j; 0 <= j < n ==> route_ok(r + j);
    ensures unique: routes_unique(r, n);
    ensures is: route_is(r + i, destination, prefix);
    ensures gateway: r[i].gateway == gateway;
*/
static void route_put(struct route *r, int64_t n, int64_t i, uint32_t destination, int64_t prefix,
                      uint32_t gateway)
{
  (void)n;
  route_set(&r[i], destination, prefix, gateway);
}

/* Entry i becomes free. */
/*@ requires \valid(r + (0 .. n - 1)) && routes_ok(r, n) && 0 <= i < n;
    terminates \true;
    exits \false;
    assigns r[i];
    ensures each: \forall integer j; 0 <= j < n ==> route_ok(r + j);
    ensures unique: routes_unique(r, n);
    ensures free: !ROUTE_USED(r[i]);
*/
static void route_drop(struct route *r, int64_t n, int64_t i)
{
  (void)n;
  route_clear(&r[i]);
}

void routes_init(struct route *r, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant ok: \forall integer j; 0 <= j < i ==> route_ok(r + j);
      loop invariant free: \forall integer j; 0 <= j < i ==> !ROUTE_USED(r[j]);
      loop assigns i, r[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    route_clear(&r[i]);
}

int64_t route_lookup(const struct route *r, int64_t n, uint32_t a)
{
  int64_t best = ROUTE_NONE, longest = -1;

  /*@ loop invariant 0 <= i <= n && ROUTE_NONE <= best < i;
      loop invariant none: best == ROUTE_NONE ==> longest == -1;
      loop invariant some: best != ROUTE_NONE ==>
        route_matches(r + best, a) && r[best].prefix == longest;
      loop invariant longest: \forall integer j; 0 <= j < i && route_matches(r + j, a) ==>
        r[j].prefix <= longest;
      loop assigns i, best, longest;
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    if (r[i].prefix > longest && route_covers(&r[i], a)) {
      best = i;
      longest = r[i].prefix;
    }
  return best;
}

int64_t route_next_hop(const struct route *r, int64_t n, uint32_t a)
{
  int64_t i = route_lookup(r, n, a);

  if (i == ROUTE_NONE)
    return ROUTE_NONE;
  return r[i].gateway == 0 ? a : r[i].gateway;
}

int64_t route_add(struct route *r, int64_t n, uint32_t destination, int64_t prefix,
                  uint32_t gateway)
{
  int64_t i;

  if (!route_check(destination, prefix, gateway))
    return ROUTE_BAD;
  if (route_find(r, n, destination, prefix) != ROUTE_NONE)
    return ROUTE_EXISTS;
  i = route_free(r, n);
  if (i == ROUTE_NONE)
    return ROUTE_FULL;
  route_put(r, n, i, destination, prefix, gateway);
  return i;
}

int64_t route_remove(struct route *r, int64_t n, uint32_t destination, int64_t prefix)
{
  int64_t i;

  if (prefix < 0)
    return ROUTE_NONE;
  i = route_find(r, n, destination, prefix);
  if (i != ROUTE_NONE)
    route_drop(r, n, i);
  return i;
}
