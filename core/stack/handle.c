/* handle.c - what the application holds in place of a pointer. */
#include "stack/handle.h"

int64_t handle_remade(int64_t handle)
{
  return handle_make(handle_generation(handle), handle_kind(handle), handle_index(handle));
}
