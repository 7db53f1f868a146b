/* tcbs_read.c - the application reads of one among many connections. */
#define HELD_OPAQUE
#include "stack/tcbs_read.h"
