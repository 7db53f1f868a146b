/* The neighbors on the link and their MAC addresses: the ARP cache (RFC 826, RFC 1122 2.3.2).
 *
 * A caller's array of n entries, at most one for an address.  Nothing here sends: who needs a
 * neighbor says so (neighbor_want), neighbor_timer says when a request is to be sent, and
 * neighbor_sender and neighbor_arrived
 * take what comes back.
 *
 *   INCOMPLETE  asked for by broadcast, once a second; FAILED after NEIGHBOR_TRIES silences
 *   REACHABLE   it has answered; after NEIGHBOR_REACHABLE_TIME polled if in use, else forgotten
 *   STALE       polled: "Actively poll the remote host by periodically sending a point-to-point
 *               ARP Request to it" (RFC 1122 2.3.2.1); its MAC still holds until it expires.
 *               INCOMPLETE after NEIGHBOR_TRIES silences: it may live on with another MAC
 *   FAILED      did not answer: not asked for again for a while, so that a dead host costs little
 *
 * An entry learns only the answer to its own question: a packet addressed to us, after a request
 * of ours.  What others announce (gratuitous ARP) changes no MAC; if it contradicts an entry, the
 * entry is verified early.  So a neighbor that moved to another MAC is found within seconds, and
 * one that still answers cannot be displaced by a third party's announcements. */
#ifndef SEQUENT_IP_NEIGHBOR_H
#define SEQUENT_IP_NEIGHBOR_H

#include "base/time.h"
#include "wire/arp.h"
#include "wire/ethernet.h"

#include <stdbool.h>
#include <stdint.h>

enum {
  NEIGHBORS_MAX = 4096, /* searches take time in proportion to the array's length */
  NEIGHBOR_NONE = -1,   /* no entry */
  NEIGHBOR_STOLEN = -2, /* somebody else uses our address (RFC 5227 2.4) */
  NEIGHBOR_TRIES = 3    /* unanswered requests after which we give up */
};

#define NEIGHBOR_RETRY SECOND /* "recommended maximum rate is 1 per second per destination" */
#define NEIGHBOR_REACHABLE_TIME (60 * SECOND) /* "on the order of a minute" */
#define NEIGHBOR_FAILED_TIME (20 * SECOND)
/* A MAC is used no longer than this after it was confirmed: the last poll has then failed. */
#define NEIGHBOR_LIFETIME (NEIGHBOR_REACHABLE_TIME + NEIGHBOR_TRIES * NEIGHBOR_RETRY)
#define NEIGHBOR_LONG_AGO (-NEIGHBOR_LIFETIME)

enum neighbor_state {
  NEIGHBOR_FREE,
  NEIGHBOR_INCOMPLETE,
  NEIGHBOR_REACHABLE,
  NEIGHBOR_STALE,
  NEIGHBOR_FAILED
};

/* What is known of a neighbor's MAC. */
enum neighbor_status {
  NEIGHBOR_UNKNOWN,    /* nothing, and nobody asks: neighbor_want it */
  NEIGHBOR_KNOWN,      /* it is this */
  NEIGHBOR_WAITING,    /* it was asked for */
  NEIGHBOR_UNREACHABLE /* it does not answer */
};

/* What is to be done for an entry. */
enum neighbor_action {
  NEIGHBOR_IDLE,    /* nothing */
  NEIGHBOR_ASK,     /* send a request for ip now, to the MAC neighbor_poll() */
  NEIGHBOR_GAVE_UP  /* it became FAILED: tell those who wait for it */
};

/* What an ARP packet did. */
enum neighbor_news {
  NEIGHBOR_IGNORED,  /* nothing */
  NEIGHBOR_LEARNT,   /* an entry became REACHABLE: wake those who wait for it */
  NEIGHBOR_DOUBTED,  /* it contradicts an entry, which will be verified */
  NEIGHBOR_ALIVE,    /* a FAILED neighbor talks to us: its entry is gone, ask again */
  NEIGHBOR_CONFLICT  /* somebody else uses our address */
};

/* 64 bytes: a cache line. */
struct neighbor {
  int64_t state;
  int64_t ip;
  int64_t mac;       /* REACHABLE and STALE: the MAC that answered */
  int64_t confirmed; /* when it last answered, or NEIGHBOR_LONG_AGO */
  int64_t asked;     /* when it was last asked, or NEIGHBOR_LONG_AGO */
  int64_t deadline;  /* when neighbor_timer has to be called */
  int64_t tries;     /* requests since it last answered */
  int64_t used;      /* when it was last wanted; INCOMPLETE, FAILED: first wanted */
};

#define NEIGHBOR_SETTLED(e) ((e).state == NEIGHBOR_REACHABLE || (e).state == NEIGHBOR_STALE)
/* A request is under way: asked since it last answered. */
#define NEIGHBOR_ASKED(e)                                                                  \
  (((e).state == NEIGHBOR_INCOMPLETE || (e).state == NEIGHBOR_STALE) && (e).confirmed < (e).asked)
#define NEIGHBOR_FRESH(e, now)                                                             \
  (NEIGHBOR_SETTLED(e) && (e).confirmed <= (now) && (now) < (e).confirmed + NEIGHBOR_LIFETIME)

#define NEIGHBOR_ADDRESSED(a, own_ip) ((own_ip) != 0 && (a).target_ip == (own_ip) ? 1 : 0)

/*@ // One station's MAC: not a group's, not zero.
    predicate mac_station(integer mac) = 0 < mac <= MAC_MAX && mac / 1099511627776 % 2 == 0;
    // The sender is a station, and not us.
    predicate neighbor_station{L}(struct arp_packet *a, integer own_mac) =
      mac_station(a->sender_mac) && a->sender_mac != own_mac;
*/

#define NEIGHBOR_OK(e)                                                                     \
  (NEIGHBOR_FREE <= (e).state <= NEIGHBOR_FAILED && 0 <= (e).ip <= 0xFFFFFFFF &&           \
   NEIGHBOR_LONG_AGO <= (e).confirmed <= TIME_MAX &&                                       \
   NEIGHBOR_LONG_AGO <= (e).asked <= TIME_MAX &&                                           \
   0 <= (e).used <= TIME_MAX && 0 <= (e).tries <= NEIGHBOR_TRIES &&                        \
   ((e).state == NEIGHBOR_FREE ==> (e).deadline == NEVER) &&                               \
   ((e).state != NEIGHBOR_FREE ==> 0 <= (e).deadline <= TIME_MAX + NEIGHBOR_LIFETIME &&    \
                                   (e).asked + NEIGHBOR_RETRY <= (e).deadline &&           \
                                   (e).confirmed + NEIGHBOR_RETRY <= (e).deadline) &&      \
   (NEIGHBOR_SETTLED(e) ==> 0 <= (e).confirmed && mac_station((e).mac)) &&                 \
   ((e).state == NEIGHBOR_REACHABLE ==>                                                    \
     (e).asked <= (e).confirmed && (e).deadline == (e).confirmed + NEIGHBOR_REACHABLE_TIME) && \
   ((e).state == NEIGHBOR_INCOMPLETE ==> (e).confirmed == NEIGHBOR_LONG_AGO))

/*@ predicate neighbor_ok{L}(struct neighbor *e) = NEIGHBOR_OK(*e);

    predicate neighbors_unique{L}(struct neighbor *t, integer n) = \forall integer i, j;
      0 <= i < j < n && t[i].state != NEIGHBOR_FREE && t[j].state != NEIGHBOR_FREE ==>
      t[i].ip != t[j].ip;
    predicate neighbor_for{L}(struct neighbor *e, integer ip) =
      e->state != NEIGHBOR_FREE && e->ip == ip;

    predicate neighbor_kept{A, B}(struct neighbor *e) =
      \at(e->state, A) == \at(e->state, B) && \at(e->ip, A) == \at(e->ip, B) &&
      \at(e->mac, A) == \at(e->mac, B) && \at(e->confirmed, A) == \at(e->confirmed, B) &&
      \at(e->asked, A) == \at(e->asked, B) && \at(e->deadline, A) == \at(e->deadline, B) &&
      \at(e->tries, A) == \at(e->tries, B);
    predicate neighbor_same{A, B}(struct neighbor *e) =
      neighbor_kept{A, B}(e) && \at(e->used, A) == \at(e->used, B);
    // nothing of the table has changed
    predicate neighbors_same{A, B}(struct neighbor *t, integer n) =
      \forall integer i; 0 <= i < n ==> neighbor_same{A, B}(t + i);
    predicate neighbor_begun{L}(struct neighbor *e, integer ip, integer now) =
      e->state == NEIGHBOR_INCOMPLETE && e->ip == ip && e->deadline == now && e->used == now &&
      e->tries == 0 && e->asked == NEIGHBOR_LONG_AGO;

    // Fresh: a MAC is given out only while its confirmation is younger than the lifetime.
    predicate neighbor_known{L}(struct neighbor *e, integer ip, integer now) =
      neighbor_for(e, ip) && NEIGHBOR_FRESH(*e, now);
    predicate neighbor_waiting{L}(struct neighbor *e, integer ip, integer now) =
      neighbor_for(e, ip) && !NEIGHBOR_FRESH(*e, now) &&
      (e->state == NEIGHBOR_INCOMPLETE || e->state == NEIGHBOR_STALE);
    predicate neighbor_unreachable{L}(struct neighbor *e, integer ip, integer now) =
      neighbor_for(e, ip) && e->state == NEIGHBOR_FAILED && now < e->deadline;
    predicate neighbor_has_status{L}(struct neighbor *e, integer ip, integer now, integer status) =
      neighbor_known(e, ip, now) ? status == NEIGHBOR_KNOWN :
      neighbor_waiting(e, ip, now) ? status == NEIGHBOR_WAITING :
      neighbor_unreachable(e, ip, now) ? status == NEIGHBOR_UNREACHABLE :
      status == NEIGHBOR_UNKNOWN;

    // The order of eviction, the least first: free ones; then the one not used for the longest,
    // where one that has not answered counts as unused for NEIGHBOR_REACHABLE_TIME more.
    logic integer neighbor_worth{L}(struct neighbor *e) =
      e->state == NEIGHBOR_FREE ? -NEIGHBOR_REACHABLE_TIME - 1 :
      NEIGHBOR_SETTLED(*e) ? e->used : e->used - NEIGHBOR_REACHABLE_TIME;
*/

/* Units that have neighbors among other things see only that they are in order. */
#if defined(NEIGHBORS_CLOSED) && defined(__FRAMAC__)
#include "../../proofs/theory/neighbors.h"
#else
/*@ predicate neighbors_ok{L}(struct neighbor *t, integer n) =
      1 <= n <= NEIGHBORS_MAX && (\forall integer i; 0 <= i < n ==> neighbor_ok(t + i)) &&
      neighbors_unique(t, n);
*/
#endif

/*@ // What neighbor_timer does from A to B.
    // It is not due, or free: nothing.
    predicate neighbor_early{A, B}(struct neighbor *e, integer now, integer action) =
      now < \at(e->deadline, A) ==> action == NEIGHBOR_IDLE && neighbor_same{A, B}(e);
    // It was not used since it last answered, or has been FAILED long enough: it is forgotten.
    predicate neighbor_over{L}(struct neighbor *e, integer now) =
      e->deadline <= now && (e->state == NEIGHBOR_FAILED ||
                             (NEIGHBOR_SETTLED(*e) && e->used < e->confirmed));
    predicate neighbor_ends{A, B}(struct neighbor *e, integer now, integer action) =
      neighbor_over{A}(e, now) ==>
      action == NEIGHBOR_IDLE && \at(e->state, B) == NEIGHBOR_FREE;
    // It never answered.
    predicate neighbor_silent{L}(struct neighbor *e, integer now) =
      e->deadline <= now && e->state == NEIGHBOR_INCOMPLETE && e->tries == NEIGHBOR_TRIES;
    predicate neighbor_fails{A, B}(struct neighbor *e, integer now, integer action) =
      (action == NEIGHBOR_GAVE_UP <==> neighbor_silent{A}(e, now)) &&
      (action == NEIGHBOR_GAVE_UP ==> \at(e->state, B) == NEIGHBOR_FAILED &&
        \at(e->ip, A) == \at(e->ip, B) && \at(e->deadline, B) == now + NEIGHBOR_FAILED_TIME);
    // Else it is asked: a settled one by polls, TRIES of them; then, or if it is not, by all.
    predicate neighbor_polled{L}(struct neighbor *e) =
      e->state == NEIGHBOR_REACHABLE ||
      (e->state == NEIGHBOR_STALE && e->tries < NEIGHBOR_TRIES);
    predicate neighbor_asks{A, B}(struct neighbor *e, integer now, integer action) =
      (action == NEIGHBOR_ASK <==> \at(e->deadline, A) <= now &&
        !neighbor_over{A}(e, now) && !neighbor_silent{A}(e, now)) &&
      (action == NEIGHBOR_ASK ==> \at(e->ip, A) == \at(e->ip, B) && \at(e->asked, B) == now &&
        \at(e->deadline, B) == now + NEIGHBOR_RETRY &&
        \at(e->tries, B) == 1 + (\at(e->state, A) == \at(e->state, B) ? \at(e->tries, A) : 0) &&
        (neighbor_polled{A}(e)
           ? \at(e->state, B) == NEIGHBOR_STALE && \at(e->mac, A) == \at(e->mac, B) &&
             \at(e->confirmed, A) == \at(e->confirmed, B)
           : \at(e->state, B) == NEIGHBOR_INCOMPLETE));

    // What a packet from a sender with that MAC does to the sender's entry, from A to B.
    // ours: it is addressed to us.
    // It answers our question; a poll can be answered by the polled station only.
    predicate neighbor_answers{L}(struct neighbor *e, integer mac, integer ours, integer now) =
      ours != 0 && NEIGHBOR_ASKED(*e) && e->asked <= now &&
      (e->state == NEIGHBOR_INCOMPLETE || e->mac == mac);
    predicate neighbor_learns{A, B}(struct neighbor *e, integer mac, integer ours, integer now,
                                    integer news) =
      (news == NEIGHBOR_LEARNT <==> neighbor_answers{A}(e, mac, ours, now)) &&
      (news == NEIGHBOR_LEARNT ==> \at(e->state, B) == NEIGHBOR_REACHABLE &&
        \at(e->mac, B) == mac && \at(e->confirmed, B) == now && \at(e->ip, A) == \at(e->ip, B));
    // It contradicts what we know: one poll soon, then all are asked.
    predicate neighbor_doubts{A, B}(struct neighbor *e, integer mac, integer now, integer news) =
      (news == NEIGHBOR_DOUBTED <==>
        \at(e->state, A) == NEIGHBOR_REACHABLE && \at(e->mac, A) != mac) &&
      (news == NEIGHBOR_DOUBTED ==> \at(e->state, B) == NEIGHBOR_STALE &&
        \at(e->mac, A) == \at(e->mac, B) && \at(e->confirmed, A) == \at(e->confirmed, B) &&
        \at(e->ip, A) == \at(e->ip, B) && \at(e->tries, B) == NEIGHBOR_TRIES - 1 &&
        \at(e->deadline, B) <= (now < \at(e->confirmed, A) + NEIGHBOR_RETRY ?
                                  \at(e->confirmed, A) + NEIGHBOR_RETRY : now));
    // It shows that a host we gave up is alive.
    predicate neighbor_revives{A, B}(struct neighbor *e, integer ours, integer news) =
      (news == NEIGHBOR_ALIVE <==> ours != 0 && \at(e->state, A) == NEIGHBOR_FAILED) &&
      (news == NEIGHBOR_ALIVE ==> \at(e->state, B) == NEIGHBOR_FREE);
    predicate neighbor_ignores{A, B}(struct neighbor *e, integer news) =
      news == NEIGHBOR_IGNORED ==> neighbor_same{A, B}(e);
*/

/* The time at which neighbor_timer has to be called for the entry, or NEVER. */
/*@ requires \valid_read(e) && neighbor_ok(e);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures due: \result == e->deadline;
    ensures awake: \result == NEVER <==> e->state == NEIGHBOR_FREE;
*/
static inline int64_t neighbor_due(const struct neighbor *e)
{
  return e->deadline;
}

/* Makes n entries free: at the start, and when our own address has changed. */
/*@ requires 1 <= n <= NEIGHBORS_MAX && \valid(t + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns t[0 .. n - 1];
    ensures ok: neighbors_ok(t, n);
    ensures free: \forall integer i; 0 <= i < n ==> t[i].state == NEIGHBOR_FREE;
*/
void neighbors_init(struct neighbor *t, int64_t n);

/* What this one entry knows of ip: enum neighbor_status; KNOWN: its MAC is e->mac.  For who keeps
 * the index of a neighbor; UNKNOWN: look it up again, it may have passed to another address. */
/*@ requires \valid_read(e) && neighbor_ok(e) && time_ok(now);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures status: neighbor_has_status(e, ip, now, \result);
    ensures known: \result == NEIGHBOR_KNOWN ==> mac_station(e->mac);
*/
static inline int64_t neighbor_check(const struct neighbor *e, uint32_t ip, int64_t now)
{
  if (e->ip != ip || e->state == NEIGHBOR_FREE)
    return NEIGHBOR_UNKNOWN;
  if (e->state == NEIGHBOR_FAILED)
    return now < e->deadline ? NEIGHBOR_UNREACHABLE : NEIGHBOR_UNKNOWN;
  if (e->confirmed <= now && now < e->confirmed + NEIGHBOR_LIFETIME &&
      e->state != NEIGHBOR_INCOMPLETE)
    return NEIGHBOR_KNOWN;
  return e->state == NEIGHBOR_REACHABLE ? NEIGHBOR_UNKNOWN : NEIGHBOR_WAITING;
}

/* The index of the entry for ip in whatever state, or NEIGHBOR_NONE. */
/*@ requires 0 <= n <= NEIGHBORS_MAX && \valid_read(t + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: NEIGHBOR_NONE <= \result < n;
    ensures found: \result != NEIGHBOR_NONE ==> neighbor_for(t + \result, ip);
    ensures absent: \result == NEIGHBOR_NONE ==>
      \forall integer i; 0 <= i < n ==> !neighbor_for(t + i, ip);
*/
int64_t neighbor_find(const struct neighbor *t, int64_t n, uint32_t ip);

/* What is known of ip: enum neighbor_status, and its MAC if KNOWN.  Changes nothing. */
/*@ requires \valid_read(t + (0 .. n - 1)) && neighbors_ok(t, n) && \valid(mac) && time_ok(now);
    terminates \true;
    exits \false;
    assigns *mac;
    ensures fresh: \result == NEIGHBOR_KNOWN ==>
      \exists integer i; 0 <= i < n && neighbor_known(t + i, ip, now) && *mac == t[i].mac;
    ensures complete: \forall integer i; 0 <= i < n && neighbor_known(t + i, ip, now) ==>
      \result == NEIGHBOR_KNOWN && *mac == t[i].mac;
    ensures station: \result == NEIGHBOR_KNOWN ==> mac_station(*mac);
    ensures waiting: \result == NEIGHBOR_WAITING <==>
      \exists integer i; 0 <= i < n && neighbor_waiting(t + i, ip, now);
    ensures unreachable: \result == NEIGHBOR_UNREACHABLE <==>
      \exists integer i; 0 <= i < n && neighbor_unreachable(t + i, ip, now);
    ensures status: NEIGHBOR_UNKNOWN <= \result <= NEIGHBOR_UNREACHABLE;
*/
int64_t neighbor_lookup(const struct neighbor *t, int64_t n, uint32_t ip, int64_t now,
                        uint64_t *mac);

/* ip is wanted: marks its entry as used, or makes one that asks at once.  If there is no room the
 * entry of least worth gives way: hosts that do not answer before any that is in use, so they
 * cannot drive those out, and the one tried longest before a new one, so they cannot keep it out.
 * Who waits for an answer looks again within NEIGHBOR_RETRY, its entry may have given way.
 * Returns the entry's index; its deadline may have changed. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && time_ok(now);
    terminates \true;
    exits \false;
    assigns t[0 .. n - 1];
    ensures ok: neighbors_ok(t, n);
    ensures entry: 0 <= \result < n && neighbor_for(t + \result, ip);
    ensures under_way: !neighbor_has_status(t + \result, ip, now, NEIGHBOR_UNKNOWN);
    ensures same: \forall integer i; 0 <= i < n && \old(neighbor_for(t + i, ip)) ==> i == \result;
    ensures used: NEIGHBOR_SETTLED(t[\result]) ==> t[\result].used == now;
    ensures kept: !neighbor_has_status{Pre}(t + \result, ip, now, NEIGHBOR_UNKNOWN) ==>
      neighbor_kept{Pre, Post}(t + \result);
    ensures anew: neighbor_has_status{Pre}(t + \result, ip, now, NEIGHBOR_UNKNOWN) ==>
      neighbor_begun(t + \result, ip, now);
    ensures evicted: !neighbor_for{Pre}(t + \result, ip) ==>
      \forall integer i; 0 <= i < n ==>
        neighbor_worth{Pre}(t + \result) <= neighbor_worth{Pre}(t + i);
    ensures others: \forall integer i; 0 <= i < n && i != \result ==>
      neighbor_same{Pre, Post}(t + i);
*/
int64_t neighbor_want(struct neighbor *t, int64_t n, uint32_t ip, int64_t now);

/* The neighbor of this entry is in use now. */
/*@ requires \valid(e) && neighbor_ok(e) && time_ok(now);
    terminates \true;
    exits \false;
    assigns e->used;
    ensures ok: neighbor_ok(e);
    ensures used: e->used == now;
*/
static inline void neighbor_touch(struct neighbor *e, int64_t now)
{
  e->used = now;
}

/* Neighbor i is in use now: it will be polled rather than forgotten. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && 0 <= i < n && time_ok(now);
    terminates \true;
    exits \false;
    assigns t[i].used;
    ensures ok: neighbors_ok(t, n);
    ensures used: t[i].used == now;
*/
static inline void neighbor_mark(struct neighbor *t, int64_t n, int64_t i, int64_t now)
{
  (void)n;
  neighbor_touch(&t[i], now);
  //@ assert each: \forall integer j; 0 <= j < n ==> neighbor_ok(t + j);
  //@ assert unique: neighbors_unique(t, n);
}

/* Time has come to now for the entry i.  Returns enum neighbor_action. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && 0 <= i < n && time_ok(now);
    terminates \true;
    exits \false;
    assigns t[i];
    ensures ok: neighbors_ok(t, n);
    ensures early: neighbor_early{Pre, Post}(t + i, now, \result);
    ensures ends: neighbor_ends{Pre, Post}(t + i, now, \result);
    ensures fails: neighbor_fails{Pre, Post}(t + i, now, \result);
    ensures asks: neighbor_asks{Pre, Post}(t + i, now, \result);
    ensures pace: \result == NEIGHBOR_ASK ==>
      NEIGHBOR_ASKED(t[i]) && \old(t[i].asked) + NEIGHBOR_RETRY <= now;
    ensures later: now < t[i].deadline;
*/
int64_t neighbor_timer(struct neighbor *t, int64_t n, int64_t i, int64_t now);

/* Where the request that neighbor_timer ordered goes: to the MAC to be confirmed, or to all. */
/*@ requires \valid_read(e) && neighbor_ok(e);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures poll: e->state == NEIGHBOR_STALE ==> \result == e->mac;
    ensures all: e->state != NEIGHBOR_STALE ==> \result == ETHERNET_BROADCAST;
*/
static inline uint64_t neighbor_poll(const struct neighbor *e)
{
  return e->state == NEIGHBOR_STALE ? (uint64_t)e->mac : ETHERNET_BROADCAST;
}

/* The sender of an ARP packet is another station than us. */
/*@ requires \valid_read(a);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures station: \result != 0 <==> neighbor_station(a, own_mac);
*/
static inline bool neighbor_sender_ok(const struct arp_packet *a, uint64_t own_mac)
{
  return a->sender_mac != 0 && a->sender_mac <= MAC_MAX && !ethernet_is_group(a->sender_mac) &&
         a->sender_mac != own_mac;
}

/* An ARP packet must be answered: a request for our address by another station.  Probes, with
 * sender address 0, are answered too (RFC 5227 2.1.1); one that claims our address is not. */
/*@ requires \valid_read(a);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures must: \result != 0 <==>
      a->operation == ARP_REQUEST && own_ip != 0 && a->target_ip == own_ip &&
      a->sender_ip != own_ip && neighbor_station(a, own_mac);
*/
static inline bool neighbor_must_reply(const struct arp_packet *a, uint32_t own_ip,
                                       uint64_t own_mac)
{
  return a->operation == ARP_REQUEST && own_ip != 0 && a->target_ip == own_ip &&
         a->sender_ip != own_ip && neighbor_sender_ok(a, own_mac);
}

/* An ARP packet has arrived: the index of its sender's entry, NEIGHBOR_NONE if there is none or
 * the sender is no station but us, or NEIGHBOR_STOLEN if somebody else uses our address
 * (RFC 5227 2.4).  own_ip is our address, or 0 if there is none yet. */
/*@ requires \valid_read(t + (0 .. n - 1)) && neighbors_ok(t, n) && \valid_read(a);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: NEIGHBOR_STOLEN <= \result < n;
    ensures stolen: \result == NEIGHBOR_STOLEN <==>
      own_ip != 0 && a->sender_ip == own_ip && neighbor_station(a, own_mac);
    ensures sender: \result >= 0 ==>
      neighbor_for(t + \result, a->sender_ip) && neighbor_station(a, own_mac);
    ensures none: \result == NEIGHBOR_NONE ==> !neighbor_station(a, own_mac) ||
      \forall integer i; 0 <= i < n ==> !neighbor_for(t + i, a->sender_ip);
*/
int64_t neighbor_sender(const struct neighbor *t, int64_t n, const struct arp_packet *a,
                        uint32_t own_ip, uint64_t own_mac);

/* The packet is news of its sender, whose entry is i, as neighbor_sender has said.  "If the pair
 * <protocol type, sender protocol address> is already in my translation table, update the sender
 * hardware address field of the entry" (RFC 826): here only as the answer to our own question.
 * Requests count as answers too, as there.  The entry's deadline may change.
 * Returns enum neighbor_news. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && 0 <= i < n && time_ok(now);
    requires \valid_read(a) && neighbor_for(t + i, a->sender_ip) && mac_station(a->sender_mac);
    terminates \true;
    exits \false;
    assigns t[i];
    ensures ok: neighbors_ok(t, n);
    ensures learns: neighbor_learns{Pre, Post}(t + i, a->sender_mac,
                                               NEIGHBOR_ADDRESSED(*a, own_ip), now, \result);
    ensures doubts: neighbor_doubts{Pre, Post}(t + i, a->sender_mac, now, \result);
    ensures revives: neighbor_revives{Pre, Post}(t + i, NEIGHBOR_ADDRESSED(*a, own_ip), \result);
    ensures ignores: neighbor_ignores{Pre, Post}(t + i, \result);
    ensures news: NEIGHBOR_IGNORED <= \result <= NEIGHBOR_ALIVE;
    ensures others: \forall integer j; 0 <= j < n && j != i ==> neighbor_same{Pre, Post}(t + j);
*/
int64_t neighbor_heard(struct neighbor *t, int64_t n, int64_t i, const struct arp_packet *a,
                       uint32_t own_ip, int64_t now);

/* Both in one: *index is the entry, or NEIGHBOR_NONE.  Returns enum neighbor_news. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && time_ok(now);
    requires \valid_read(a) && \valid(index) && \separated(index, t + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns t[0 .. n - 1], *index;
    ensures ok: neighbors_ok(t, n);
    ensures index: NEIGHBOR_NONE <= *index < n;
    ensures conflict: \result == NEIGHBOR_CONFLICT <==>
      own_ip != 0 && a->sender_ip == own_ip && neighbor_station(a, own_mac);
    ensures nobody: *index == NEIGHBOR_NONE ==>
      \result == NEIGHBOR_CONFLICT || \result == NEIGHBOR_IGNORED;
    ensures whose: *index != NEIGHBOR_NONE ==>
      \at(t[\at(*index, Post)].ip, Pre) == a->sender_ip && neighbor_station(a, own_mac);
    ensures learns: *index != NEIGHBOR_NONE ==>
      neighbor_learns{Pre, Post}(t + *index, a->sender_mac, NEIGHBOR_ADDRESSED(*a, own_ip), now,
                                 \result);
    ensures doubts: *index != NEIGHBOR_NONE ==>
      neighbor_doubts{Pre, Post}(t + *index, a->sender_mac, now, \result);
    ensures revives: *index != NEIGHBOR_NONE ==>
      neighbor_revives{Pre, Post}(t + *index, NEIGHBOR_ADDRESSED(*a, own_ip), \result);
    ensures others: \forall integer j; 0 <= j < n && j != *index ==>
      neighbor_same{Pre, Post}(t + j);
*/
int64_t neighbor_arrived(struct neighbor *t, int64_t n, const struct arp_packet *a,
                         uint32_t own_ip, uint64_t own_mac, int64_t now, int64_t *index);

#endif
