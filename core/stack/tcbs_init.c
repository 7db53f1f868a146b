/* tcbs_init.c - a table of blocks begins. */
#define HELD_OPAQUE
#include "stack/tcbs_init.h"

/* Block i follows i good ones. */
/*@ requires table: 0 <= i && tcbs_valid(c, receive, send, i + 1);
    requires good: tcbs_good(c, i);
    requires streams: tcbs_streams(c, receive, send, i);
    requires quiet: \forall integer k; 0 <= k < i ==> tcb_due(c + k) == NEVER;
    terminates \true;
    exits \false;
    assigns  c[i];
    ensures  good: tcbs_good(c, i + 1);
    ensures  streams: tcbs_streams(c, receive, send, i + 1);
    ensures  quiet: \forall integer k; 0 <= k <= i ==> tcb_due(c + k) == NEVER;
*/
static void tcbs_start(struct tcb *c, int64_t i)
  /*@ ghost (struct ring *receive, struct ring *send) */
{
  block_init(&c[i]);

  /*@ assert below: TCBS_BELOW(c, i); */
  /*@ assert received: TCBS_RINGS(receive, i + 1); */
  /*@ assert sent: TCBS_RINGS(send, i + 1); */
  /*@ assert blank: stream_blank(c + i); */
  /*@ assert quiet: tcb_due(c + i) == NEVER; */
}

void tcbs_init(struct tcb *c, int64_t n)
  /*@ ghost (struct ring *receive, struct ring *send) */
{
  /*@ loop invariant 0 <= i <= n;
      loop invariant good: tcbs_good(c, i);
      loop invariant streams: tcbs_streams(c, receive, send, i);
      loop invariant quiet: \forall integer k; 0 <= k < i ==> tcb_due(c + k) == NEVER;
      loop assigns i, c[0 .. n - 1];
      loop variant n - i;
  */
  for (int64_t i = 0; i < n; i++)
    tcbs_start(c, i) /*@ ghost (receive, send) */;
}
