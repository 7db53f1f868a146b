/* stream_copy.c - the application gets what the peer wrote. */
#define HELD_OPAQUE
#define STREAM_OPEN
#include "stack/stream_copy.h"

#include "stack/front.h"

/*@ ghost
  /@ requires received: stream_received(t, receive);
     requires front: 1 <= t->rcv.read;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures peer: ring_peer(receive, t->stream, t->rcv.read, t->rcv.nxt);
  @/
  static void front_is_peer(struct tcb *t, struct ring *receive)
  {
  }
*/

void stream_copy(const struct tcb *t, const struct ring *receive, uint8_t *data, int64_t n)
  /*@ ghost (struct ring *send) */
{
  int64_t from = block_front(t);

  /*@ assert opened: stream_received((struct tcb *)t, (struct ring *)receive); */
  /*@ ghost front_is_peer((struct tcb *)t, (struct ring *)receive); */
  /*@ assert peer: ring_peer((struct ring *)receive, t->stream, from, from + n); */
  ring_fetch(receive, from, data, n) /*@ ghost (t->stream) */;
}
