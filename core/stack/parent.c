/* parent.c - which listening connection a connection came from. */
#define CONNECTIONS_PART
#define SOCKET_PART
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/parent.h"

#include "stack/holding.h"
#include "stack/socket.h"

int64_t connection_generation(const struct sequent *s, int64_t i)
{
  //@ assert sound: stack_sound(s);
  return slot_generation(&s->connections.slots, i);
}

bool connection_is_there(const struct sequent *s, int64_t i, int64_t generation)
{
  //@ assert sound: stack_sound(s);
  return slot_live(&s->connections.slots, i, generation);
}

int64_t parent_of(const struct sequent *s, int64_t i)
{
  struct connection v = connection_at(s, i);
  int64_t p = (int64_t)v.parent - 1;

  return connection_is_there(s, p, v.parent_generation) ? p : -1;
}

void parent_has(struct sequent *s, int64_t i, int64_t p)
{
  struct connection v = connection_at(s, i);

  v.parent = (uint32_t)p + 1;
  v.parent_generation = (uint32_t)connection_generation(s, p);
  v.half = 1;
  holding_place(s, i, v);
}

void parent_met(struct sequent *s, int64_t i)
{
  struct connection v = connection_at(s, i);

  v.half = 0;
  holding_place(s, i, v);
}

void parent_gone(struct sequent *s, int64_t i)
{
  struct connection v = connection_at(s, i);

  v.parent = 0;
  holding_place(s, i, v);
}
