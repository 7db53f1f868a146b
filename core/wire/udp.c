#include "wire/udp.h"

int64_t udp_parse(struct udp_header *h, const uint8_t *p, int64_t n)
{
  if (n < UDP_HEADER) {
    return WIRE_SHORT;
  }
  const uint32_t length = be16_read(p + 4);
  if (length < UDP_HEADER || length > n) {
    return WIRE_LENGTH;
  }
  h->src_port = be16_read(p);
  h->dst_port = be16_read(p + 2);
  h->length = length;
  h->checksum = be16_read(p + 6);
  return WIRE_OK;
}

void udp_build(uint8_t *p, const struct udp_header *h)
{
  be16_write(p, h->src_port);
  be16_write(p + 2, h->dst_port);
  be16_write(p + 4, h->length);
  be16_write(p + 6, h->checksum);
}
