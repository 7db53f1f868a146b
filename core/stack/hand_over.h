/* hand_over.h - a segment reaches its connection, and what follows from it.
 */
#ifndef SEQUENT_STACK_HAND_OVER_H
#define SEQUENT_STACK_HAND_OVER_H

#include "stack/known.h"

#define TEXT_GIVEN(s, i, a, text, len) \
  requires whole: stack_ok(s); \
  requires connection: 0 <= (i) < (s)->connections.n; \
  requires arrival: ARRIVAL_APART(s, a); \
  requires in: DECODE_IN(a, len); \
  requires text: FRAME_APART(s, text, len) && \base_addr(text) != \base_addr(a); \
  requires peer: PEERS((s)->connections.tcb + (i), &(a)->tcp, text, len);

/* The segment that was read into the arrival, with len bytes of text, for connection i: see
 * known_arrive.  Who began is then established or lost, who is over is freed.  True when a reset
 * must answer it (RFC 9293 3.10.7). */
/*@ TEXT_GIVEN(s, i, a, text, len)
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns a->segment, STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures settled: settled{Pre, Post}(s);
    ensures sizes: SIZES_STAY(s);
*/
bool hand_over(struct sequent *s, int64_t i, struct arrival *a, const uint8_t *text, int64_t len,
               int64_t now);

#endif
