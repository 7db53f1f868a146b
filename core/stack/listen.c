/* listen.c - listening sockets: who begins, who waits, who is accepted. */
#define LISTENERS_APART
#define STRANGERS_CONNECTIONS
#include "stack/listen.h"

#include "stack/holding.h"
#include "stack/life.h"
#include "stack/naming.h"
#include "stack/news.h"
#include "stack/opening.h"
#include "stack/settled_joins.h"
#include "stack/strangers.h"
#include "stack/user_calls.h"

/* As many wait at each listener as before. */
#define COUNTS_SAME(A, B, s) \
  (\forall integer l; \at((s)->memory.listener[l].count, A) == \
    \at((s)->memory.listener[l].count, B))
#define COUNTS_STAY(s) COUNTS_SAME(Pre, Post, s)

/* Connection i listens as listener l, or not at all: -1. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires listener: -1 <= l < s->memory.listeners;
    terminates \true;
    exits \false;
    assigns s->connections.place[i];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures listens: s->connections.place[i].listens == l + 1;
*/
static void listen_as(struct sequent *s, int64_t i, int64_t l)
{
  struct connection v = connection_at(s, i);

  //@ assert sizes: stack_sizes(s);
  v.listens = (uint32_t)(l + 1);
  holding_place(s, i, v);
}

int64_t listen_begin(struct sequent *s, int64_t i, int64_t backlog)
{
  int64_t l = listener_free(s);

  if (l < 0)
    return SEQUENT_FULL;
  listener_opens(s, l, backlog);
  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  listen_as(s, i, l);
  return 0;
}

/* It is aborted; its place and the listeners are what they were. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures told: event_pending(&s->events, i);
    ensures parent: s->connections.place[i].parent == \old(s->connections.place[i].parent);
    ensures half: s->connections.place[i].half == \old(s->connections.place[i].half);
    ensures counts: COUNTS_STAY(s);
*/
static void drop_abort(struct sequent *s, int64_t i, int64_t now)
{
  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  //@ assert place: \base_addr(s->connections.place) != \base_addr(s);
  //@ assert listener: \base_addr(s->memory.listener) != \base_addr(s);
  user_abort(s, i, now);
  /*@ assert beside: \forall uint32_t *q; \base_addr(q) != \base_addr(s) ==> *q == \at(*q, Pre); */
}

/* Nobody will accept connection i. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], s->connections.place[i], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures none: s->connections.place[i].parent == 0;
    ensures half: s->connections.place[i].half == \old(s->connections.place[i].half);
    ensures told: event_pending(&s->events, i);
    ensures counts: COUNTS_STAY(s);
*/
static void listen_drop(struct sequent *s, int64_t i, int64_t now)
{
  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  parent_gone(s, i);
  //@ assert counts: COUNTS_SAME(Pre, Here, s);
  drop_abort(s, i, now);
}

/* If it was dead already it is freed. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s), SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures counts: COUNTS_STAY(s);
*/
static void drop_sweep(struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  connection_sweep(s, i);
  /*@ assert beside: \forall uint32_t *q; \base_addr(q) != \base_addr(s) &&
        \base_addr(q) != \base_addr(s->connections.names.node) ==> *q == \at(*q, Pre); */
}

/* What changes when one who waits is reset. */
#define DROP_CELLS(s) \
  (s)->connections.tcb[0 .. (s)->connections.n - 1], \
  (s)->connections.place[0 .. (s)->connections.n - 1], SCHEDULE_CELLS(s), EVENTS_CELLS(s), \
  SLOTS_CELLS((s)->connections.slots, (s)->connections.n), \
  NAMES_CELLS((s)->connections.names, (s)->connections.n)

/* He is reset; at listener l as many wait as before. */
/*@ LISTENER_GIVEN(s, l)
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns DROP_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures count: s->memory.listener[l].count == \old(s->memory.listener[l].count);
*/
static void end_child(struct sequent *s, int64_t l, int64_t i, int64_t now)
{
  (void)l;
  listen_drop(s, i, now);
  drop_sweep(s, i);
}

/* The first that waits at listener l is reset; false when there is none. */
/*@ LISTENER_GIVEN(s, l)
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->memory.listener[l], DROP_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures none: !\result ==> s->memory.listener[l].count == 0;
    ensures less: \result ==>
      s->memory.listener[l].count < \old(s->memory.listener[l].count);
*/
static bool end_first(struct sequent *s, int64_t l, int64_t now)
{
  int64_t child = listener_first(s, l);

  if (child < 0)
    return false;
  end_child(s, l, child, now);
  return true;
}

/* All who wait there are. */
/*@ LISTENER_GIVEN(s, l)
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->memory.listener[l], DROP_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures none: s->memory.listener[l].count == 0;
*/
static void end_waiting(struct sequent *s, int64_t l, int64_t now)
{
  int64_t left = listener_waiting(s, l);

  /*@ loop invariant left: 0 <= s->memory.listener[l].count <= left;
      loop invariant ok: stack_ok(s);
      loop invariant settled: settled{Pre, Here}(s);
      loop invariant connections: CONNECTIONS_STAY(s);
      loop invariant rest: REST_STAYS(s);
      loop assigns left, s->memory.listener[l], DROP_CELLS(s);
      loop variant left;
  */
  for (; left > 0; left--)
    if (!end_first(s, l, now))
      return;
}

/* Listener l has nobody to accept any more, and is nobody's. */
/*@ LISTENER_GIVEN(s, l)
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->memory.listener[l], DROP_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures free: s->memory.listener[l].used == 0 && s->memory.listener[l].count == 0;
*/
static void end_listener(struct sequent *s, int64_t l, int64_t now)
{
  end_waiting(s, l, now);
  listener_closes(s, l);
}

void listen_end(struct sequent *s, int64_t i, int64_t now)
{
  int64_t l = listener_of(s, i);

  if (l >= 0)
    end_listener(s, l, now);
  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  listen_as(s, i, -1);
}

/* A new connection of that name, CLOSED, or -1. */
/*@ requires ok: stack_ok(s);
    requires ports: local_port <= 65535 && remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.place[0 .. s->connections.n - 1], SCHEDULE_CELLS(s),
      SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: -1 <= \result < s->connections.n;
    ensures new: \result != -1 ==>
      !\at(connection_used(&s->connections, \at(\result, Post)), Pre);
    ensures closed: \result != -1 ==> s->connections.tcb[\result].state == CLOSED &&
      s->connections.tcb[\result].rst_due == 0;
    ensures named: \result != -1 ==> SYN_NAMES(s, \result, local, remote, local_port, remote_port);
*/
static int64_t syn_named(struct sequent *s, uint32_t local, uint32_t remote, uint32_t local_port,
                         uint32_t remote_port)
{
  int64_t child = opening_connection(s);

  if (child < 0)
    return -1;
  if (connection_gets_name(s, child, local, local_port, remote, remote_port) != 0) {
    connection_sweep(s, child);
    return -1;
  }
  return child;
}

/* The same, half open, from listening connection i; -1 without a way to the peer, too. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires ports: local_port <= 65535 && remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.place[0 .. s->connections.n - 1], SCHEDULE_CELLS(s),
      SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: -1 <= \result < s->connections.n;
    ensures new: \result != -1 ==>
      !\at(connection_used(&s->connections, \at(\result, Post)), Pre);
    ensures closed: \result != -1 ==> s->connections.tcb[\result].state == CLOSED &&
      s->connections.tcb[\result].rst_due == 0;
    ensures named: \result != -1 ==> SYN_NAMES(s, \result, local, remote, local_port, remote_port);
    ensures parent: \result != -1 ==> s->connections.place[\result].parent == i + 1 &&
      s->connections.place[\result].half == 1;
*/
static int64_t syn_child(struct sequent *s, int64_t i, uint32_t local, uint32_t remote,
                         uint32_t local_port, uint32_t remote_port)
{
  int64_t hop = route_of(s, remote);
  int64_t child;

  if (hop < 0)
    return -1;
  child = syn_named(s, local, remote, local_port, remote_port);
  if (child < 0)
    return -1;
  connection_hop(s, child, (uint32_t)hop);
  parent_has(s, child, i);
  return child;
}

/* One more is half open at listener l of connection i, if there is room for it. */
/*@ LISTENER_GIVEN(s, l)
    requires connection: 0 <= i < s->connections.n;
    requires ports: local_port <= 65535 && remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns s->memory.listener[l], s->connections.tcb[0 .. s->connections.n - 1],
      s->connections.place[0 .. s->connections.n - 1], SCHEDULE_CELLS(s),
      SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: -1 <= \result < s->connections.n;
    ensures full: \old(listener_full(s, l)) ==> \result == -1;
    ensures new: \result != -1 ==>
      !\at(connection_used(&s->connections, \at(\result, Post)), Pre);
    ensures closed: \result != -1 ==> s->connections.tcb[\result].state == CLOSED &&
      s->connections.tcb[\result].rst_due == 0;
    ensures named: \result != -1 ==> SYN_NAMES(s, \result, local, remote, local_port, remote_port);
    ensures parent: \result != -1 ==> s->connections.place[\result].parent == i + 1 &&
      s->connections.place[\result].half == 1;
*/
static int64_t syn_admitted(struct sequent *s, int64_t l, int64_t i, uint32_t local,
                            uint32_t remote, uint32_t local_port, uint32_t remote_port)
{
  int64_t child;

  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  if (!listener_admits(s, l))
    return -1;
  child = syn_child(s, i, local, remote, local_port, remote_port);
  if (child < 0)
    listener_forgets(s, l);
  return child;
}

/* The answer to *syn is to go; the connection's place is what it was. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires closed: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    requires syn: \valid_read(syn) && segment_ok(*syn) && syn->syn == 1 && syn->rst == 0 &&
      syn->ackf == 0;
    requires apart: strange(s, \base_addr(syn));
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i], SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures begun: s->connections.tcb[i].state == SYN_RECEIVED;
    ensures parent: s->connections.place[i].parent == \old(s->connections.place[i].parent);
    ensures half: s->connections.place[i].half == \old(s->connections.place[i].half);
    ensures local: s->connections.place[i].local == \old(s->connections.place[i].local) &&
      s->connections.place[i].local_port == \old(s->connections.place[i].local_port);
    ensures remote: s->connections.place[i].remote == \old(s->connections.place[i].remote) &&
      s->connections.place[i].remote_port == \old(s->connections.place[i].remote_port);
*/
static void syn_answer(struct sequent *s, int64_t i, const struct segment *syn, int64_t now)
{
  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  //@ assert place: \base_addr(s->connections.place) != \base_addr(s);
  //@ assert other: \base_addr(syn) != \base_addr(s->connections.tcb);
  turn_answer(s, i, syn, now);
  /*@ assert beside: \forall uint32_t *q; \base_addr(q) != \base_addr(s) ==> *q == \at(*q, Pre); */
}

int64_t listen_syn(struct sequent *s, int64_t i, uint32_t local, uint32_t remote,
                   uint32_t local_port, uint32_t remote_port, const struct segment *syn,
                   int64_t now)
{
  int64_t l = listener_of(s, i);
  int64_t child;

  if (l < 0)
    return -1;
  child = syn_admitted(s, l, i, local, remote, local_port, remote_port);
  if (child < 0)
    return -1;
  syn_answer(s, child, syn, now);
  return child;
}

/* The listener that connection i came from, or -1. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->memory.listeners;
    ensures is: \result != -1 ==> \exists integer p;
      0 <= p < s->connections.n && parent_is(s, i, p) && listens_as(s, p, \result);
    ensures only: \forall integer p, l; 0 <= p && parent_is(s, i, p) && listens_as(s, p, l) ==>
      \result == l;
*/
static int64_t listen_parent(const struct sequent *s, int64_t i)
{
  int64_t p = parent_of(s, i);

  return p < 0 ? -1 : listener_of(s, p);
}

/* Connection i is half open no more. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.place[i], s->memory.listener[0 .. s->memory.listeners - 1];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures whole: s->connections.place[i].half == 0;
*/
static void progress_counts(struct sequent *s, int64_t i)
{
  int64_t l = listen_parent(s, i);

  if (l >= 0)
    listener_forgets(s, l);
  parent_met(s, i);
}

/* It waits to be accepted, and the listening socket's owner hears of it, if there is one and he has
 * room. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns LISTENERS_CELLS(s), EVENTS_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures whole: s->connections.place[i].half == \old(s->connections.place[i].half);
    ensures room: \forall integer p, l;
      0 <= p && \old(parent_is(s, i, p) && listens_as(s, p, l)) ==>
      (\result <==> \old(s->memory.listener[l].count) < SEQUENT_BACKLOG);
    ensures told: \forall integer p; \result && 0 <= p && \old(parent_is(s, i, p)) ==>
      event_pending(&s->events, p);
*/
static bool progress_queues(struct sequent *s, int64_t i)
{
  int64_t p = parent_of(s, i);
  int64_t l = listen_parent(s, i);

  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  if (l < 0 || !listener_queues(s, l, i))
    return false;
  //@ assert sizes: stack_sizes(s);
  turn_post(s, p);
  return true;
}

void listen_progress(struct sequent *s, int64_t i, int64_t now)
{
  if (connection_at(s, i).half == 0 || user_state(s, i) == SYN_RECEIVED)
    return;
  progress_counts(s, i);
  if (user_state(s, i) == CLOSED)
    parent_gone(s, i);
  else if (!progress_queues(s, i))
    listen_drop(s, i, now);
}

int64_t listen_accept(struct sequent *s, int64_t i)
{
  int64_t l = listener_of(s, i);
  int64_t child;

  if (l < 0)
    return -1;
  child = listener_first(s, l);
  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  if (child >= 0)
    parent_gone(s, child);
  return child;
}
