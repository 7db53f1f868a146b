/* honest.c - proves the facts of core/stack/honest.h. */
#define HONEST_THEORY
#define DECODE_OPEN
#define STRANGE_OPEN
#define FACTS_NONE
#define WHOLE_LAYERS
#include "stack/honest.h"
