/* test_seeds.c - what must hold whatever the network does: every byte arrives, in order and
 * once; the end is told when all was read, and not before; every connection ends; nothing is left.
 *
 * usage: test_seeds [--seed N] [--seeds COUNT] [--trace]
 *
 * A seed decides the wire, both devices, how many connections there are, how much each side
 * writes and when it stops reading, and in which order they close.
 */
#include "town.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SEEDS    1000
#define SIZE_MAX_OF_STREAM 300000
#define DAYS     (10 * 86400 * 1000000LL)

static struct world world;
static int64_t excused, ends_gave_up, aborted, bytes_read, frames, steps;

/* --- what a seed decides --------------------------------------------------------------------- */

static int64_t draw_size(struct town *t)
{
  switch (town_draw(t, 0, 4)) {
  case 0:
    return 0;
  case 1:
    return town_draw(t, 1, 3000);
  case 2:
    return town_draw(t, 1, 30000);
  default:
    return town_draw(t, 1, SIZE_MAX_OF_STREAM);
  }
}

static void draw_end(struct town *t, struct pair *p, int n, int side)
{
  p->end[n] = (struct end){
    .pair = p, .side = side, .socket = -1, .pattern = world_draw(&t->chance) | 1,
    .size = draw_size(t), .plan = town_draw(t, 0, 1) == 0 ? SHUTDOWN_FIRST : CLOSE_LAST,
    .chunk_in = town_draw(t, 0, 3) == 0 ? town_draw(t, 1, 500) : town_draw(t, 1, TOWN_BUFFER),
    .chunk_out = town_draw(t, 0, 3) == 0 ? town_draw(t, 1, 500) : town_draw(t, 1, TOWN_BUFFER),
    .pause_chance = town_draw(t, 0, 2) == 0 ? 0 : town_draw(t, 0, 20),
  };
}

static void draw_pair(struct town *t, struct pair *p)
{
  int side = (int)town_draw(t, 0, 1);
  int n = (int)town_draw(t, 0, 1);
  struct end *e = &p->end[n], *peer = &p->end[1 - n];

  draw_end(t, p, 0, side);
  draw_end(t, p, 1, 1 - side);
  p->dial_at = t->world->now + town_draw(t, 0, 1) * town_draw(t, 0, 3000000);
  p->port = -1;
  p->dead = 0;
  p->dials = 0;
  if (p->end[0].plan == CLOSE_LAST && p->end[1].plan == CLOSE_LAST)
    e->plan = SHUTDOWN_FIRST;
  if (town_draw(t, 0, 7) == 0) {
    e->plan = CLOSE_AT_ONCE;
    peer->size = 0;
    peer->pause_chance = 0;        /* or FIN-WAIT-2 of an orphan runs out */
  } else if (town_draw(t, 0, 9) == 0) {
    e->plan = ABORT;
    e->abort_at = town_draw(t, 0, peer->size);
    aborted++;
  }
}

static int64_t draw_rate(struct town *t)
{
  static const int64_t rates[] = {0, 0, 300000, 3000000, 30000000, 1000000000};

  return rates[town_draw(t, 0, 5)];
}

static void draw_world(struct town *t, uint64_t seed)
{
  static const int64_t losses[] = {0, 0, 10000, 30000, 100000, 300000};
  struct world_settings o = {
    .wire = {
      .delay = town_draw(t, 0, 1) * town_draw(t, 0, 300000),
      .jitter = town_draw(t, 0, 1) * town_draw(t, 0, 20000),
      .rate = draw_rate(t), .loss = town_draw(t, 0, losses[town_draw(t, 0, 5)]),
      .duplicate = town_draw(t, 0, 1) * town_draw(t, 0, 100000),
      .reorder = town_draw(t, 0, 1) * town_draw(t, 0, 200000), .seed = seed,
      .mtu = (uint32_t)(town_draw(t, 0, 1) == 0 ? 1500 : town_draw(t, 576, 2000)),
    },
    .cut = (int)town_draw(t, 0, 1), .flips = town_draw(t, 0, 2) == 0 ? town_draw(t, 0, 30000) : 0,
    .secret = world_draw(&t->chance),
  };

  for (int k = 0; k < 2; k++) {
    o.checksums[k] = (int)town_draw(t, 0, 1);
    o.segments[k] = o.checksums[k] && town_draw(t, 0, 1);
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
    world_must(t->world, sequent_bind(s, t->listener[k], 0, TOWN_PORT, t->world->now) == 0 &&
               sequent_listen(s, t->listener[k], 1 + town_draw(t, 3, 8)) == 0, "no listener");
  }
  t->pairs = town_draw(t, 1, TOWN_PAIRS);
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
  while (world.trouble[0] == '\0' && !town_over(t)) {
    mine = town_live(t);
    next = world_settle(&world);
    if (town_over(t) || next <= world.now)
      continue;
    mine = soonest(mine, town_live(t));
    world_must(&world, next != NEVER || mine != NEVER || world_settle(&world) != NEVER ||
               town_over(t), "everybody waits for ever");
    world_step(&world, mine);
    world_must(&world, world.now < DAYS && world.steps < 5000000, "no end in sight");
  }
  town_must_have_read_all(t);
  if (world.trouble[0] == '\0')
    wind_up(t);
  excused += t->gave_up > 0;
  ends_gave_up += t->gave_up;
  bytes_read += t->bytes_read;
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
