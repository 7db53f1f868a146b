/* tcbs.c - a step of one connection's block and rings among many. */
#define HELD_OPAQUE
#include "stack/tcbs.h"
