/* tcbs_text.c - a step of one among many connections that moves text. */
#define HELD_OPAQUE
#include "stack/tcbs_text.h"
