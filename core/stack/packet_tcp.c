/* packet_tcp.c - a packet that is a TCP header and no more. */
#include "stack/packet_tcp.h"

/*@ requires room: \valid(at + (0 .. TCP_HEADER - 1));
    requires header: \valid_read(h) && h->header_len == TCP_HEADER && h->checksum == 0;
    requires fields: TCP_FLAGS_FIT(h) && TCP_WORDS_FIT(h);
    terminates \true;
    exits \false;
    assigns at[0 .. TCP_HEADER - 1];
    ensures ports: TCP_PORTS(h, at);
    ensures numbers: TCP_NUMBERS(h, at);
    ensures header_len: at[12] == TCP_HEADER / 4 * 16;
    ensures low_flags: TCP_LOW_FLAGS(h, at);
    ensures high_flags: TCP_HIGH_FLAGS(h, at);
    ensures window: h->window == BE16(at[14], at[15]);
    ensures urgent: h->urgent == BE16(at[18], at[19]);
    ensures sum: same_oc(65535, byte_sum(at, TCP_HEADER) +
                                pseudo_sum(src, dst, IPV4_TCP, TCP_HEADER));
*/
static void header_write(uint8_t *at, const struct tcp_header *h, uint32_t src, uint32_t dst)
{
  uint32_t pseudo = checksum_pseudo(src, dst, IPV4_TCP, TCP_HEADER);

  tcp_build(at, h);
  /*@ assert zero: at[16] == 0 && at[17] == 0; */
  /*@ assert length: at[12] == TCP_HEADER / 4 * 16; */
  checksum_write(at, TCP_HEADER, 16, pseudo);
}

void packet_tcp(struct packets *p, int64_t i, const struct tcp_header *h, uint32_t src,
                uint32_t dst)
{
  header_write(packet_payload(p, i), h, src, dst);
}
