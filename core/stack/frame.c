/* frame.c - the frame of a packet of our own, or of a question for a neighbor. */
#define STRANGE_PART
#define CONFIG_PART
#include "stack/frame.h"

#include "stack/plan.h"
#include "stack/question.h"
#include "stack/settled_joins.h"
#include "stack/things.h"

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
  //@ assert first: out->body[0] == body && out->body_length[0] == length;
  //@ assert second: out->body[1] == body && out->body_length[1] == 0;
  //@ assert slices: frame_slices(out);
}

/* The question goes out as a frame. */
/*@ requires ok: stack_ok(s);
    requires station: dst <= MAC_MAX;
    requires room: frame_room(s, head, out);
    terminates \true;
    exits \false;
    assigns head[0 .. QUESTION - 1], *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures frame: frame_ok(out);
    ensures question: out->head_length == QUESTION && out->body_length[0] == 0 &&
      out->body_length[1] == 0;
    ensures to: ethernet_dst(head) == dst && ethernet_type(head) == ETHERTYPE_ARP;
    ensures asks: arp_operation(head + ETHERNET_HEADER) == ARP_REQUEST &&
      arp_target_ip(head + ETHERNET_HEADER) == ip;
*/
static void output_question(struct sequent *s, uint64_t dst, uint32_t ip, uint8_t *head,
                            struct sequent_frame *out)
{
  //@ assert sound: stack_sound(s) && \valid(s);
  question_build(head, dst, s->config.mac, s->config.address, ip);
  //@ assert kept: nothing_freed{Pre, Here}(s);
  //@ assert ok: stack_ok(s);
  output_whole(s, out, QUESTION, head, 0);
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

/*@ ghost
  /@ requires head: out->head_length == 0;
     requires body: out->body[0] == POST_AT(s, p);
     requires alone: out->body_length[1] == 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures packet: packet_out(s, p, out);
  @/
  static void packet_leaves(const struct sequent *s, int64_t p, const struct sequent_frame *out)
  {
  }
*/

/* Packet p goes out as it is, its bytes as the frame's body. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires room: frame_room(s, head, out);
    terminates \true;
    exits \false;
    assigns SLOTS_CELLS(s->packets.slots, s->packets.n), SCHEDULE_CELLS(s), *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures frame: frame_ok(out);
    ensures result: \result == 1;
    ensures packet: packet_out(s, p, out);
    ensures length: out->body_length[0] == \old(s->packets.packet[p].length);
*/
static int64_t output_packet_now(struct sequent *s, int64_t p, uint8_t *head,
                                 struct sequent_frame *out)
{
  const uint8_t *frame = post_frame(s, p);
  int64_t length = post_length(s, p);

  (void)head;
  output_drop(s, p);
  output_whole(s, out, 0, frame, length);
  //@ assert bytes: frame == POST_AT(s, p);
  //@ ghost packet_leaves(s, p, out);
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
    ensures packet: packet_out(s, p, out);
    ensures to: ethernet_dst(POST_AT(s, p)) == mac;
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

/* By way of the neighbor hop, if its MAC is known. */
/*@ requires ok: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires room: frame_room(s, head, out);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), NEIGHBORS_CELLS(s), SCHEDULE_CELLS(s), *out;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures room: frame_room(s, head, out);
    ensures result: \result == 0 || \result == 1;
    ensures frame: \result == 1 ==> frame_ok(out);
    ensures packet: \result == 1 ==> packet_out(s, p, out);
*/
static int64_t output_packet_by(struct sequent *s, int64_t p, uint32_t hop, uint8_t *head,
                                struct sequent_frame *out, int64_t now)
{
  int64_t mac = output_hop(s, hop, now);

  if (mac > 0)
    return output_packet_to(s, p, (uint64_t)mac, head, out);
  output_packet_later(s, p, mac, now);
  return 0;
}

int64_t output_packet(struct sequent *s, int64_t p, uint8_t *head, struct sequent_frame *out,
                      int64_t now)
{
  uint32_t hop = post_hop(s, p);

  if (hop == 0)
    return output_packet_now(s, p, head, out);
  if (hop == 0xFFFFFFFFu)
    return output_packet_to(s, p, ETHERNET_BROADCAST, head, out);
  return output_packet_by(s, p, hop, head, out, now);
}
