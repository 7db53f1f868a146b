/* newcomer.c - a connection that was free is taken, as new. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/newcomer.h"

#include "stack/enrol.h"
#include "stack/tcbs.h"

int64_t connection_take(struct connections *c)
{
  int64_t i = enrol_take(c);

  /*@ assert tables: connections_tables(c); */
  /*@ assert memory: connections_memory(c); */
  /*@ assert were: \forall integer k; 0 <= k < c->n ==> place_in{Pre}(c->place + k); */
  /*@ assert in: \forall integer k; 0 <= k < c->n ==> place_in(c->place + k); */
  /*@ assert places: connections_places(c); */
  /*@ assert kept: \forall integer k; place_name_same{Pre, Here}(c->place + k); */
  /*@ assert names_keep: names_keep{Pre, Here}(c); */
  /*@ assert more: \forall integer k; connection_used{Pre}(c, k) ==> connection_used(c, k); */
  /*@ assert uses_keep: uses_keep{Pre, Here}(c); */
  /*@ assert calls_keep: calls_keep{Pre, Here}(c); */
  return i;
}

/* Connection i, which has no name, is at no place. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires nameless: 0 <= i < c->n && !connection_named(c, i);
    terminates \true;
    exits \false;
    assigns c->place[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures blank: place_blank(c->place + i);
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures n: c->n == \old(c->n);
    ensures named: \forall integer k; connection_named(c, k) <==> connection_named{Pre}(c, k);
    ensures used: \forall integer k; connection_used(c, k) <==> connection_used{Pre}(c, k);
    ensures others: \forall integer k; k != i ==> place_same{Pre, Post}(c->place + k);
    ensures names: demux_same{Pre, Post}(&c->names);
*/
static void connection_clear(struct connections *c, int64_t i)
{
  struct connection blank = {0};

  connection_move(c, i, blank);
}

void connection_reset(struct connections *c, int64_t i)
{
  connection_clear(c, i);
  tcbs_reset(c->tcb, i) /*@ ghost (c->receive, c->send, c->n) */;
}
