/* apart_arrays.c - a step on one part leaves the arrays of other owners. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"

#define LAYER_FACT lemma
#include "../proofs/theory/apart_arrays.h"
