/* heard.c - what the stack learns of its neighbors. */
#define NEIGHBORS_PART
#include "stack/heard.h"

int64_t heard_from(const struct sequent *s, const struct arp_packet *a)
{
  //@ assert sound: stack_sound(s);
  //@ assert table: \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1));
  //@ assert all: neighbors_ok(s->memory.neighbor, s->memory.neighbors);
  return neighbor_sender(s->memory.neighbor, s->memory.neighbors, a, s->config.address,
                         s->config.mac);
}

int64_t heard(struct sequent *s, int64_t m, const struct arp_packet *a, int64_t now)
{
  int64_t news;

  //@ assert sound: stack_sound(s);
  //@ assert table: \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1));
  //@ assert all: neighbors_ok(s->memory.neighbor, s->memory.neighbors);
  news = neighbor_heard(s->memory.neighbor, s->memory.neighbors, m, a, s->config.address, now);
  //@ assert counts: ONLY_NEIGHBORS_COUNTS(Pre, Here, s);
  //@ assert only: only_neighbors{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  return news;
}
