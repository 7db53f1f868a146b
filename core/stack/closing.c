/* closing.c - the application holds a socket no more. */
#define CONNECTIONS_PART
#define DATAGRAMS_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/closing.h"

#include "stack/holding.h"
#include "stack/life.h"
#include "stack/registry.h"

void closing_connection(struct sequent *s, int64_t i)
{
  connection_hold(s, i, 0);
  //@ assert sound: stack_sound(s);
  //@ assert apart: place_apart(&s->connections);
  connection_sweep(s, i);
}

/* Of the datagram sockets only. */
/*@ requires room: \valid(s) && datagrams_ok(&s->datagrams);
    requires used: datagram_used(&s->datagrams, u);
    terminates \true;
    exits \false;
    assigns SLOTS_CELLS(s->datagrams.slots, s->datagrams.n),
      NAMES_CELLS(s->datagrams.names, s->datagrams.n);
    ensures ok: datagrams_ok(&s->datagrams);
    ensures only: only_datagrams{Pre, Post}(s);
    ensures free: !datagram_used(&s->datagrams, u) && !datagram_named(&s->datagrams, u);
*/
static void closing_slot(struct sequent *s, int64_t u)
{
  registry_free(&s->datagrams, u);
  //@ assert links: ONLY_DATAGRAMS_LINKS(Pre, Here, s);
  //@ assert words: ONLY_DATAGRAMS_WORDS(Pre, Here, s);
  //@ assert times: ONLY_DATAGRAMS_TIMES(Pre, Here, s);
}

void closing_datagram(struct sequent *s, int64_t u)
{
  //@ assert before: stack_sound(s);
  closing_slot(s, u);
  //@ assert settled: settled{Pre, Here}(s);
}
