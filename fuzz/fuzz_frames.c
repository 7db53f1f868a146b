/* fuzz_frames - a stack with a listener and a UDP socket eats arbitrary frames.
 *
 * The input is a row of records: a byte for the time that passes (in 16 ms), two for the
 * length, the frame.  The Ethernet destination is set to ours and the IPv4 header's and the
 * TCP, UDP or ICMP checksum are repaired, so that the proved code is reached with checksums
 * left on.  The oracles: the sanitizers, frames no longer than the link takes, and a deadline
 * that does not stay in the past.
 */
#include "memory.h"
#include "sequent.h"
#include "wire/ethernet.h"
#include "wire/icmp.h"

#include <stdlib.h>
#include <string.h>

#define OWN_MAC 0x020000000001u
#define OWN_IP  0xC0000202u

static const struct sequent_config config = {
  .mac = OWN_MAC, .address = OWN_IP, .prefix = 24, .gateway = 0xC0000201u, .mtu = 1500,
  .secret0 = 1, .secret1 = 2};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What the checksum at p + at would have to be, over n bytes and rest. */
static void repair(uint8_t *p, int64_t n, int64_t at, uint32_t rest)
{
  if (n < at + 2)
    return;
  be16_write(p + at, 0);
  checksum_write(p, n, at, rest);
}

static void repair_payload(uint8_t *ip, int64_t header, int64_t n)
{
  uint32_t pseudo = checksum_pseudo(be32_read(ip + 12), be32_read(ip + 16), ip[9],
                                    (uint32_t)(n - header));

  if (ip[9] == IPV4_TCP)
    repair(ip + header, n - header, 16, pseudo);
  else if (ip[9] == IPV4_UDP)
    repair(ip + header, n - header, 6, pseudo);
  else if (ip[9] == IPV4_ICMP)
    repair(ip + header, n - header, 2, 0);
}

static void repair_frame(uint8_t *frame, int64_t n)
{
  uint8_t *ip = frame + ETHERNET_HEADER;
  int64_t header, total;

  if (n < ETHERNET_HEADER + IPV4_HEADER)
    return;
  be48_write(frame, OWN_MAC);
  header = ip[0] % 16 * 4;
  total = be16_read(ip + 2);
  if (header < IPV4_HEADER || total < header || total > n - ETHERNET_HEADER)
    return;
  be16_write(ip + 10, 0);
  checksum_write(ip, header, 10, 0);
  repair_payload(ip, header, total);
}

/* All that goes out: within the link, and not for ever. */
static void drain(struct sequent *s, int64_t now)
{
  uint8_t head[SEQUENT_HEAD];
  struct sequent_frame out;
  int64_t frames = 0;

  while (sequent_output(s, head, &out, now)) {
    int64_t n = out.head_length + out.body_length[0] + out.body_length[1];

    if (n > ETHERNET_HEADER + (int64_t)config.mtu || ++frames > 100000)
      abort();
  }
}

static int64_t begin(struct sequent *s, struct sequent_memory *memory, int64_t now)
{
  int64_t tcp, udp;

  if (sequent_init(s, &config, memory, now) != 0)
    abort();
  tcp = sequent_open(s, SEQUENT_TCP);
  udp = sequent_open(s, SEQUENT_UDP);
  if (sequent_bind(s, tcp, 0, 80, now) != 0 || sequent_listen(s, tcp, 4) != 0 ||
      sequent_bind(s, udp, 0, 53, now) != 0)
    abort();
  return tcp;
}

/* The application takes what there is, and sends it back. */
static void serve(struct sequent *s, int64_t listener, int64_t now)
{
  uint8_t bytes[4096];
  int64_t socket = sequent_accept(s, listener);

  for (int64_t k = 0; socket >= 0 && k < 4; k++) {
    int64_t got = sequent_recv(s, socket, bytes, sizeof bytes, now);

    if (got > 0)
      sequent_send(s, socket, bytes, got, now);
  }
  if (socket >= 0)
    sequent_close(s, socket, now);
  while (sequent_next_event(s) >= 0)
    ;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  static struct sequent s;
  static struct sequent_memory memory = {.connections = 8, .listeners = 1, .packets = 8,
                                         .datagram_sockets = 2, .neighbors = 4, .routes = 2};
  int64_t now = SECOND;
  int64_t listener;

  if (memory.tcb == NULL && memory_allocate(&memory) != 0)
    abort();
  listener = begin(&s, &memory, now);
  while (size >= 3) {
    size_t n = (size_t)data[1] * 256 + data[2];
    uint8_t *frame;

    now += data[0] * 16 * MILLISECOND;
    n = n < size - 3 ? n : size - 3;
    frame = malloc(n + 1);               /* so that one byte too far is seen */
    if (frame == NULL)
      abort();
    memcpy(frame, data + 3, n);
    repair_frame(frame, (int64_t)n);
    sequent_input(&s, frame, (int64_t)n, 0, now);
    free(frame);
    serve(&s, listener, now);
    drain(&s, now);
    data += 3 + n;
    size -= 3 + n;
  }
  return 0;
}
