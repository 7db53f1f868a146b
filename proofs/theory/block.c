/* Proves the facts of block.h from the definition. */
#define THEORY
#include "block.h"
