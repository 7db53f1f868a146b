/* arrival.c - proves the facts of core/stack/arrival.h. */
#define ARRIVAL_THEORY
#include "stack/arrival.h"
