/* init_tables.c - the neighbors, the news, the packets and the schedule begin. */
#define FACTS_NONE
#define WHOLE_LAYERS
#include "stack/init_parts.h"

void init_neighbors(struct sequent *s, struct sequent_memory m)
{
  (void)s; /* for the contract */
  neighbors_init(m.neighbor, m.neighbors);
}

void init_events(struct sequent *s, struct sequent_memory m)
{
  events_init(&s->events, m.news, m.connections + m.datagram_sockets);
}

void init_packets(struct sequent *s, struct sequent_memory m)
{
  packets_init(&s->packets, m.packet, m.packet_bytes, m.packet_slots, m.packets);
}

void init_schedule(struct sequent *s, struct sequent_memory m)
{
  schedule_init(&s->schedule, m.times, m.order, m.connections + m.packets + m.neighbors);
}
