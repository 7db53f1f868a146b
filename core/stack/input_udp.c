#include "stack/datagrams.h"
#include "stack/input.h"
#include "wire/icmp.h"
#include "wire/udp.h"

int64_t input_udp(struct sequent *s, const struct ipv4_header *ip, int64_t kind, const uint8_t *p,
                  int64_t n, int64_t checked, int64_t now)
{
  struct udp_header h;
  int64_t fate;

  if (udp_parse(&h, p, n) != WIRE_OK)
    return FATE_MALFORMED;
  /* RFC 768: "An all zero transmitted checksum value means that the transmitter generated no
   * checksum" */
  if (h.checksum != 0 && checked == 0 &&
      !checksum_ok_with(p, h.length, checksum_pseudo(ip->src, ip->dst, IPV4_UDP, h.length)))
    return FATE_CHECKSUM;
  fate = datagram_arrived(s, IPV4_UDP, ip, h.dst_port, h.src_port, p + UDP_HEADER,
                          (int64_t)h.length - UDP_HEADER);
  if (fate == FATE_NOBODY)
    answer_error(s, ip, kind, ICMP_UNREACHABLE, ICMP_PORT_UNREACHABLE, p - ip->header_len,
                 n + ip->header_len, now);
  return fate;
}
