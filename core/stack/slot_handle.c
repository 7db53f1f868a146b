/* slot_handle.c - handles of slots in use. */
#include "stack/slot_handle.h"

int64_t slot_handle(const struct slots *s, int64_t kind, int64_t i)
{
  return handle_make(slot_generation(s, i), kind, i);
}

int64_t slot_of(const struct slots *s, int64_t kind, int64_t handle)
{
  if (!handle_possible(handle) || handle_kind(handle) != kind ||
      !slot_live(s, handle_index(handle), handle_generation(handle)))
    return -1;
  return handle_index(handle);
}
