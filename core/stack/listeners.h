/* listeners.h - what listening sockets have to accept: connections half open are counted, those
 * established wait in a ring.
 */
#ifndef SEQUENT_STACK_LISTENERS_H
#define SEQUENT_STACK_LISTENERS_H

#include "stack/cells.h"
#include "stack/parent.h"
#include "stack/settled.h"

#define LISTENER_IN(q) \
  ((q).used <= 1 && (q).backlog <= SEQUENT_BACKLOG && (q).head < SEQUENT_BACKLOG && \
   (q).count <= SEQUENT_BACKLOG)
/*@ predicate listener_in{L}(struct listener *q) = LISTENER_IN(*q);
    predicate listeners_in{L}(struct sequent *s) =
      \forall integer l; 0 <= l < s->memory.listeners ==> listener_in(s->memory.listener + l);

    // neither the listeners nor their rings are where places, names or the stack itself are, nor
    // are places where that is
    predicate listener_apart{L}(struct sequent *s, char *p) =
      p != \base_addr(s) && p != \base_addr(s->connections.place) &&
      p != \base_addr(s->connections.names.node);
    predicate listeners_apart{L}(struct sequent *s) =
      listener_apart(s, \base_addr(s->memory.listener)) &&
      listener_apart(s, \base_addr(s->memory.queue)) &&
      \base_addr(s->memory.listener) != \base_addr(s->memory.queue) &&
      \base_addr(s->connections.place) != \base_addr(s);

    // connection i listens as listener l
    predicate listens_as{L}(struct sequent *s, integer i, integer l) =
      0 <= l < s->memory.listeners && s->connections.place[i].listens == l + 1;
    predicate listener_full{L}(struct sequent *s, integer l) =
      s->memory.listener[l].half + s->memory.listener[l].count >= s->memory.listener[l].backlog;

    // the k-th that waits: where in the ring it stands, which connection it is, of which generation
    logic integer waiting_at{L}(struct sequent *s, integer l, integer k) =
      (s->memory.listener[l].head + k) % SEQUENT_BACKLOG;
    logic integer waiting_child{L}(struct sequent *s, integer l, integer k) =
      s->memory.queue[l].child[waiting_at(s, l, k)];
    logic integer waiting_generation{L}(struct sequent *s, integer l, integer k) =
      s->memory.queue[l].generation[waiting_at(s, l, k)];
    // it has gone since
    predicate waiting_gone{L}(struct sequent *s, integer l, integer k) =
      !connection_there(s, waiting_child(s, l, k), waiting_generation(s, l, k));
*/

#if defined(LISTENERS_THEORY) || defined(LISTENERS_APART_THEORY)
#define LISTENERS_FACT lemma
#else
#define LISTENERS_FACT axiom
#endif
#if defined(LISTENERS_PART) || defined(LISTENERS_THEORY)
/*@ axiomatic ListenersStep {
      LISTENERS_FACT whole_listener{L}: \forall struct sequent *s, integer l;
        stack_sound(s) && 0 <= l < s->memory.listeners ==> listener_in(s->memory.listener + l);
      LISTENERS_FACT listeners_settled{A, B}: \forall struct sequent *s;
        stack_sound{A}(s) && only_listeners{A, B}(s) ==> settled{A, B}(s);
      LISTENERS_FACT listeners_step{A, B}: \forall struct sequent *s;
        stack_ok{A}(s) && only_listeners{A, B}(s) && listeners_in{B}(s) ==> stack_ok{B}(s);
    }
*/
#endif
#if defined(LISTENERS_APART) || defined(LISTENERS_APART_THEORY)
/*@ axiomatic ListenersApart {
      LISTENERS_FACT whole_listeners_apart{L}: \forall struct sequent *s;
        stack_sound(s) ==> listeners_apart(s);
    }
*/
#endif

/* The listener that connection i is, or -1. */
/*@ requires ok: stack_ok(s);
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->memory.listeners;
    ensures is: \result != -1 ==> listens_as(s, i, \result);
    ensures only: \forall integer l; listens_as(s, i, l) ==> \result == l;
*/
int64_t listener_of(const struct sequent *s, int64_t i);

/* A listener that is nobody's, or -1. */
/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->memory.listeners;
    ensures free: \result != -1 ==> s->memory.listener[\result].used == 0;
    ensures none: \result == -1 ==>
      \forall integer l; 0 <= l < s->memory.listeners ==> s->memory.listener[l].used != 0;
*/
int64_t listener_free(const struct sequent *s);

#define LISTENER_GIVEN(s, l) \
  requires ok: stack_ok(s); \
  requires listener: 0 <= (l) < (s)->memory.listeners;

/* How many wait. */
/*@ LISTENER_GIVEN(s, l)
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == s->memory.listener[l].count && 0 <= \result <= SEQUENT_BACKLOG;
*/
int64_t listener_waiting(const struct sequent *s, int64_t l);

/* Listener l is somebody's, and nobody waits. */
/*@ LISTENER_GIVEN(s, l)
    requires backlog: 1 <= backlog <= SEQUENT_BACKLOG;
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures open: s->memory.listener[l].used == 1 && s->memory.listener[l].backlog == backlog &&
      s->memory.listener[l].half == 0 && s->memory.listener[l].count == 0;
*/
void listener_opens(struct sequent *s, int64_t l, int64_t backlog);

/* It is nobody's. */
/*@ LISTENER_GIVEN(s, l)
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures free: s->memory.listener[l].used == 0;
*/
void listener_closes(struct sequent *s, int64_t l);

/* One more is half open, if there is room for it. */
/*@ LISTENER_GIVEN(s, l)
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: \result <==> !\old(listener_full(s, l));
    ensures more: s->memory.listener[l].half == \old(s->memory.listener[l].half) +
      (\result ? 1 : 0);
    ensures waiting: s->memory.listener[l].count == \old(s->memory.listener[l].count);
*/
bool listener_admits(struct sequent *s, int64_t l);

/* One less is. */
/*@ LISTENER_GIVEN(s, l)
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures less: s->memory.listener[l].half == \max(\old(s->memory.listener[l].half) - 1, 0);
    ensures waiting: s->memory.listener[l].count == \old(s->memory.listener[l].count) &&
      s->memory.listener[l].head == \old(s->memory.listener[l].head);
*/
void listener_forgets(struct sequent *s, int64_t l);

/* Connection i waits behind all others, if there is room. */
/*@ LISTENER_GIVEN(s, l)
    requires connection: 0 <= i < s->connections.n;
    terminates \true;
    exits \false;
    assigns s->memory.listener[l], s->memory.queue[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: \result <==> \old(s->memory.listener[l].count) < SEQUENT_BACKLOG;
    ensures more: s->memory.listener[l].count == \old(s->memory.listener[l].count) +
      (\result ? 1 : 0);
    ensures last: \result ==> \let n = \old(s->memory.listener[l].count);
      waiting_child(s, l, n) == i &&
      waiting_generation(s, l, n) == s->connections.slots.generation[i];
    ensures children: \forall integer k; 0 <= k < \old(s->memory.listener[l].count) ==>
      waiting_child(s, l, k) == \old(waiting_child(s, l, k));
    ensures generations: \forall integer k; 0 <= k < \old(s->memory.listener[l].count) ==>
      waiting_generation(s, l, k) == \old(waiting_generation(s, l, k));
*/
bool listener_queues(struct sequent *s, int64_t l, int64_t i);

/* How many waited before the first that has not gone. */
#define WAITED_BEFORE(s, l) \
  (\old((s)->memory.listener[l].count) - (s)->memory.listener[l].count - 1)

/* The first that waits and has not gone waits no more, nor do those before it; -1 when there is
 * none. */
/*@ LISTENER_GIVEN(s, l)
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: -1 <= \result < s->connections.n;
    ensures used: \result != -1 ==> connection_used(&s->connections, \result);
    ensures none: \result == -1 ==> s->memory.listener[l].count == 0;
    ensures less: \result != -1 ==> WAITED_BEFORE(s, l) >= 0;
    ensures first: \result != -1 ==>
      \result == waiting_child{Pre}(s, l, WAITED_BEFORE(s, l)) &&
      !waiting_gone{Pre}(s, l, WAITED_BEFORE(s, l));
    ensures gone: \forall integer k; 0 <= k < WAITED_BEFORE(s, l) ==> waiting_gone{Pre}(s, l, k);
    ensures all: \result == -1 ==>
      \forall integer k; 0 <= k < \old(s->memory.listener[l].count) ==> waiting_gone{Pre}(s, l, k);
    ensures head: s->memory.listener[l].head ==
      waiting_at{Pre}(s, l, \old(s->memory.listener[l].count) - s->memory.listener[l].count);
*/
int64_t listener_first(struct sequent *s, int64_t l);

#endif
