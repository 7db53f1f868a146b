/* parent.h - which listening connection a connection came from, until it is accepted, and whether
 * that one is still there.
 */
#ifndef SEQUENT_STACK_PARENT_H
#define SEQUENT_STACK_PARENT_H

#include "stack/cells.h"
#include "stack/settled.h"

/*@ // connection i has not been given back since it had that generation
    predicate connection_there{L}(struct sequent *s, integer i, integer generation) =
      connection_used(&s->connections, i) && s->connections.slots.generation[i] == generation;
    // p is the connection that connection i came from
    predicate parent_is{L}(struct sequent *s, integer i, integer p) =
      s->connections.place[i].parent == p + 1 &&
      connection_there(s, p, s->connections.place[i].parent_generation);
*/

/* How often its slot has been given back. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->connections.slots.generation[i];
    ensures range: 0 <= \result < SLOT_GENERATIONS;
*/
int64_t connection_generation(const struct sequent *s, int64_t i);

/* For any i and generation. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> connection_there(s, i, generation);
    ensures range: \result ==> 0 <= i < s->connections.n;
*/
bool connection_is_there(const struct sequent *s, int64_t i, int64_t generation);

/* The connection it came from, -1 when that is no more. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->connections.n;
    ensures is: \result != -1 ==> parent_is(s, i, \result);
    ensures only: \forall integer p; 0 <= p && parent_is(s, i, p) ==> \result == p;
*/
int64_t parent_of(const struct sequent *s, int64_t i);

/* Half open connection i came from connection p. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    requires parent: 0 <= p < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.place[i];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures parent: s->connections.place[i].parent == p + 1 &&
      s->connections.place[i].parent_generation == s->connections.slots.generation[p];
    ensures half: s->connections.place[i].half == 1;
    ensures rest: place_name_same{Pre, Post}(s->connections.place + i) &&
      s->connections.place[i].hop == \old(s->connections.place[i].hop) &&
      s->connections.place[i].held == \old(s->connections.place[i].held) &&
      s->connections.place[i].listens == \old(s->connections.place[i].listens);
*/
void parent_has(struct sequent *s, int64_t i, int64_t p);

/* It is half open no more. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.place[i];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures whole: s->connections.place[i].half == 0;
    ensures parent: s->connections.place[i].parent == \old(s->connections.place[i].parent) &&
      s->connections.place[i].parent_generation ==
      \old(s->connections.place[i].parent_generation);
*/
void parent_met(struct sequent *s, int64_t i);

/* It is accepted, or lost: it has no parent any more. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->connections.place[i];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures none: s->connections.place[i].parent == 0;
    ensures rest: s->connections.place[i].half == \old(s->connections.place[i].half);
    ensures used: \forall integer k; connection_used(&s->connections, k) <==>
      \old(connection_used(&s->connections, k));
*/
void parent_gone(struct sequent *s, int64_t i);

#endif
