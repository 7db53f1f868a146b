/* clock.c - proves the facts of core/stack/clock.h from the definition of the tree. */
#define THEORY
#include "stack/clock.h"
