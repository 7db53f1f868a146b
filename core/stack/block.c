/* block.c - here tcb_good is known to mean tcb_ok. */
#define TCB_MEANS
#include "stack/block.h"
