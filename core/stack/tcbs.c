/* tcbs.c - a step of one block among many. */
#include "stack/tcbs.h"
