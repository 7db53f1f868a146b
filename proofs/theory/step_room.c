/* step_room.c - a step leaves the arrays where they are. */
#define WHOLE_LAYERS
#define FACTS_NONE
#define APART_OPAQUE
#define TCBS_CLOSED
#include "stack/steps.h"
#include "../proofs/theory/apart.h"
#include "../proofs/theory/whole.h"
#define LAYER_FACT axiom
#include "../proofs/theory/apart_steps.h"
#include "../proofs/theory/apart_numbers.h"

#undef LAYER_FACT
#define LAYER_FACT lemma
#include "../proofs/theory/step_room.h"
