/* turn.c - when a connection is looked at next. */
#define SCHEDULE_PART
#define AWAKE_PART
#include "stack/turn.h"

#include "stack/block.h"
#include "stack/news.h"
#include "stack/steps.h"
#include "tcp/isn.h"

void connection_turn(struct sequent *s, int64_t i, int64_t now)
{
  int64_t due = block_due(&s->connections.tcb[i]);

  schedule_at(&s->schedule, i, due == 0 ? now : due);
  //@ assert words: ONLY_SCHEDULE_WORDS(Pre, Here, s);
  //@ assert links: ONLY_SCHEDULE_LINKS(Pre, Here, s);
  //@ assert times: ONLY_SCHEDULE_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_schedule{Pre, Here}(s);
  //@ assert sound: stack_sound(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert due: due_same_but{Pre, Here}(&s->schedule, s->connections.n, i);
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

void connection_wait(struct sequent *s, int64_t i, int64_t until)
{
  int64_t due = block_due(&s->connections.tcb[i]);

  schedule_wait(&s->schedule, i, due == 0 || until < due ? until : due);
  //@ assert words: ONLY_SCHEDULE_WORDS(Pre, Here, s);
  //@ assert links: ONLY_SCHEDULE_LINKS(Pre, Here, s);
  //@ assert times: ONLY_SCHEDULE_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_schedule{Pre, Here}(s);
  //@ assert sound: stack_sound(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert due: due_same_but{Pre, Here}(&s->schedule, s->connections.n, i);
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

void connection_news(struct sequent *s, int64_t i, int64_t now)
{
  connection_turn(s, i, now);
  //@ assert sizes: stack_sizes(s);
  turn_post(s, i);
}

/* RFC 6528: a number that only who knows the secret can tell. */
static int64_t turn_isn(const struct sequent *s, int64_t i, int64_t now)
{
  const struct connection *p = &s->connections.place[i];

  return isn_make(p->local, p->local_port, p->remote, p->remote_port, s->config.secret0,
                  s->config.secret1, now);
}

/* RFC 7323 5.4: each connection's timestamp clock has an offset of its own. */
static int64_t turn_clock(const struct sequent *s, int64_t i)
{
  const struct connection *p = &s->connections.place[i];

  return isn_make(p->remote, p->remote_port, p->local, p->local_port, s->config.secret1,
                  s->config.secret0, 0);
}

/* What one segment to us may hold. */
static int64_t turn_mss(const struct sequent *s)
{
  return (int64_t)s->config.mtu - 40;
}

void turn_call(struct sequent *s, int64_t i, int64_t now)
{
  connection_call(&s->connections, i, turn_isn(s, i, now), turn_clock(s, i), turn_mss(s), now);
  connection_turn(s, i, now);
}

void turn_answer(struct sequent *s, int64_t i, const struct segment *syn, int64_t now)
{
  connection_answer(&s->connections, i, turn_isn(s, i, now), turn_clock(s, i), syn, turn_mss(s),
                    now);
  connection_turn(s, i, now);
}

void connection_sweep(struct sequent *s, int64_t i)
{
  const struct connection *p = &s->connections.place[i];

  if (p->held != 0 || p->parent != 0 || !tcp_finished(&s->connections.tcb[i]) ||
      !slot_is_used(&s->connections.slots, i))
    return;
  connection_free(&s->connections, i);
  schedule_at(&s->schedule, i, NEVER);
}
