/* init_connections.c - no connection is in use. */
#define FACTS_NONE
#define WHOLE_LAYERS
#include "stack/init_parts.h"

#include "stack/init_names.h"

/* Where they are, and that they are in order. */
#define CONNECTIONS_NAMED(s, m)                                                                    \
  (slots_ok(&(s)->connections.slots) && demux_ok(&(s)->connections.names) &&                       \
   (s)->connections.slots.order.n == (m).connections &&                                            \
   (s)->connections.names.n == (m).connections && (s)->connections.names.hash.m == (m).buckets &&  \
   (s)->connections.slots.order.at == (m).connection_slots &&                                      \
   (s)->connections.slots.order.where == (m).connection_slots + (m).connections &&                 \
   (s)->connections.slots.generation == (m).connection_slots + 2 * (m).connections &&              \
   (s)->connections.names.node == (m).connection_names &&                                          \
   (s)->connections.names.head == (m).connection_heads)

/* Its slots and its names. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_connections(m);
    terminates \true;
    exits \false;
    assigns s->connections.slots, s->connections.names,
      m.connection_slots[0 .. 3 * m.connections - 1],
      m.connection_names[0 .. m.connections - 1], m.connection_heads[0 .. m.buckets - 1];
    ensures made: CONNECTIONS_NAMED(s, m);
    ensures none: \forall integer i; !demux_named(&s->connections.names, i);
    ensures others: others{Pre, Post}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
*/
static void names_made(struct sequent *s, struct sequent_memory m, uint64_t secret0,
                       uint64_t secret1)
{
  init_names(&s->connections.slots, m.connection_slots, &s->connections.names, m.connection_names,
             m.connections, m.connection_heads, m.buckets, secret0, secret1);
}

/* All else of it. */
/*@ requires stack: \valid(s) && OWNED(s, OWNER_STACK) && memory_is(s, m);
    requires given: counts_fit(m) && given_connections(m);
    requires made: CONNECTIONS_NAMED(s, m);
    requires none: \forall integer i; !demux_named(&s->connections.names, i);
    terminates \true;
    exits \false;
    assigns s->connections, m.tcb[0 .. m.connections - 1],
      m.connection[0 .. m.connections - 1];
    ensures room: connections_room(&s->connections);
    ensures begun: connections_begun(s);
    ensures others: others{Pre, Post}(s, OWNER_TCBS, OWNER_CONNECTION_HEADS);
    ensures freed: nothing_freed{Pre, Post}(s);
    ensures memory: memory_left{Pre, Post}(s);
    ensures config: config_left{Pre, Post}(s);
    ensures sundry: sundry_left{Pre, Post}(s);
*/
static void table_made(struct sequent *s, struct sequent_memory m)
{
  connections_init(&s->connections, m.tcb, m.connection, m.receive, m.send, m.connections);
}

void init_connections(struct sequent *s, struct sequent_memory m, uint64_t secret0,
                      uint64_t secret1)
{
  names_made(s, m, secret0, secret1);
  table_made(s, m);
}
