/* test_envelope.c - the headers of a segment, read back by the parsers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stack/envelope.h"

static const struct envelope between = { .src_mac = 0x020000000001, .dst_mac = 0xfeffffffffff,
                                         .src = 0xc0000201, .dst = 0xffffff02 };
static uint8_t frame[ENVELOPE_MAX + 2000];

/* A header with each option that a SYN has. */
static void syn(struct tcp_header *h, struct tcp_options *o)
{
  memset(o, 0, sizeof *o);
  o->has_mss = 1;
  o->mss = 1460;
  o->has_wscale = 1;
  o->wscale = 14;
  o->sack_permitted = 1;
  o->has_timestamps = 1;
  o->tsval = 0xfffffffe;
  o->tsecr = 1;
  *h = (struct tcp_header){ .src_port = 65535, .dst_port = 1, .seq = 0xfffffff0, .ack = 7,
                            .header_len = TCP_HEADER + 20, .syn = 1, .ackf = 1,
                            .window = 65535 };
}

static void plain(struct tcp_header *h, struct tcp_options *o)
{
  memset(o, 0, sizeof *o);
  *h = (struct tcp_header){ .src_port = 80, .dst_port = 4000, .header_len = TCP_HEADER,
                            .ackf = 1, .psh = 1, .seq = 1 };
}

/* The whole frame with n bytes of text, of which the first slice has `first`. */
static int64_t whole(const struct tcp_header *h, const struct tcp_options *o, int64_t n,
                     int64_t first)
{
  static uint8_t text[2000];
  int64_t head;

  for (int64_t i = 0; i < n; i++)
    text[i] = (uint8_t)(i * 37 + 11);
  memset(frame, 0xa5, sizeof frame);
  head = envelope_build(frame, &between, h, o, n,
                        envelope_text(text, first, text + first, n - first), 0);
  memcpy(frame + head, text, (size_t)n);
  return head + n;
}

static void check(const struct tcp_header *h, int64_t n)
{
  struct ethernet_header e;
  struct ipv4_header ip;
  struct tcp_header back;
  int64_t segment = n - ENVELOPE_TCP;

  assert_int_equal(ethernet_parse(&e, frame, n), WIRE_OK);
  assert_true(e.src == between.src_mac && e.dst == between.dst_mac);
  assert_int_equal(e.type, ETHERTYPE_IPV4);
  assert_int_equal(ipv4_parse(&ip, frame + ETHERNET_HEADER, n - ETHERNET_HEADER), WIRE_OK);
  assert_int_equal(ip.src, between.src);
  assert_int_equal(ip.dst, between.dst);
  assert_int_equal(ip.total_len, n - ETHERNET_HEADER);
  assert_true(ip.dont_fragment == 1 && ip.more_fragments == 0 && ip.protocol == IPV4_TCP);
  assert_true(checksum_ok_with(frame + ENVELOPE_TCP, segment,
                               checksum_pseudo(ip.src, ip.dst, IPV4_TCP, (uint32_t)segment)));
  assert_int_equal(tcp_parse(&back, frame + ENVELOPE_TCP, segment), WIRE_OK);
  back.checksum = 0;
  assert_memory_equal(&back, h, sizeof back);
}

static void a_syn_comes_back(void **state)
{
  struct tcp_header h;
  struct tcp_options o, back;

  (void)state;
  syn(&h, &o);
  check(&h, whole(&h, &o, 0, 0));
  assert_int_equal(tcp_options_parse(&back, frame + ENVELOPE_TCP + TCP_HEADER, 20), WIRE_OK);
  assert_memory_equal(&back, &o, offsetof(struct tcp_options, sack_left));
}

static void any_two_slices_have_one_checksum(void **state)
{
  struct tcp_header h;
  struct tcp_options o;

  (void)state;
  plain(&h, &o);
  for (int64_t n = 0; n < 40; n++)
    for (int64_t first = 0; first <= n; first++)
      check(&h, whole(&h, &o, n, first));
  check(&h, whole(&h, &o, 1999, 777));
}

static void writes_no_more_than_its_headers(void **state)
{
  struct tcp_header h;
  struct tcp_options o;

  (void)state;
  plain(&h, &o);
  memset(frame, 0x5a, sizeof frame);
  assert_int_equal(envelope_build(frame, &between, &h, &o, 0, 0, 0), 54);
  for (int64_t i = 54; i < ENVELOPE_MAX; i++)
    assert_int_equal(frame[i], 0x5a);
}

static void for_a_device_the_field_has_the_pseudo_header(void **state)
{
  struct tcp_header h;
  struct tcp_options o;

  (void)state;
  plain(&h, &o);
  envelope_build(frame, &between, &h, &o, 100, 0xffff, 1);
  assert_int_equal(be16_read(frame + ENVELOPE_TCP + 16),
                   checksum_pseudo(between.src, between.dst, IPV4_TCP, TCP_HEADER + 100));
}

int main(void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test(a_syn_comes_back),
    cmocka_unit_test(any_two_slices_have_one_checksum),
    cmocka_unit_test(writes_no_more_than_its_headers),
    cmocka_unit_test(for_a_device_the_field_has_the_pseudo_header),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
