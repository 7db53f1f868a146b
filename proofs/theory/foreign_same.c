/* foreign_same.c - a table is as it was if only what is foreign has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"

#define LAYER_FACT lemma
#include "../proofs/theory/foreign_same.h"
