/* apart_stays.c - what holds of fields that have not changed. */
#define WHOLE_LAYERS
#define FACTS_NONE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/whole.h"

#define LAYER_FACT lemma
#include "../proofs/theory/apart_stays.h"
