/* closing.c - the application holds a socket no more. */
#define CONNECTIONS_PART
#define DATAGRAMS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/closing.h"

#include "stack/holding.h"
#include "stack/life.h"

void closing_connection(struct sequent *s, int64_t i)
{
  connection_hold(s, i, 0);
  //@ assert sound: stack_sound(s);
  //@ assert apart: place_apart(&s->connections);
  connection_sweep(s, i);
}

void closing_datagram(struct sequent *s, int64_t u)
{
  //@ assert before: stack_sound(s);
  datagram_free(&s->datagrams, u);
  //@ assert words: ONLY_DATAGRAMS_WORDS(Pre, Here, s);
  //@ assert links: ONLY_DATAGRAMS_LINKS(Pre, Here, s);
  //@ assert times: ONLY_DATAGRAMS_TIMES(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_datagrams{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
}
