/* listeners_apart.c - proves the fact of core/stack/listeners.h about where the listeners are. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#include "stack/settled.h"

#define LISTENERS_APART_THEORY
#include "stack/listeners.h"
