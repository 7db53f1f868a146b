/* apart_rests.c - of whom a step is has no part in theorem Awake. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_awake.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/apart_rests.h"
