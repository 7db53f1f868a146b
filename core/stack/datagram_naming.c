/* datagram_naming.c - names and slots of datagram sockets. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/datagram_naming.h"

/* The links of the slots and those of the names share their integer type, but no array. */
#define LINKS_APART(d) \
  (\base_addr(d) != \base_addr((d)->names.node) && \
   \base_addr((d)->slots.order.at) != \base_addr((d)->names.node) && \
   \base_addr((d)->slots.order.where) != \base_addr((d)->names.node) && \
   \base_addr((d)->slots.generation) != \base_addr((d)->names.node) && \
   \base_addr((d)->slots.order.at) != \base_addr((d)->names.head) && \
   \base_addr((d)->slots.order.where) != \base_addr((d)->names.head) && \
   \base_addr((d)->slots.generation) != \base_addr((d)->names.head))

/* To assert after what wrote no slot, and after what wrote no name. */
#define SLOTS_STAY(d, A) slots_same{A, Here}(&(d)->slots)
#define NAMES_STAY(d, A) demux_same{A, Here}(&(d)->names)

/* As demux_remove, and the slots do not change. */
/*@ requires owned: \valid(d) && datagrams_owned(d);
    requires ok: demux_ok(&d->names) && d->names.n == d->n;
    requires named: datagram_named(d, u);
    terminates \true;
    exits \false;
    assigns d->names.node[0 .. d->n - 1], d->names.head[0 .. d->names.hash.m - 1];
    ensures ok: demux_ok(&d->names) && d->names.n == d->n;
    ensures nameless: !datagram_named(d, u);
    ensures rest: \forall integer k; k != u ==>
      (datagram_named(d, k) <==> \old(datagram_named(d, k)));
    ensures local: names_local{Pre, Post}(&d->names);
    ensures remote: names_remote{Pre, Post}(&d->names);
    ensures local_port: names_local_port{Pre, Post}(&d->names);
    ensures remote_port: names_remote_port{Pre, Post}(&d->names);
    ensures slots: slots_same{Pre, Post}(&d->slots);
    ensures used: \forall integer k; datagram_used(d, k) <==> \old(datagram_used(d, k));
*/
static void datagram_remove(struct datagrams *d, int64_t u)
{
  /*@ assert apart: LINKS_APART(d); */
  demux_remove(&d->names, u);
  /*@ assert n: d->names.n == \at(d->names.n, Pre); */
  /*@ assert used: d->slots.used == \at(d->slots.used, Pre) &&
        d->slots.order.n == \at(d->slots.order.n, Pre); */
  /*@ assert at: \forall integer k; 0 <= k < d->slots.order.n ==>
        d->slots.order.at[k] == \at(d->slots.order.at[k], Pre); */
  /*@ assert where: \forall integer k; 0 <= k < d->slots.order.n ==>
        d->slots.order.where[k] == \at(d->slots.order.where[k], Pre); */
  /*@ assert generation: \forall integer k; 0 <= k < d->slots.order.n ==>
        d->slots.generation[k] == \at(d->slots.generation[k], Pre); */
  /*@ assert slots: SLOTS_STAY(d, Pre); */
}

void datagram_unname(struct datagrams *d, int64_t u)
{
  if (!demux_has(&d->names, u))
    return;
  datagram_remove(d, u);
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert used: \forall integer k; datagram_used{Pre}(d, k) ==> datagram_used(d, k); */
  /*@ assert named: datagrams_named(d); */
}

/*@ predicate hash_same{A, B}(struct hash *h) =
      \at(h->a, A) == \at(h->a, B) && \at(h->b, A) == \at(h->b, B) &&
      \at(h->c, A) == \at(h->c, B) && \at(h->d, A) == \at(h->d, B) &&
      \at(h->m, A) == \at(h->m, B);
*/

/* As slot_give, and the names do not change. */
/*@ requires owned: \valid(d) && datagrams_owned(d);
    requires ok: slots_ok(&d->slots);
    requires used: datagram_used(d, u);
    terminates \true;
    exits \false;
    assigns d->slots.used, d->slots.generation[u], d->slots.order.at[0 .. d->slots.order.n - 1],
      d->slots.order.where[0 .. d->slots.order.n - 1];
    ensures ok: slots_ok(&d->slots);
    ensures free: !datagram_used(d, u);
    ensures rest: \forall integer k; k != u ==>
      (datagram_used(d, k) <==> \old(datagram_used(d, k)));
    ensures names: demux_same{Pre, Post}(&d->names);
*/
static void datagram_give(struct datagrams *d, int64_t u)
{
  /*@ assert apart: LINKS_APART(d); */
  slot_give(&d->slots, u);
  /*@ assert n: d->names.n == \at(d->names.n, Pre); */
  /*@ assert hash: hash_same{Pre, Here}(&d->names.hash); */
  /*@ assert heads: \forall integer b; 0 <= b < d->names.hash.m ==>
        d->names.head[b] == \at(d->names.head[b], Pre); */
  /*@ assert links: \forall integer k; 0 <= k < d->names.n ==>
        d->names.node[k].next == \at(d->names.node[k].next, Pre); */
  /*@ assert local: \forall integer k; 0 <= k < d->names.n ==>
        d->names.node[k].local == \at(d->names.node[k].local, Pre); */
  /*@ assert remote: \forall integer k; 0 <= k < d->names.n ==>
        d->names.node[k].remote == \at(d->names.node[k].remote, Pre); */
  /*@ assert local_port: \forall integer k; 0 <= k < d->names.n ==>
        d->names.node[k].local_port == \at(d->names.node[k].local_port, Pre); */
  /*@ assert remote_port: \forall integer k; 0 <= k < d->names.n ==>
        d->names.node[k].remote_port == \at(d->names.node[k].remote_port, Pre); */
  /*@ assert buckets: \forall integer k; 0 <= k < d->names.n ==>
        d->names.node[k].bucket == \at(d->names.node[k].bucket, Pre); */
  /*@ assert names: NAMES_STAY(d, Pre); */
}

void datagram_leave(struct datagrams *d, int64_t u)
{
  datagram_give(d, u);
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert used: \forall integer k; datagram_named{Pre}(d, k) ==> datagram_used(d, k); */
  /*@ assert names: \forall integer k; datagram_named(d, k) ==> datagram_named{Pre}(d, k); */
  /*@ assert named: datagrams_named(d); */
}

/* As demux_insert, and the slots do not change. */
/*@ requires owned: \valid(d) && datagrams_owned(d);
    requires ok: demux_ok(&d->names) && d->names.n == d->n;
    requires ports: 0 <= local_port <= PORT_MAX;
    requires thing: 0 <= u < d->n && !datagram_named(d, u);
    requires new: \forall integer k; datagram_named(d, k) ==>
      !demux_name(&d->names, k, local, protocol, local_port, 0);
    terminates \true;
    exits \false;
    assigns d->names.order, d->names.node[0 .. d->n - 1], d->names.head[0 .. d->names.hash.m - 1];
    ensures ok: demux_ok(&d->names) && d->names.n == d->n;
    ensures named: datagram_named(d, u) &&
      demux_name(&d->names, u, local, protocol, local_port, 0);
    ensures rest: \forall integer k; k != u ==>
      (datagram_named(d, k) <==> \old(datagram_named(d, k)));
    ensures names: \forall integer k; 0 <= k < d->n && k != u ==>
      demux_name(&d->names, k, \old(d->names.node[k].local), \old(d->names.node[k].remote),
                 \old(d->names.node[k].local_port), \old(d->names.node[k].remote_port));
    ensures slots: slots_same{Pre, Post}(&d->slots);
    ensures used: \forall integer k; datagram_used(d, k) <==> \old(datagram_used(d, k));
*/
static void datagram_insert(struct datagrams *d, int64_t u, uint32_t local, uint32_t protocol,
                            uint32_t local_port)
{
  /*@ assert apart: LINKS_APART(d); */
  demux_insert(&d->names, u, local, protocol, local_port, 0);
  /*@ assert n: d->names.n == \at(d->names.n, Pre); */
  /*@ assert used: d->slots.used == \at(d->slots.used, Pre) &&
        d->slots.order.n == \at(d->slots.order.n, Pre); */
  /*@ assert at: \forall integer k; 0 <= k < d->slots.order.n ==>
        d->slots.order.at[k] == \at(d->slots.order.at[k], Pre); */
  /*@ assert where: \forall integer k; 0 <= k < d->slots.order.n ==>
        d->slots.order.where[k] == \at(d->slots.order.where[k], Pre); */
  /*@ assert generation: \forall integer k; 0 <= k < d->slots.order.n ==>
        d->slots.generation[k] == \at(d->slots.generation[k], Pre); */
  /*@ assert slots: SLOTS_STAY(d, Pre); */
}

void datagram_enter(struct datagrams *d, int64_t u)
{
  const struct datagram_socket *k = &d->socket[u];

  datagram_insert(d, u, (uint32_t)k->local, (uint32_t)k->protocol, (uint32_t)k->local_port);
  /*@ assert tables: datagrams_tables(d); */
  /*@ assert named: datagrams_named(d); */
}
