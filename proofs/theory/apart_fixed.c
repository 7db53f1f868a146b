/* apart_fixed.c - a step leaves the stack's own cells that none moves. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"

#define LAYER_FACT lemma
#include "../proofs/theory/apart_fixed.h"
