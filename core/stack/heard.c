/* heard.c - what the stack learns of its neighbors. */
#define NEIGHBORS_PART
#include "stack/heard.h"

/* neighbor_heard, of a table of which any entry may change. */
/*@ requires table: \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && 0 <= i < n && time_ok(now);
    requires packet: \valid_read(a) && neighbor_for(t + i, a->sender_ip);
    requires station: mac_station(a->sender_mac);
    terminates \true;
    exits \false;
    assigns t[0 .. n - 1];
    ensures ok: neighbors_ok(t, n);
    ensures learns: neighbor_learns{Pre, Post}(t + i, a->sender_mac,
                                               NEIGHBOR_ADDRESSED(*a, own_ip), now, \result);
    ensures doubts: neighbor_doubts{Pre, Post}(t + i, a->sender_mac, now, \result);
    ensures revives: neighbor_revives{Pre, Post}(t + i, NEIGHBOR_ADDRESSED(*a, own_ip), \result);
    ensures ignores: neighbor_ignores{Pre, Post}(t + i, \result);
    ensures others: \forall integer j; 0 <= j < n && j != i ==> neighbor_same{Pre, Post}(t + j);
    ensures news: NEIGHBOR_IGNORED <= \result <= NEIGHBOR_ALIVE;
*/
static int64_t table_heard(struct neighbor *t, int64_t n, int64_t i, const struct arp_packet *a,
                           uint32_t own_ip, int64_t now)
{
  return neighbor_heard(t, n, i, a, own_ip, now);
}

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
  news = table_heard(s->memory.neighbor, s->memory.neighbors, m, a, s->config.address, now);
  //@ assert counts: ONLY_NEIGHBORS_COUNTS(Pre, Here, s);
  //@ assert only: only_neighbors{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  return news;
}
