#include "wire/ethernet.h"

int64_t ethernet_parse(struct ethernet_header *h, const uint8_t *p, int64_t n)
{
  if (n < ETHERNET_HEADER) {
    return WIRE_SHORT;
  }
  h->dst = be48_read(p);
  h->src = be48_read(p + 6);
  h->type = be16_read(p + 12);
  return WIRE_OK;
}

void ethernet_build(uint8_t *p, const struct ethernet_header *h)
{
  be48_write(p, h->dst);
  be48_write(p + 6, h->src);
  be16_write(p + 12, h->type);
}
