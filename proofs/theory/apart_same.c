/* apart_same.c - a part whose arrays and fields have not changed is as it was. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"

#define LAYER_FACT lemma
#include "../proofs/theory/apart_same.h"
