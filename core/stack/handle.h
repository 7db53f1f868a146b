/* handle.h - what the application holds in place of a pointer: generation, kind, index.
 *
 *   handle = (generation * 4 + kind) * 2^24 + index, below 2^62, so never negative
 *
 * The generation is that of the slot at the time the handle was made (slots.h): when the slot has
 * been given back since, the handle is stale and recognised, never followed.
 */
#ifndef SEQUENT_HANDLE_H
#define SEQUENT_HANDLE_H

#include <stdint.h>

#define HANDLE_KINDS       4           /* 2 bits */
#define HANDLE_INDICES     0x1000000   /* 24 bits */
#define HANDLE_GENERATIONS 0x1000000000LL /* 36 bits */
#define HANDLE_MAX         0x3fffffffffffffffLL

/*@ logic integer handle_of(integer generation, integer kind, integer index) =
      (generation * HANDLE_KINDS + kind) * HANDLE_INDICES + index;

    predicate handle_parts(integer generation, integer kind, integer index) =
      0 <= generation < HANDLE_GENERATIONS && 0 <= kind < HANDLE_KINDS &&
      0 <= index < HANDLE_INDICES;
*/

/*@ requires parts: handle_parts(generation, kind, index);
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures made: \result == handle_of(generation, kind, index);
    ensures range: 0 <= \result <= HANDLE_MAX;
*/
static inline int64_t handle_make(int64_t generation, int64_t kind, int64_t index)
{
  return (generation * HANDLE_KINDS + kind) * HANDLE_INDICES + index;
}

/* The three parts of a handle; any number from 0 to HANDLE_MAX has them, and only its own. */
/*@ requires range: 0 <= handle <= HANDLE_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result < HANDLE_INDICES;
    ensures rest: handle == handle / HANDLE_INDICES * HANDLE_INDICES + \result;
    ensures only: \forall integer g, k, i; handle_parts(g, k, i) && handle == handle_of(g, k, i) ==>
      \result == i;
*/
static inline int64_t handle_index(int64_t handle)
{
  return handle % HANDLE_INDICES;
}

/*@ requires range: 0 <= handle <= HANDLE_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result < HANDLE_KINDS;
    ensures rest: handle / HANDLE_INDICES ==
      handle / HANDLE_INDICES / HANDLE_KINDS * HANDLE_KINDS + \result;
    ensures only: \forall integer g, k, i; handle_parts(g, k, i) && handle == handle_of(g, k, i) ==>
      \result == k;
*/
static inline int64_t handle_kind(int64_t handle)
{
  return handle / HANDLE_INDICES % HANDLE_KINDS;
}

/*@ requires range: 0 <= handle <= HANDLE_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: 0 <= \result < HANDLE_GENERATIONS;
    ensures rest: \result == handle / HANDLE_INDICES / HANDLE_KINDS;
    ensures only: \forall integer g, k, i; handle_parts(g, k, i) && handle == handle_of(g, k, i) ==>
      \result == g;
*/
static inline int64_t handle_generation(int64_t handle)
{
  return handle / HANDLE_INDICES / HANDLE_KINDS;
}

/* Any number an application may hand in: is it a handle at all? */
/*@ terminates \true;
    exits \false;
    assigns \nothing;
    ensures range: \result != 0 <==> 0 <= handle <= HANDLE_MAX;
*/
static inline int handle_possible(int64_t handle)
{
  return 0 <= handle && handle <= HANDLE_MAX;
}

/* The law: taken apart and put together again it is the same handle. */
/*@ requires range: 0 <= handle <= HANDLE_MAX;
    terminates \true;
    exits \false;
    assigns \nothing;
    ensures same: \result == handle;
*/
int64_t handle_remade(int64_t handle);

#endif
