/* life.c - how a connection begins, and how it ends. */
#define AWAKE_PART
#define CONFIG_PART
#define CONNECTIONS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/life.h"

#include "stack/block.h"
#include "stack/connection.h"
#include "stack/settled_joins.h"
#include "stack/steps.h"
#include "stack/uses.h"
#include "tcp/isn.h"

/* RFC 6528: a number that only who knows the secret can tell. */
/*@ requires ok: stack_sound(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures isn: \let p = s->connections.place + i;
      \result == (now / ISN_TICK + isn_hash(s->config.secret0, s->config.secret1,
        isn_hosts(p->local, p->remote), isn_ports(p->local_port, p->remote_port))) % SEQ_MOD;
    ensures range: 0 <= \result < SEQ_MOD;
*/
static int64_t turn_isn(const struct sequent *s, int64_t i, int64_t now)
{
  const struct connection *p = &s->connections.place[i];

  //@ assert place: \valid(s->connections.place + i) && place_in(s->connections.place + i);
  return isn_make(p->local, p->local_port, p->remote, p->remote_port, s->config.secret0,
                  s->config.secret1, now);
}

/* RFC 7323 5.4: each connection's timestamp clock has an offset of its own. */
/*@ requires ok: stack_sound(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures own: \let p = s->connections.place + i;
      \result == isn_hash(s->config.secret1, s->config.secret0, isn_hosts(p->remote, p->local),
        isn_ports(p->remote_port, p->local_port)) % SEQ_MOD;
    ensures range: 0 <= \result < SEQ_MOD;
*/
static int64_t turn_clock(const struct sequent *s, int64_t i)
{
  const struct connection *p = &s->connections.place[i];

  //@ assert place: \valid(s->connections.place + i) && place_in(s->connections.place + i);
  return isn_make(p->remote, p->remote_port, p->local, p->local_port, s->config.secret1,
                  s->config.secret0, 0);
}

/* What one segment to us may hold: RFC 9293 3.7.1, the MTU less the fixed headers. */
/*@ requires ok: stack_sound(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures mss: \result == s->config.mtu - 40;
    ensures range: MSS_MIN + TIMESTAMP_ROOM <= \result <= MSS_MAX;
*/
static int64_t turn_mss(const struct sequent *s)
{
  return (int64_t)s->config.mtu - 40;
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires closed: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    requires isn: 0 <= iss < SEQ_MOD && 0 <= offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures begun: s->connections.tcb[i].state == SYN_SENT;
*/
static void turn_calls(struct sequent *s, int64_t i, int64_t iss, int64_t offset, int64_t mss,
                       int64_t now)
{
  /*@ assert among: \forall int64_t *q; AWAY(Pre, s->connections.tcb, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.tcb + i); */
  connection_call(&s->connections, i, iss, offset, mss, now);
  //@ assert bytes: ONLY_CONNECTIONS_BYTES(Pre, Here, s);
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_CONNECTIONS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_CONNECTIONS_TIMES(Pre, Here, s);
  //@ assert one: tcb_alone{Pre, Here}(s->connections.tcb, i);
  //@ assert counts: ONLY_CONNECTIONS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s);
  //@ assert sound: stack_sound(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    requires closed: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    requires isn: 0 <= iss < SEQ_MOD && 0 <= offset < SEQ_MOD;
    requires mss: MSS_MIN + TIMESTAMP_ROOM <= mss <= MSS_MAX;
    requires syn: \valid_read(syn) && segment_ok(*syn) && syn->syn == 1 && syn->rst == 0 &&
      syn->ackf == 0;
    requires apart: \separated(s->connections.tcb + (0 .. s->connections.n - 1), syn);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[i];
    ensures ok: stack_but(s, i);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures begun: s->connections.tcb[i].state == SYN_RECEIVED;
*/
static void turn_answers(struct sequent *s, int64_t i, int64_t iss, int64_t offset,
                         const struct segment *syn, int64_t mss, int64_t now)
{
  /*@ assert among: \forall int64_t *q; AWAY(Pre, s->connections.tcb, 0, s->connections.n - 1) ==>
        \separated(q, s->connections.tcb + i); */
  connection_answer(&s->connections, i, iss, offset, syn, mss, now);
  //@ assert bytes: ONLY_CONNECTIONS_BYTES(Pre, Here, s);
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_CONNECTIONS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_CONNECTIONS_TIMES(Pre, Here, s);
  //@ assert one: tcb_alone{Pre, Here}(s->connections.tcb, i);
  //@ assert counts: ONLY_CONNECTIONS_COUNTS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_connections{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s);
  //@ assert sound: stack_sound(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
}

void turn_call(struct sequent *s, int64_t i, int64_t now)
{
  turn_calls(s, i, turn_isn(s, i, now), turn_clock(s, i), turn_mss(s), now);
  connection_turn(s, i, now);
}

void turn_answer(struct sequent *s, int64_t i, const struct segment *syn, int64_t now)
{
  turn_answers(s, i, turn_isn(s, i, now), turn_clock(s, i), syn, turn_mss(s), now);
  connection_turn(s, i, now);
}

/*@ requires ok: CONNECTIONS_OK((&s->connections));
    requires stack: \valid(s);
    requires connection: 0 <= i < s->connections.n;
    requires used: connection_used(&s->connections, i);
    terminates \true;
    exits \false;
    assigns SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: connections_sound(&s->connections);
    ensures only: only_connections{Pre, Post}(s);
    ensures free: !connection_used(&s->connections, i);
    ensures used: \forall integer k; k != i ==>
      (connection_used(&s->connections, k) <==> \old(connection_used(&s->connections, k)));
*/
static void sweep_slot(struct sequent *s, int64_t i)
{
  connection_free(&s->connections, i);
  //@ assert links: ONLY_CONNECTIONS_LINKS(Pre, Here, s);
  //@ assert words: ONLY_CONNECTIONS_WORDS(Pre, Here, s);
  //@ assert times: ONLY_CONNECTIONS_TIMES(Pre, Here, s);
}

/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires used: connection_used(&s->connections, i);
    terminates \true;
    exits \false;
    assigns SLOTS_CELLS(s->connections.slots, s->connections.n),
      NAMES_CELLS(s->connections.names, s->connections.n);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures rest: stack_but(s, i);
    ensures free: !connection_used(&s->connections, i);
    ensures used: \forall integer k; k != i ==>
      (connection_used(&s->connections, k) <==> \old(connection_used(&s->connections, k)));
*/
static void sweep_free(struct sequent *s, int64_t i)
{
  sweep_slot(s, i);
  //@ assert sound: stack_sound(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert n: s->connections.n == \at(s->connections.n, Pre);
  //@ assert due: due_same{Pre, Here}(&s->schedule, \at(s->connections.n, Pre));
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

/* Nobody is in use now who was not before, or the other way round. */
/*@ requires ok: stack_but(s, i);
    requires connection: 0 <= i < s->connections.n;
    requires finished: s->connections.tcb[i].state == CLOSED && s->connections.tcb[i].rst_due == 0;
    terminates \true;
    exits \false;
    assigns SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
    ensures never: due_at(&s->schedule, i) == NEVER;
    ensures used: \forall integer k;
      (connection_used(&s->connections, k) <==> \old(connection_used(&s->connections, k)));
*/
static void sweep_rest(struct sequent *s, int64_t i)
{
  connection_rest(s, i);
  //@ assert words: ONLY_SCHEDULE_WORDS(Pre, Here, s);
  //@ assert links: ONLY_SCHEDULE_LINKS(Pre, Here, s);
  //@ assert times: ONLY_SCHEDULE_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_schedule{Pre, Here}(s);
}

void connection_sweep(struct sequent *s, int64_t i)
{
  const struct connection *p = &s->connections.place[i];

  if (p->held != 0 || p->parent != 0 || !block_finished(&s->connections.tcb[i]) ||
      !slot_is_used(&s->connections.slots, i))
    return;
  sweep_free(s, i);
  sweep_rest(s, i);
}
