/* foreign_places.c - places and rings are as they were if only what is foreign has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/foreign.h"

#define LAYER_FACT lemma
#include "../proofs/theory/foreign_places.h"
