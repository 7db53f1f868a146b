/* input.c - proves the facts of core/stack/input.h. */
#define INPUT_THEORY
#define STRANGE_OPEN
#define WHOLE_LAYERS
#define WHOLE_FACT axiom
#include "stack/input.h"
