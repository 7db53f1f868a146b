#define STRANGE_PART
#define CONFIG_PART
#include "stack/output.h"

#include "stack/naming.h"
#include "stack/plan.h"
#include "stack/things.h"
#include "wire/arp.h"

#define QUIET_MAX 64    /* things looked at in one call that have nothing to send */

/* Packet p is sent, or given up. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void output_drop(struct sequent *s, int64_t p)
{
  post_free(s, p);
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_packet(s, p), NEVER);
}

int64_t output_post(struct sequent *s, int64_t p, uint32_t protocol, uint32_t dst, int64_t now)
{
  int64_t hop = route_of(s, dst);

  if (hop < 0) {
    output_drop(s, p);
    return SEQUENT_NO_ROUTE;
  }
  post_ipv4(s, p, protocol, dst, (uint32_t)hop, identification_now(s));
  identification_next(s);
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_packet(s, p), now);
  return 0;
}

void output_arp(struct sequent *s, uint64_t dst, uint32_t operation, uint64_t target_mac,
                uint32_t target_ip, int64_t now)
{
  int64_t p = post_new(s, 0);

  if (p < 0)
    return;
  post_arp(s, p, dst, operation, target_mac, target_ip);
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_packet(s, p), now);
}

int64_t output_hop(struct sequent *s, uint32_t hop, int64_t now)
{
  int64_t m = hop_want(s, hop, now);
  int64_t status;

  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_neighbor(s, m), hop_due(s, m));
  status = hop_status(s, m, hop, now);
  if (status == NEIGHBOR_KNOWN)
    return hop_mac(s, m, hop, now);
  return status == NEIGHBOR_UNREACHABLE ? HOP_UNREACHABLE : HOP_WAITING;
}

/* A frame of that many bytes in head, then body. */
/*@ requires ok: stack_ok(s);
    requires room: \valid(out) && strange(s, \base_addr(out));
    requires bytes: 0 <= length && \valid_read(body + (0 .. length - 1));
    requires whole: 0 <= head_length <= SEQUENT_HEAD && ETHERNET_HEADER <= head_length + length;
    terminates \true;
    exits \false;
    assigns *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures strange: \forall char *p; \old(strange(s, p)) ==> strange(s, p);
    ensures frame: frame_ok(out);
    ensures head: out->head_length == head_length;
    ensures body: out->body[0] == body && out->body_length[0] == length;
    ensures alone: out->body_length[1] == 0;
    ensures plain: out->checksum_start == 0 && out->segment_size == 0;
*/
static void output_whole(struct sequent *s, struct sequent_frame *out, int64_t head_length,
                         const uint8_t *body, int64_t length)
{
  (void)s;
  out->head_length = head_length;
  out->body_length[0] = length;
  out->body_length[1] = 0;
  out->checksum_start = out->checksum_field = out->segment_size = 0;
  out->body[0] = body;
  out->body[1] = body;
  //@ assert counts: elsewhere_counts{Pre, Here}(\base_addr(out));
  //@ assert pointers: elsewhere_pointers{Pre, Here}(\base_addr(out));
  //@ assert kept: nothing_freed{Pre, Here}(s);
  //@ assert elsewhere: elsewhere{Pre, Here}(\base_addr(out));
}

/* The bytes of a question for a neighbor's MAC, to the station dst. */
/*@ requires room: \valid(head + (0 .. ETHERNET_HEADER + ARP_PACKET - 1));
    requires stations: dst <= MAC_MAX && mac <= MAC_MAX;
    terminates \true;
    exits \false;
    assigns head[0 .. ETHERNET_HEADER + ARP_PACKET - 1];
    ensures to: ethernet_dst(head) == dst && ethernet_src(head) == mac;
    ensures type: ethernet_type(head) == ETHERTYPE_ARP;
    ensures operation: arp_operation(head + ETHERNET_HEADER) == ARP_REQUEST;
    ensures sender_mac: arp_sender_mac(head + ETHERNET_HEADER) == mac;
    ensures sender_ip: arp_sender_ip(head + ETHERNET_HEADER) == address;
    ensures target: arp_target_ip(head + ETHERNET_HEADER) == ip;
*/
static void question_build(uint8_t *head, uint64_t dst, uint64_t mac, uint32_t address,
                           uint32_t ip)
{
  struct ethernet_header h = {.dst = dst, .src = mac, .type = ETHERTYPE_ARP};
  struct arp_packet ask = {.operation = ARP_REQUEST, .sender_mac = mac, .sender_ip = address,
                           .target_mac = 0, .target_ip = ip};

  arp_build(head + ETHERNET_HEADER, &ask);
  ethernet_build(head, &h);
}

/* The question goes out as a frame. */
/*@ requires ok: stack_ok(s);
    requires station: dst <= MAC_MAX;
    requires room: frame_room(s, head, out);
    terminates \true;
    exits \false;
    assigns head[0 .. ETHERNET_HEADER + ARP_PACKET - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures frame: frame_ok(out);
*/
static void output_question(struct sequent *s, uint64_t dst, uint32_t ip, uint8_t *head,
                            struct sequent_frame *out)
{
  //@ assert sound: stack_sound(s) && \valid(s);
  question_build(head, dst, s->config.mac, s->config.address, ip);
  //@ assert bytes: elsewhere_bytes{Pre, Here}(\base_addr(head));
  //@ assert kept: nothing_freed{Pre, Here}(s);
  //@ assert elsewhere: elsewhere{Pre, Here}(\base_addr(head));
  //@ assert ok: stack_ok(s);
  output_whole(s, out, ETHERNET_HEADER + ARP_PACKET, head, 0);
}

int64_t output_neighbor(struct sequent *s, int64_t m, uint8_t *head, struct sequent_frame *out,
                        int64_t now)
{
  int64_t action = hop_timer(s, m, now);

  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  turn_at(s, thing_neighbor(s, m), hop_due(s, m));
  if (action == NEIGHBOR_GAVE_UP)
    turn_changed(s);
  if (action != NEIGHBOR_ASK)
    return 0;
  output_question(s, hop_poll(s, m), hop_ip(s, m), head, out);
  return 1;
}

/* Packet p goes out as it is, its bytes as the frame's body. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires room: frame_room(s, head, out);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s), *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures frame: frame_ok(out);
    ensures result: \result == 1;
*/
static int64_t output_packet_now(struct sequent *s, int64_t p, uint8_t *head,
                                 struct sequent_frame *out)
{
  const uint8_t *frame = post_frame(s, p);
  int64_t length = post_length(s, p);

  (void)head;
  output_drop(s, p);
  output_whole(s, out, 0, frame, length);
  return 1;
}

/* The same to the station mac. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires station: mac <= MAC_MAX;
    requires room: frame_room(s, head, out);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s), *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures frame: frame_ok(out);
    ensures result: \result == 1;
*/
static int64_t output_packet_to(struct sequent *s, int64_t p, uint64_t mac, uint8_t *head,
                                struct sequent_frame *out)
{
  post_to(s, p, mac);
  return output_packet_now(s, p, head, out);
}

/* It waits for its neighbor, or is given up with it. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s);
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void output_packet_later(struct sequent *s, int64_t p, int64_t hop, int64_t now)
{
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  if (hop == HOP_UNREACHABLE)
    output_drop(s, p);
  else
    turn_wait(s, thing_packet(s, p), now + HOP_PATIENCE);
}

int64_t output_packet(struct sequent *s, int64_t p, uint8_t *head, struct sequent_frame *out,
                      int64_t now)
{
  uint32_t hop = post_hop(s, p);
  int64_t mac;

  if (hop == 0)
    return output_packet_now(s, p, head, out);
  if (hop == 0xFFFFFFFFu)
    return output_packet_to(s, p, ETHERNET_BROADCAST, head, out);
  mac = output_hop(s, hop, now);
  if (mac > 0)
    return output_packet_to(s, p, (uint64_t)mac, head, out);
  output_packet_later(s, p, mac, now);
  return 0;
}

/* One thing has its turn. */
/*@ requires ok: stack_ok(s);
    requires thing: 0 <= thing < s->schedule.due.n;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
static int64_t output_thing(struct sequent *s, int64_t thing, uint8_t *head,
                            struct sequent_frame *out, int64_t now)
{
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  int64_t packets = thing_packet(s, 0);
  int64_t neighbors = thing_neighbor(s, 0);

  if (thing < packets)
    return output_connection(s, thing, head, out, now);
  if (thing < neighbors)
    return output_packet(s, thing - packets, head, out, now);
  return output_neighbor(s, thing - neighbors, head, out, now);
}

/*@ requires ok: stack_ok(s);
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
*/
int64_t sequent_output(struct sequent *s, uint8_t *head, struct sequent_frame *out, int64_t now)
{
  /*@ loop invariant 0 <= quiet <= QUIET_MAX;
      loop invariant ok: stack_ok(s);
      loop invariant settled: settled{Pre, Here}(s);
      loop invariant room: frame_room(s, head, out);
      loop assigns quiet, STACK_CELLS(s), head[0 .. SEQUENT_HEAD - 1], *out;
      loop variant QUIET_MAX - quiet;
  */
  for (int64_t quiet = 0; quiet < QUIET_MAX; quiet++) {
    int64_t thing = turn_next(s, now);

    if (thing < 0)
      return 0;
    if (output_thing(s, thing, head, out, now))
      return 1;
  }
  return 0;
}

/*@ requires ok: stack_ok(s);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result;
    ensures due: \forall integer i; 0 <= i < s->schedule.due.n ==>
      \result <= due_at(&s->schedule, i);
    ensures woken: \forall integer i;
      0 <= i < s->schedule.due.n && schedule_woken(&s->schedule, i) ==> \result == 0;
*/
int64_t sequent_deadline(const struct sequent *s)
{
  return turn_deadline(s);
}
