/* init_names.c - slots and names begin. */
#define SLOTS_CLOSED
#define DEMUX_CLOSED
#include "stack/init_names.h"

void init_names(struct slots *slots, int32_t *memory, struct demux *names, struct demux_node *node,
                int64_t n, int32_t *head, int64_t m, uint64_t secret0, uint64_t secret1)
{
  slots_init(slots, memory, n);
  /*@ ghost begun: ; */
  demux_init(names, node, n, head, m, secret0, secret1);
  /*@ assert links: \forall int32_t *q; \base_addr(q) == \base_addr(memory) ==>
        *q == \at(*q, begun); */
  /*@ assert kept: slots_same{begun, Here}(slots); */
}
