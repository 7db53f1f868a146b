/* init_names.h - a table's slots and its names begin, side by side: none is in use. */
#ifndef SEQUENT_STACK_INIT_NAMES_H
#define SEQUENT_STACK_INIT_NAMES_H

#include "stack/demux.h"
#include "stack/slots.h"

/* n things, m buckets. */
/*@ requires room: \valid(slots) && \valid(names) && 1 <= n <= SLOTS_MAX && n <= DEMUX_MAX &&
      1 <= m <= HASH_BUCKETS_MAX;
    requires arrays: \valid(memory + (0 .. 3 * n - 1)) && \valid(node + (0 .. n - 1)) &&
      \valid(head + (0 .. m - 1));
    requires beside: \separated(slots, names);
    requires apart: \base_addr(memory) != \base_addr(slots) &&
      \base_addr(memory) != \base_addr(names) && \base_addr(node) != \base_addr(slots) &&
      \base_addr(node) != \base_addr(names) && \base_addr(head) != \base_addr(slots) &&
      \base_addr(head) != \base_addr(names);
    requires distinct: \base_addr(memory) != \base_addr(node) &&
      \base_addr(memory) != \base_addr(head) && \base_addr(node) != \base_addr(head);
    terminates \true;
    exits \false;
    assigns *slots, *names, memory[0 .. 3 * n - 1], node[0 .. n - 1], head[0 .. m - 1];
    ensures slots: slots_ok(slots) && slots->order.n == n;
    ensures names: demux_ok(names) && names->n == n && names->hash.m == m;
    ensures none: \forall integer i; !demux_named(names, i);
    ensures slot_arrays: slots->order.at == memory && slots->order.where == memory + n &&
      slots->generation == memory + 2 * n;
    ensures name_arrays: names->node == node && names->head == head;
*/
void init_names(struct slots *slots, int32_t *memory, struct demux *names,
                struct demux_node *node, int64_t n, int32_t *head, int64_t m, uint64_t secret0,
                uint64_t secret1);

#endif
