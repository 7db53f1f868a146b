/* apart_none.c - what stays when no cell of a type has changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"

#define LAYER_FACT lemma
#include "../proofs/theory/apart_none.h"
