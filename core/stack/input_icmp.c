/* input_icmp.c - the road up: ICMP, and the errors that answer what cannot be taken. */
#define STRANGE_PART
#define ELSEWHERE_JOINS
#define INPUT_READS
#include "stack/allowance.h"
#include "stack/input.h"
#include "stack/output.h"
#include "wire/icmp.h"

/* An ICMP message with n bytes of data goes to dst, if there is a packet for it. */
/*@ requires ok: stack_ok(s);
    requires fits: 0 <= n <= PACKET_ROOM - ICMP_HEADER;
    requires fields: type <= 255 && code <= 255;
    requires data: \valid_read(data + (0 .. n - 1)) && strange(s, \base_addr(data));
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns PACKETS_CELLS(s), SCHEDULE_CELLS(s), s->identification;
    ensures ok: stack_ok(s);
    ensures full: \result == 0 <==> \old(s->packets.slots.used) == s->packets.n;
*/
static bool icmp_send(struct sequent *s, uint32_t type, uint32_t code, uint32_t rest,
                      const uint8_t *data, int64_t n, uint32_t dst, int64_t now)
{
  int64_t packet = post_new(s, ICMP_HEADER + n);

  if (packet < 0)
    return false;
  post_icmp(s, packet, type, code, rest, data, n);
  output_post(s, packet, IPV4_ICMP, dst, now);
  return true;
}

void answer_error(struct sequent *s, const struct arrival *a, int64_t kind, uint32_t type,
                  uint32_t code, const uint8_t *p, int64_t now)
{
  int64_t most = (int64_t)a->ip.header_len + ICMP_QUOTE;
  int64_t quoted = a->ip.total_len < most ? a->ip.total_len : most;
  uint32_t to = a->ip.src;

  if (kind == ADDRESS_OURS && allow_icmp(s, now))
    icmp_send(s, type, code, 0, p, quoted, to, now);
}

/* The message's header, of the n bytes at p. */
/*@ INPUT_GIVEN(s, a, p, n)
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->icmp)
    ensures ok: \result <==> n >= ICMP_HEADER;
    ensures type: \result ==> a->icmp.type == icmp_type(p);
    ensures code: \result ==> a->icmp.code == icmp_code(p);
*/
static bool icmp_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n)
{
  bool ok = read_icmp(a, p, n) == WIRE_OK;

  (void)s;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  return ok;
}

/* What an error quotes, the n bytes at p. */
/*@ INPUT_GIVEN(s, a, p, n)
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->quote)
    ensures ok: \result <==> icmp_quote_well_formed(p, n);
    ensures ports: \result ==> a->quote.src_port <= 65535 && a->quote.dst_port <= 65535;
*/
static bool quote_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n)
{
  bool ok = read_quote(a, p, n) == WIRE_OK;

  (void)s;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  return ok;
}

/* Echo, RFC 1122 3.2.2.6: the same data back.  Not to a broadcast (3.2.2.6 allows
 * silence), and not longer than a packet of ours. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires bytes: FRAME_APART(s, p, n) && n >= ICMP_HEADER;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns SUNDRY_CELLS(s), PACKETS_CELLS(s), SCHEDULE_CELLS(s);
    ensures whole: stack_ok(s);
    ensures ours: kind != ADDRESS_OURS || n > PACKET_ROOM ==> \result == FATE_UNSUPPORTED;
    ensures fate: \result == FATE_TAKEN || \result == FATE_UNSUPPORTED ||
      \result == FATE_NO_ROOM;
*/
static int64_t input_echo(struct sequent *s, const struct arrival *a, int64_t kind,
                          const uint8_t *p, int64_t n, int64_t now)
{
  uint32_t rest = a->icmp.rest;
  uint32_t to = a->ip.src;

  //@ assert sound: stack_sound(s);
  //@ assert valid: \valid(s);
  if (kind != ADDRESS_OURS || n > PACKET_ROOM || n > (int64_t)s->config.mtu - IPV4_HEADER)
    return FATE_UNSUPPORTED;
  if (!allow_icmp(s, now) || !icmp_send(s, ICMP_ECHO_REPLY, 0, rest, p + ICMP_HEADER,
                                        n - ICMP_HEADER, to, now))
    return FATE_NO_ROOM;
  return FATE_TAKEN;
}

/* An error about a packet of ours: tell whose it was, if it can have been sent. */
/*@ INPUT_GIVEN(s, a, p, n)
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns a->quote, STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures fate: fate_ok(\result);
    ensures malformed: !\old(icmp_quote_well_formed(p, n)) ==> \result == FATE_MALFORMED;
    ensures trace: traceless(\result) ==> elsewhere{Pre, Post}(\base_addr(a));
*/
static int64_t input_error(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                           int64_t now)
{
  if (!quote_read(s, a, p, n))
    return FATE_MALFORMED;
  if (a->quote.protocol == IPV4_UDP)
    return input_unreached(s, a);
  if (a->quote.protocol == IPV4_TCP)
    return input_blame(s, a, now);
  return FATE_NOBODY;
}

/* Is it an error that says that a packet was refused?  Not that it did not fit (RFC 1191). */
/*@ requires arrival: \valid_read(a);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==>
      a->icmp.type == ICMP_UNREACHABLE && a->icmp.code != ICMP_FRAGMENTATION_NEEDED;
*/
static bool icmp_refuses(const struct arrival *a)
{
  return a->icmp.type == ICMP_UNREACHABLE && a->icmp.code != ICMP_FRAGMENTATION_NEEDED;
}

/* An intact message of n bytes at p whose header was read: it may be an error. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires bytes: FRAME_APART(s, p, n) && n >= ICMP_HEADER;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
static int64_t icmp_error(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                          int64_t now)
{
  if (!icmp_refuses(a))
    return FATE_UNSUPPORTED;
  return input_error(s, a, p + ICMP_HEADER, n - ICMP_HEADER, now);
}

/* Or the answer to an echo of ours, RFC 792: its identifier is the socket's port. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires bytes: FRAME_APART(s, p, n) && n >= ICMP_HEADER;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
static int64_t icmp_answer(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                           int64_t now)
{
  if (a->icmp.type != ICMP_ECHO_REPLY)
    return icmp_error(s, a, p, n, now);
  return input_datagram(s, a, a->icmp.rest / 65536u, a->icmp.rest % 65536u, p + ICMP_HEADER,
                        n - ICMP_HEADER);
}

/* Or an echo. */
/*@ requires whole: stack_ok(s);
    requires arrival: ARRIVAL_APART(s, a);
    requires bytes: FRAME_APART(s, p, n) && n >= ICMP_HEADER;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
static int64_t icmp_deliver(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                            int64_t n, int64_t now)
{
  if (a->icmp.type == ICMP_ECHO)
    return input_echo(s, a, kind, p, n, now);
  return icmp_answer(s, a, p, n, now);
}

int64_t input_icmp(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                   int64_t now)
{
  const uint8_t *icmp = p + a->ip.header_len;
  int64_t length = (int64_t)a->ip.total_len - a->ip.header_len;

  if (!icmp_read(s, a, icmp, length))
    return FATE_MALFORMED;
  if (!checksum_ok(icmp, length))
    return FATE_CHECKSUM;
  return icmp_deliver(s, a, kind, icmp, length, now);
}
