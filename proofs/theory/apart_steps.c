/* apart_steps.c - what a whole step on one part leaves, from what it leaves of each type. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_arrays.h"
#include "../proofs/theory/apart_fixed.h"
#include "../proofs/theory/apart_leaves.h"
#include "../proofs/theory/apart_fields.h"
#include "../proofs/theory/apart_none.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/apart_steps.h"
