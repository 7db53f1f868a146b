/* stream_copy.c - the application gets what the peer wrote. */
#define HELD_OPAQUE
#define STREAM_OPEN
#include "stack/stream_copy.h"

#include "stack/front.h"

/*@ ghost
  /@ requires peer: \forall integer o; held(r, o) ==> 0 <= o && slot_peer(receive, stream, o);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures peer: ring_peer(receive, stream, r.read, r.nxt);
  @/
  static void front_is_peer(struct ring *receive, int64_t stream, struct receive r)
  {
  }
*/

void stream_copy(const struct tcb *t, const struct ring *receive, uint8_t *data, int64_t n)
  /*@ ghost (struct ring *send) */
{
  int64_t from = block_front(t);

  /*@ assert opened: stream_received((struct tcb *)t, (struct ring *)receive); */
  /*@ ghost front_is_peer((struct ring *)receive, t->stream, t->rcv); */
  /*@ assert peer: ring_peer((struct ring *)receive, t->stream, from, from + n); */
  ring_fetch(receive, from, data, n) /*@ ghost (t->stream) */;
}
