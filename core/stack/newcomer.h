/* newcomer.h - a connection that was free is taken, as new: step by step, for connection_new. */
#ifndef SEQUENT_STACK_NEWCOMER_H
#define SEQUENT_STACK_NEWCOMER_H

#include "stack/places.h"

/*@ predicate place_blank_value(struct connection p) =
      p.local == 0 && p.local_port == 0 && p.remote == 0 && p.remote_port == 0 && p.hop == 0 &&
      p.held == 0 && p.listens == 0 && p.parent == 0 && p.parent_generation == 0 && p.half == 0;
*/

/* Connection i, which has no name, is at place v. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires nameless: 0 <= i < c->n && !connection_named(c, i);
    requires in: place_in_value(v);
    terminates \true;
    exits \false;
    assigns c->place[i];
    ensures ok: CONNECTIONS_OK(c);
    ensures is: PLACE_IS(c->place + i, v);
    ensures blank: place_blank_value(v) ==> place_blank(c->place + i);
    ensures slots: slots_same{Pre, Post}(&c->slots);
    ensures n: c->n == \old(c->n);
    ensures named: \forall integer k; connection_named(c, k) <==> connection_named{Pre}(c, k);
    ensures used: \forall integer k; connection_used(c, k) <==> connection_used{Pre}(c, k);
    ensures others: \forall integer k; k != i ==> place_same{Pre, Post}(c->place + k);
    ensures names: demux_same{Pre, Post}(&c->names);
*/
void connection_move(struct connections *c, int64_t i, struct connection v);

/* A slot that was free is in use. */
/*@ requires ok: CONNECTIONS_OK(c);
    terminates \true;
    exits \false;
    assigns c->slots.used;
    ensures ok: CONNECTIONS_OK(c);
    ensures range: -1 <= \result < c->n;
    ensures full: \result == -1 <==> \old(c->slots.used) == c->n;
    ensures new: \result != -1 ==>
      !\at(connection_used(c, \at(\result, Post)), Pre) && connection_used(c, \result);
    ensures nameless: \result != -1 ==> !connection_named(c, \result);
    ensures used: \forall integer k; k != \result ==>
      (connection_used(c, k) <==> \old(connection_used(c, k)));
    ensures n: c->n == \old(c->n);
    ensures places: \forall integer k; place_same{Pre, Post}(c->place + k);
*/
int64_t connection_take(struct connections *c);

/* Connection i, which has no name, is as new. */
/*@ requires ok: CONNECTIONS_OK(c);
    requires nameless: 0 <= i < c->n && !connection_named(c, i);
    terminates \true;
    exits \false;
    assigns c->place[i], c->tcb[0 .. c->n - 1];
    ensures ok: CONNECTIONS_OK(c);
    ensures closed: c->tcb[i].state == CLOSED && c->tcb[i].rst_due == 0;
    ensures blank: place_blank(c->place + i);
    ensures n: c->n == \old(c->n);
    ensures named: \forall integer k; connection_named(c, k) <==> connection_named{Pre}(c, k);
    ensures used: \forall integer k; connection_used(c, k) <==> connection_used{Pre}(c, k);
    ensures places: \forall integer k; k != i ==> place_same{Pre, Post}(c->place + k);
    ensures below: \forall integer k; 0 <= k < i ==> tcb_untouched{Pre, Post}(c->tcb + k);
    ensures above: \forall integer k; i < k < c->n ==> tcb_untouched{Pre, Post}(c->tcb + k);
*/
void connection_reset(struct connections *c, int64_t i);

#endif
