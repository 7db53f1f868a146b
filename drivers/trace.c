/* trace.c - theory of operation
 *
 * The ladder is the picture of RFC 9293 figures 6 and 12: our stack is the left rail, the peer
 * the right one, each segment a rung with its arrow, and on the rails stand the states after
 * it.  Sequence numbers count from the SYN, which is 0, so the first byte is 1 and what is
 * acknowledged is the number of the next byte; windows are in bytes.  States are those that an
 * observer infers (flow.h).
 */
#include "trace.h"

#include "flow.h"
#include "names.h"
#include "wire/arp.h"
#include "wire/ethernet.h"
#include "wire/icmp.h"
#include "wire/udp.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define LABEL 66                /* columns between the rails, without the arrow's head */

struct trace {
  struct device device;
  struct device *inner;
  FILE *where;
  int ladder, figures;
  int64_t start;                /* time of the first frame, -1 before */
  const struct flow *last;      /* whose rung was the last */
  struct trace_figures sum;
  struct flows flows;
  uint8_t copy[DEVICE_FRAME_MAX];
};

static struct trace *trace_of(struct device *d)
{
  return (struct trace *)(void *)d;
}

/* --- rungs --------------------------------------------------------------------------- */

/* Text that grows to the right and stops at the end of its room. */
struct label {
  char text[160];
  int n;
};

__attribute__((format(printf, 2, 3)))
static void say(struct label *l, const char *format, ...)
{
  va_list arguments;
  int room = (int)sizeof l->text - l->n;
  int more;

  va_start(arguments, format);
  more = vsnprintf(l->text + l->n, (size_t)room, format, arguments);
  va_end(arguments);
  l->n += more < room ? more : room - 1;
}

static void line_of(char *out, int n)
{
  memset(out, '-', (size_t)n);
  out[n] = '\0';
}

static void rung(struct trace *t, int from, const char *left, const char *right,
                 const struct label *l, int64_t now)
{
  char before[LABEL], after[LABEL];
  int dashes = LABEL - l->n < 4 ? 4 : LABEL - l->n;

  line_of(before, dashes / 2);
  line_of(after, dashes - dashes / 2);
  fprintf(t->where, "%11.6f  %-12s %s%s %s %s%s  %s\n", (double)(now - t->start) / 1e6, left,
          from == 0 ? "" : "<", before, l->text, after, from == 0 ? ">" : "", right);
}

static void rails(struct trace *t, const struct flow *f)
{
  char a[NAME_TEXT], b[NAME_TEXT];

  if (t->last == f)
    return;
  t->last = f;
  fprintf(t->where, "%11s  %-*s %s\n", "", LABEL + 17,
          endpoint_text(a, f->end[0].address, f->end[0].port),
          endpoint_text(b, f->end[1].address, f->end[1].port));
}

/* --- TCP --------------------------------------------------------------------------------- */

static void say_flags(struct label *l, const struct tcp_header *h)
{
  const char *comma = "";
  const struct { uint32_t on; const char *name; } flag[] = {
    {h->syn, "SYN"}, {h->fin, "FIN"}, {h->rst, "RST"}, {h->psh, "PSH"}, {h->urg, "URG"},
    {h->ece, "ECE"}, {h->cwr, "CWR"}, {h->ackf, "ACK"},
  };

  for (size_t k = 0; k < sizeof flag / sizeof flag[0]; k++)
    if (flag[k].on) {
      say(l, "%s%s", comma, flag[k].name);
      comma = ",";
    }
}

static void say_options(struct label *l, const struct flow_segment *g)
{
  if (g->header.syn && g->options.has_mss)
    say(l, " mss %u", g->options.mss);
  if (g->header.syn && g->options.has_wscale)
    say(l, " scale %u", 1u << g->options.wscale);
  if (g->header.syn && g->options.sack_permitted)
    say(l, " sack");
  if (g->header.syn && g->options.has_timestamps)
    say(l, " ts");
  if (g->options.sack_count > 0)
    say(l, " sack*%u", g->options.sack_count);
}

static void say_segment(struct label *l, const struct flow_segment *g)
{
  say_flags(l, &g->header);
  if (g->length > 0)
    say(l, " %lld..%lld (%lld)", (long long)g->seq, (long long)(g->seq + g->length - 1),
        (long long)g->length);
  else
    say(l, " seq %lld", (long long)g->seq);
  if (g->header.ackf)
    say(l, " ack %lld", (long long)g->ack);
  if (!g->header.rst)
    say(l, " win %lld", (long long)g->window);
  say_options(l, g);
  if (g->again > 0)
    say(l, " again");
}

static void see_tcp(struct trace *t, int from, const struct ipv4_header *ip, const uint8_t *p,
                    int64_t n, int64_t now)
{
  struct flow_segment g;
  struct label l = {.n = 0};
  const struct flow *f = flow_see(&t->flows, from, ip, p, n, &g);

  if (f == NULL)
    return;
  t->sum.segments[from]++;
  t->sum.text[from] += g.length;
  t->sum.again_segments[from] += g.again > 0;
  t->sum.again[from] += g.again > g.length ? g.length : g.again;
  if (!t->ladder)
    return;
  rails(t, f);
  say_segment(&l, &g);
  rung(t, from, state_text(f->end[0].state), state_text(f->end[1].state), &l, now);
}

/* --- the others ---------------------------------------------------------------------------- */

static void see_arp(struct trace *t, int from, const uint8_t *p, int64_t n, int64_t now)
{
  struct arp_packet a;
  struct label l = {.n = 0};
  char who[NAME_TEXT], tell[NAME_TEXT];

  if (!t->ladder || arp_parse(&a, p, n) != WIRE_OK)
    return;
  address_text(tell, a.sender_ip);
  if (a.operation == ARP_REPLY)
    say(&l, "ARP %s is at %012llx", tell, (unsigned long long)a.sender_mac);
  else if (a.sender_ip == a.target_ip)
    say(&l, "ARP here is %s", tell);
  else
    say(&l, "ARP who has %s? tell %s", address_text(who, a.target_ip), tell);
  rung(t, from, "", "", &l, now);
}

static void see_icmp(struct trace *t, int from, const uint8_t *p, int64_t n, int64_t now)
{
  struct icmp_header h;
  struct label l = {.n = 0};

  if (!t->ladder || icmp_parse(&h, p, n) != WIRE_OK)
    return;
  if (h.type == ICMP_ECHO || h.type == ICMP_ECHO_REPLY)
    say(&l, "ICMP echo %s %u", h.type == ICMP_ECHO ? "request" : "reply", h.rest % 65536u);
  else
    say(&l, "ICMP type %u code %u", h.type, h.code);
  rung(t, from, "", "", &l, now);
}

static void see_udp(struct trace *t, int from, const uint8_t *p, int64_t n, int64_t now)
{
  struct udp_header h;
  struct label l = {.n = 0};

  if (!t->ladder || udp_parse(&h, p, n) != WIRE_OK)
    return;
  say(&l, "UDP port %u to port %u (%u)", h.src_port, h.dst_port, h.length - UDP_HEADER);
  rung(t, from, "", "", &l, now);
}

static void see_ipv4(struct trace *t, int from, const uint8_t *p, int64_t n, int64_t now)
{
  struct ipv4_header ip;

  if (ipv4_parse(&ip, p, n) != WIRE_OK || ipv4_is_fragment(&ip))
    return;
  p += ip.header_len;
  n = (int64_t)ip.total_len - ip.header_len;
  if (ip.protocol == IPV4_TCP)
    see_tcp(t, from, &ip, p, n, now);
  else if (ip.protocol == IPV4_ICMP)
    see_icmp(t, from, p, n, now);
  else if (ip.protocol == IPV4_UDP)
    see_udp(t, from, p, n, now);
}

/* A frame passes by: from our stack (0) or to it (1). */
static void see(struct trace *t, int from, const uint8_t *frame, int64_t n, int64_t now)
{
  struct ethernet_header h;

  if (t->start < 0)
    t->start = now;
  t->sum.frames[from]++;
  t->sum.bytes[from] += n;
  if (ethernet_parse(&h, frame, n) != WIRE_OK)
    return;
  if (h.type == ETHERTYPE_ARP)
    see_arp(t, from, frame + ETHERNET_HEADER, n - ETHERNET_HEADER, now);
  else if (h.type == ETHERTYPE_IPV4)
    see_ipv4(t, from, frame + ETHERNET_HEADER, n - ETHERNET_HEADER, now);
}

/* --- the device -------------------------------------------------------------------------------- */

static int64_t trace_read(struct device *d, uint8_t *frame, int64_t room, int64_t *checked,
                          int64_t now)
{
  struct trace *t = trace_of(d);
  int64_t n = t->inner->does->read(t->inner, frame, room, checked, now);

  if (n > 0)
    see(t, 1, frame, n, now);
  return n;
}

static int trace_write(struct device *d, const uint8_t *head, const struct sequent_frame *f,
                       int64_t now)
{
  struct trace *t = trace_of(d);
  int64_t n = device_flatten(head, f, t->copy, sizeof t->copy);
  int taken = t->inner->does->write(t->inner, head, f, now);

  if (taken > 0)
    see(t, 0, t->copy, n, now);
  return taken;
}

static int trace_wait_fd(const struct device *d)
{
  const struct device *inner = ((const struct trace *)(const void *)d)->inner;

  return inner->does->wait_fd(inner);
}

static int64_t trace_due(const struct device *d)
{
  const struct device *inner = ((const struct trace *)(const void *)d)->inner;

  return inner->does->due(inner);
}

static void print_figures(const struct trace *t)
{
  static const char *const side[2] = {"sent", "received"};

  for (int k = 0; k < 2; k++)
    fprintf(t->where, "%-9s %lld frames, %lld bytes; TCP: %lld segments, %lld bytes, "
            "retransmitted %lld segments, %lld bytes\n", side[k], (long long)t->sum.frames[k],
            (long long)t->sum.bytes[k], (long long)t->sum.segments[k], (long long)t->sum.text[k],
            (long long)t->sum.again_segments[k], (long long)t->sum.again[k]);
}

static void trace_close(struct device *d)
{
  struct trace *t = trace_of(d);

  if (t->figures)
    print_figures(t);
  t->inner->does->close(t->inner);
  free(t);
}

static const struct device_operations operations = {trace_read, trace_write, trace_wait_fd,
                                                    trace_due, trace_close};

struct device *trace_around(struct device *inner, FILE *where, int ladder, int figures)
{
  struct trace *t = calloc(1, sizeof *t);

  if (t == NULL)
    return NULL;
  t->device = *inner;
  t->device.does = &operations;
  t->inner = inner;
  t->where = where;
  t->ladder = ladder;
  t->figures = figures;
  t->start = -1;
  return &t->device;
}

const struct trace_figures *trace_figures(const struct device *d)
{
  return &((const struct trace *)(const void *)d)->sum;
}
