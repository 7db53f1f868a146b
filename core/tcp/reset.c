#include "tcp/reset.h"

int64_t reset_answer(const struct tcp_header *in, int64_t len, struct tcp_header *out)
{
  int64_t next = ((int64_t)in->seq + len + in->syn + in->fin) % SEQ_MODULUS;

  if (in->rst != 0)
    return 0;
  out->src_port = in->dst_port;
  out->dst_port = in->src_port;
  out->seq = in->ackf != 0 ? in->ack : 0;
  out->ack = in->ackf != 0 ? 0 : (uint32_t)next;
  out->ackf = 1 - in->ackf;
  out->header_len = TCP_HEADER;
  out->rst = 1;
  out->fin = out->syn = out->psh = out->urg = out->ece = out->cwr = 0;
  out->window = out->checksum = out->urgent = 0;
  return 1;
}
