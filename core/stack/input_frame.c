/* input_frame.c - a frame has arrived. */
#define STRANGE_PART
#define STRANGE_OPEN
#include "stack/input.h"

/*@ requires whole: stack_ok(s);
    requires bytes: FRAME_APART(s, frame, n);
    requires peer: honest_frame(s, frame, n, checked);
    requires time: time_ok(now);
    terminates \true;
    exits \false;
    assigns STACK_CELLS(s);
    ensures whole: stack_ok(s);
    ensures fate: fate_ok(\result);
    ensures short: n < ETHERNET_HEADER ==> \result == FATE_MALFORMED;
    ensures other: n >= ETHERNET_HEADER && \old(ethernet_dst(frame)) != \old(s->config.mac) &&
      \old(ethernet_dst(frame)) / 1099511627776 % 2 == 0 ==> \result == FATE_OTHER_HOST;
*/
int64_t sequent_input(struct sequent *s, const uint8_t *frame, int64_t n, int64_t checked,
                      int64_t now)
{
  struct arrival a;

  return input_ethernet(s, &a, frame, n, checked, now);
}
