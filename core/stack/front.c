/* front.c - where the application reads on. */
#define TCB_MEANS
#include "stack/front.h"
