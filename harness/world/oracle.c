#include "oracle.h"

#define ETHERNET 14

static uint32_t be16(const uint8_t *p)
{
  return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t be32(const uint8_t *p)
{
  return be16(p) << 16 | be16(p + 2);
}

static uint64_t be48(const uint8_t *p)
{
  return (uint64_t)be16(p) << 32 | be32(p + 2);
}

static void put16(uint8_t *p, uint32_t v)
{
  p[0] = (uint8_t)(v >> 8);
  p[1] = (uint8_t)v;
}

uint32_t oracle_sum(uint32_t sum, const uint8_t *p, int64_t n)
{
  uint64_t s = sum;

  for (int64_t k = 0; k + 1 < n; k += 2)
    s += be16(p + k);
  if (n % 2 != 0)
    s += (uint32_t)p[n - 1] << 8;
  while (s > 0xFFFF)
    s = (s >> 16) + (s & 0xFFFF);
  return (uint32_t)s;
}

/* The pseudo-header of an IPv4 packet with options of no length. */
static uint32_t pseudo(const uint8_t *ip, int64_t n)
{
  return oracle_sum((uint32_t)(ip[9] + n - 20), ip + 12, 8);
}

int64_t oracle_headers(const uint8_t *frame)
{
  return ETHERNET + 20 + 4 * (frame[ETHERNET + 20 + 12] >> 4);
}

void oracle_offload(struct world *w, int from, uint8_t *frame, int64_t n,
                    const struct sequent_frame *f)
{
  int64_t at = f->checksum_start + f->checksum_field;

  world_must(w, w->settings.checksums[from] || f->checksum_start == 0,
             "a checksum is left to a device that makes none");
  world_must(w, w->settings.segments[from] || f->segment_size == 0,
             "a segment is left to a device that cuts none");
  if (f->checksum_start > 0) {
    world_must(w, f->checksum_start >= ETHERNET + 20 && at + 2 <= n, "checksum out of the frame");
    world_must(w, be16(frame + at) == pseudo(frame + ETHERNET, n - ETHERNET),
               "the pseudo-header's sum is wrong");
    if (w->trouble[0] == '\0')
      put16(frame + at, 0xFFFF ^ oracle_sum(0, frame + f->checksum_start, n - f->checksum_start));
  }
  if (f->segment_size > 0)
    world_must(w, f->segment_size + oracle_headers(frame) <= w->settings.wire.mtu + ETHERNET,
               "pieces of %lld bytes", (long long)f->segment_size);
}

void oracle_piece(uint8_t *frame, int64_t n, int64_t at, int last)
{
  uint8_t *ip = frame + ETHERNET;
  uint8_t *tcp = ip + 20;
  uint32_t seq = be32(tcp + 4) + (uint32_t)at;

  put16(ip + 2, (uint32_t)(n - ETHERNET));
  put16(ip + 10, 0);
  put16(ip + 10, 0xFFFF ^ oracle_sum(0, ip, 20));
  put16(tcp + 4, seq >> 16);
  put16(tcp + 6, seq & 0xFFFF);
  if (!last)
    tcp[13] &= (uint8_t)~9;                 /* FIN and PSH belong to the last */
  put16(tcp + 16, 0);
  put16(tcp + 16, 0xFFFF ^ oracle_sum(pseudo(ip, n - ETHERNET), tcp, n - ETHERNET - 20));
}

static void oracle_ipv4(struct world *w, int from, const uint8_t *ip, int64_t n)
{
  world_must(w, n >= 20 && ip[0] == 0x45 && be16(ip + 2) == n, "IPv4 length");
  world_must(w, oracle_sum(0, ip, 20) == 0xFFFF, "IPv4 checksum");
  world_must(w, be32(ip + 12) == WORLD_A + (uint32_t)from, "IPv4 source");
  world_must(w, ip[8] > 0 && (be16(ip + 6) & 0xBFFF) == 0, "IPv4 TTL or fragment");
  if (ip[9] == 6)
    world_must(w, n >= 40 && oracle_sum(pseudo(ip, n), ip + 20, n - 20) == 0xFFFF,
               "TCP checksum");
  else if (ip[9] == 17)
    world_must(w, n >= 28 && be16(ip + 24) == n - 20 && be16(ip + 26) != 0 &&
               oracle_sum(pseudo(ip, n), ip + 20, n - 20) == 0xFFFF, "UDP checksum");
  else
    world_must(w, n >= 28 && ip[9] == 1 && oracle_sum(0, ip + 20, n - 20) == 0xFFFF,
               "ICMP checksum");
}

void oracle_frame(struct world *w, int from, const uint8_t *frame, int64_t n, int64_t mtu)
{
  world_must(w, n <= mtu + ETHERNET, "a frame of %lld bytes", (long long)n);
  world_must(w, n >= ETHERNET + 20 && be48(frame) != 0 && be48(frame) != WORLD_MAC(from) &&
             be48(frame + 6) == WORLD_MAC(from), "Ethernet addresses");
  if (w->trouble[0] != '\0')
    return;
  if (be16(frame + 12) == 0x0800)
    oracle_ipv4(w, from, frame + ETHERNET, n - ETHERNET);
  else
    world_must(w, be16(frame + 12) == 0x0806 && n == ETHERNET + 28, "EtherType");
}

/* The state agrees with both streams, RFC 9293 figure 5: "FIN in" is that all before the peer's
 * FIN has come, "FIN out" that ours is queued, "acknowledged" that SND.UNA is past it. */
static void oracle_state(struct world *w, int k, int64_t i)
{
  const struct tcb *t = &w->stack[k].memory.tcb[i];
  int out = FIN_OUT(t->state);
  int acked = t->snd.fin == 1 && t->snd.una == t->snd.end + 1;

  world_must(w, FIN_IN(t->state) == (t->rcv.nxt == t->rcv.fin),
             "stack %d: connection %lld: state %lld and the peer's FIN", k, (long long)i,
             (long long)t->state);
  world_must(w, t->state < ESTABLISHED || out == (t->snd.fin == 1),
             "stack %d: connection %lld: state %lld and our FIN", k, (long long)i,
             (long long)t->state);
  world_must(w, !out || FIN_ACKED(t->state) == acked,
             "stack %d: connection %lld: state %lld and the ACK of our FIN", k, (long long)i,
             (long long)t->state);
}

/* RFC 9293 3.8.1 and 3.8.6.1: whatever is not acknowledged, and whatever was not told, has a
 * clock that runs, and the stack's deadline is not after it. */
static void oracle_connection(struct world *w, int k, int64_t i)
{
  const struct sequent *s = &w->stack[k];
  const struct tcb *t = &s->memory.tcb[i];
  int64_t clock = schedule_due(&s->schedule, i);

  if (s->memory.connection[i].listens != 0)
    return;
  world_must(w, t->state != CLOSED || t->rst_due != 0 || s->memory.connection[i].held != 0 ||
             s->memory.connection[i].parent != 0, "stack %d: connection %lld is lost", k,
             (long long)i);
  if (t->state == CLOSED && t->rst_due == 0)
    return;
  if (t->state != CLOSED)
    oracle_state(w, k, i);
  world_must(w, t->snd.una == t->snd.end + t->snd.fin || clock < NEVER,
             "stack %d: connection %lld has unacknowledged bytes and no clock", k, (long long)i);
  world_must(w, t->state < ESTABLISHED || t->told == receive_next(&t->rcv) || clock < NEVER,
             "stack %d: connection %lld owes an ACK and has no clock", k, (long long)i);
  world_must(w, (t->state != TIME_WAIT && t->rst_due == 0) || clock < NEVER,
             "stack %d: connection %lld stays for ever", k, (long long)i);
  world_must(w, sequent_deadline(s) <= clock, "stack %d: the deadline is late", k);
  world_must(w, t->snd.una <= t->snd.nxt && t->snd.nxt <= t->snd.max &&
             t->snd.end - (t->snd.una > 1 ? t->snd.una : 1) <= RING,
             "stack %d: connection %lld: send side", k, (long long)i);
  world_must(w, t->rcv.read <= t->rcv.nxt && t->rcv.nxt <= t->rcv.edge &&
             t->rcv.edge <= t->rcv.read + RING, "stack %d: connection %lld: receive side", k,
             (long long)i);
}

void oracle_stack(struct world *w, int k)
{
  const struct sequent *s = &w->stack[k];
  uint32_t half = 0, counted = 0;

  for (int64_t j = 0; j < s->connections.slots.used; j++) {
    int64_t i = slot_in_use(&s->connections.slots, j);

    oracle_connection(w, k, i);
    half += s->memory.connection[i].half;
  }
  for (int64_t l = 0; l < s->memory.listeners; l++)
    counted += s->memory.listener[l].used ? s->memory.listener[l].half : 0;
  world_must(w, counted <= half, "stack %d: listeners count %u half open, there are %u", k,
             counted, half);
}

void oracle_trace(struct world *w, int from, const uint8_t *frame, int64_t n)
{
  const uint8_t *ip = frame + ETHERNET, *tcp = ip + 20;

  fprintf(w->trace, "%13.6f  %c ", (double)w->now / 1e6, "AB"[from]);
  if (be16(frame + 12) == 0x0806)
    fprintf(w->trace, "ARP %s %u.%u\n", ip[7] == 1 ? "who has" : "reply to", ip[26], ip[27]);
  else if (ip[9] != 6)
    fprintf(w->trace, "protocol %u, %lld bytes\n", ip[9], (long long)n);
  else
    fprintf(w->trace, "%5u > %5u  %s%s%s%s%s seq %u ack %u win %u len %lld\n", be16(tcp),
            be16(tcp + 2), tcp[13] & 2 ? "S" : "", tcp[13] & 1 ? "F" : "", tcp[13] & 4 ? "R" : "",
            tcp[13] & 8 ? "P" : "", tcp[13] & 16 ? "." : "", be32(tcp + 4), be32(tcp + 8),
            be16(tcp + 14), (long long)(n - oracle_headers(frame)));
}
