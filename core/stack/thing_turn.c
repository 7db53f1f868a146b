/* thing_turn.c - a connection, a packet or a neighbor has its turn to be sent. */
#include "stack/thing_turn.h"

#include "stack/things.h"

int64_t output_thing(struct sequent *s, int64_t thing, uint8_t *head,
                     struct sequent_frame *out, int64_t now)
{
  //@ assert sound: stack_sound(s) && \valid(s) && stack_sizes(s);
  int64_t packets = thing_packet(s, 0);
  int64_t neighbors = thing_neighbor(s, 0);

  if (thing < packets)
    return output_connection(s, thing, head, out, now);
  if (thing < neighbors)
    return output_packet(s, thing - packets, head, out, now);
  return output_neighbor(s, thing - neighbors, head, out, now);
}
