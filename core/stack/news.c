/* news.c - what the application hears of its sockets. */
#define EVENTS_PART
#include "stack/news.h"

#include "stack/steps.h"

void turn_post(struct sequent *s, int64_t k)
{
  events_post(&s->events, k);
  //@ assert words: ONLY_EVENTS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_EVENTS_LINKS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_events{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}

int64_t turn_event(struct sequent *s)
{
  int64_t k = events_take(&s->events);

  //@ assert words: ONLY_EVENTS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_EVENTS_LINKS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_events{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  return k;
}
