#include "device.h"

#include <string.h>

/* Append n bytes while there is room; returns the new fill. */
static int64_t append(uint8_t *out, int64_t fill, int64_t room, const uint8_t *from, int64_t n)
{
  int64_t fits = room - fill < n ? room - fill : n;

  if (fits > 0)
    memcpy(out + fill, from, (size_t)fits);
  return fits > 0 ? fill + fits : fill;
}

int64_t device_flatten(const uint8_t *head, const struct sequent_frame *f, uint8_t *out,
                       int64_t room)
{
  int64_t fill = append(out, 0, room, head, f->head_length);

  for (int k = 0; k < 2; k++)
    fill = append(out, fill, room, f->body[k], f->body_length[k]);
  return fill;
}
