/* strangers.c - proves the facts of core/stack/strangers.h. */
#define STRANGERS_THEORY
#define STRANGE_OPEN
#define FACTS_NONE
#define WHOLE_LAYERS
#include "stack/strangers.h"
