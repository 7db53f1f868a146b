/* permutation.c - proves the facts of core/stack/permutation.h from the definition. */
#define THEORY
#include "stack/permutation.h"
