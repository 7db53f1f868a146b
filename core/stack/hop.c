/* hop.c - the steps of the stack on its neighbors. */
#define NEIGHBORS_PART
#include "stack/hop.h"

/* Entry i of n. */
/*@ requires table: \valid_read(t + (0 .. n - 1)) && 0 <= i < n;
    terminates \true;
    exits \false;
    assigns \result \from t, i;
    ensures is: \result == t + i;
    ensures room: \valid_read(\result);
*/
static inline const struct neighbor *entry_of(const struct neighbor *t, int64_t n, int64_t i)
{
  (void)n;
  return t + i;
}

/* neighbor_timer, of a table of which any entry may change. */
/*@ requires table: \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && 0 <= i < n && time_ok(now);
    terminates \true;
    exits \false;
    assigns t[0 .. n - 1];
    ensures ok: neighbors_ok(t, n);
    ensures fails: neighbor_fails{Pre, Post}(t + i, now, \result);
    ensures asks: neighbor_asks{Pre, Post}(t + i, now, \result);
    ensures pace: \result == NEIGHBOR_ASK ==> \old(t[i].asked) + NEIGHBOR_RETRY <= now;
    ensures later: now < t[i].deadline;
*/
static int64_t table_timer(struct neighbor *t, int64_t n, int64_t i, int64_t now)
{
  return neighbor_timer(t, n, i, now);
}

/* Entry m. */
/*@ requires ok: stack_ok(s);
    requires entry: 0 <= m < s->memory.neighbors;
    terminates \true;
    exits \false;
    assigns \result \from s, m;
    ensures is: \result == HOP_ENTRY(s, m);
    ensures room: \valid_read(\result);
    ensures good: neighbor_ok(\result);
*/
static inline const struct neighbor *hop_entry(const struct sequent *s, int64_t m)
{
  //@ assert sound: stack_sound(s);
  //@ assert table: \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1));
  //@ assert all: neighbors_ok(s->memory.neighbor, s->memory.neighbors);
  return entry_of(s->memory.neighbor, s->memory.neighbors, m);
}

int64_t hop_want(struct sequent *s, uint32_t ip, int64_t now)
{
  int64_t m;

  //@ assert sound: stack_sound(s);
  //@ assert table: \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1));
  //@ assert all: neighbors_ok(s->memory.neighbor, s->memory.neighbors);
  m = neighbor_want(s->memory.neighbor, s->memory.neighbors, ip, now);

  //@ assert counts: ONLY_NEIGHBORS_COUNTS(Pre, Here, s);
  //@ assert only: only_neighbors{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  return m;
}

int64_t hop_timer(struct sequent *s, int64_t m, int64_t now)
{
  int64_t action;

  //@ assert sound: stack_sound(s);
  //@ assert table: \valid(s->memory.neighbor + (0 .. s->memory.neighbors - 1));
  //@ assert all: neighbors_ok(s->memory.neighbor, s->memory.neighbors);
  action = table_timer(s->memory.neighbor, s->memory.neighbors, m, now);

  //@ assert counts: ONLY_NEIGHBORS_COUNTS(Pre, Here, s);
  //@ assert only: only_neighbors{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  return action;
}

int64_t hop_due(const struct sequent *s, int64_t m)
{
  return neighbor_due(hop_entry(s, m));
}

int64_t hop_status(const struct sequent *s, int64_t m, uint32_t ip, int64_t now)
{
  return neighbor_check(hop_entry(s, m), ip, now);
}

int64_t hop_mac(const struct sequent *s, int64_t m, uint32_t ip, int64_t now)
{
  (void)ip;
  (void)now;
  return hop_entry(s, m)->mac;
}

uint32_t hop_ip(const struct sequent *s, int64_t m)
{
  return (uint32_t)hop_entry(s, m)->ip;
}

uint64_t hop_poll(const struct sequent *s, int64_t m)
{
  return neighbor_poll(hop_entry(s, m));
}
