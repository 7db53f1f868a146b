/* settled_joins.c - proves the fact of core/stack/settled_joins.h. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define SETTLED_JOINS_THEORY
#include "stack/settled_joins.h"
