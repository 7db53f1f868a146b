/* slot_handle.h - the handle of a slot in use, and which slot a handle names.
 *
 * A handle names its slot from when that was taken until it is given back, and no other (slots.h).
 */
#ifndef SEQUENT_STACK_SLOT_HANDLE_H
#define SEQUENT_STACK_SLOT_HANDLE_H

#include "stack/handle.h"
#include "stack/slots.h"

/*@ // slot i is in use, and that is its handle; the kind can be read from the handle alone
    predicate slot_has{L}(struct slots *s, integer kind, integer i, integer handle) =
      slot_used(s, i) && handle == handle_of(s->generation[i], kind, i) &&
      handle / HANDLE_INDICES % HANDLE_KINDS == kind;
*/

/*@ requires ok: slots_ok(s);
    requires slot: 0 <= i < s->order.n;
    requires kind: 0 <= kind < HANDLE_KINDS;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures is: \result == handle_of(s->generation[i], kind, i);
    ensures has: slot_used(s, i) ==> slot_has(s, kind, i, \result);
    ensures range: 0 <= \result <= HANDLE_MAX;
*/
int64_t slot_handle(const struct slots *s, int64_t kind, int64_t i);

/* The slot that a handle of that kind names, -1: none. For any number. */
/*@ requires ok: slots_ok(s);
    requires kind: 0 <= kind < HANDLE_KINDS;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: -1 <= \result < s->order.n;
    ensures is: \result != -1 ==> slot_has(s, kind, \result, handle);
    ensures only: \forall integer i; slot_has(s, kind, i, handle) ==> \result == i;
*/
int64_t slot_of(const struct slots *s, int64_t kind, int64_t handle);

#endif
