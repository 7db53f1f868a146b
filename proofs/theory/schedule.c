/* schedule.c - proves the facts of proofs/theory/schedule.h from the definition of the schedule. */
#include "stack/schedule.h"

#define SCHEDULE_THEORY
#include "../proofs/theory/schedule.h"
