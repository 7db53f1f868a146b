#include "network.h"

#include "oracle.h"

#include <string.h>

struct network net;

static uint32_t be16(const uint8_t *p)
{
  return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t be32(const uint8_t *p)
{
  return be16(p) << 16 | be16(p + 2);
}

static void put16(uint8_t *p, uint32_t v)
{
  p[0] = (uint8_t)(v >> 8);
  p[1] = (uint8_t)v;
}

static void put32(uint8_t *p, uint32_t v)
{
  put16(p, v >> 16);
  put16(p + 2, v & 0xFFFF);
}

static void put48(uint8_t *p, uint64_t v)
{
  put16(p, (uint32_t)(v >> 32));
  put32(p + 2, (uint32_t)v);
}

/* --- what was seen --------------------------------------------------------------------------- */

static void see_ipv4(struct seen *e, const uint8_t *ip, int64_t n)
{
  const uint8_t *p = ip + 20;

  e->protocol = ip[9];
  e->target = be32(ip + 16);
  e->src_port = be16(p);
  e->dst_port = be16(p + 2);
  if (e->protocol == 6) {
    e->seq = be32(p + 4);
    e->ack = be32(p + 8);
    e->flags = p[13];
    e->text = n - 20 - 4 * (p[12] >> 4);
  } else {
    e->text = n - 28;
  }
}

static int watch(struct world *w, int from, const uint8_t *frame, int64_t n)
{
  struct seen *e = &net.seen[net.count];

  *e = (struct seen){.from = from, .time = w->now, .n = n, .type = be16(frame + 12),
                     .dst = (uint64_t)be16(frame) << 32 | be32(frame + 2)};
  if (net.count + 1 < NETWORK_SEEN)
    net.count++;
  if (e->type == 0x0800)
    see_ipv4(e, frame + 14, n - 14);
  else {
    e->operation = be16(frame + 14 + 6);
    e->target = be32(frame + 14 + 24);
  }
  return net.drop == 0 || e->protocol != net.drop;
}

void forget(void)
{
  net.count = 0;
}

int64_t count_seen(int from, uint32_t protocol, uint32_t flags)
{
  int64_t count = 0;

  for (int64_t k = 0; k < net.count; k++)
    count += net.seen[k].from == from && (protocol == 0 || net.seen[k].protocol == protocol) &&
             (net.seen[k].flags & flags) == flags;
  return count;
}

const struct seen *last_seen(int from, uint32_t protocol)
{
  for (int64_t k = net.count - 1; k >= 0; k--)
    if (net.seen[k].from == from && net.seen[k].protocol == protocol)
      return &net.seen[k];
  fail_msg("no frame of protocol %u", protocol);
  return NULL;
}

int64_t count_arp(int from, uint32_t target)
{
  int64_t count = 0;

  for (int64_t k = 0; k < net.count; k++)
    count += net.seen[k].from == from && net.seen[k].type == 0x0806 &&
             net.seen[k].operation == 1 && net.seen[k].target == target;
  return count;
}

/* --- the network ----------------------------------------------------------------------------- */

struct sequent *stack(int k)
{
  return &net.world.stack[k];
}

int64_t now(void)
{
  return net.world.now;
}

int64_t connections_used(int k)
{
  return net.world.stack[k].connections.slots.used;
}

static void check(void)
{
  if (net.world.trouble[0] != '\0')
    fail_msg("%s", net.world.trouble);
}

void pass(int64_t us)
{
  world_run(&net.world, net.world.now + us);
  check();
}

void network_begin(const struct world_settings *settings)
{
  world_free(&net.world);
  net.drop = 0;
  world_begin(&net.world, settings);
  net.world.watch = watch;
  pass(1000);
  forget();
}

int network_setup(void **state)
{
  const struct world_settings settings = {.wire = {.delay = 1000, .seed = 1}, .secret = 12345};

  (void)state;
  network_begin(&settings);
  return 0;
}

int network_teardown(void **state)
{
  (void)state;
  check();
  world_free(&net.world);
  return 0;
}

/* --- sockets --------------------------------------------------------------------------------- */

int64_t open_listener(int k, int64_t port, int64_t backlog)
{
  int64_t socket = sequent_open(stack(k), SEQUENT_TCP);

  assert_true(socket >= 0);
  assert_int_equal(sequent_bind(stack(k), socket, 0, port, now()), 0);
  assert_int_equal(sequent_listen(stack(k), socket, backlog), 0);
  return socket;
}

int64_t open_caller(int k, int64_t port)
{
  int64_t socket = sequent_open(stack(k), SEQUENT_TCP);

  assert_true(socket >= 0);
  assert_int_equal(sequent_connect(stack(k), socket, k == 0 ? WORLD_B : WORLD_A, port, now()), 0);
  return socket;
}

void make_pair(int64_t port, int64_t *caller, int64_t *called, int64_t *listener)
{
  *listener = open_listener(1, port, 4);
  *caller = open_caller(0, port);
  pass(100000);
  *called = sequent_accept(stack(1), *listener);
  assert_true(*called >= 0);
  assert_true(sequent_poll(stack(0), *caller) & SEQUENT_CONNECTED);
  assert_true(sequent_poll(stack(1), *called) & SEQUENT_CONNECTED);
}

void close_all(int k, int64_t socket)
{
  assert_int_equal(sequent_close(stack(k), socket, now()), 0);
  assert_int_equal(sequent_poll(stack(k), socket), SEQUENT_BAD_SOCKET);
}

void nothing_left(int64_t listeners_a, int64_t listeners_b)
{
  world_run(&net.world, NEVER);
  check();
  world_must_be_empty(&net.world, 0, listeners_a);
  world_must_be_empty(&net.world, 1, listeners_b);
  check();
  assert_int_equal(sequent_deadline(stack(0)), NEVER);
  assert_int_equal(sequent_deadline(stack(1)), NEVER);
}

/* --- frames by hand -------------------------------------------------------------------------- */

static void make_ethernet(uint8_t *frame, uint32_t type)
{
  put48(frame, WORLD_MAC(0));
  put48(frame + 6, NETWORK_MAC_C);
  put16(frame + 12, type);
}

void fix_ipv4(uint8_t *frame)
{
  put16(frame + 24, 0);
  put16(frame + 24, 0xFFFF ^ oracle_sum(0, frame + 14, 20));
}

int64_t make_ipv4(uint8_t *frame, uint32_t src, uint32_t dst, uint32_t protocol,
                  const void *payload, int64_t n)
{
  uint8_t *ip = frame + 14;

  make_ethernet(frame, 0x0800);
  memset(ip, 0, 20);
  ip[0] = 0x45;
  put16(ip + 2, (uint32_t)(20 + n));
  ip[8] = 64;
  ip[9] = (uint8_t)protocol;
  put32(ip + 12, src);
  put32(ip + 16, dst);
  fix_ipv4(frame);
  if (n > 0)
    memmove(ip + 20, payload, (size_t)n);
  return 34 + n;
}

/* The checksum at that offset of the payload, with the pseudo-header or without. */
static void fix_payload(uint8_t *frame, int64_t n, int64_t at, int with)
{
  uint8_t *ip = frame + 14;
  uint32_t pseudo = with ? oracle_sum((uint32_t)(ip[9] + n), ip + 12, 8) : 0;

  put16(ip + 20 + at, 0);
  put16(ip + 20 + at, 0xFFFF ^ oracle_sum(pseudo, ip + 20, n));
}

int64_t make_tcp(uint8_t *frame, uint32_t dst, uint32_t src_port, uint32_t dst_port, uint32_t seq,
                 uint32_t ack, uint32_t flags)
{
  uint8_t tcp[20] = {0};
  int64_t n;

  put16(tcp, src_port);
  put16(tcp + 2, dst_port);
  put32(tcp + 4, seq);
  put32(tcp + 8, ack);
  tcp[12] = 5 << 4;
  tcp[13] = (uint8_t)flags;
  put16(tcp + 14, 8192);
  n = make_ipv4(frame, NETWORK_C, dst, 6, tcp, sizeof tcp);
  fix_payload(frame, sizeof tcp, 16, 1);
  return n;
}

int64_t make_udp(uint8_t *frame, uint32_t dst, uint32_t src_port, uint32_t dst_port, int64_t n)
{
  uint8_t udp[2048] = {0};

  put16(udp, src_port);
  put16(udp + 2, dst_port);
  put16(udp + 4, (uint32_t)(8 + n));
  make_ipv4(frame, NETWORK_C, dst, 17, udp, 8 + n);
  fix_payload(frame, 8 + n, 6, 1);
  return 34 + 8 + n;
}

int64_t make_icmp(uint8_t *frame, uint32_t dst, uint32_t type, uint32_t code, const void *rest,
                  int64_t n)
{
  uint8_t icmp[2048] = {0};

  icmp[0] = (uint8_t)type;
  icmp[1] = (uint8_t)code;
  memcpy(icmp + 4, rest, (size_t)n);
  make_ipv4(frame, NETWORK_C, dst, 1, icmp, 4 + n);
  fix_payload(frame, 4 + n, 2, 0);
  return 34 + 4 + n;
}

int64_t make_arp(uint8_t *frame, uint32_t operation, uint32_t sender, uint32_t target)
{
  uint8_t *arp = frame + 14;

  make_ethernet(frame, 0x0806);
  put16(arp, 1);
  put16(arp + 2, 0x0800);
  arp[4] = 6;
  arp[5] = 4;
  put16(arp + 6, operation);
  put48(arp + 8, NETWORK_MAC_C);
  put32(arp + 14, sender);
  put48(arp + 18, operation == 1 ? 0 : WORLD_MAC(0));
  put32(arp + 24, target);
  return 42;
}

void answer_arp(void)
{
  uint8_t frame[64];

  world_inject(&net.world, 0, frame, make_arp(frame, 2, NETWORK_C, WORLD_A));
}
