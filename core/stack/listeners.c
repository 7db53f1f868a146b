/* listeners.c - what listening sockets have to accept. */
#define LISTENERS_PART
#define LISTENERS_APART
#include "stack/listeners.h"

#include "stack/parent.h"
#include "stack/settled_joins.h"

/* *q says v. */
#define LISTENER_IS(q, v) \
  ((q)->used == (v).used && (q)->backlog == (v).backlog && (q)->half == (v).half && \
   (q)->head == (v).head && (q)->count == (v).count)

int64_t listener_of(const struct sequent *s, int64_t i)
{
  int64_t l = (int64_t)s->connections.place[i].listens - 1;

  return l < s->memory.listeners ? l : -1;
}

/*@ requires listeners: 0 <= n && \valid_read(q + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < n;
    ensures free: \result != -1 ==> q[\result].used == 0;
    ensures none: \result == -1 ==> \forall integer l; 0 <= l < n ==> q[l].used != 0;
*/
static int64_t free_of(const struct listener *q, int64_t n)
{
  /*@ loop invariant range: 0 <= l <= n;
      loop invariant used: \forall integer k; 0 <= k < l ==> q[k].used != 0;
      loop assigns l;
      loop variant n - l;
  */
  for (int64_t l = 0; l < n; l++)
    if (q[l].used == 0)
      return l;
  return -1;
}

int64_t listener_free(const struct sequent *s)
{
  return free_of(s->memory.listener, s->memory.listeners);
}

/*@ requires ok: stack_ok(s);
    requires listener: 0 <= l < s->memory.listeners;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: LISTENER_IS(s->memory.listener + l, \result);
    ensures in: LISTENER_IN(\result);
*/
static struct listener listener_at(const struct sequent *s, int64_t l)
{
  //@ assert sound: stack_sound(s);
  //@ assert in: listener_in(s->memory.listener + l);
  return s->memory.listener[l];
}

int64_t listener_waiting(const struct sequent *s, int64_t l)
{
  return listener_at(s, l).count;
}

/*@ requires \valid(q);
    terminates \true;
    exits \false;
    assigns *q;
    ensures is: LISTENER_IS(q, v);
*/
static void listener_copy(struct listener *q, struct listener v)
{
  *q = v;
}

/*@ // what happens to a listener changes neither the rings nor who is in use
    predicate around_kept{A, B}(struct sequent *s, integer l) =
      \at(s->connections.slots.used, A) == \at(s->connections.slots.used, B) &&
      (\forall integer k; 0 <= k < SEQUENT_BACKLOG ==>
        \at(s->memory.queue[l].child[k], A) == \at(s->memory.queue[l].child[k], B)) &&
      (\forall integer k; 0 <= k < SEQUENT_BACKLOG ==>
        \at(s->memory.queue[l].generation[k], A) == \at(s->memory.queue[l].generation[k], B));
*/

/* Listener l is v. */
/*@ LISTENER_GIVEN(s, l)
    requires in: LISTENER_IN(v);
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures is: LISTENER_IS(s->memory.listener + l, v);
    ensures around: around_kept{Pre, Post}(s, l);
*/
static void listener_set(struct sequent *s, int64_t l, struct listener v)
{
  /*@ assert among: \forall uint32_t *q;
        AWAY(Pre, s->memory.listener, 0, s->memory.listeners - 1) ==>
        \separated(q, s->memory.listener + l); */
  //@ assert before: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  /*@ assert were: \forall integer k; 0 <= k < s->memory.listeners ==>
        listener_in(s->memory.listener + k); */
  //@ assert room: \valid(s->memory.listener + (0 .. s->memory.listeners - 1));
  listener_copy(&s->memory.listener[l], v);
  //@ assert words: ONLY_LISTENERS_WORDS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_listeners{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert one: listener_in(s->memory.listener + l);
  /*@ assert kept: \forall integer k; k != l && listener_in{Pre}(s->memory.listener + k) ==>
        listener_in(s->memory.listener + k); */
  //@ assert in: listeners_in(s);
  /*@ assert beside: \forall uint32_t *q; \base_addr(q) != \base_addr(s->memory.listener) ==>
        *q == \at(*q, Pre); */
  //@ assert used: s->connections.slots.used == \at(s->connections.slots.used, Pre);
  /*@ assert children: \forall integer k; 0 <= k < SEQUENT_BACKLOG ==>
        s->memory.queue[l].child[k] == \at(s->memory.queue[l].child[k], Pre); */
  /*@ assert generations: \forall integer k; 0 <= k < SEQUENT_BACKLOG ==>
        s->memory.queue[l].generation[k] == \at(s->memory.queue[l].generation[k], Pre); */
}

void listener_opens(struct sequent *s, int64_t l, int64_t backlog)
{
  struct listener v = {.used = 1, .backlog = (uint32_t)backlog};

  listener_set(s, l, v);
}

void listener_closes(struct sequent *s, int64_t l)
{
  struct listener v = listener_at(s, l);

  v.used = 0;
  listener_set(s, l, v);
}

bool listener_admits(struct sequent *s, int64_t l)
{
  struct listener v = listener_at(s, l);

  if ((int64_t)v.half + v.count >= v.backlog)
    return false;
  v.half++;
  listener_set(s, l, v);
  return true;
}

void listener_forgets(struct sequent *s, int64_t l)
{
  struct listener v = listener_at(s, l);

  if (v.half > 0)
    v.half--;
  listener_set(s, l, v);
}

/*@ requires \valid(w) && 0 <= at < SEQUENT_BACKLOG;
    terminates \true;
    exits \false;
    assigns w->child[at], w->generation[at];
    ensures is: w->child[at] == child && w->generation[at] == generation;
*/
static void queue_copy(struct listener_queue *w, int64_t at, uint32_t child, uint32_t generation)
{
  w->child[at] = child;
  w->generation[at] = generation;
}

/* That connection stands at that place of the ring. */
/*@ LISTENER_GIVEN(s, l)
    requires at: 0 <= at < SEQUENT_BACKLOG;
    terminates \true;
    exits \false;
    assigns s->memory.queue[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures is: s->memory.queue[l].child[at] == child &&
      s->memory.queue[l].generation[at] == generation;
    ensures rest: \forall integer k; 0 <= k < SEQUENT_BACKLOG && k != at ==>
      s->memory.queue[l].child[k] == \old(s->memory.queue[l].child[k]) &&
      s->memory.queue[l].generation[k] == \old(s->memory.queue[l].generation[k]);
*/
static void queue_set(struct sequent *s, int64_t l, int64_t at, uint32_t child,
                      uint32_t generation)
{
  /*@ assert among: \forall uint32_t *q;
        AWAY(Pre, s->memory.queue, 0, s->memory.listeners - 1) ==>
        \separated(q, s->memory.queue + l); */
  /*@ assert cells: \forall uint32_t *q; \separated(q, s->memory.queue + l) ==>
        q != &s->memory.queue[l].child[at] && q != &s->memory.queue[l].generation[at]; */
  //@ assert before: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  /*@ assert were: \forall integer k; 0 <= k < s->memory.listeners ==>
        listener_in(s->memory.listener + k); */
  //@ assert room: \valid(s->memory.queue + (0 .. s->memory.listeners - 1));
  queue_copy(&s->memory.queue[l], at, child, generation);
  //@ assert words: ONLY_LISTENERS_WORDS(Pre, Here, s);
  //@ assert freed: nothing_freed{Pre, Here}(s);
  //@ assert only: only_listeners{Pre, Here}(s);
  //@ assert settled: settled{Pre, Here}(s);
  //@ assert in: listeners_in(s);
}

/* The next free place of the ring is connection i's; it is not counted yet. */
/*@ LISTENER_GIVEN(s, l)
    requires connection: 0 <= i < s->connections.n;
    requires room: s->memory.listener[l].count < SEQUENT_BACKLOG;
    terminates \true;
    exits \false;
    assigns s->memory.queue[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures last: \let n = s->memory.listener[l].count; waiting_child(s, l, n) == i &&
      waiting_generation(s, l, n) == s->connections.slots.generation[i];
    ensures children: \forall integer k; 0 <= k < s->memory.listener[l].count ==>
      waiting_child(s, l, k) == \old(waiting_child(s, l, k));
    ensures generations: \forall integer k; 0 <= k < s->memory.listener[l].count ==>
      waiting_generation(s, l, k) == \old(waiting_generation(s, l, k));
    ensures listener: LISTENER_IS(s->memory.listener + l, \old(s->memory.listener[l]));
*/
static void queue_writes(struct sequent *s, int64_t l, int64_t i)
{
  struct listener v = listener_at(s, l);
  int64_t at = ((int64_t)v.head + v.count) % SEQUENT_BACKLOG;

  //@ assert sound: stack_sound(s);
  //@ assert apart: listeners_apart(s);
  /*@ assert other: \forall integer k; 0 <= k < v.count ==>
        0 <= waiting_at(s, l, k) < SEQUENT_BACKLOG && waiting_at(s, l, k) != at; */
  queue_set(s, l, at, (uint32_t)i, (uint32_t)connection_generation(s, i));
  /*@ assert beside: \forall uint32_t *q; \base_addr(q) != \base_addr(s->memory.queue) ==>
        *q == \at(*q, Pre); */
  //@ assert head: s->memory.listener[l].head == v.head && s->memory.listener[l].count == v.count;
  /*@ assert places: \forall integer k; waiting_at(s, l, k) == waiting_at{Pre}(s, l, k); */
}

/* It is. */
/*@ LISTENER_GIVEN(s, l)
    requires room: s->memory.listener[l].count < SEQUENT_BACKLOG;
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures more: s->memory.listener[l].count == \old(s->memory.listener[l].count) + 1;
    ensures head: s->memory.listener[l].head == \old(s->memory.listener[l].head) < SEQUENT_BACKLOG;
    ensures around: around_kept{Pre, Post}(s, l);
    ensures children: \forall integer k; 0 <= k ==>
      waiting_child(s, l, k) == \old(waiting_child(s, l, k));
    ensures generations: \forall integer k; 0 <= k ==>
      waiting_generation(s, l, k) == \old(waiting_generation(s, l, k));
*/
static void queue_counts(struct sequent *s, int64_t l)
{
  struct listener v = listener_at(s, l);

  v.count++;
  listener_set(s, l, v);
  /*@ assert places: \forall integer k; 0 <= k ==>
        waiting_at(s, l, k) == waiting_at{Pre}(s, l, k) &&
        0 <= waiting_at(s, l, k) < SEQUENT_BACKLOG; */
}

bool listener_queues(struct sequent *s, int64_t l, int64_t i)
{
  if (listener_waiting(s, l) >= SEQUENT_BACKLOG)
    return false;
  queue_writes(s, l, i);
  queue_counts(s, l);
  return true;
}

/* The first that waits, or -1 if it has gone. */
/*@ LISTENER_GIVEN(s, l)
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->connections.n;
    ensures used: \result != -1 ==> connection_used(&s->connections, \result);
    ensures gone: \result == -1 <==> waiting_gone(s, l, 0);
    ensures first: \result != -1 ==> \result == waiting_child(s, l, 0);
*/
static int64_t queue_first(const struct sequent *s, int64_t l)
{
  uint32_t head = listener_at(s, l).head;
  int64_t i, generation;

  //@ assert sound: stack_sound(s);
  //@ assert room: \valid(s->memory.queue + (0 .. s->memory.listeners - 1));
  //@ assert at: waiting_at(s, l, 0) == head;
  i = s->memory.queue[l].child[head];
  generation = s->memory.queue[l].generation[head];
  return connection_is_there(s, i, generation) ? i : -1;
}

/* It waits no more. */
/*@ LISTENER_GIVEN(s, l)
    requires some: s->memory.listener[l].count > 0;
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures less: s->memory.listener[l].count == \old(s->memory.listener[l].count) - 1;
    ensures next: s->memory.listener[l].head == \old(waiting_at(s, l, 1));
    ensures around: around_kept{Pre, Post}(s, l);
*/
static void queue_next(struct sequent *s, int64_t l)
{
  struct listener v = listener_at(s, l);

  v.head = (v.head + 1) % SEQUENT_BACKLOG;
  v.count--;
  listener_set(s, l, v);
}

/* The first that waits, or -1 if it has gone; it waits no more. */
/*@ LISTENER_GIVEN(s, l)
    requires some: s->memory.listener[l].count > 0;
    terminates \true;
    exits \false;
    assigns s->memory.listener[l];
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures around: around_kept{Pre, Post}(s, l);
    ensures range: -1 <= \result < s->connections.n;
    ensures used: \result != -1 ==> connection_used(&s->connections, \result);
    ensures gone: \result == -1 <==> \old(waiting_gone(s, l, 0));
    ensures first: \result != -1 ==> \result == \old(waiting_child(s, l, 0));
    ensures less: s->memory.listener[l].count == \old(s->memory.listener[l].count) - 1;
    ensures next: s->memory.listener[l].head == \old(waiting_at(s, l, 1));
*/
static int64_t queue_takes(struct sequent *s, int64_t l)
{
  int64_t i = queue_first(s, l);

  queue_next(s, l);
  return i;
}

int64_t listener_first(struct sequent *s, int64_t l)
{
  int64_t n = listener_at(s, l).count;

  //@ assert in: s->memory.listener[l].head < SEQUENT_BACKLOG;
  /*@ loop invariant range: 0 <= k <= n;
      loop invariant left: s->memory.listener[l].count == n - k;
      loop invariant head: s->memory.listener[l].head == waiting_at{Pre}(s, l, k);
      loop invariant ok: stack_ok(s);
      loop invariant settled: settled{Pre, Here}(s);
      loop invariant around: around_kept{Pre, Here}(s, l);
      loop invariant gone: \forall integer j; 0 <= j < k ==> waiting_gone{Pre}(s, l, j);
      loop assigns k, s->memory.listener[l];
      loop variant n - k;
  */
  for (int64_t k = 0; k < n; k++) {
    //@ assert at: waiting_at(s, l, 0) == waiting_at{Pre}(s, l, k);
    //@ assert slot: 0 <= waiting_at{Pre}(s, l, k) < SEQUENT_BACKLOG;
    //@ assert child: waiting_child(s, l, 0) == waiting_child{Pre}(s, l, k);
    //@ assert generation: waiting_generation(s, l, 0) == waiting_generation{Pre}(s, l, k);
    int64_t i = queue_takes(s, l);

    //@ assert next: s->memory.listener[l].head == waiting_at{Pre}(s, l, k + 1);
    if (i >= 0)
      return i;
  }
  return -1;
}
