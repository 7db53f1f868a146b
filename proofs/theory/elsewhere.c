/* elsewhere.c - proves the facts of core/stack/elsewhere.h. */
#define ELSEWHERE_THEORY
#include "stack/elsewhere.h"
