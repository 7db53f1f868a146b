#include "town.h"

#define PATIENCE   1000000000LL   /* 1000 s: then who waits for a dead peer gives up */
#define DIAL_AGAIN 25000000LL     /* after a failed connect */

static uint8_t buffer[TOWN_BUFFER];

int64_t town_draw(struct town *t, int64_t least, int64_t most)
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
  if (town_draw(t, 1, 1000) > e->pause_chance)
    return 0;
  return t->world->now + town_draw(t, 1, town_draw(t, 0, 3) == 0 ? 5000000 : 50000);
}

static void write_some(struct town *t, struct end *e)
{
  while (e->socket >= 0 && !e->shut && e->write_at == 0 && e->written < e->size) {
    int64_t n = town_draw(t, 1, e->chunk_out), taken;

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
    int64_t n = town_draw(t, 1, e->chunk_in);
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
    t->bytes_read += got;
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
    int64_t done = town_draw(t, 0, 1) == 0 && e->ended
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
  if (town_draw(t, 0, 1) == 1)
    sequent_nodelay(s, e->socket, 1, t->world->now);
  done = sequent_connect(s, e->socket, WORLD_A + 1 - (uint32_t)e->side, TOWN_PORT, t->world->now);
  world_must(t->world, done == 0, "connect says %lld", (long long)done);
  sequent_status(s, e->socket, &status);
  p->port = status.local_port;
  e->ready = town_draw(t, 0, 1) == 1;       /* writes before the handshake is done, or after */
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

int64_t town_live(struct town *t)
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

int town_over(const struct town *t)
{
  for (int64_t k = 0; k < t->pairs; k++)
    if (!t->pair[k].end[0].gone || !t->pair[k].end[1].gone)
      return 0;
  return 1;
}

void town_must_have_read_all(struct town *t)
{
  for (int64_t k = 0; k < t->pairs; k++)
    for (int n = 0; n < 2; n++) {
      struct end *e = &t->pair[k].end[n];

      world_must(t->world, t->pair[k].dead || e->plan == CLOSE_AT_ONCE ||
                 e->read == peer_of(e)->size, "%lld of %lld bytes", (long long)e->read,
                 (long long)peer_of(e)->size);
    }
}
