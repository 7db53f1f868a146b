/* loop.c - theory of operation
 *
 * A turn pulls every frame that the stack has to send, then reads a burst of frames without
 * waiting between them, and only when neither gave anything it waits: for the device, for the
 * stack's deadline or for a descriptor of the application's.  So a busy stack never sleeps, an
 * idle one makes one system call a wake-up, and the application runs between input and
 * output: one acknowledgement goes out for a whole burst, with the window that the application
 * opened by reading it.
 *
 * If the device does not take a frame now, a copy of it is held back and no other is pulled
 * until it went: the stack is asked again later, nothing queues up here.
 */
#include "loop.h"

#include "clock.h"
#include "entropy.h"
#include "memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BURST_IN  64      /* frames read in a turn */
#define BURST_OUT 256     /* frames sent in a turn */

int loop_open(struct loop *l, struct device *d, const struct sequent_config *config,
              const struct sequent_memory *memory, int64_t now, const char **why)
{
  struct sequent_config c = *config;

  memset(l, 0, sizeof *l);
  l->device = d;
  l->memory = *memory;
  l->now = now;
  c.mac = d->mac;
  c.mtu = d->mtu;
  c.device_checksums = d->checksums;
  c.device_segments = d->segments;
  *why = "no random numbers from the kernel";
  if (c.secret0 == 0 && c.secret1 == 0 &&
      (entropy_get(&c.secret0) != 0 || entropy_get(&c.secret1) != 0))
    return -1;
  *why = "out of memory: ask for fewer connections";
  l->buffer = malloc(DEVICE_FRAME_MAX);
  l->holder = malloc(DEVICE_FRAME_MAX);
  if (l->buffer == NULL || l->holder == NULL || memory_allocate(&l->memory) != 0)
    return -1;
  *why = "these addresses do not fit together: --address is the stack's own with the network's "
         "size (192.0.2.2/24), --gateway a neighbor in it";
  return sequent_init(&l->stack, &c, &l->memory, now) == 0 ? 0 : -1;
}

void loop_close(struct loop *l)
{
  memory_release(&l->memory);
  free(l->buffer);
  free(l->holder);
  if (l->device != NULL)
    l->device->does->close(l->device);
  memset(l, 0, sizeof *l);
}

static void broke(struct loop *l)
{
  l->broken = 1;
  l->error = errno;
}

/* --- out -------------------------------------------------------------------------- */

/* Offer a frame to the device: 1 when it went. */
static int offer(struct loop *l, const uint8_t *head, const struct sequent_frame *f)
{
  int taken = l->device->does->write(l->device, head, f, l->now);

  if (taken < 0)
    broke(l);
  if (taken <= 0)
    return 0;
  l->frames_out++;
  l->bytes_out += device_frame_length(f);
  return 1;
}

/* Keep a copy: the stack's slices live only until the next call. */
static void hold(struct loop *l, const uint8_t *head, const struct sequent_frame *f)
{
  l->held = device_flatten(head, f, l->holder, DEVICE_FRAME_MAX);
  l->held_frame = *f;
  l->held_frame.body[0] = l->holder + f->head_length;
  l->held_frame.body_length[0] = l->held - f->head_length;
  l->held_frame.body_length[1] = 0;
}

static int release(struct loop *l)
{
  if (l->held > 0 && offer(l, l->holder, &l->held_frame))
    l->held = 0;
  return l->held == 0;
}

static int burst_out(struct loop *l)
{
  uint8_t head[SEQUENT_HEAD];
  struct sequent_frame f;
  int sent = 0;

  if (!release(l))
    return 0;
  while (sent < BURST_OUT && !l->broken && sequent_output(&l->stack, head, &f, l->now)) {
    if (!offer(l, head, &f)) {
      hold(l, head, &f);
      break;
    }
    sent++;
  }
  return sent;
}

/* --- in ----------------------------------------------------------------------------- */

static int burst_in(struct loop *l)
{
  int taken = 0;

  while (taken < BURST_IN) {
    int64_t checked;
    int64_t n = l->device->does->read(l->device, l->buffer, DEVICE_FRAME_MAX, &checked, l->now);

    if (n < 0)
      broke(l);
    if (n <= 0)
      break;
    l->frames_in++;
    l->bytes_in += n;
    l->fates[sequent_input(&l->stack, l->buffer, n, checked, l->now)]++;
    taken++;
  }
  return taken;
}

int loop_step(struct loop *l, int64_t now)
{
  int sent, taken;

  l->now = now;
  sent = burst_out(l);
  taken = l->broken ? 0 : burst_in(l);
  return sent + taken > 0;
}

/* --- waiting -------------------------------------------------------------------------- */

int64_t loop_due(const struct loop *l)
{
  int64_t stack = l->held > 0 ? NEVER : sequent_deadline(&l->stack);
  int64_t device = l->device->does->due(l->device);

  return stack < device ? stack : device;
}

void loop_wait(struct loop *l, struct pollfd *waits, int n, int64_t until)
{
  struct pollfd all[LOOP_WAITS + 1];
  int64_t due = loop_due(l);
  int64_t left = (due < until ? due : until) - l->now;
  struct timespec t;

  if (l->broken || n > LOOP_WAITS)
    return;
  left = left < 0 ? 0 : left > 3600000000 ? 3600000000 : left;
  t.tv_sec = left / 1000000;
  t.tv_nsec = left % 1000000 * 1000;
  all[0] = (struct pollfd){l->device->does->wait_fd(l->device),
                           (short)(l->held > 0 ? POLLIN | POLLOUT : POLLIN), 0};
  for (int k = 0; k < n; k++)
    all[k + 1] = waits[k];
  if (ppoll(all, (nfds_t)n + 1, &t, NULL) < 0)
    for (int k = 0; k <= n; k++)
      all[k].revents = 0;
  for (int k = 0; k < n; k++)
    waits[k].revents = all[k + 1].revents;
}

void loop_turn(struct loop *l, struct pollfd *waits, int n, int64_t until)
{
  int busy = loop_step(l, clock_now());

  if (busy && n > 0)
    until = 0;
  if (!busy || n > 0)
    loop_wait(l, waits, n, until);
  if (!busy && !l->broken) {
    l->now = clock_now();
    burst_in(l);
  }
}
