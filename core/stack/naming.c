/* naming.c - addresses, ports, identifications. */
#define SUNDRY_PART
#include "stack/naming.h"

#include "tcp/isn.h"

int64_t route_of(const struct sequent *s, uint32_t address)
{
  int64_t hop;

  //@ assert sound: stack_sound(s);
  //@ assert table: \valid(s->memory.route + (0 .. s->memory.routes - 1));
  hop = route_next_hop(s->memory.route, s->memory.routes, address);
  return hop < 0 ? SEQUENT_NO_ROUTE : hop;
}

uint32_t identification_now(const struct sequent *s)
{
  //@ assert sound: stack_sound(s);
  return s->identification;
}

void identification_next(struct sequent *s)
{
  //@ assert sound: stack_sound(s);
  s->identification = (s->identification + 1) % 65536u;
  //@ assert words: ONLY_SUNDRY_WORDS(Pre, Here, s);
  //@ assert only: only_sundry{Pre, Here}(s);
}

/* Where the search for a port begins: nobody can guess it, and the next is another one. */
/*@ requires ok: stack_ok(s);
    requires port: remote_port <= 65535;
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns s->ports;
    ensures ok: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures range: 0 <= \result < EPHEMERAL_COUNT;
*/
static int64_t port_start(struct sequent *s, uint32_t local, uint32_t remote, uint32_t remote_port,
                          int64_t now)
{
  uint32_t ports = s->ports;
  int64_t start;

  //@ assert sound: stack_sound(s);
  start = isn_make(local, ports, remote, remote_port, s->config.secret1, s->config.secret0, now) %
          EPHEMERAL_COUNT;
  s->ports = (ports + 1) % 65536u;
  //@ assert words: ONLY_SUNDRY_WORDS(Pre, Here, s);
  //@ assert only: only_sundry{Pre, Here}(s);
  return start;
}

/* The first port from `start` on that is free, or 0. */
/*@ requires ok: demux_ok(names);
    requires start: 0 <= start < EPHEMERAL_COUNT;
    requires port: remote_port <= 65535;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: \result == 0 || EPHEMERAL_FIRST <= \result < EPHEMERAL_FIRST + EPHEMERAL_COUNT;
    ensures free: \result != 0 ==> \forall integer i; demux_named(names, i) ==>
      !demux_name(names, i, local, remote, \result, remote_port);
*/
static uint32_t port_search(const struct demux *names, int64_t start, uint32_t local,
                            uint32_t remote, uint32_t remote_port)
{
  /*@ loop invariant 0 <= k <= EPHEMERAL_TRIES;
      loop assigns k;
      loop variant EPHEMERAL_TRIES - k;
  */
  for (int64_t k = 0; k < EPHEMERAL_TRIES; k++) {
    uint32_t port = (uint32_t)(EPHEMERAL_FIRST + (start + k) % EPHEMERAL_COUNT);

    if (demux_find(names, local, remote, port, remote_port) < 0)
      return port;
  }
  return 0;
}

uint32_t ephemeral_port(struct sequent *s, const struct demux *names, uint32_t local,
                        uint32_t remote, uint32_t remote_port, int64_t now)
{
  int64_t start = port_start(s, local, remote, remote_port, now);

  //@ assert sound: stack_sound(s);
  return port_search(names, start, local, remote, remote_port);
}
