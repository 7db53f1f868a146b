/* input_arp.c - the road up: ARP. */
#define STRANGE_PART
#define ELSEWHERE_JOINS
#define INPUT_READS
#include "stack/heard.h"
#include "stack/input.h"
#include "stack/output.h"
#include "stack/plan.h"
#include "stack/things.h"
#include "wire/arp.h"

/* The packet's fields, of the n bytes at p. */
/*@ INPUT_GIVEN(s, a, p, n)
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->arp)
    ensures ok: \result <==> \old(arp_well_formed(p, n));
    ensures read: \result ==> arp_buildable(&a->arp);
*/
static bool arp_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n)
{
  bool ok = read_arp(a, p, n) == WIRE_OK;

  (void)s;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  return ok;
}

/* Its sender's entry is m: learn what may be learnt, and wake who waited for that. */
/*@ requires whole: stack_ok(s);
    requires packet: \valid_read(a);
    requires entry: 0 <= m < s->memory.neighbors;
    requires sender: neighbor_for(HOP_ENTRY(s, m), a->sender_ip) && mac_station(a->sender_mac);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s);
    ensures whole: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
    ensures fate: \result == FATE_TAKEN || \result == FATE_UNACCEPTABLE;
*/
static int64_t arp_learn(struct sequent *s, int64_t m, const struct arp_packet *a, int64_t now)
{
  int64_t news = heard(s, m, a, now);

  //@ assert sizes: stack_sizes(s);
  turn_at(s, thing_neighbor(s, m), hop_due(s, m));
  if (news == NEIGHBOR_LEARNT || news == NEIGHBOR_ALIVE)
    turn_changed(s);
  return news == NEIGHBOR_IGNORED ? FATE_UNACCEPTABLE : FATE_TAKEN;
}

/* What it says of who sent it. */
/*@ requires whole: stack_ok(s);
    requires packet: \valid_read(a);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s);
    ensures whole: stack_ok(s);
    ensures sizes: SIZES_STAY(s);
    ensures fate: \result == FATE_TAKEN || \result == FATE_UNACCEPTABLE;
*/
static int64_t arp_news(struct sequent *s, const struct arp_packet *a, int64_t now)
{
  int64_t m = heard_from(s, a);

  if (m < 0)
    return m == NEIGHBOR_STOLEN ? FATE_TAKEN : FATE_UNACCEPTABLE;
  return arp_learn(s, m, a, now);
}

/* Learn, and answer who asks for us. */
/*@ requires whole: stack_ok(s);
    requires packet: \valid_read(a) && arp_buildable(a);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns NEIGHBORS_CELLS(s), PACKETS_CELLS(s), SCHEDULE_CELLS(s);
    ensures whole: stack_ok(s);
    ensures fate: \result == FATE_TAKEN || \result == FATE_UNACCEPTABLE;
*/
static int64_t arp_take(struct sequent *s, const struct arp_packet *a, int64_t now)
{
  uint64_t mac = a->sender_mac;
  uint32_t ip = a->sender_ip;
  int64_t fate;
  bool reply;

  //@ assert sound: stack_sound(s);
  //@ assert valid: \valid(s);
  reply = neighbor_must_reply(a, s->config.address, s->config.mac);
  fate = arp_news(s, a, now);
  if (!reply)
    return fate;
  output_arp(s, mac, ARP_REPLY, mac, ip, now);
  return FATE_TAKEN;
}

int64_t input_arp(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n, int64_t now)
{
  if (!arp_read(s, a, p, n))
    return FATE_MALFORMED;
  return arp_take(s, &a->arp, now);
}
