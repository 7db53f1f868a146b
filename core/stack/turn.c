/* turn.c - when a connection is looked at next. */
#define SCHEDULE_PART
#define AWAKE_PART
#include "stack/turn.h"

#include "stack/block.h"
#include "stack/news.h"
#include "stack/steps.h"

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
  //@ assert settled: settled{Pre, Here}(s);
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
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert due: due_same_but{Pre, Here}(&s->schedule, s->connections.n, i);
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

void connection_rest(struct sequent *s, int64_t i)
{
  schedule_at(&s->schedule, i, NEVER);
  //@ assert words: ONLY_SCHEDULE_WORDS(Pre, Here, s);
  //@ assert links: ONLY_SCHEDULE_LINKS(Pre, Here, s);
  //@ assert times: ONLY_SCHEDULE_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_schedule{Pre, Here}(s);
  //@ assert sound: stack_sound(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert sizes: stack_sizes{Pre}(s) && stack_sizes(s);
  //@ assert due: due_same_but{Pre, Here}(&s->schedule, s->connections.n, i);
  //@ assert blocks: tcbs_same{Pre, Here}(s->connections.tcb, s->connections.n);
  //@ assert never: tcb_due(s->connections.tcb + i) == NEVER;
  //@ assert awake: all_awake(&s->schedule, s->connections.tcb, s->connections.n);
}

void connection_news(struct sequent *s, int64_t i, int64_t now)
{
  connection_turn(s, i, now);
  //@ assert sizes: stack_sizes(s);
  turn_post(s, i);
}
