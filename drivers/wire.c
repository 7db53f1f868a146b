/* wire.c - theory of operation
 *
 * Each direction is a heap of frames ordered by the time at which they come out, and by their
 * number where that is the same.  Putting a frame on the wire decides its whole fate at once:
 * lost or not, twice or not, how long it takes.  All chances are drawn from one generator in
 * the order of the writes, so a seed and the same calls give the same run, bit for bit.  There
 * is no clock in here: `now` is the caller's, real or imagined.
 */
#include "wire.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define MILLION 1000000

struct wire_frame {
  int64_t due, number, n;
  int64_t checked;
  uint8_t byte[];
};

struct wire;

struct wire_end {
  struct device device;
  struct wire *wire;
  struct wire_end *other;
  int closed;
  int64_t line_free;            /* when what was written here has left */
  int64_t last_due;             /* of what was written here */
  int64_t count;                /* on their way to here */
  struct wire_frame *heap[WIRE_QUEUE];
};

struct wire {
  struct wire_settings settings;
  struct wire_figures figures;
  uint64_t chance;
  int64_t frames;
  struct wire_end end[2];
};

static struct wire_end *end_of(struct device *d)
{
  return (struct wire_end *)(void *)d;
}

/* --- chance ------------------------------------------------------------------------------ */

/* SplitMix64. */
static uint64_t draw(struct wire *w)
{
  uint64_t z = w->chance += UINT64_C(0x9E3779B97F4A7C15);

  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31;
}

static int happens(struct wire *w, int64_t of_a_million)
{
  return (int64_t)(draw(w) % MILLION) < of_a_million;
}

/* 0 .. most */
static int64_t some(struct wire *w, int64_t most)
{
  return (int64_t)(draw(w) % (uint64_t)(most + 1));
}

/* --- the heap ----------------------------------------------------------------------------- */

static int before(const struct wire_frame *a, const struct wire_frame *b)
{
  return a->due < b->due || (a->due == b->due && a->number < b->number);
}

static void heap_put(struct wire_end *e, struct wire_frame *f)
{
  int64_t k = e->count++;

  while (k > 0 && before(f, e->heap[(k - 1) / 2])) {
    e->heap[k] = e->heap[(k - 1) / 2];
    k = (k - 1) / 2;
  }
  e->heap[k] = f;
}

static struct wire_frame *heap_take(struct wire_end *e)
{
  struct wire_frame *first = e->heap[0];
  struct wire_frame *f = e->heap[--e->count];
  int64_t k = 0;

  for (;;) {
    int64_t child = 2 * k + 1;

    if (child + 1 < e->count && before(e->heap[child + 1], e->heap[child]))
      child++;
    if (child >= e->count || !before(e->heap[child], f))
      break;
    e->heap[k] = e->heap[child];
    k = child;
  }
  e->heap[k] = f;
  return first;
}

/* --- frames ----------------------------------------------------------------------------------- */

/* When a frame of n bytes that is written at e now comes out at the other end. */
static int64_t arrival(struct wire_end *e, int64_t n, int64_t now)
{
  struct wire *w = e->wire;
  const struct wire_settings *s = &w->settings;
  int64_t start = e->line_free > now ? e->line_free : now;
  int64_t due;

  e->line_free = s->rate > 0 ? start + n * 8 * 1000000 / s->rate : now;
  due = (s->rate > 0 ? e->line_free : now) + s->delay + some(w, s->jitter);
  if (happens(w, s->reorder)) {
    w->figures.late++;
    return due + 1 + some(w, s->delay + 1000);
  }
  e->last_due = due > e->last_due ? due : e->last_due;
  return e->last_due;
}

static int put(struct wire_end *e, const uint8_t *head, const struct sequent_frame *f, int64_t due)
{
  int64_t n = device_frame_length(f);
  struct wire_frame *copy;

  if (e->other->count == WIRE_QUEUE) {
    e->wire->figures.lost++;
    return 0;
  }
  copy = malloc(sizeof *copy + (size_t)n);
  if (copy == NULL)
    return -1;
  copy->due = due;
  copy->number = e->wire->frames++;
  copy->n = device_flatten(head, f, copy->byte, n);
  copy->checked = f->checksum_start > 0;
  heap_put(e->other, copy);
  e->wire->figures.carried++;
  return 0;
}

static int wire_write(struct device *d, const uint8_t *head, const struct sequent_frame *f,
                      int64_t now)
{
  struct wire_end *e = end_of(d);
  struct wire *w = e->wire;
  int64_t due = arrival(e, device_frame_length(f), now);
  int lost = happens(w, w->settings.loss);
  int doubled = happens(w, w->settings.duplicate);

  if (e->other->closed || lost) {
    w->figures.lost += lost;
    return 1;
  }
  if (put(e, head, f, due) != 0)
    return -1;
  if (doubled) {
    w->figures.doubled++;
    if (put(e, head, f, due + some(w, w->settings.delay + 1)) != 0)
      return -1;
  }
  return 1;
}

static int64_t wire_read(struct device *d, uint8_t *frame, int64_t room, int64_t *checked,
                         int64_t now)
{
  struct wire_end *e = end_of(d);
  struct wire_frame *f;
  int64_t n;

  if (e->count == 0 || e->heap[0]->due > now)
    return 0;
  f = heap_take(e);
  n = f->n < room ? f->n : room;
  memcpy(frame, f->byte, (size_t)n);
  *checked = f->checked;
  free(f);
  return n;
}

static int wire_wait_fd(const struct device *d)
{
  (void)d;
  return -1;
}

static int64_t wire_due(const struct device *d)
{
  const struct wire_end *e = (const struct wire_end *)(const void *)d;

  return e->count > 0 ? e->heap[0]->due : NEVER;
}

static void wire_close(struct device *d)
{
  struct wire_end *e = end_of(d);

  while (e->count > 0)
    free(heap_take(e));
  e->closed = 1;
  if (e->other->closed)
    free(e->wire);
}

static const struct device_operations operations = {wire_read, wire_write, wire_wait_fd, wire_due,
                                                    wire_close};

int wire_make(const struct wire_settings *settings, struct device *end[2])
{
  struct wire *w = calloc(1, sizeof *w);

  if (w == NULL)
    return -1;
  w->settings = *settings;
  w->chance = settings->seed;
  for (int k = 0; k < 2; k++) {
    w->end[k].wire = w;
    w->end[k].other = &w->end[1 - k];
    w->end[k].device = (struct device){.does = &operations, .mtu = settings->mtu,
                                       .mac = UINT64_C(0x020000000001) + (uint64_t)k};
    end[k] = &w->end[k].device;
  }
  return 0;
}

struct wire_figures wire_figures(const struct device *end)
{
  return ((const struct wire_end *)(const void *)end)->wire->figures;
}
