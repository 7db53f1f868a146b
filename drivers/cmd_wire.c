/* cmd_wire.c - sequent wire: two stacks and a cable in one process, in imagined time.
 *
 * One stack sends pseudo-random bytes to the other, which checks every one of them; then both
 * close.  Time jumps from event to event, so a second of bad network takes milliseconds, and a
 * seed always gives the same run.
 */
#include "attach.h"
#include "blocking.h"
#include "clock.h"
#include "commands.h"
#include "interrupt.h"
#include "progress.h"
#include "trace.h"
#include "wire.h"

#include <stdio.h>
#include <string.h>

#define PORT    7
#define BUFFER  65536
#define START   1000000           /* the imagined time at which it begins */
#define HOURS   36000000000       /* ten: no run is longer */

struct run {
  struct loop loop[2];            /* who sends, who receives */
  struct device *end[2];
  int64_t listener, socket[2];
  int64_t now, bytes, sent, received;
  uint64_t seed;
  int shut, ended;                /* our FIN is queued; the receiver has seen it */
  const char *trouble;
  struct wire_figures wire;
};

static struct run run;

/* Byte o of the stream. */
static uint8_t byte_at(uint64_t seed, int64_t o)
{
  uint64_t z = (uint64_t)(o / 8) * UINT64_C(0x9E3779B97F4A7C15) + seed;

  z = (z ^ z >> 29) * UINT64_C(0xBF58476D1CE4E5B9);
  return (uint8_t)(z >> (8 * (o % 8)));
}

/* --- the two applications -------------------------------------------------------------------- */

static int send_more(struct run *r)
{
  static uint8_t data[BUFFER];
  int64_t n = r->bytes - r->sent < BUFFER ? r->bytes - r->sent : BUFFER;
  int64_t taken;

  if (!(sequent_poll(&r->loop[0].stack, r->socket[0]) & (SEQUENT_WRITABLE | SEQUENT_FAILED)))
    return 0;
  if (n == 0) {
    if (!r->shut)
      sequent_shutdown(&r->loop[0].stack, r->socket[0], r->now);
    r->shut = 1;
    return 0;
  }
  for (int64_t k = 0; k < n; k++)
    data[k] = byte_at(r->seed, r->sent + k);
  taken = sequent_send(&r->loop[0].stack, r->socket[0], data, n, r->now);
  if (taken < 0 && taken != SEQUENT_AGAIN)
    r->trouble = error_text(taken);
  r->sent += taken > 0 ? taken : 0;
  return taken > 0;
}

static int receive_more(struct run *r)
{
  static uint8_t data[BUFFER];
  int64_t n;

  if (r->socket[1] < 0)
    r->socket[1] = sequent_accept(&r->loop[1].stack, r->listener);
  if (r->socket[1] < 0 || r->ended)
    return 0;
  n = sequent_recv(&r->loop[1].stack, r->socket[1], data, BUFFER, r->now);
  for (int64_t k = 0; k < n; k++)
    if (data[k] != byte_at(r->seed, r->received + k))
      r->trouble = "a byte arrived that was not sent";
  if (n > 0)
    r->received += n;
  else if (n == 0) {
    sequent_shutdown(&r->loop[1].stack, r->socket[1], r->now);
    r->ended = 1;
  } else if (n != SEQUENT_AGAIN)
    r->trouble = error_text(n);
  return n > 0;
}

/* --- the world ------------------------------------------------------------------------------------ */

/* Both FINs are acknowledged. */
static int over(const struct run *r)
{
  struct sequent_status a, b;

  return r->ended && sequent_status(&r->loop[0].stack, r->socket[0], &a) == 0 &&
         sequent_status(&r->loop[1].stack, r->socket[1], &b) == 0 &&
         (a.state == TIME_WAIT || a.state == CLOSED) &&
         (b.state == TIME_WAIT || b.state == CLOSED);
}

/* Nothing to do now: jump to when there is. */
static void jump(struct run *r)
{
  int64_t a = loop_due(&r->loop[0]);
  int64_t b = loop_due(&r->loop[1]);
  int64_t next = a < b ? a : b;

  if (next == NEVER)
    r->trouble = "both stacks wait for ever";
  else if (next > r->now)
    r->now = next;
  if (r->now > HOURS)
    r->trouble = "no end in sight";
}

static void live(struct run *r)
{
  while (r->trouble == NULL && !over(r) && !interrupted()) {
    int busy = loop_step(&r->loop[0], r->now);

    busy |= loop_step(&r->loop[1], r->now);
    busy |= send_more(r);
    busy |= receive_more(r);
    if (!busy)
      jump(r);
  }
}

static int start_end(struct run *r, int k, const struct options *o)
{
  const struct sequent_config config = {.address = o->address - (uint32_t)k, .prefix = o->prefix,
                                        .secret0 = (uint64_t)o->seed + 1,
                                        .secret1 = (uint64_t)k + 1};
  const struct sequent_memory memory = {.connections = 16};
  const char *why = "out of memory";

  if (r->end[k] != NULL && loop_open(&r->loop[k], r->end[k], &config, &memory, START, &why) == 0)
    return 0;
  fprintf(stderr, "sequent: %s\n", why);
  return -1;
}

static int start(struct run *r, const struct options *o)
{
  const struct wire_settings settings = {
    .delay = o->delay * 1000, .jitter = o->jitter * 1000, .rate = o->rate * 1000000,
    .loss = o->loss, .duplicate = o->duplicate, .reorder = o->reorder,
    .seed = (uint64_t)o->seed, .mtu = 1500,
  };

  *r = (struct run){.now = START, .bytes = o->bytes, .seed = (uint64_t)o->seed,
                    .socket = {-1, -1}};
  if (wire_make(&settings, r->end) != 0) {
    perror("sequent");
    return -1;
  }
  r->end[0] = attach_observers(r->end[0], o, 0);
  if (start_end(r, 0, o) != 0 || start_end(r, 1, o) != 0)
    return -1;
  r->listener = block_listen(&r->loop[1], PORT, 1);
  r->socket[0] = sequent_open(&r->loop[0].stack, SEQUENT_TCP);
  return sequent_connect(&r->loop[0].stack, r->socket[0], o->address - 1, PORT, r->now) == 0 ? 0
                                                                                          : -1;
}

int command_wire(const struct options *o)
{
  struct run *r = &run;
  struct options observed = *o;
  int64_t began = clock_now();
  char amount[AMOUNT_TEXT];
  const struct device *wire;

  observed.stats = 1;
  if (start(r, &observed) != 0)
    return 1;
  wire = r->loop[1].device;
  live(r);
  printf("%s over a wire of %lld ms (%.2f %% lost, %.2f %% twice, %.2f %% late), seed %lld:\n",
         amount_text(amount, r->received), (long long)o->delay, (double)o->loss / 10000,
         (double)o->duplicate / 10000, (double)o->reorder / 10000, (long long)o->seed);
  r->wire = wire_figures(wire);
  printf("%.6f s of the stacks' time, %.3f s of yours; the wire carried %lld frames, lost %lld, "
         "doubled %lld, delayed %lld\n", (double)(r->now - START) / 1e6,
         (double)(clock_now() - began) / 1e6, (long long)r->wire.carried, (long long)r->wire.lost,
         (long long)r->wire.doubled, (long long)r->wire.late);
  if (r->trouble == NULL && r->received != r->bytes)
    r->trouble = "not all of it arrived";
  printf("%s\n", r->trouble != NULL ? r->trouble : "every byte arrived, once, in order");
  fflush(stdout);
  loop_close(&r->loop[0]);
  loop_close(&r->loop[1]);
  return r->trouble != NULL;
}
