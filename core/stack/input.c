/* input.c - the road up: Ethernet and IPv4. */
#define STRANGE_PART
#define CONFIG_PART
#define ELSEWHERE_JOINS
#define INPUT_READS
#include "stack/input.h"

/* The packet at p, as its header was read into the arrival, if there is a segment in it. */
#define SEGMENT_HONEST(s, a, p, checked) \
  ((a)->ip.protocol == IPV4_TCP ==> \
   honest_segment(s, (a)->ip.src, (a)->ip.dst, (p) + (a)->ip.header_len, \
                  (a)->ip.total_len - (a)->ip.header_len, checked))
#define FRAGMENT(a) ((a)->ip.more_fragments != 0 || (a)->ip.fragment_offset != 0)

/* The frame's own header. */
/*@ INPUT_GIVEN(s, a, p, n)
    INPUT_APART(a, p)
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->ethernet)
    ensures short: \result <==> n >= ETHERNET_HEADER;
    ensures dst: \result ==> a->ethernet.dst == ethernet_dst(p);
    ensures type: \result ==> a->ethernet.type == ethernet_type(p);
    ensures peer: \result && a->ethernet.type == ETHERTYPE_IPV4 ==> \forall integer checked;
      \old(honest_frame(s, p, n, checked)) ==>
      honest_packet(s, p + ETHERNET_HEADER, n - ETHERNET_HEADER, checked);
*/
static bool frame_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n)
{
  bool whole = read_ethernet(a, p, n) == WIRE_OK;

  (void)s;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  return whole;
}

/* To whom it goes. */
/*@ INPUT_GIVEN(s, a, p, n)
    INPUT_APART(a, p)
    requires peer: a->ethernet.type == ETHERTYPE_IPV4 ==> honest_packet(s, p, n, checked);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
static int64_t frame_payload(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                             int64_t checked, int64_t now)
{
  if (a->ethernet.type == ETHERTYPE_ARP)
    return input_arp(s, a, p, n, now);
  if (a->ethernet.type == ETHERTYPE_IPV4)
    return input_ipv4(s, a, p, n, checked, now);
  return FATE_UNSUPPORTED;
}

int64_t input_ethernet(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                       int64_t checked, int64_t now)
{
  uint64_t own;

  //@ assert sound: stack_sound(s);
  //@ assert valid: \valid(s);
  own = s->config.mac;
  if (!frame_read(s, a, p, n))
    return FATE_MALFORMED;
  if (a->ethernet.dst != own && !ethernet_is_group(a->ethernet.dst))
    return FATE_OTHER_HOST;
  return frame_payload(s, a, p + ETHERNET_HEADER, n - ETHERNET_HEADER, checked, now);
}

/* The packet's own header. */
/*@ requires arrival: \valid(a);
    requires bytes: 0 <= n && \valid_read(p + (0 .. n - 1));
    terminates \true;
    exits \false;
    assigns a->ip;
    ensures elsewhere: elsewhere{Pre, Post}(\base_addr(a));
    ensures refused: !ipv4_well_formed(p, n) ==>
      \result == FATE_MALFORMED || \result == FATE_CHECKSUM;
    ensures taken: ipv4_well_formed(p, n) ==> \result == FATE_TAKEN;
    ensures header: \result == FATE_TAKEN ==> HEADER_READ(a);
    ensures length: \result == FATE_TAKEN ==> a->ip.total_len <= n;
    ensures lengths: \result == FATE_TAKEN ==> a->ip.header_len == ipv4_header_len(p) &&
      a->ip.total_len == ipv4_total_len(p);
    ensures segment: \result == FATE_TAKEN && !FRAGMENT(a) && a->ip.protocol == IPV4_TCP ==>
      segment_whole(p, n);
    ensures src: \result == FATE_TAKEN ==> a->ip.src == ipv4_src(p);
    ensures dst: \result == FATE_TAKEN ==> a->ip.dst == ipv4_dst(p);
*/
static int64_t packet_parse(struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t refusal = read_ipv4(a, p, n);

  if (refusal == WIRE_OK)
    return FATE_TAKEN;
  return refusal == WIRE_CHECKSUM ? FATE_CHECKSUM : FATE_MALFORMED;
}

/* The packet's own header: a fate, if it has none, else FATE_TAKEN. */
/*@ INPUT_GIVEN(s, a, p, n)
    INPUT_APART(a, p)
    terminates \true;
    exits \false;
    INPUT_READS_INTO(s, a, a->ip)
    ensures refused: !ipv4_well_formed(p, n) ==>
      \result == FATE_MALFORMED || \result == FATE_CHECKSUM;
    ensures taken: ipv4_well_formed(p, n) ==> \result == FATE_TAKEN;
    ensures header: \result == FATE_TAKEN ==> HEADER_READ(a);
    ensures length: \result == FATE_TAKEN ==> a->ip.total_len <= n;
    ensures src: \result == FATE_TAKEN ==> a->ip.src == ipv4_src(p);
    ensures dst: \result == FATE_TAKEN ==> a->ip.dst == ipv4_dst(p);
    ensures lengths: \result == FATE_TAKEN ==> a->ip.header_len == ipv4_header_len(p) &&
      a->ip.total_len == ipv4_total_len(p);
    ensures segment: \result == FATE_TAKEN && !FRAGMENT(a) && a->ip.protocol == IPV4_TCP ==>
      segment_whole(p, n);
    ensures honest: \forall integer checked;
      \old(honest_packet(s, p, n, checked)) ==> honest_packet(s, p, n, checked);
*/
static int64_t packet_read(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n)
{
  int64_t fate = packet_parse(a, p, n);

  (void)s;
  //@ assert freed: nothing_freed{Pre, Here}(s);
  return fate;
}

/* A whole TCP segment goes up, if it came to us alone. */
/*@ INPUT_GIVEN(s, a, p, a->ip.total_len)
    INPUT_APART(a, p)
    requires header: HEADER_READ(a);
    requires peer: honest_segment(s, a->ip.src, a->ip.dst, p + a->ip.header_len,
                                  a->ip.total_len - a->ip.header_len, checked);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
static int64_t packet_segment(struct sequent *s, struct arrival *a, int64_t kind,
                              const uint8_t *p, int64_t checked, int64_t now)
{
  const uint8_t *tcp = p + a->ip.header_len;
  int64_t n = (int64_t)a->ip.total_len - a->ip.header_len;

  //@ assert bytes: 0 <= n && \valid_read(tcp + (0 .. n - 1));
  //@ assert base: \base_addr(tcp) == \base_addr(p);
  if (kind != ADDRESS_OURS)
    return FATE_UNSUPPORTED;
  return input_tcp(s, a, tcp, n, checked, now);
}

/* What is neither a segment nor a datagram. */
/*@ INPUT_GIVEN(s, a, p, a->ip.total_len)
    requires header: HEADER_READ(a);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
static int64_t packet_rest(struct sequent *s, struct arrival *a, int64_t kind, const uint8_t *p,
                           int64_t now)
{
  if (a->ip.protocol == IPV4_ICMP)
    return input_icmp(s, a, kind, p, now);
  answer_error(s, a, kind, ICMP_UNREACHABLE, ICMP_PROTOCOL_UNREACHABLE, p, now);
  return FATE_UNSUPPORTED;
}

/* To whom a whole packet goes that came for us. */
/*@ INPUT_GIVEN(s, a, p, a->ip.total_len)
    INPUT_APART(a, p)
    requires header: HEADER_READ(a);
    requires peer: SEGMENT_HONEST(s, a, p, checked);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
*/
static int64_t packet_content(struct sequent *s, struct arrival *a, int64_t kind,
                              const uint8_t *p, int64_t checked, int64_t now)
{
  if (a->ip.protocol == IPV4_TCP)
    return packet_segment(s, a, kind, p, checked, now);
  if (a->ip.protocol == IPV4_UDP)
    return input_udp(s, a, kind, p, checked, now);
  return packet_rest(s, a, kind, p, now);
}

/* Is it for us?  FATE_TAKEN, or what becomes of it. */
/*@ requires whole: stack_ok(s);
    requires arrival: \valid_read(a);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures martian: !source_sound(s, a->ip.src) ==> \result == FATE_MARTIAN;
    ensures fate: \result == FATE_TAKEN || \result == FATE_MARTIAN ||
      \result == FATE_OTHER_HOST || \result == FATE_UNSUPPORTED;
    ensures ours: \result == FATE_TAKEN ==> kind != ADDRESS_OTHER && kind != ADDRESS_MULTICAST;
    ensures whole: \result == FATE_TAKEN ==> !FRAGMENT(a);
*/
static int64_t packet_fate(const struct sequent *s, const struct arrival *a, int64_t kind)
{
  //@ assert sound: stack_sound(s);
  //@ assert valid: \valid(s);
  //@ assert link: subnet_ok(s->link);
  if (!address_source_ok(&s->link, a->ip.src))
    return FATE_MARTIAN;
  if (kind == ADDRESS_OTHER || kind == ADDRESS_MULTICAST)
    return FATE_OTHER_HOST;
  if (kind == ADDRESS_OURS && ethernet_is_group(a->ethernet.dst))
    return FATE_MARTIAN;
  return ipv4_is_fragment(&a->ip) ? FATE_UNSUPPORTED : FATE_TAKEN;
}

/* A packet whose header was read. */
/*@ INPUT_GIVEN(s, a, p, a->ip.total_len)
    INPUT_APART(a, p)
    requires header: HEADER_READ(a);
    requires peer: !FRAGMENT(a) ==> SEGMENT_HONEST(s, a, p, checked);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    INPUT_LEAVES(s, a)
    ensures martian: \old(!source_sound(s, a->ip.src)) ==> \result == FATE_MARTIAN;
*/
static int64_t input_packet(struct sequent *s, struct arrival *a, const uint8_t *p,
                            int64_t checked, int64_t now)
{
  int64_t kind, fate;

  //@ assert sound: stack_sound(s);
  //@ assert valid: \valid(s);
  //@ assert link: subnet_ok(s->link);
  kind = address_kind(&s->link, a->ip.dst);
  fate = packet_fate(s, a, kind);
  if (fate != FATE_TAKEN)
    return fate;
  return packet_content(s, a, kind, p, checked, now);
}

/*@ ghost
  /@ requires packet: honest_packet(s, p, n, checked);
     requires addresses: src == ipv4_src(p) && dst == ipv4_dst(p);
     requires lengths: header == ipv4_header_len(p) && total == ipv4_total_len(p);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures peer: segment_whole(p, n) ==>
       honest_segment(s, src, dst, p + header, total - header, checked);
  @/
  static void segment_peer(struct sequent *s, uint8_t const *p, int64_t n, int64_t checked,
                           uint32_t src, uint32_t dst, uint32_t header, uint32_t total)
  {
  }
*/

int64_t input_ipv4(struct sequent *s, struct arrival *a, const uint8_t *p, int64_t n,
                   int64_t checked, int64_t now)
{
  int64_t fate = packet_read(s, a, p, n);

  if (fate != FATE_TAKEN)
    return fate;
  //@ ghost segment_peer(s, p, n, checked, a->ip.src, a->ip.dst, a->ip.header_len, a->ip.total_len);
  return input_packet(s, a, p, checked, now);
}
