/* uses.c - proves the fact of core/stack/uses.h. */
#define WHOLE_LAYERS
#define WHOLE_OPEN
#define FACTS_NONE
#define USES_THEORY
#include "stack/uses.h"
