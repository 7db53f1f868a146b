/* next_segment.c - the next segment of one of the connections, as a value. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#define TCBS_CLOSED
#define HELD_OPAQUE
#include "stack/next_segment.h"

#include "stack/tcbs_text.h"

/* The same of the table. */
/*@ requires table: tcbs_valid(c, receive, send, n) && 0 <= i < n;
    requires good: tcbs_good(c, n);
    requires streams: tcbs_streams(c, receive, send, n);
    requires time: time_ok(now);
    requires most: 1 <= most <= SEGMENT_MAX;
    terminates \true;
    exits \false;
    assigns c[i];
    ensures good: tcbs_good(c, n);
    ensures streams: tcbs_streams(c, receive, send, n);
    ensures same: c[i].stream == \old(c[i].stream);
    ensures written: c[i].snd.end == \old(c[i].snd.end) && c[i].snd.una == \old(c[i].snd.una);
    ensures made: \result.made == 0 || \result.made == 1;
    ensures exact: \result.made != 0 <==> \old(tcb_emits(c + i));
    ensures fits: \result.made != 0 ==> emitted_fits(\result.segment, c[i].scale_on, most);
    ensures text: \result.made != 0 ==>
      ring_own(send + i, c[i].stream, \result.segment.seq + \result.segment.syn,
               \result.segment.seq + \result.segment.syn + \result.segment.len);
*/
static struct emitted tcbs_next(struct tcb *c, int64_t i, int64_t now, int64_t most)
  /*@ ghost (struct ring *receive, struct ring *send, int64_t n) */
{
  struct emitted e;

  e.made = tcbs_emit(c, i, now, most, &e.segment) /*@ ghost (receive, send, n) */ != 0;
  return e;
}

struct emitted connection_next(struct connections *c, int64_t i, int64_t most, int64_t now)
{
  return tcbs_next(c->tcb, i, now, most) /*@ ghost (c->receive, c->send, c->n) */;
}
