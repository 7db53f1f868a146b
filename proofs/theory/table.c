/* table.c - proves the fact of core/stack/table.h from those of proofs/theory/tcb.h. */
#define TABLE_THEORY
#define TCB_STAYS
#include "stack/table.h"
