/* input_blame.c - the road up: an ICMP error about a segment of ours. */
#define AWAKE_PART
#define CONNECTIONS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#define SETTLED_SIZES
#include "stack/input.h"

#include "stack/find.h"
#include "stack/flight.h"
#include "stack/life.h"
#include "stack/listen.h"
#include "stack/sending.h"
#include "stack/settled_joins.h"

/* Does connection i wait for an answer to that segment? */
/*@ requires whole: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures sent: \result ==> \let t = s->connections.tcb + i;
      \exists integer o; on_wire(seq, t->iss, o) && t->snd.una <= o < t->snd.max;
*/
static bool blame_fits(const struct sequent *s, int64_t i, uint32_t seq)
{
  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i) && tcb_good(s->connections.tcb + i);
  return in_flight(&s->connections.tcb[i], seq);
}

/* Connection i is told that its peer cannot be reached. */
/*@ requires whole: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1];
    ensures but: stack_but(s, i);
    ensures sizes: SIZES_STAY(s);
*/
static void blame_unreachable(struct sequent *s, int64_t i)
{
  sending_unreachable(s, i);
  //@ assert settled: settled{Pre, Here}(s);
}

/* And the application is told of it. */
/*@ requires whole: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->connections.tcb[0 .. s->connections.n - 1], SCHEDULE_CELLS(s), EVENTS_CELLS(s);
    ensures whole: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
*/
static void blame_news(struct sequent *s, int64_t i, int64_t now)
{
  blame_unreachable(s, i);
  connection_news(s, i, now);
}

/* It may be over with it. */
/*@ requires whole: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
*/
static void blame_ends(struct sequent *s, int64_t i, int64_t now)
{
  listen_progress(s, i, now);
  connection_sweep(s, i);
}

/* All of it. */
/*@ requires whole: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures whole: stack_ok(s);
*/
static void blame_tell(struct sequent *s, int64_t i, int64_t now)
{
  blame_news(s, i, now);
  blame_ends(s, i, now);
}

/* Whose segment an error quotes, or -1. */
/*@ requires whole: stack_ok(s);
    requires quote: \valid_read(q) && q->src_port <= 65535 && q->dst_port <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->connections.n;
    ensures found: \result != -1 ==> connection_named(&s->connections, \result) &&
      demux_name(&s->connections.names, \result, q->src, q->dst, q->src_port, q->dst_port);
*/
static int64_t blame_whose(const struct sequent *s, const struct icmp_quote *q)
{
  //@ assert sound: stack_sound(s);
  return connection_find(&s->connections, q->src, q->dst, q->src_port, q->dst_port);
}

int64_t input_blame(struct sequent *s, const struct arrival *a, int64_t now)
{
  int64_t i = blame_whose(s, &a->quote);

  if (i < 0)
    return FATE_NOBODY;
  if (!blame_fits(s, i, a->quote.seq))
    return FATE_UNACCEPTABLE;
  blame_tell(s, i, now);
  return FATE_TAKEN;
}
