/* sending_view.c - what the stack knows of a segment that one of its connections sends. */
#define AWAKE_PART
#define CONFIG_PART
#define CONNECTIONS_PART
#include "stack/sending_view.h"

int64_t sending_most(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  //@ assert room: \valid(s->connections.tcb + i);
  //@ assert good: tcb_good(s->connections.tcb + i);
  return segment_most(&s->connections.tcb[i], s->config.device_segments);
}

struct way sending_way(const struct sequent *s, int64_t i, uint64_t mac)
{
  //@ assert sound: stack_sound(s);
  //@ assert room: \valid(s->connections.place + i);
  //@ assert place: place_in(s->connections.place + i);
  const struct connection *c = &s->connections.place[i];
  struct way w = {.envelope = {.src_mac = s->config.mac, .dst_mac = mac, .src = c->local,
                               .dst = c->remote},
                  .local_port = c->local_port, .remote_port = c->remote_port};

  return w;
}

/* The same of its ring. */
/*@ requires ring: \valid_read(r);
    requires span: span_ok(at, n);
    requires own: ring_own(r, stream, at, at + n);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures all: \result.first_length + \result.rest_length == n;
    ensures lengths: 0 <= \result.first_length <= RING && 0 <= \result.rest_length <= RING;
    ensures first: \valid_read(\result.first + (0 .. \result.first_length - 1));
    ensures rest: \valid_read(\result.rest + (0 .. \result.rest_length - 1));
    ensures text: text_own(\result.first, stream, at, \result.first_length);
    ensures text_rest: text_own(\result.rest, stream, at + \result.first_length,
                                \result.rest_length);
*/
static struct slices ring_text(const struct ring *r, int64_t at, int64_t n)
  /*@ ghost (int64_t stream) */
{
  int64_t first = ring_slices_own(r, at, n) /*@ ghost (stream) */;
  struct slices t = {.first = r->byte + ring_at(at), .rest = r->byte, .first_length = first,
                     .rest_length = n - first};

  return t;
}

/* Ring i of n. */
/*@ requires table: \valid_read(t + (0 .. n - 1)) && 0 <= i < n;
    terminates \true;
    exits \false;
    assigns \result \from t, i;
    ensures is: \result == t + i;
    ensures room: \valid_read(\result);
*/
static inline const struct ring *ring_of(const struct ring *t, int64_t n, int64_t i)
{
  (void)n;
  return t + i;
}

struct slices sending_text(const struct sequent *s, int64_t i, int64_t at, int64_t n)
{
  //@ assert sound: stack_sound(s);
  //@ assert block: \valid(s->connections.tcb + i);
  //@ assert room: connections_room(&s->connections);
  //@ assert rings: \valid(s->connections.send + (0 .. s->connections.n - 1));
  const struct ring *r = ring_of(s->connections.send, s->connections.n, i);
  struct slices none = {.first = r->byte, .rest = r->byte, .first_length = 0, .rest_length = 0};

  if (n == 0)
    return none;
  return ring_text(r, at, n) /*@ ghost (s->connections.tcb[i].stream) */;
}
