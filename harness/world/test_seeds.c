/* test_seeds.c - what must hold whatever the network does: every byte arrives, in order and
 * once; the end is told when all was read, and not before; every connection ends; nothing is left.
 *
 * usage: test_seeds [--seed N] [--seeds COUNT] [--trace]
 *
 * A seed decides the wire, both devices, how many connections there are, how much each side
 * writes and when it stops reading, and in which order they close.  The applications only act
 * when the stack names an event of theirs or a pause of their own is over, so an event that is
 * not told shows as a hang.
 */
#include "world.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SEEDS    1000
#define PAIRS    4
#define PORT     7
#define BUFFER   65536
#define SIZE_MAX_OF_STREAM 300000
#define PATIENCE 1000000000LL     /* 1000 s: then who waits for a dead peer gives up */
#define DIAL_AGAIN 25000000LL     /* after a failed connect */
#define DAYS     (10 * 86400 * 1000000LL)

enum plan {                       /* how an end goes away */
  SHUTDOWN_FIRST,                 /* writes all, FIN, reads to the end, closes */
  CLOSE_LAST,                     /* writes all, reads to the end, closes */
  CLOSE_AT_ONCE,                  /* writes all and lets go; its peer writes nothing */
  ABORT                           /* resets it when it has read so many bytes */
};

struct pair;

struct end {
  struct pair *pair;
  int side;                       /* of the world */
  int64_t socket;                 /* -1: none yet, or no more */
  uint64_t pattern;
  int64_t size, written, read;
  int64_t abort_at;
  enum plan plan;
  int64_t chunk_in, chunk_out;    /* bytes a call */
  int64_t pause_chance;           /* of a thousand calls */
  int64_t read_at, write_at;      /* pauses end; 0: none */
  int64_t give_up;                /* the peer is dead and this end will not hear of it */
  int shut, ended, gone, ready;
};

struct pair {
  struct end end[2];              /* who calls, who is called */
  int64_t dial_at, dials;
  int64_t port;                   /* the caller's */
  int dead;                       /* 1: an end aborted or a side gave up */
};

struct town {
  struct world *world;
  struct pair pair[PAIRS];
  int64_t pairs, listener[2];
  uint64_t chance;
  int64_t loss, gave_up;
};

static struct world world;
static uint8_t buffer[BUFFER];
static int64_t excused, ends_gave_up, aborted, bytes_read, frames, steps;

static int64_t draw(struct town *t, int64_t least, int64_t most)
{
  return least + (int64_t)(world_draw(&t->chance) % (uint64_t)(most - least + 1));
}

/* Byte o of a stream. */
static uint8_t byte_at(uint64_t pattern, int64_t o)
{
  uint64_t z = ((uint64_t)(o / 8) + 1) * pattern;

  return (uint8_t)((z ^ z >> 29) >> 8 * (o % 8));
}

static void say(const struct town *t, const struct end *e, const char *what, int64_t n)
{
  if (t->world->trace != NULL)
    fprintf(t->world->trace, "%13.6f  %c connection %d %s: %s %lld\n", (double)t->world->now / 1e6,
            "AB"[e->side], (int)(e->pair - t->pair), e == e->pair->end ? "caller" : "called", what,
            (long long)n);
}

/* --- an end of a connection ------------------------------------------------------------------ */

static struct sequent *stack_of(struct town *t, const struct end *e)
{
  return &t->world->stack[e->side];
}

static struct end *peer_of(struct end *e)
{
  return &e->pair->end[e == e->pair->end];
}

static void leave(struct town *t, struct end *e, int abort_it)
{
  int64_t socket = e->socket;
  int64_t done = abort_it ? sequent_abort(stack_of(t, e), socket, t->world->now)
                          : sequent_close(stack_of(t, e), socket, t->world->now);

  say(t, e, abort_it ? "abort" : "close", done);
  world_must(t->world, done == 0, "close says %lld", (long long)done);
  world_must(t->world, sequent_poll(stack_of(t, e), socket) == SEQUENT_BAD_SOCKET,
             "a closed handle is not stale");
  e->socket = -1;
  e->gone = 1;
}

/* The connection is over before its time: because an end aborted it, or because so many frames
 * were lost that TCP gave up. */
static void fail(struct town *t, struct end *e, int64_t error)
{
  say(t, e, "failed", error);
  if (!e->pair->dead && e == e->pair->end && e->read == 0 && peer_of(e)->socket < 0 &&
      !peer_of(e)->gone && (error == SEQUENT_UNREACHABLE || error == SEQUENT_TIMED_OUT ||
                            error == SEQUENT_RESET)) {
    world_must(t->world, t->loss > 0, "connect fails with %lld", (long long)error);
    leave(t, e, 0);
    e->gone = 0;
    e->written = e->read_at = e->write_at = e->shut = 0;
    e->pair->dial_at = t->world->now + DIAL_AGAIN;
    return;
  }
  world_must(t->world, e->pair->dead || t->loss >= 100000, "an end fails with %lld",
             (long long)error);
  world_must(t->world, error == SEQUENT_RESET || error == SEQUENT_TIMED_OUT ||
             error == SEQUENT_UNREACHABLE, "an end fails with %lld", (long long)error);
  if (!e->pair->dead)
    t->gave_up++;
  e->pair->dead = 1;
  leave(t, e, 0);
}

/* Which pauses come now. */
static int64_t pause(struct town *t, const struct end *e)
{
  if (draw(t, 1, 1000) > e->pause_chance)
    return 0;
  return t->world->now + draw(t, 1, draw(t, 0, 3) == 0 ? 5000000 : 50000);
}

static void write_some(struct town *t, struct end *e)
{
  while (e->socket >= 0 && !e->shut && e->write_at == 0 && e->written < e->size) {
    int64_t n = draw(t, 1, e->chunk_out), taken;

    if (n > e->size - e->written)
      n = e->size - e->written;
    for (int64_t k = 0; k < n; k++)
      buffer[k] = byte_at(e->pattern, e->written + k);
    taken = sequent_send(stack_of(t, e), e->socket, buffer, n, t->world->now);
    if (taken == SEQUENT_AGAIN)
      return;
    if (taken < 0) {
      fail(t, e, taken);
      return;
    }
    world_must(t->world, 1 <= taken && taken <= n, "send of %lld says %lld", (long long)n,
               (long long)taken);
    if (taken < 1)
      return;
    e->written += taken;
    e->write_at = pause(t, e);
  }
}

static void read_some(struct town *t, struct end *e)
{
  struct end *peer = peer_of(e);

  while (e->socket >= 0 && !e->ended && e->read_at == 0) {
    int64_t n = draw(t, 1, e->chunk_in);
    int64_t got = sequent_recv(stack_of(t, e), e->socket, buffer, n, t->world->now);

    if (got == SEQUENT_AGAIN)
      return;
    if (got < 0) {
      fail(t, e, got);
      return;
    }
    world_must(t->world, got <= n && e->read + got <= peer->written,
               "%lld bytes read, %lld written", (long long)(e->read + got),
               (long long)peer->written);
    for (int64_t k = 0; k < got; k++)
      world_must(t->world, buffer[k] == byte_at(peer->pattern, e->read + k),
                 "byte %lld is another", (long long)(e->read + k));
    e->read += got;
    bytes_read += got;
    if (got == 0) {
      world_must(t->world, peer->shut && e->read == peer->size, "the end comes at %lld, not %lld",
                 (long long)e->read, (long long)peer->size);
      world_must(t->world, sequent_poll(stack_of(t, e), e->socket) & SEQUENT_ENDED,
                 "the end is not polled");
      e->ended = 1;
      say(t, e, "end of stream at", e->read);
    }
    if (t->world->trouble[0] != '\0')
      return;
    e->read_at = pause(t, e);
  }
}

static void finish(struct town *t, struct end *e)
{
  int64_t bits;

  if (e->socket < 0)
    return;
  bits = sequent_poll(stack_of(t, e), e->socket);
  if (e->plan == ABORT && e->read >= e->abort_at && bits & (SEQUENT_CONNECTED | SEQUENT_FAILED)) {
    e->pair->dead = 1;
    leave(t, e, 1);
    return;
  }
  if (e->written < e->size || (!e->shut && !(bits & SEQUENT_CONNECTED)))
    return;
  if (e->plan == CLOSE_AT_ONCE) {
    e->shut = 1;
    leave(t, e, 0);
    return;
  }
  if (!e->shut && (e->plan == SHUTDOWN_FIRST || e->ended)) {
    int64_t done = draw(t, 0, 1) == 0 && e->ended
                     ? 0 : sequent_shutdown(stack_of(t, e), e->socket, t->world->now);

    world_must(t->world, done == 0, "shutdown says %lld", (long long)done);
    e->shut = 1;
    say(t, e, "shut after", e->written);
  }
  if (e->shut && e->ended)
    leave(t, e, 0);
}

static void act(struct town *t, struct end *e)
{
  e->ready = 0;
  if (e->read_at <= t->world->now)
    e->read_at = 0;
  if (e->write_at <= t->world->now)
    e->write_at = 0;
  write_some(t, e);
  read_some(t, e);
  finish(t, e);
}

/* --- the town -------------------------------------------------------------------------------- */

static void dial(struct town *t, struct pair *p)
{
  struct end *e = &p->end[0];
  struct sequent *s = stack_of(t, e);
  struct sequent_status status;
  int64_t done;

  p->dial_at = NEVER;
  world_must(t->world, ++p->dials < 100, "connected in vain 100 times");
  e->socket = sequent_open(s, SEQUENT_TCP);
  world_must(t->world, e->socket >= 0, "open says %lld", (long long)e->socket);
  if (draw(t, 0, 1) == 1)
    sequent_nodelay(s, e->socket, 1, t->world->now);
  done = sequent_connect(s, e->socket, WORLD_A + 1 - (uint32_t)e->side, PORT, t->world->now);
  world_must(t->world, done == 0, "connect says %lld", (long long)done);
  sequent_status(s, e->socket, &status);
  p->port = status.local_port;
  e->ready = draw(t, 0, 1) == 1;       /* writes before the handshake is done, or after */
}

/* Connections that wait in the listener of a side: whose are they? */
static void accept_all(struct town *t, int side)
{
  struct sequent *s = &t->world->stack[side];
  struct sequent_status status;
  int64_t socket;

  while ((socket = sequent_accept(s, t->listener[side])) >= 0) {
    struct end *e = NULL;

    sequent_status(s, socket, &status);
    for (int64_t k = 0; k < t->pairs; k++)
      if (t->pair[k].end[1].side == side && t->pair[k].port == status.remote_port &&
          t->pair[k].end[1].socket < 0 && !t->pair[k].end[1].gone)
        e = &t->pair[k].end[1];
    if (e == NULL) {                    /* its caller has given up */
      world_must(t->world, t->loss > 0, "a connection that nobody called");
      sequent_abort(s, socket, t->world->now);
      continue;
    }
    e->socket = socket;
    e->ready = 1;
    say(t, e, "accepted", status.remote_port);
  }
  world_must(t->world, socket == SEQUENT_AGAIN, "accept says %lld", (long long)socket);
}

static void take_events(struct town *t)
{
  for (int side = 0; side < 2; side++) {
    int64_t socket;

    while ((socket = sequent_next_event(&t->world->stack[side])) >= 0) {
      if (socket == t->listener[side])
        accept_all(t, side);
      for (int64_t k = 0; k < t->pairs; k++)
        for (int n = 0; n < 2; n++)
          if (t->pair[k].end[n].side == side && t->pair[k].end[n].socket == socket)
            t->pair[k].end[n].ready = 1;
    }
  }
}

/* A peer that resets and whose reset is lost leaves an end that waits for ever, RFC 9293 3.5.1:
 * this one does not.  The one that was never called goes with its caller. */
static void lose_patience(struct town *t, struct end *e)
{
  int64_t now = t->world->now;

  if (!e->pair->dead || e->gone)
    return;
  if (e->give_up == 0)
    e->give_up = now + PATIENCE;
  if (now < e->give_up)
    return;
  if (e->socket >= 0)
    leave(t, e, 1);
  e->gone = 1;
}

static int64_t soonest(int64_t a, int64_t b)
{
  return b != 0 && b < a ? b : a;
}

/* Everybody acts who can; when must somebody act next? */
static int64_t live(struct town *t)
{
  int64_t next = NEVER;

  take_events(t);
  for (int64_t k = 0; k < t->pairs; k++) {
    struct pair *p = &t->pair[k];

    if (p->dial_at <= t->world->now)
      dial(t, p);
    for (int n = 0; n < 2; n++) {
      struct end *e = &p->end[n];

      if (e->socket >= 0 && (e->ready || (e->read_at != 0 && e->read_at <= t->world->now) ||
                             (e->write_at != 0 && e->write_at <= t->world->now)))
        act(t, e);
    }
    for (int n = 0; n < 2; n++) {
      struct end *e = &p->end[n];

      lose_patience(t, e);
      if (!e->gone)
        next = soonest(soonest(soonest(next, e->read_at), e->write_at), e->give_up);
    }
    next = soonest(next, p->dial_at);
  }
  return next;
}

static int over(const struct town *t)
{
  for (int64_t k = 0; k < t->pairs; k++)
    if (!t->pair[k].end[0].gone || !t->pair[k].end[1].gone)
      return 0;
  return 1;
}

/* Every end but the aborted has all that was written. */
static void all_arrived(struct town *t)
{
  for (int64_t k = 0; k < t->pairs; k++)
    for (int n = 0; n < 2; n++) {
      struct end *e = &t->pair[k].end[n];

      world_must(t->world, t->pair[k].dead || e->plan == CLOSE_AT_ONCE ||
                 e->read == peer_of(e)->size, "%lld of %lld bytes", (long long)e->read,
                 (long long)peer_of(e)->size);
    }
}

/* --- what a seed decides --------------------------------------------------------------------- */

static int64_t draw_size(struct town *t)
{
  switch (draw(t, 0, 4)) {
  case 0:
    return 0;
  case 1:
    return draw(t, 1, 3000);
  case 2:
    return draw(t, 1, 30000);
  default:
    return draw(t, 1, SIZE_MAX_OF_STREAM);
  }
}

static void draw_end(struct town *t, struct pair *p, int n, int side)
{
  p->end[n] = (struct end){
    .pair = p, .side = side, .socket = -1, .pattern = world_draw(&t->chance) | 1,
    .size = draw_size(t), .plan = draw(t, 0, 1) == 0 ? SHUTDOWN_FIRST : CLOSE_LAST,
    .chunk_in = draw(t, 0, 3) == 0 ? draw(t, 1, 500) : draw(t, 1, BUFFER),
    .chunk_out = draw(t, 0, 3) == 0 ? draw(t, 1, 500) : draw(t, 1, BUFFER),
    .pause_chance = draw(t, 0, 2) == 0 ? 0 : draw(t, 0, 20),
  };
}

static void draw_pair(struct town *t, struct pair *p)
{
  int side = (int)draw(t, 0, 1);
  struct end *e = &p->end[draw(t, 0, 1)];

  draw_end(t, p, 0, side);
  draw_end(t, p, 1, 1 - side);
  p->dial_at = t->world->now + draw(t, 0, 1) * draw(t, 0, 3000000);
  p->port = -1;
  p->dead = 0;
  p->dials = 0;
  if (p->end[0].plan == CLOSE_LAST && p->end[1].plan == CLOSE_LAST)
    e->plan = SHUTDOWN_FIRST;
  if (draw(t, 0, 7) == 0) {
    e->plan = CLOSE_AT_ONCE;
    peer_of(e)->size = 0;
    peer_of(e)->pause_chance = 0;        /* or FIN-WAIT-2 of an orphan runs out */
  } else if (draw(t, 0, 9) == 0) {
    e->plan = ABORT;
    e->abort_at = draw(t, 0, peer_of(e)->size);
    aborted++;
  }
}

static int64_t draw_rate(struct town *t)
{
  static const int64_t rates[] = {0, 0, 300000, 3000000, 30000000, 1000000000};

  return rates[draw(t, 0, 5)];
}

static void draw_world(struct town *t, uint64_t seed)
{
  static const int64_t losses[] = {0, 0, 10000, 30000, 100000, 300000};
  struct world_settings o = {
    .wire = {
      .delay = draw(t, 0, 1) * draw(t, 0, 300000), .jitter = draw(t, 0, 1) * draw(t, 0, 20000),
      .rate = draw_rate(t), .loss = draw(t, 0, losses[draw(t, 0, 5)]),
      .duplicate = draw(t, 0, 1) * draw(t, 0, 100000),
      .reorder = draw(t, 0, 1) * draw(t, 0, 200000), .seed = seed,
      .mtu = (uint32_t)(draw(t, 0, 1) == 0 ? 1500 : draw(t, 576, 2000)),
    },
    .cut = (int)draw(t, 0, 1), .flips = draw(t, 0, 2) == 0 ? draw(t, 0, 30000) : 0,
    .secret = world_draw(&t->chance),
  };

  for (int k = 0; k < 2; k++) {
    o.checksums[k] = (int)draw(t, 0, 1);
    o.segments[k] = o.checksums[k] && draw(t, 0, 1);
  }
  t->loss = o.wire.loss + o.flips;
  world_begin(t->world, &o);
  if (t->world->trace != NULL)
    fprintf(t->world->trace, "delay %lld jitter %lld rate %lld loss %lld duplicate %lld reorder "
            "%lld mtu %u checksums %d %d segments %d %d cut %d flips %lld\n",
            (long long)o.wire.delay, (long long)o.wire.jitter, (long long)o.wire.rate,
            (long long)o.wire.loss, (long long)o.wire.duplicate, (long long)o.wire.reorder,
            o.wire.mtu, o.checksums[0], o.checksums[1], o.segments[0], o.segments[1], o.cut,
            (long long)o.flips);
}

static void settle_in(struct town *t)
{
  for (int k = 0; k < 2; k++) {
    struct sequent *s = &t->world->stack[k];

    t->listener[k] = sequent_open(s, SEQUENT_TCP);
    world_must(t->world, sequent_bind(s, t->listener[k], 0, PORT, t->world->now) == 0 &&
               sequent_listen(s, t->listener[k], 1 + draw(t, 3, 8)) == 0, "no listener");
  }
  t->pairs = draw(t, 1, PAIRS);
  for (int64_t k = 0; k < t->pairs; k++)
    draw_pair(t, &t->pair[k]);
}

/* The last timers run out, the listeners go, and nothing is left. */
static void wind_up(struct town *t)
{
  struct world *w = t->world;

  world_run(w, NEVER);
  for (int k = 0; k < 2; k++) {
    world_must_be_empty(w, k, 1);
    world_must(w, sequent_close(&w->stack[k], t->listener[k], w->now) == 0, "close a listener");
    world_must_be_empty(w, k, 0);
    world_must(w, sequent_deadline(&w->stack[k]) == NEVER, "a clock runs for nothing");
  }
}

static int run_seed(uint64_t seed)
{
  static struct town town;
  struct town *t = &town;
  int64_t mine, next;

  memset(t, 0, sizeof *t);
  t->world = &world;
  t->chance = seed;
  draw_world(t, seed);
  settle_in(t);
  while (world.trouble[0] == '\0' && !over(t)) {
    mine = live(t);
    next = world_settle(&world);
    if (over(t) || next <= world.now)
      continue;
    mine = soonest(mine, live(t));
    world_must(&world, next != NEVER || mine != NEVER || world_settle(&world) != NEVER ||
               over(t), "everybody waits for ever");
    world_step(&world, mine);
    world_must(&world, world.now < DAYS && world.steps < 5000000, "no end in sight");
  }
  all_arrived(t);
  if (world.trouble[0] == '\0')
    wind_up(t);
  excused += t->gave_up > 0;
  ends_gave_up += t->gave_up;
  frames += world.frames;
  steps += world.steps;
  if (world.trouble[0] != '\0')
    printf("seed %llu: %s (at %.6f s)\n", (unsigned long long)seed, world.trouble,
           (double)world.now / 1e6);
  world_end(&world);
  return world.trouble[0] != '\0';
}

int main(int argc, char **argv)
{
  uint64_t first = 1, count = SEEDS;
  int64_t failed = 0;
  int slow = 0;

  for (int k = 1; k < argc; k++) {
    if (strcmp(argv[k], "--trace") == 0)
      world.trace = stdout;
    else if (strcmp(argv[k], "--slow") == 0)
      slow = 1;
    else if (strcmp(argv[k], "--seed") == 0 && k + 1 < argc) {
      first = strtoull(argv[++k], NULL, 10);
      count = 1;
    } else if (strcmp(argv[k], "--seeds") == 0 && k + 1 < argc) {
      count = strtoull(argv[++k], NULL, 10);
    } else {
      fprintf(stderr, "usage: %s [--seed N] [--seeds COUNT] [--trace] [--slow]\n", argv[0]);
      return 2;
    }
  }
  for (uint64_t seed = first; seed < first + count; seed++) {
    clock_t began = clock();

    failed += run_seed(seed);
    if (slow && clock() - began > CLOCKS_PER_SEC / 5)
      printf("seed %llu takes %.2f s, %lld steps, %lld frames\n", (unsigned long long)seed,
             (double)(clock() - began) / CLOCKS_PER_SEC, (long long)world.steps,
             (long long)world.frames);
  }
  world_free(&world);
  printf("%lld bytes in %lld frames, %lld steps; %lld connections aborted, %lld given up by TCP "
         "in %lld seeds\n", (long long)bytes_read, (long long)frames, (long long)steps,
         (long long)aborted, (long long)ends_gave_up, (long long)excused);
  printf("%lld passed, %lld failed\n", (long long)((int64_t)count - failed), (long long)failed);
  return failed != 0;
}
