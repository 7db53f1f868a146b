#include "stack/output.h"

#include "stack/naming.h"
#include "stack/plan.h"
#include "stack/things.h"
#include "wire/arp.h"

#define QUIET_MAX 64    /* things looked at in one call that have nothing to send */
#define TTL 64u         /* RFC 1122 3.2.1.7, RFC 1700's recommendation */

/* Packet p is sent, or given up. */
static void output_drop(struct sequent *s, int64_t p)
{
  turn_at(s, thing_packet(s, p), NEVER);
  packet_free(&s->packets, p);
}

int64_t output_post(struct sequent *s, int64_t p, uint32_t protocol, uint32_t dst, int64_t now)
{
  struct ipv4_header h = {0};
  int64_t hop = route_of(s, dst);

  if (hop < 0) {
    output_drop(s, p);
    return SEQUENT_NO_ROUTE;
  }
  h.total_len = s->packets.packet[p].length - ETHERNET_HEADER;
  h.id = s->identification;
  h.ttl = TTL;
  h.protocol = protocol;
  h.src = s->config.address;
  h.dst = dst;
  s->identification = (s->identification + 1) % 65536u;
  packet_ipv4(&s->packets, p, s->config.mac, (uint32_t)hop, &h);
  turn_at(s, thing_packet(s, p), now);
  return 0;
}

void output_arp(struct sequent *s, uint64_t dst, const struct arp_packet *arp, int64_t now)
{
  int64_t p = packet_new(&s->packets, 0);

  if (p < 0)
    return;
  packet_arp(&s->packets, p, s->config.mac, dst, arp);
  turn_at(s, thing_packet(s, p), now);
}

int64_t output_hop(struct sequent *s, uint32_t hop, uint64_t *mac, int64_t now)
{
  int64_t m = neighbor_want(s->memory.neighbor, s->memory.neighbors, hop, now);

  turn_at(s, thing_neighbor(s, m), neighbor_due(&s->memory.neighbor[m]));
  *mac = (uint64_t)s->memory.neighbor[m].mac;
  return neighbor_check(&s->memory.neighbor[m], hop, now);
}

/* A frame that lies whole in head. */
static void output_whole(struct sequent_frame *out, int64_t length)
{
  out->head_length = length;
  out->body_length[0] = out->body_length[1] = 0;
  out->body[0] = out->body[1] = 0;
  out->checksum_start = out->checksum_field = out->segment_size = 0;
}

int64_t output_neighbor(struct sequent *s, int64_t m, uint8_t *head, struct sequent_frame *out,
                        int64_t now)
{
  struct neighbor *e = &s->memory.neighbor[m];
  int64_t action = neighbor_timer(s->memory.neighbor, s->memory.neighbors, m, now);
  struct ethernet_header h = {neighbor_poll(e), s->config.mac, ETHERTYPE_ARP};
  struct arp_packet ask;

  turn_at(s, thing_neighbor(s, m), neighbor_due(e));
  if (action == NEIGHBOR_GAVE_UP)
    turn_changed(s);
  if (action != NEIGHBOR_ASK)
    return 0;
  ask.operation = ARP_REQUEST;
  ask.sender_mac = s->config.mac;
  ask.sender_ip = s->config.address;
  ask.target_mac = 0;
  ask.target_ip = (uint32_t)e->ip;
  ethernet_build(head, &h);
  arp_build(head + ETHERNET_HEADER, &ask);
  output_whole(out, ETHERNET_HEADER + ARP_PACKET);
  return 1;
}

/* Packet p goes out as it is, its bytes as the frame's body. */
static int64_t output_packet_now(struct sequent *s, int64_t p, struct sequent_frame *out)
{
  output_whole(out, 0);
  out->body[0] = packet_frame(&s->packets, p);
  out->body_length[0] = s->packets.packet[p].length;
  output_drop(s, p);
  return 1;
}

int64_t output_packet(struct sequent *s, int64_t p, uint8_t *head, struct sequent_frame *out,
                      int64_t now)
{
  uint32_t hop = s->packets.packet[p].hop;
  uint64_t mac;
  int64_t status;

  (void)head;
  if (hop == 0)
    return output_packet_now(s, p, out);
  if (hop == 0xFFFFFFFFu) {
    packet_to(&s->packets, p, ETHERNET_BROADCAST);
    return output_packet_now(s, p, out);
  }
  status = output_hop(s, hop, &mac, now);
  if (status == NEIGHBOR_KNOWN) {
    packet_to(&s->packets, p, mac);
    return output_packet_now(s, p, out);
  }
  if (status == NEIGHBOR_UNREACHABLE)
    output_drop(s, p);
  else
    turn_wait(s, thing_packet(s, p), now + HOP_PATIENCE);
  return 0;
}

/* One thing has its turn. */
static int64_t output_thing(struct sequent *s, int64_t thing, uint8_t *head,
                            struct sequent_frame *out, int64_t now)
{
  int64_t packets = thing_packet(s, 0);
  int64_t neighbors = thing_neighbor(s, 0);

  if (thing < packets)
    return output_connection(s, thing, head, out, now);
  if (thing < neighbors)
    return output_packet(s, thing - packets, head, out, now);
  return output_neighbor(s, thing - neighbors, head, out, now);
}

int64_t sequent_output(struct sequent *s, uint8_t *head, struct sequent_frame *out, int64_t now)
{
  for (int64_t quiet = 0; quiet < QUIET_MAX; quiet++) {
    int64_t thing = schedule_next(&s->schedule, now);

    if (thing < 0)
      return 0;
    if (output_thing(s, thing, head, out, now))
      return 1;
  }
  return 0;
}

int64_t sequent_deadline(const struct sequent *s)
{
  return schedule_deadline(&s->schedule);
}
