/* cmd_ping.c - sequent ping HOST: ICMP echo, RFC 792, as ping(8) shows it. */
#include "attach.h"
#include "blocking.h"
#include "clock.h"
#include "commands.h"
#include "interrupt.h"
#include "names.h"

#include <stdio.h>
#include <string.h>

#define DATA 56           /* bytes, as everybody's */
#define PATIENCE 1000000  /* us to wait for the last answer */

struct ping {
  struct loop loop;
  int64_t socket;
  uint32_t address;
  int64_t sent, received;
  int64_t least, most, sum;
};

static struct ping ping;

static void ask(struct ping *p)
{
  uint8_t data[DATA] = {0};
  int64_t status;

  p->loop.now = clock_now();
  memcpy(data, &p->loop.now, sizeof p->loop.now);
  for (int k = sizeof p->loop.now; k < DATA; k++)
    data[k] = (uint8_t)k;
  status = sequent_send_to(&p->loop.stack, p->socket, data, DATA, p->address,
                           (p->sent + 1) % 65536, p->loop.now);
  if (status < 0)
    fprintf(stderr, "sequent: %s\n", error_text(status));
  p->sent++;
}

static void answered(struct ping *p, uint32_t from, int64_t sequence, int64_t rtt, int64_t n)
{
  char who[NAME_TEXT];

  p->received++;
  p->sum += rtt;
  p->least = p->received == 1 || rtt < p->least ? rtt : p->least;
  p->most = rtt > p->most ? rtt : p->most;
  printf("%lld bytes from %s: icmp_seq=%lld time=%.3f ms\n", (long long)n + 8,
         address_text(who, from), (long long)sequence, (double)rtt / 1000);
  fflush(stdout);
}

static void read_answers(struct ping *p)
{
  uint8_t data[SEQUENT_PACKET];
  uint32_t from;
  int64_t sequence, then, n;

  while ((n = sequent_recv_from(&p->loop.stack, p->socket, data, sizeof data, &from,
                                &sequence)) >= 0) {
    if (n != DATA || from != p->address)
      continue;
    memcpy(&then, data, sizeof then);
    answered(p, from, sequence, clock_now() - then, n);
  }
}

static void run(struct ping *p, const struct options *o)
{
  int64_t next = p->loop.now;
  int64_t end = NEVER;

  while (!interrupted() && !p->loop.broken && p->loop.now < end) {
    if (p->loop.now >= next && end == NEVER) {
      ask(p);
      next += o->interval * 1000;
      if (p->sent == o->count)
        end = p->loop.now + PATIENCE;
    }
    loop_turn(&p->loop, 0, 0, next < end ? next : end);
    read_answers(p);
    if (p->sent == o->count && p->received >= p->sent)
      break;
  }
}

int command_ping(const struct options *o)
{
  struct ping *p = &ping;
  char who[NAME_TEXT];

  if (host_find(o->argument[0], &p->address) != 0) {
    fprintf(stderr, "sequent: %s: no such name in /etc/hosts\n", o->argument[0]);
    return 2;
  }
  if (attach(&p->loop, o, 1) != 0)
    return 2;
  p->socket = sequent_open(&p->loop.stack, SEQUENT_PING);
  printf("PING %s %d bytes of data\n", address_text(who, p->address), DATA);
  if (p->socket >= 0 && sequent_bind(&p->loop.stack, p->socket, 0, 0, p->loop.now) == 0)
    run(p, o);
  printf("%lld sent, %lld received, %lld %% lost", (long long)p->sent, (long long)p->received,
         (long long)(p->sent > 0 ? (p->sent - p->received) * 100 / p->sent : 0));
  if (p->received > 0)
    printf("; min/avg/max %.3f/%.3f/%.3f ms", (double)p->least / 1000,
           (double)p->sum / (double)p->received / 1000, (double)p->most / 1000);
  putchar('\n');
  loop_close(&p->loop);
  return p->received > 0 ? 0 : 1;
}
