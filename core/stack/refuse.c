/* refuse.c - the answer to a TCP segment that nobody takes. */
#define STRANGE_PART
#define STRANGERS_PACKETS
#include "stack/refuse.h"

#include "stack/allowance.h"
#include "stack/departure.h"
#include "stack/settled_joins.h"
#include "stack/strangers.h"
#include "tcp/reset.h"

#define RESET_READY(a) \
  (TCP_FLAGS_FIT(&(a)->reset) && TCP_WORDS_FIT(&(a)->reset) && \
   (a)->reset.header_len == TCP_HEADER && (a)->reset.checksum == 0)

/* The reset's header. */
/*@ requires arrival: \valid(a);
    requires header: TCP_FLAGS_FIT(&a->tcp) && TCP_WORDS_FIT(&a->tcp);
    requires length: 0 <= len <= 65535;
    terminates \true;
    exits \false;
    assigns a->reset;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures due: \result <==> \old(a->tcp.rst) == 0;
    ensures numbers: \result ==> RESET_NUMBERS(a->tcp, len, a->reset);
    ensures ready: \result ==> RESET_READY(a);
*/
static bool refusal_header(struct arrival *a, int64_t len)
{
  int64_t due = reset_answer(&a->tcp, len, &a->reset);

  //@ assert apart: KEPT(uint32_t, Pre, Here, \separated(q, &a->reset));
  //@ assert reset: only_tcp{Pre, Here}(&a->reset);
  //@ assert words: elsewhere_words{Pre, Here}(\base_addr(a));
  return due != 0;
}

/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires header: TCP_FLAGS_FIT(&a->tcp) && TCP_WORDS_FIT(&a->tcp);
    requires length: 0 <= len <= 65535;
    terminates \true;
    exits \false;
    assigns a->reset;
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures kept: s->packets.slots.used == \old(s->packets.slots.used) &&
      s->resets.full == \old(s->resets.full);
    ensures due: \result <==> \old(a->tcp.rst) == 0;
    ensures numbers: \result ==> RESET_NUMBERS(a->tcp, len, a->reset);
    ensures ready: \result ==> RESET_READY(a);
*/
static bool refusal(struct sequent *s, struct arrival *a, int64_t len)
{
  bool due = refusal_header(a, len);

  (void)s;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  return due;
}

/* A packet for it, or -1. */
/*@ requires whole: stack_ok(s);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s);
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: -1 <= \result < s->packets.n;
    ensures length: \result != -1 ==>
      s->packets.packet[\result].length == PACKET_PAYLOAD + TCP_HEADER;
    ensures elsewhere: KEPT(uint32_t, Pre, Post, \base_addr(q) != \base_addr(s) &&
      \base_addr(q) != \base_addr(\old(s->packets.packet)));
*/
static int64_t refusal_room(struct sequent *s)
{
  return post_new(s, TCP_HEADER);
}

/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires header: RESET_READY(a);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s);
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: -1 <= \result < s->packets.n;
    ensures length: \result != -1 ==>
      s->packets.packet[\result].length == PACKET_PAYLOAD + TCP_HEADER;
    ensures header: RESET_READY(a);
*/
static int64_t refusal_packet(struct sequent *s, const struct arrival *a)
{
  int64_t p;

  (void)a;
  //@ assert strange: \base_addr(a) != \base_addr(s->packets.packet);
  p = refusal_room(s);
  //@ assert shape: a->reset.header_len == TCP_HEADER && a->reset.checksum == 0;
  //@ assert fields: TCP_WORDS_FIT(&a->reset);
  //@ assert flags: TCP_FLAGS_FIT(&a->reset);
  return p;
}

/* The segment in packet p. */
/*@ requires whole: stack_ok(s);
    requires packet: 0 <= p < s->packets.n;
    requires arrival: \valid_read(a);
    requires header: RESET_READY(a);
    terminates \true;
    exits \false;
    assigns s->packets.bytes[0 .. s->packets.n - 1];
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void refusal_write(struct sequent *s, int64_t p, const struct arrival *a)
{
  post_tcp(s, p, &a->reset, a->ip.dst, a->ip.src);
}

/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires header: RESET_READY(a);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s), s->identification;
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
*/
static void refusal_goes(struct sequent *s, const struct arrival *a, int64_t now)
{
  uint32_t to = a->ip.src;
  int64_t p = refusal_packet(s, a);

  if (p < 0)
    return;
  refusal_write(s, p, a);
  //@ assert settled: settled{Pre, Here}(s);
  output_post(s, p, IPV4_TCP, to, now);
}

void refuse(struct sequent *s, struct arrival *a, int64_t len, int64_t now)
{
  if (refusal(s, a, len) && allow_reset(s, now))
    refusal_goes(s, a, now);
}
