/* init_datagrams.c - no datagram socket is in use. */
#define FACTS_NONE
#define WHOLE_LAYERS
#include "stack/init_parts.h"

#include "stack/init_names.h"

/* Where they are, and that they are in order. */
#define DATAGRAMS_NAMED(s, m)                                                                      \
  (slots_ok(&(s)->datagrams.slots) && demux_ok(&(s)->datagrams.names) &&                           \
   (s)->datagrams.slots.order.n == (m).datagram_sockets &&                                         \
   (s)->datagrams.names.n == (m).datagram_sockets && (s)->datagrams.names.hash.m == (m).buckets && \
   (s)->datagrams.slots.order.at == (m).datagram_slots &&                                          \
   (s)->datagrams.slots.order.where == (m).datagram_slots + (m).datagram_sockets &&                \
   (s)->datagrams.slots.generation == (m).datagram_slots + 2 * (m).datagram_sockets &&             \
   (s)->datagrams.names.node == (m).datagram_names &&                                              \
   (s)->datagrams.names.head == (m).datagram_heads)

/* Its slots and its names. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_datagrams(m);
    terminates \true;
    exits \false;
    assigns s->datagrams.slots, s->datagrams.names,
      m.datagram_slots[0 .. 3 * m.datagram_sockets - 1],
      m.datagram_names[0 .. m.datagram_sockets - 1], m.datagram_heads[0 .. m.buckets - 1];
    ensures made: DATAGRAMS_NAMED(s, m);
    ensures none: \forall integer i; !demux_named(&s->datagrams.names, i);
    ensures others: others{Pre, Post}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures connections: connections_left{Pre, Post}(s);
*/
static void names_made(struct sequent *s, struct sequent_memory m, uint64_t secret0,
                       uint64_t secret1)
{
  init_names(&s->datagrams.slots, m.datagram_slots, &s->datagrams.names, m.datagram_names,
             m.datagram_sockets, m.datagram_heads, m.buckets, secret0, secret1);
}

/* All else of it. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_datagrams(m);
    requires made: DATAGRAMS_NAMED(s, m);
    requires none: \forall integer i; !demux_named(&s->datagrams.names, i);
    terminates \true;
    exits \false;
    assigns s->datagrams, m.datagram_socket[0 .. m.datagram_sockets - 1],
      m.datagram[0 .. m.datagram_sockets * SEQUENT_DATAGRAMS - 1];
    ensures room: datagrams_room(&s->datagrams);
    ensures begun: datagrams_begun(s);
    ensures others: others{Pre, Post}(s, OWNER_SOCKETS, OWNER_DATAGRAM_HEADS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
    ensures connections: connections_left{Pre, Post}(s);
*/
static void table_made(struct sequent *s, struct sequent_memory m)
{
  datagrams_init(&s->datagrams, m.datagram_socket, m.datagram, m.datagram_bytes,
                 m.datagram_sockets);
}

void init_datagrams(struct sequent *s, struct sequent_memory m, uint64_t secret0, uint64_t secret1)
{
  names_made(s, m, secret0, secret1);
  table_made(s, m);
}
