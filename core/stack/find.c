/* find.c - whose a segment is. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/find.h"

int64_t connection_find(const struct connections *c, uint32_t local, uint32_t remote,
                        uint32_t local_port, uint32_t remote_port)
{
  //@ assert names: demux_inside(&c->names) && c->names.n == c->n;
  return demux_find(&c->names, local, remote, local_port, remote_port);
}

/* Connection i of n listens. */
/*@ requires table: \valid_read(place + (0 .. n - 1)) && 0 <= i < n;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result <==> place[i].listens != 0;
*/
static inline bool place_listens(const struct connection *place, int64_t n, int64_t i)
{
  (void)n;
  return place[i].listens != 0;
}

int64_t connection_listening(const struct connections *c, uint32_t local, uint32_t port)
{
  int64_t i = connection_find(c, local, 0, port, 0);

  if (i < 0)
    i = connection_find(c, 0, 0, port, 0);
  return i >= 0 && place_listens(c->place, c->n, i) ? i : -1;
}
