/* plan.c - when a packet or a neighbor is looked at next. */
#define SCHEDULE_PART
#define AWAKE_PART
#include "stack/plan.h"

#include "stack/steps.h"

void turn_at(struct sequent *s, int64_t thing, int64_t time)
{
  schedule_at(&s->schedule, thing, time);
  //@ assert words: ONLY_SCHEDULE_WORDS(Pre, Here, s);
  //@ assert links: ONLY_SCHEDULE_LINKS(Pre, Here, s);
  //@ assert times: ONLY_SCHEDULE_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_schedule{Pre, Here}(s);
  //@ assert sound: stack_sound(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, s->connections.n);
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

void turn_wait(struct sequent *s, int64_t thing, int64_t until)
{
  schedule_wait(&s->schedule, thing, until);
  //@ assert words: ONLY_SCHEDULE_WORDS(Pre, Here, s);
  //@ assert links: ONLY_SCHEDULE_LINKS(Pre, Here, s);
  //@ assert times: ONLY_SCHEDULE_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_schedule{Pre, Here}(s);
  //@ assert sound: stack_sound(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, s->connections.n);
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

void turn_changed(struct sequent *s)
{
  schedule_changed(&s->schedule);
  //@ assert words: ONLY_SCHEDULE_WORDS(Pre, Here, s);
  //@ assert links: ONLY_SCHEDULE_LINKS(Pre, Here, s);
  //@ assert times: ONLY_SCHEDULE_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_schedule{Pre, Here}(s);
  //@ assert sound: stack_sound(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert due: due_same{Pre, Here}(&s->schedule, s->connections.n);
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

int64_t turn_next(const struct sequent *s, int64_t now)
{
  return schedule_next(&s->schedule, now);
}

int64_t turn_deadline(const struct sequent *s)
{
  return schedule_deadline(&s->schedule);
}
