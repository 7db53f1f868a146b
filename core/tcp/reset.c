#include "tcp/reset.h"

/* What does not depend on the segment, and the ports. */
/*@ requires \valid_read(in) && \valid(out) && \separated(in, out);
    terminates \true;
    exits \false;
    assigns  out->src_port, out->dst_port, out->header_len, out->rst, out->fin, out->syn, out->psh,
             out->urg, out->ece, out->cwr, out->window, out->checksum, out->urgent;
    ensures  ports: out->src_port == in->dst_port && out->dst_port == in->src_port;
    ensures  reset: out->rst == 1 && out->syn == 0 && out->fin == 0;
    ensures  plain: out->psh == 0 && out->urg == 0 && out->ece == 0 && out->cwr == 0;
    ensures  rest: out->header_len == TCP_HEADER && out->window == 0 && out->checksum == 0 &&
               out->urgent == 0;
*/
static void fill_reset(const struct tcp_header *in, struct tcp_header *out)
{
  out->src_port = in->dst_port;
  out->dst_port = in->src_port;
  out->header_len = TCP_HEADER;
  out->rst = 1;
  out->fin = out->syn = out->psh = out->urg = out->ece = out->cwr = 0;
  out->window = out->checksum = out->urgent = 0;
}

int64_t reset_answer(const struct tcp_header *in, int64_t len, struct tcp_header *out)
{
  int64_t next = ((int64_t)in->seq + len + in->syn + in->fin) % SEQ_MODULUS;

  if (in->rst != 0)
    return 0;
  fill_reset(in, out);
  out->seq = in->ackf != 0 ? in->ack : 0;
  out->ack = in->ackf != 0 ? 0 : (uint32_t)next;
  out->ackf = 1 - in->ackf;
  return 1;
}
