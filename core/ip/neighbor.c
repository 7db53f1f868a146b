#include "ip/neighbor.h"

/* --- one entry ---------------------------------------------------------------- */

/*@ predicate neighbor_blank{L}(struct neighbor *e) =
      e->state == NEIGHBOR_FREE && e->ip == 0 && e->confirmed == NEIGHBOR_LONG_AGO &&
      e->asked == NEIGHBOR_LONG_AGO && e->deadline == NEVER && e->tries == 0 && e->used == 0;
*/

/* Forgets the neighbor. */
/*@ requires \valid(e);
    terminates \true;
    exits \false;
    assigns *e;
    ensures ok: neighbor_ok(e);
    ensures blank: neighbor_blank(e);
*/
static void neighbor_clear(struct neighbor *e)
{
  e->state = NEIGHBOR_FREE;
  e->ip = 0;
  e->mac = 0;
  e->confirmed = NEIGHBOR_LONG_AGO;
  e->asked = NEIGHBOR_LONG_AGO;
  e->deadline = NEVER;
  e->tries = 0;
  e->used = 0;
}

/* Nothing is known of ip; it is to be asked for now. */
/*@ requires \valid(e) && time_ok(now) && 0 <= ip <= 0xFFFFFFFF;
    terminates \true;
    exits \false;
    assigns *e;
    ensures ok: neighbor_ok(e);
    ensures begun: neighbor_begun(e, ip, now);
*/
static void neighbor_begin(struct neighbor *e, int64_t ip, int64_t now)
{
  e->state = NEIGHBOR_INCOMPLETE;
  e->ip = ip;
  e->mac = 0;
  e->confirmed = NEIGHBOR_LONG_AGO;
  e->asked = NEIGHBOR_LONG_AGO;
  e->deadline = now;
  e->tries = 0;
  e->used = now;
}

/* A request goes out now. */
/*@ requires \valid(e) && neighbor_ok(e) && time_ok(now);
    requires due: e->asked + NEIGHBOR_RETRY <= now && e->confirmed < now;
    requires state: e->state == NEIGHBOR_INCOMPLETE || e->state == NEIGHBOR_STALE;
    requires tries: e->tries < NEIGHBOR_TRIES;
    terminates \true;
    exits \false;
    assigns e->asked, e->deadline, e->tries;
    ensures ok: neighbor_ok(e);
    ensures asked: e->asked == now && e->deadline == now + NEIGHBOR_RETRY;
    ensures tries: e->tries == \old(e->tries) + 1;
*/
static inline void neighbor_request(struct neighbor *e, int64_t now)
{
  e->asked = now;
  e->deadline = now + NEIGHBOR_RETRY;
  e->tries++;
}

/* Enough polls were left unanswered: its MAC is forgotten, all are asked. */
/*@ requires \valid(e) && neighbor_ok(e) && e->state != NEIGHBOR_FREE;
    terminates \true;
    exits \false;
    assigns e->state, e->mac, e->confirmed, e->tries;
    ensures ok: neighbor_ok(e);
    ensures incomplete: e->state == NEIGHBOR_INCOMPLETE && e->tries == 0;
    ensures confirmed: e->confirmed == NEIGHBOR_LONG_AGO;
*/
static inline void neighbor_lose(struct neighbor *e)
{
  e->state = NEIGHBOR_INCOMPLETE;
  e->mac = 0;
  e->confirmed = NEIGHBOR_LONG_AGO;
  e->tries = 0;
}

/* An entry whose deadline has come, and that is not forgotten: ask, or give up. */
/*@ requires \valid(e) && neighbor_ok(e) && time_ok(now) && e->deadline <= now;
    requires !neighbor_over(e, now);
    terminates \true;
    exits \false;
    assigns *e;
    ensures ok: neighbor_ok(e);
    ensures fails: neighbor_fails{Pre, Post}(e, now, \result);
    ensures asks: neighbor_asks{Pre, Post}(e, now, \result);
    ensures later: now < e->deadline;
    ensures asked: \result == NEIGHBOR_ASK ==> NEIGHBOR_ASKED(*e);
*/
static int64_t neighbor_pursue(struct neighbor *e, int64_t now)
{
  if (e->state == NEIGHBOR_INCOMPLETE && e->tries == NEIGHBOR_TRIES) {
    e->state = NEIGHBOR_FAILED;
    e->deadline = now + NEIGHBOR_FAILED_TIME;
    return NEIGHBOR_GAVE_UP;
  }
  if (e->state == NEIGHBOR_REACHABLE) {
    e->state = NEIGHBOR_STALE;
    e->tries = 0;
  } else if (e->tries == NEIGHBOR_TRIES) {
    neighbor_lose(e);
  }
  neighbor_request(e, now);
  return NEIGHBOR_ASK;
}

/*@ requires \valid(e) && neighbor_ok(e) && time_ok(now);
    terminates \true;
    exits \false;
    assigns *e;
    ensures ok: neighbor_ok(e);
    ensures early: neighbor_early{Pre, Post}(e, now, \result);
    ensures ends: neighbor_ends{Pre, Post}(e, now, \result);
    ensures fails: neighbor_fails{Pre, Post}(e, now, \result);
    ensures asks: neighbor_asks{Pre, Post}(e, now, \result);
    ensures later: now < e->deadline;
    ensures asked: \result == NEIGHBOR_ASK ==> NEIGHBOR_ASKED(*e);
    ensures ip: e->state == NEIGHBOR_FREE ||
      (e->ip == \old(e->ip) && \old(e->state) != NEIGHBOR_FREE);
*/
static int64_t neighbor_step(struct neighbor *e, int64_t now)
{
  if (now < e->deadline)
    return NEIGHBOR_IDLE;
  if (e->state == NEIGHBOR_FAILED ||
      (e->state != NEIGHBOR_INCOMPLETE && e->used < e->confirmed)) {
    neighbor_clear(e);
    return NEIGHBOR_IDLE;
  }
  return neighbor_pursue(e, now);
}

/* It answered. */
/*@ requires \valid(e) && neighbor_ok(e) && time_ok(now) && mac_station(mac);
    requires NEIGHBOR_ASKED(*e) && e->asked <= now;
    terminates \true;
    exits \false;
    assigns e->state, e->mac, e->confirmed, e->deadline, e->tries;
    ensures ok: neighbor_ok(e);
    ensures learnt: e->state == NEIGHBOR_REACHABLE && e->mac == mac && e->confirmed == now;
*/
static void neighbor_learn(struct neighbor *e, int64_t mac, int64_t now)
{
  e->state = NEIGHBOR_REACHABLE;
  e->mac = mac;
  e->confirmed = now;
  e->deadline = now + NEIGHBOR_REACHABLE_TIME;
  e->tries = 0;
}

/* Somebody says that it has another MAC: verify, at most once a second. */
/*@ requires \valid(e) && neighbor_ok(e) && time_ok(now) && e->state == NEIGHBOR_REACHABLE;
    terminates \true;
    exits \false;
    assigns e->state, e->deadline, e->tries;
    ensures ok: neighbor_ok(e);
    ensures doubted: e->state == NEIGHBOR_STALE && e->tries == NEIGHBOR_TRIES - 1;
    ensures soon: e->deadline == (now < e->confirmed + NEIGHBOR_RETRY ?
                                  e->confirmed + NEIGHBOR_RETRY : now);
*/
static void neighbor_doubt(struct neighbor *e, int64_t now)
{
  int64_t soon = e->confirmed + NEIGHBOR_RETRY;

  e->state = NEIGHBOR_STALE;
  e->deadline = now < soon ? soon : now;
  e->tries = NEIGHBOR_TRIES - 1;
}

/*@ requires \valid_read(e) && neighbor_ok(e);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures answers: \result != 0 <==> neighbor_answers(e, mac, ours, now);
*/
static bool neighbor_answered(const struct neighbor *e, int64_t mac, int64_t ours, int64_t now)
{
  return ours != 0 && (e->state == NEIGHBOR_INCOMPLETE || e->state == NEIGHBOR_STALE) &&
         e->confirmed < e->asked && e->asked <= now &&
         (e->state == NEIGHBOR_INCOMPLETE || e->mac == mac);
}

/*@ requires \valid(e) && neighbor_ok(e) && time_ok(now) && mac_station(mac);
    requires e->state != NEIGHBOR_FREE;
    terminates \true;
    exits \false;
    assigns *e;
    ensures ok: neighbor_ok(e);
    ensures learns: neighbor_learns{Pre, Post}(e, mac, ours, now, \result);
    ensures doubts: neighbor_doubts{Pre, Post}(e, mac, now, \result);
    ensures revives: neighbor_revives{Pre, Post}(e, ours, \result);
    ensures ignores: neighbor_ignores{Pre, Post}(e, \result);
    ensures ip: e->state == NEIGHBOR_FREE || e->ip == \old(e->ip);
    ensures news: NEIGHBOR_IGNORED <= \result <= NEIGHBOR_ALIVE;
*/
static int64_t neighbor_hear(struct neighbor *e, int64_t mac, int64_t ours, int64_t now)
{
  if (neighbor_answered(e, mac, ours, now)) {
    neighbor_learn(e, mac, now);
    return NEIGHBOR_LEARNT;
  }
  if (e->state == NEIGHBOR_REACHABLE && e->mac != mac) {
    neighbor_doubt(e, now);
    return NEIGHBOR_DOUBTED;
  }
  if (ours != 0 && e->state == NEIGHBOR_FAILED) {
    neighbor_clear(e);
    return NEIGHBOR_ALIVE;
  }
  return NEIGHBOR_IGNORED;
}

/* The entry is wanted: note it; what it knew may have expired, then it starts anew. */
/*@ requires \valid(e) && neighbor_ok(e) && time_ok(now) && e->state != NEIGHBOR_FREE;
    terminates \true;
    exits \false;
    assigns *e;
    ensures ok: neighbor_ok(e);
    ensures ip: e->state != NEIGHBOR_FREE && e->ip == \old(e->ip);
    ensures under_way: !neighbor_has_status(e, e->ip, now, NEIGHBOR_UNKNOWN);
    ensures used: NEIGHBOR_SETTLED(*e) ==> e->used == now;
    ensures kept: !\old(neighbor_has_status(e, e->ip, now, NEIGHBOR_UNKNOWN)) ==>
      neighbor_kept{Pre, Post}(e);
    ensures anew: \old(neighbor_has_status(e, e->ip, now, NEIGHBOR_UNKNOWN)) ==>
      neighbor_begun(e, e->ip, now);
*/
static void neighbor_use(struct neighbor *e, int64_t now)
{
  if (e->state == NEIGHBOR_FAILED && e->deadline <= now)
    neighbor_begin(e, e->ip, now);
  else if (e->state == NEIGHBOR_REACHABLE &&
           (now < e->confirmed || e->confirmed + NEIGHBOR_LIFETIME <= now))
    neighbor_begin(e, e->ip, now);
  else if (e->state == NEIGHBOR_REACHABLE || e->state == NEIGHBOR_STALE)
    e->used = now;
}

/*@ requires \valid_read(e) && neighbor_ok(e);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures worth: \result == neighbor_worth(e);
*/
static inline int64_t neighbor_rank(const struct neighbor *e)
{
  if (e->state == NEIGHBOR_FREE)
    return -NEIGHBOR_REACHABLE_TIME - 1;
  if (e->state == NEIGHBOR_REACHABLE || e->state == NEIGHBOR_STALE)
    return e->used;
  return e->used - NEIGHBOR_REACHABLE_TIME;
}

/* --- the table ---------------------------------------------------------------- */

/*@ requires 0 <= i < n <= NEIGHBORS_MAX && \valid(t + (0 .. n - 1));
    requires \forall integer j; 0 <= j < i ==> neighbor_blank(t + j);
    terminates \true;
    exits \false;
    assigns t[i];
    ensures blank: \forall integer j; 0 <= j < i + 1 ==> neighbor_blank(t + j);
*/
static void neighbors_clear(struct neighbor *t, int64_t n, int64_t i)
{
  (void)n;
  neighbor_clear(&t[i]);
}

void neighbors_init(struct neighbor *t, int64_t n)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant blank: \forall integer j; 0 <= j < i ==> neighbor_blank(t + j);
      loop assigns i, t[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    neighbors_clear(t, n, i);
  //@ assert each: \forall integer j; 0 <= j < n ==> neighbor_ok(t + j);
}

int64_t neighbor_find(const struct neighbor *t, int64_t n, uint32_t ip)
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant \forall integer j; 0 <= j < i ==> !neighbor_for(t + j, ip);
      loop assigns i;
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    if (t[i].ip == ip && t[i].state != NEIGHBOR_FREE)
      return i;
  return NEIGHBOR_NONE;
}

int64_t neighbor_lookup(const struct neighbor *t, int64_t n, uint32_t ip, int64_t now,
                        uint64_t *mac)
{
  int64_t i = neighbor_find(t, n, ip);
  int64_t status;

  *mac = 0;
  if (i == NEIGHBOR_NONE)
    return NEIGHBOR_UNKNOWN;
  //@ assert one: \forall integer j; 0 <= j < n && j != i ==> !neighbor_for(t + j, ip);
  status = neighbor_check(&t[i], ip, now);
  if (status == NEIGHBOR_KNOWN)
    *mac = (uint64_t)t[i].mac;
  return status;
}

/* The entry that gives way to a new one. */
/*@ requires \valid_read(t + (0 .. n - 1)) && neighbors_ok(t, n);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result < n;
    ensures least: \forall integer i; 0 <= i < n ==>
      neighbor_worth(t + \result) <= neighbor_worth(t + i);
*/
static int64_t neighbor_victim(const struct neighbor *t, int64_t n)
{
  int64_t best = 0, least = neighbor_rank(&t[0]);

  /*@ loop invariant 1 <= i <= n && 0 <= best < i && least == neighbor_worth(t + best);
      loop invariant least: \forall integer j; 0 <= j < i ==> least <= neighbor_worth(t + j);
      loop assigns i, best, least;
      loop variant n - i;
  */
  for (int64_t i = 1; i < n; i++) {
    int64_t rank = neighbor_rank(&t[i]);

    if (rank < least) {
      least = rank;
      best = i;
    }
  }
  return best;
}

/* Entry i passes to ip, which has none. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && 0 <= i < n && time_ok(now);
    requires \forall integer j; 0 <= j < n ==> !neighbor_for(t + j, ip);
    terminates \true;
    exits \false;
    assigns t[i];
    ensures each: \forall integer j; 0 <= j < n ==> neighbor_ok(t + j);
    ensures unique: neighbors_unique(t, n);
    ensures others: \forall integer j; 0 <= j < n && j != i ==> neighbor_same{Pre, Post}(t + j);
    ensures begun: neighbor_begun(t + i, ip, now);
*/
static void neighbors_enter(struct neighbor *t, int64_t n, int64_t i, uint32_t ip, int64_t now)
{
  (void)n;
  neighbor_begin(&t[i], ip, now);
  /*@ assert stay: \forall integer j; 0 <= j < n && j != i ==>
        t[j].state == \at(t[j].state, Pre) && t[j].ip == \at(t[j].ip, Pre); */
  //@ assert single: \forall integer j; 0 <= j < n && j != i ==> !neighbor_for(t + j, ip);
}

/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && 0 <= i < n && time_ok(now);
    requires t[i].state != NEIGHBOR_FREE;
    terminates \true;
    exits \false;
    assigns t[i];
    ensures each: \forall integer j; 0 <= j < n ==> neighbor_ok(t + j);
    ensures unique: neighbors_unique(t, n);
    ensures others: \forall integer j; 0 <= j < n && j != i ==> neighbor_same{Pre, Post}(t + j);
    ensures ip: t[i].state != NEIGHBOR_FREE && t[i].ip == \old(t[i].ip);
    ensures under_way: !neighbor_has_status(t + i, t[i].ip, now, NEIGHBOR_UNKNOWN);
    ensures used: NEIGHBOR_SETTLED(t[i]) ==> t[i].used == now;
    ensures kept: !\old(neighbor_has_status(t + i, t[i].ip, now, NEIGHBOR_UNKNOWN)) ==>
      neighbor_kept{Pre, Post}(t + i);
    ensures anew: \old(neighbor_has_status(t + i, t[i].ip, now, NEIGHBOR_UNKNOWN)) ==>
      neighbor_begun(t + i, t[i].ip, now);
*/
static void neighbors_use(struct neighbor *t, int64_t n, int64_t i, int64_t now)
{
  (void)n;
  neighbor_use(&t[i], now);
  /*@ assert stay: \forall integer j; 0 <= j < n && j != i ==>
        t[j].state == \at(t[j].state, Pre) && t[j].ip == \at(t[j].ip, Pre); */
}

int64_t neighbor_want(struct neighbor *t, int64_t n, uint32_t ip, int64_t now)
{
  int64_t i = neighbor_find(t, n, ip);

  if (i == NEIGHBOR_NONE) {
    i = neighbor_victim(t, n);
    neighbors_enter(t, n, i, ip, now);
  } else {
    neighbors_use(t, n, i, now);
  }
  return i;
}

int64_t neighbor_timer(struct neighbor *t, int64_t n, int64_t i, int64_t now)
{
  int64_t action = neighbor_step(&t[i], now);

  (void)n;
  /*@ assert stay: \forall integer j; 0 <= j < n && j != i ==>
        t[j].state == \at(t[j].state, Pre) && t[j].ip == \at(t[j].ip, Pre); */
  //@ assert each: \forall integer j; 0 <= j < n ==> neighbor_ok(t + j);
  //@ assert unique: neighbors_unique(t, n);
  return action;
}

int64_t neighbor_sender(const struct neighbor *t, int64_t n, const struct arp_packet *a,
                        uint32_t own_ip, uint64_t own_mac)
{
  if (!neighbor_sender_ok(a, own_mac))
    return NEIGHBOR_NONE;
  if (own_ip != 0 && a->sender_ip == own_ip)
    return NEIGHBOR_STOLEN;
  return neighbor_find(t, n, a->sender_ip);
}

int64_t neighbor_heard(struct neighbor *t, int64_t n, int64_t i, const struct arp_packet *a,
                       uint32_t own_ip, int64_t now)
{
  int64_t ours = own_ip != 0 && a->target_ip == own_ip;
  int64_t news = neighbor_hear(&t[i], (int64_t)a->sender_mac, ours, now);

  (void)n;
  /*@ assert stay: \forall integer j; 0 <= j < n && j != i ==>
        t[j].state == \at(t[j].state, Pre) && t[j].ip == \at(t[j].ip, Pre); */
  //@ assert each: \forall integer j; 0 <= j < n ==> neighbor_ok(t + j);
  //@ assert unique: neighbors_unique(t, n);
  return news;
}

/* Stores to *index, which is not in the table. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n);
    requires \valid(index) && \separated(index, t + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns *index;
    ensures index: *index == i;
    ensures same: \forall integer j; 0 <= j < n ==> neighbor_same{Pre, Post}(t + j);
    ensures each: \forall integer j; 0 <= j < n ==> neighbor_ok(t + j);
    ensures unique: neighbors_unique(t, n);
*/
static inline void neighbor_tell(struct neighbor *t, int64_t n, int64_t *index, int64_t i)
{
  (void)t;
  (void)n;
  *index = i;
}

int64_t neighbor_arrived(struct neighbor *t, int64_t n, const struct arp_packet *a,
                         uint32_t own_ip, uint64_t own_mac, int64_t now, int64_t *index)
{
  int64_t i = neighbor_sender(t, n, a, own_ip, own_mac);
  int64_t news = i == NEIGHBOR_STOLEN ? NEIGHBOR_CONFLICT : NEIGHBOR_IGNORED;

  if (i >= 0)
    news = neighbor_heard(t, n, i, a, own_ip, now);
  neighbor_tell(t, n, index, i >= 0 ? i : NEIGHBOR_NONE);
  return news;
}
