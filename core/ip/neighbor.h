/* The neighbors on the link and their MAC addresses: the ARP cache (RFC 826, RFC 1122 2.3.2).
 *
 * A caller's array of n entries, at most one for an address.  Nothing here sends: who needs a
 * neighbor says so (neighbor_want), neighbor_timer says when a request is to be sent, and
 * neighbor_arrived takes what comes back.
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
  NEIGHBOR_CONFLICT  /* somebody else uses our address (RFC 5227 2.4) */
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

/*@ // One station's MAC: not a group's, not zero.
    predicate mac_station(integer mac) = 0 < mac <= MAC_MAX && mac / 1099511627776 % 2 == 0;
*/

#define NEIGHBOR_OK(e)                                                                     \
  (NEIGHBOR_FREE <= (e).state <= NEIGHBOR_FAILED && 0 <= (e).ip <= 0xFFFFFFFF &&           \
   NEIGHBOR_LONG_AGO <= (e).confirmed <= TIME_MAX &&                                       \
   NEIGHBOR_LONG_AGO <= (e).asked <= TIME_MAX &&                                           \
   0 <= (e).used <= TIME_MAX && 0 <= (e).tries <= NEIGHBOR_TRIES &&                        \
   ((e).state == NEIGHBOR_FREE ==> (e).deadline == NEVER) &&                               \
   ((e).state != NEIGHBOR_FREE ==> 0 <= (e).deadline <= TIME_MAX + NEIGHBOR_LIFETIME &&    \
                                   (e).asked + NEIGHBOR_RETRY <= (e).deadline) &&          \
   (NEIGHBOR_SETTLED(e) ==> 0 <= (e).confirmed && mac_station((e).mac)) &&                 \
   ((e).state == NEIGHBOR_REACHABLE ==>                                                    \
     (e).asked <= (e).confirmed && (e).deadline == (e).confirmed + NEIGHBOR_REACHABLE_TIME) && \
   ((e).state == NEIGHBOR_INCOMPLETE ==> (e).confirmed == NEIGHBOR_LONG_AGO))

/*@ predicate neighbor_ok{L}(struct neighbor *e) = NEIGHBOR_OK(*e);

    predicate neighbors_unique{L}(struct neighbor *t, integer n) = \forall integer i, j;
      0 <= i < j < n && t[i].state != NEIGHBOR_FREE && t[j].state != NEIGHBOR_FREE ==>
      t[i].ip != t[j].ip;
    predicate neighbors_ok{L}(struct neighbor *t, integer n) =
      1 <= n <= NEIGHBORS_MAX && (\forall integer i; 0 <= i < n ==> neighbor_ok(t + i)) &&
      neighbors_unique(t, n);
    predicate neighbor_for{L}(struct neighbor *e, integer ip) =
      e->state != NEIGHBOR_FREE && e->ip == ip;

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

/* Makes n entries free: at the start, and when our own address has changed. */
/*@ requires 1 <= n <= NEIGHBORS_MAX && \valid(t + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns t[0 .. n - 1];
    ensures ok: neighbors_ok(t, n);
    ensures free: \forall integer i; 0 <= i < n ==> t[i].state == NEIGHBOR_FREE;
*/
void neighbors_init(struct neighbor *t, int64_t n);

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

/* What this one entry knows of ip: enum neighbor_status, and its MAC if KNOWN.  For who keeps the
 * index of a neighbor; UNKNOWN: look it up again, the entry may have passed to another address. */
/*@ requires \valid_read(e) && neighbor_ok(e) && \valid(mac) && time_ok(now);
    terminates \true;
    exits \false;
    assigns *mac;
    ensures status: neighbor_has_status(e, ip, now, \result);
    ensures known: \result == NEIGHBOR_KNOWN ==> *mac == e->mac && mac_station(*mac);
    ensures nothing: \result != NEIGHBOR_KNOWN ==> *mac == 0;
*/
static inline int64_t neighbor_check(const struct neighbor *e, uint32_t ip, int64_t now,
                                     uint64_t *mac)
{
  *mac = 0;
  if (e->ip != ip || e->state == NEIGHBOR_FREE)
    return NEIGHBOR_UNKNOWN;
  if (e->state == NEIGHBOR_FAILED)
    return now < e->deadline ? NEIGHBOR_UNREACHABLE : NEIGHBOR_UNKNOWN;
  if (e->confirmed <= now && now < e->confirmed + NEIGHBOR_LIFETIME &&
      e->state != NEIGHBOR_INCOMPLETE) {
    *mac = (uint64_t)e->mac;
    return NEIGHBOR_KNOWN;
  }
  return e->state == NEIGHBOR_REACHABLE ? NEIGHBOR_UNKNOWN : NEIGHBOR_WAITING;
}

/* The index of the entry for ip in whatever state, or NEIGHBOR_NONE. */
/*@ requires 0 <= n <= NEIGHBORS_MAX && \valid_read(t + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: NEIGHBOR_NONE <= \result < n;
    ensures found: \result != NEIGHBOR_NONE ==> neighbor_for(t + \result, ip);
    ensures absent: \result == NEIGHBOR_NONE ==> \forall integer i; 0 <= i < n ==> !neighbor_for(t + i, ip);
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
    ensures known: \old(neighbor_known(t + \at(\result, Post), ip, now)) ==>
      neighbor_known(t + \result, ip, now) && t[\result].mac == \old(t[\at(\result, Post)].mac);
    ensures evicted: !\old(neighbor_for(t + \at(\result, Post), ip)) ==>
      \forall integer i; 0 <= i < n ==>
        \old(neighbor_worth(t + \at(\result, Post))) <= \old(neighbor_worth(t + i));
    ensures others: \forall integer i; 0 <= i < n && i != \result ==>
      t[i].state == \old(t[i].state) && t[i].ip == \old(t[i].ip) && t[i].mac == \old(t[i].mac) &&
      t[i].confirmed == \old(t[i].confirmed) && t[i].deadline == \old(t[i].deadline);
*/
int64_t neighbor_want(struct neighbor *t, int64_t n, uint32_t ip, int64_t now);

/* Time has come to now for the entry i.  Returns enum neighbor_action. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && 0 <= i < n && time_ok(now);
    terminates \true;
    exits \false;
    assigns t[i];
    ensures ok: neighbors_ok(t, n);
    ensures early: now < \old(t[i].deadline) ==>
      \result == NEIGHBOR_IDLE && t[i].deadline == \old(t[i].deadline) &&
      t[i].state == \old(t[i].state) && t[i].mac == \old(t[i].mac);
    ensures later: now < t[i].deadline;
    ensures ip: t[i].ip == \old(t[i].ip);
    ensures ask: \result == NEIGHBOR_ASK <==>
      t[i].asked == now && \old(t[i].asked) + NEIGHBOR_RETRY <= now;
    ensures pace: \result == NEIGHBOR_ASK ==> NEIGHBOR_ASKED(t[i]);
    ensures gave_up: \result == NEIGHBOR_GAVE_UP <==>
      \old(t[i].state) == NEIGHBOR_INCOMPLETE && t[i].state == NEIGHBOR_FAILED;
    ensures patient: \result == NEIGHBOR_GAVE_UP ==> \old(t[i].tries) == NEIGHBOR_TRIES;
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
    ensures station: \result != 0 <==> mac_station(a->sender_mac) && a->sender_mac != own_mac;
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
      a->sender_ip != own_ip && mac_station(a->sender_mac) && a->sender_mac != own_mac;
*/
static inline bool neighbor_must_reply(const struct arp_packet *a, uint32_t own_ip,
                                       uint64_t own_mac)
{
  return a->operation == ARP_REQUEST && own_ip != 0 && a->target_ip == own_ip &&
         a->sender_ip != own_ip && neighbor_sender_ok(a, own_mac);
}

/* An ARP packet has arrived.  "If the pair <protocol type, sender protocol address> is already in
 * my translation table, update the sender hardware address field" (RFC 826), but only as the
 * answer to our own question.  Requests count as answers too, as there.
 * *index is the entry it concerned, or NEIGHBOR_NONE; its deadline may have changed.
 * own_ip is our address, or 0 if there is none yet.  Returns enum neighbor_news. */
/*@ requires \valid(t + (0 .. n - 1)) && neighbors_ok(t, n) && time_ok(now);
    requires \valid_read(a) && \valid(index) && \separated(index, t + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns t[0 .. n - 1], *index;
    ensures ok: neighbors_ok(t, n);
    ensures index: *index == NEIGHBOR_NONE ||
      (0 <= *index < n && \old(neighbor_for(t + \at(*index, Post), a->sender_ip)));
    ensures others: \forall integer i; 0 <= i < n && i != *index ==>
      t[i].state == \old(t[i].state) && t[i].ip == \old(t[i].ip) && t[i].mac == \old(t[i].mac) &&
      t[i].confirmed == \old(t[i].confirmed) && t[i].deadline == \old(t[i].deadline);
    ensures asked: \result == NEIGHBOR_LEARNT ==> *index != NEIGHBOR_NONE &&
      \old(NEIGHBOR_ASKED(t[\at(*index, Post)])) && \old(t[\at(*index, Post)].asked) <= now;
    ensures addressed: \result == NEIGHBOR_LEARNT ==>
      own_ip != 0 && a->target_ip == own_ip && a->sender_ip != own_ip;
    ensures learnt: \result == NEIGHBOR_LEARNT ==> t[*index].state == NEIGHBOR_REACHABLE &&
      t[*index].mac == a->sender_mac && t[*index].confirmed == now && mac_station(a->sender_mac);
    ensures not_learnt: \result != NEIGHBOR_LEARNT ==> \forall integer i; 0 <= i < n ==>
      t[i].mac == \old(t[i].mac) && t[i].confirmed == \old(t[i].confirmed) &&
      (NEIGHBOR_SETTLED(t[i]) ==> \old(NEIGHBOR_SETTLED(t[i])));
    ensures kept: \forall integer i; 0 <= i < n && \old(NEIGHBOR_SETTLED(t[i])) ==>
      t[i].mac == \old(t[i].mac) && NEIGHBOR_SETTLED(t[i]);
    ensures conflict: \result == NEIGHBOR_CONFLICT <==>
      own_ip != 0 && a->sender_ip == own_ip && mac_station(a->sender_mac) &&
      a->sender_mac != own_mac;
*/
int64_t neighbor_arrived(struct neighbor *t, int64_t n, const struct arp_packet *a,
                         uint32_t own_ip, uint64_t own_mac, int64_t now, int64_t *index);

#endif
