#include "world.h"

#include "oracle.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define PULLS 1000000             /* frames at one time: more is a flood without end */

void world_must(struct world *w, int ok, const char *format, ...)
{
  va_list arguments;

  if (ok || w->trouble[0] != '\0')
    return;
  va_start(arguments, format);
  vsnprintf(w->trouble, sizeof w->trouble, format, arguments);
  va_end(arguments);
  if (w->trace != NULL)
    fprintf(w->trace, "%13.6f  TROUBLE: %s\n", (double)w->now / 1e6, w->trouble);
}

/* --- beginning and end ----------------------------------------------------------------------- */

static void begin_stack(struct world *w, int k)
{
  const struct world_settings *o = &w->settings;
  const struct sequent_config config = {
    .mac = WORLD_MAC(k), .address = WORLD_A + (uint32_t)k, .prefix = 24, .gateway = 0x0A0000FEu,
    .mtu = o->wire.mtu, .device_checksums = (uint32_t)o->checksums[k],
    .device_segments = (uint32_t)o->segments[k],
    .secret0 = o->secret * 2 + (uint64_t)k, .secret1 = o->secret * 3 + 7 + (uint64_t)k,
  };

  if (w->memory[k].tcb == NULL) {
    w->memory[k] = o->counts;
    if (w->memory[k].connections == 0)
      w->memory[k].connections = 16;
    if (memory_allocate(&w->memory[k]) != 0)
      abort();
  }
  world_must(w, sequent_init(&w->stack[k], &config, &w->memory[k], w->now) == 0,
             "a stack does not start");
}

void world_begin(struct world *w, const struct world_settings *settings)
{
  w->settings = *settings;
  if (w->settings.wire.mtu == 0)
    w->settings.wire.mtu = 1500;
  w->now = WORLD_START;
  w->steps = w->frames = 0;
  w->chance = settings->wire.seed ^ UINT64_C(0x5DEECE66D);
  w->trouble[0] = '\0';
  w->watch = NULL;
  if (wire_make(&w->settings.wire, w->end) != 0)
    abort();
  for (int k = 0; k < 2; k++)
    begin_stack(w, k);
}

void world_end(struct world *w)
{
  for (int k = 0; k < 2; k++) {
    if (w->end[k] != NULL)
      w->end[k]->does->close(w->end[k]);
    w->end[k] = NULL;
  }
}

void world_free(struct world *w)
{
  world_end(w);
  for (int k = 0; k < 2; k++)
    if (w->memory[k].tcb != NULL)
      memory_release(&w->memory[k]);
}

/* --- frames ---------------------------------------------------------------------------------- */

/* Onto the wire, perhaps with one bit turned over.  ARP has no checksum and is left alone, and
 * so are frames whose checksum nobody will look at. */
static void transmit(struct world *w, int from, uint8_t *frame, int64_t n, int64_t start)
{
  struct sequent_frame f = {.head_length = n, .checksum_start = start};

  if (start == 0 && frame[12] == 8 && frame[13] == 0 &&
      (int64_t)(world_draw(&w->chance) % 1000000) < w->settings.flips) {
    uint64_t bit = world_draw(&w->chance) % (uint64_t)(n * 8);

    frame[bit / 8] ^= (uint8_t)(1 << bit % 8);
  }
  if (w->end[from]->does->write(w->end[from], frame, &f, w->now) != 1)
    abort();
}

/* The segments of a large frame, each complete, as a device that cuts sends them. */
static void transmit_pieces(struct world *w, int from, const uint8_t *frame, int64_t n,
                            int64_t size)
{
  static uint8_t piece[WORLD_FRAME];
  int64_t head = oracle_headers(frame);

  for (int64_t at = head; at < n; at += size) {
    int64_t text = n - at < size ? n - at : size;

    memcpy(piece, frame, (size_t)head);
    memcpy(piece + head, frame + at, (size_t)text);
    oracle_piece(piece, head + text, at - head, at + text == n);
    oracle_frame(w, from, piece, head + text, w->settings.wire.mtu);
    transmit(w, from, piece, head + text, 0);
  }
}

/* What a stack emitted: seen, judged, sent. */
static void emitted(struct world *w, int from, const uint8_t *head, const struct sequent_frame *f)
{
  static uint8_t frame[WORLD_FRAME], whole[WORLD_FRAME];
  int64_t n = device_frame_length(f);

  world_must(w, n <= WORLD_FRAME, "a frame of %lld bytes", (long long)n);
  if (w->trouble[0] != '\0')
    return;
  device_flatten(head, f, frame, n);
  memcpy(whole, frame, (size_t)n);
  oracle_offload(w, from, whole, n, f);
  oracle_frame(w, from, whole, n, f->segment_size > 0 ? 65535 : w->settings.wire.mtu);
  w->frames++;
  if (w->trace != NULL)
    oracle_trace(w, from, whole, n);
  if (w->watch != NULL && !w->watch(w, from, whole, n))
    return;
  if (f->segment_size > 0 && w->settings.cut)
    transmit_pieces(w, from, whole, n, f->segment_size);
  else if (f->checksum_start > 0 && !w->settings.cut)
    transmit(w, from, frame, n, f->checksum_start);
  else
    transmit(w, from, whole, n, 0);
}

int64_t world_inject(struct world *w, int k, const uint8_t *frame, int64_t n)
{
  int64_t fate = sequent_input(&w->stack[k], frame, n, 0, w->now);

  oracle_stack(w, k);
  return fate;
}

/* --- time ------------------------------------------------------------------------------------ */

/* Frames that are there; how many. */
static int64_t take_frames(struct world *w, int k)
{
  static uint8_t frame[WORLD_FRAME];
  int64_t taken = 0, checked = 0, n;

  while ((n = w->end[k]->does->read(w->end[k], frame, WORLD_FRAME, &checked, w->now)) > 0) {
    uint8_t *exact = malloc((size_t)n);     /* so that sanitizers see its end */

    if (exact == NULL)
      abort();
    memcpy(exact, frame, (size_t)n);
    sequent_input(&w->stack[k], exact, n, checked, w->now);
    free(exact);
    taken++;
  }
  return taken;
}

static int64_t pull_frames(struct world *w, int k)
{
  uint8_t head[SEQUENT_HEAD];
  struct sequent_frame f;
  int64_t pulled = 0;

  while (w->trouble[0] == '\0' && sequent_output(&w->stack[k], head, &f, w->now)) {
    emitted(w, k, head, &f);
    world_must(w, ++pulled < PULLS, "stack %d sends without end", k);
  }
  return pulled;
}

static int64_t due(const struct world *w, int k)
{
  int64_t a = sequent_deadline(&w->stack[k]);
  int64_t b = w->end[k]->does->due(w->end[k]);

  return a < b ? a : b;
}

int64_t world_settle(struct world *w)
{
  int64_t a, b;

  for (int k = 0; k < 2; k++) {
    take_frames(w, k);
    pull_frames(w, k);
    oracle_stack(w, k);
  }
  a = due(w, 0);
  b = due(w, 1);
  return a < b ? a : b;
}

int world_step(struct world *w, int64_t until)
{
  int64_t next = world_settle(w);

  w->steps++;
  if (next > until || next == NEVER) {
    w->now = until > w->now && until != NEVER ? until : w->now;
    return next != NEVER;
  }
  w->now = next > w->now ? next : w->now;
  return 1;
}

void world_run(struct world *w, int64_t until)
{
  while (w->trouble[0] == '\0' && world_step(w, until) && (w->now < until))
    world_must(w, w->steps < 50000000, "no end in sight");
  if (w->trouble[0] == '\0' && until != NEVER)
    world_settle(w);
}

/* --- what must be left ----------------------------------------------------------------------- */

void world_must_be_empty(struct world *w, int k, int64_t connections)
{
  const struct sequent *s = &w->stack[k];

  world_must(w, s->connections.slots.used == connections, "stack %d has %u connections, not %lld",
             k, s->connections.slots.used, (long long)connections);
  world_must(w, s->packets.slots.used == 0, "stack %d has %u packets left", k,
             s->packets.slots.used);
  for (int64_t p = 0; p < s->memory.packets; p++)
    world_must(w, s->schedule.due.n > 0 && schedule_due(&s->schedule, s->memory.connections + p)
               == NEVER, "stack %d: free packet %lld has a clock", k, (long long)p);
  for (int64_t i = 0; i < s->memory.connections; i++)
    world_must(w, slot_is_used(&s->connections.slots, i) ||
               schedule_due(&s->schedule, i) == NEVER,
               "stack %d: free connection %lld has a clock", k, (long long)i);
}
